"""What does each line lead to: a competency, a screening criterion, or the do-not-assess ledger?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hiring_kit.match.score import Scorer
from hiring_kit.model.catalog import Catalog
from hiring_kit.model.draft import Coverage
from hiring_kit.model.profile import Requirement, RoleProfile, SoftSkill

ENOUGH = 2.0
"""Below this score nothing in the catalog is near; the document's own name for the line is taken."""

CLEAR = 0.5
"""Below this distance to the runner-up the draft asks a person to look."""

_GROUP_WEIGHT = 0.6
_NAME_WEIGHT = 2.0
_ON_PAPER = ("credential", "years")


def assign_lines(profile: RoleProfile, catalog: Catalog) -> Iterator[Coverage]:
    """An account of every requirement, qualification, soft skill and skipped section, in reading order."""
    scorer = Scorer(catalog.competencies)
    for requirement in profile.requirements:
        yield _requirement(requirement, scorer, "requirement")
    for qualification in profile.qualifications:
        yield _requirement(qualification, scorer, "qualification")
    for skill in profile.soft_skills:
        yield _soft_skill(skill, scorer)
    for section in profile.skipped:
        yield Coverage(
            what="section",
            text=section.section,
            line=section.line,
            leads_to="excluded",
            target="",
            reason=section.reason,
            sure=True,
        )


def slug(name: str) -> str:
    """An id made of a name's words, at most 48 characters, without accents; ``unnamed`` if it has none."""
    words = re.findall(r"[a-z0-9]+", plain(name.casefold().replace("&", " and ")))
    while words and words[0][0].isdigit():
        words.pop(0)
    made = ""
    for word in words:
        if len(made) + len(word) > 47:  # noqa: PLR2004 - 48 with the hyphen
            break
        made = f"{made}-{word}" if made else word
    return made or "unnamed"


def plain(text: str) -> str:
    """A text with each letter bare of its accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _requirement(line: Requirement, scorer: Scorer, what: str) -> Coverage:
    if line.kind in _ON_PAPER:
        reason = (
            "a degree, certificate or record" if line.kind == "credential" else "a number of years"
        )
        return _coverage(
            what, line.text, line.line, "screening", slug(line.text), f"{reason}: verified on paper"
        )
    scores = scorer.scores(line.text)
    if line.group and what == "requirement":
        for name, value in scorer.scores(line.group).items():
            scores[name] += _GROUP_WEIGHT * value
    own_name = line.group if what == "requirement" else line.text.split(":")[0]
    return _nearest(what, line.text, line.line, scores, own_name, line.kind)


def _soft_skill(skill: SoftSkill, scorer: Scorer) -> Coverage:
    scores = scorer.scores(skill.description)
    for name, value in scorer.scores(skill.name).items():
        scores[name] += _NAME_WEIGHT * value
    return _nearest(
        "soft skill",
        f"{skill.name}: {skill.description}",
        skill.line,
        scores,
        skill.name,
        "ability",
    )


def _nearest(
    what: str, text: str, line: int, scores: dict[str, float], own_name: str, kind: str
) -> Coverage:
    ranked = sorted((-score, name) for name, score in scores.items())
    best, name = (-ranked[0][0], ranked[0][1]) if ranked else (0.0, "")
    runner_up = -ranked[1][0] if len(ranked) > 1 else 0.0
    if best >= ENOUGH:
        sure = best - runner_up >= CLEAR
        reason = "nearest in words" if sure else f"nearest in words, close to {ranked[1][1]}"
        return _coverage(what, text, line, "competency", name, reason, sure=sure)
    if kind == "disposition":
        reason = "a disposition that no one can observe; nothing in the library stands for it"
        return _coverage(what, text, line, "excluded", "", reason, sure=False)
    return _coverage(
        what,
        text,
        line,
        "competency",
        slug(own_name or text),
        "named after the document itself",
        sure=False,
    )


def _coverage(
    what: str, text: str, line: int, leads_to: str, target: str, reason: str, *, sure: bool = True
) -> Coverage:
    return Coverage.model_validate(
        {
            "what": what,
            "text": text,
            "line": line,
            "leads_to": leads_to,
            "target": target,
            "reason": reason,
            "sure": sure,
        }
    )
