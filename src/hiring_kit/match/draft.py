"""Which role does a document describe? A draft for a person to review: nothing of the document vanishes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hiring_kit.match.assign import assign_lines, plain, slug
from hiring_kit.model.catalog import Catalog
from hiring_kit.model.draft import Coverage, Draft
from hiring_kit.model.note import Note, counted
from hiring_kit.model.profile import RoleProfile
from hiring_kit.model.role import (
    Context,
    Evidence,
    NotAssessed,
    Role,
    RoleCompetency,
    ScreeningCriterion,
)

PLACES_OF_A_MUST_HAVE = 3
"""A competency that so many lines ask for is proposed as a must-have."""


def draft_role(
    profile: RoleProfile,
    catalog: Catalog,
    *,
    title: str,
    document: str,
    ladder: str,
    loop: str,
    levels: Sequence[str],
) -> Draft:
    """A role with equal weights at all ``levels``, and the account of every line it came from."""
    coverage = tuple(assign_lines(profile, catalog))
    quotes = _quotes(profile)
    required = {r.line for r in (*profile.requirements, *profile.qualifications) if r.must_have}
    role = Role(
        title=title,
        document=document,
        ladder=ladder,
        loop=loop,
        summary=f"TODO: say in three plain sentences what a {title} does, for the candidate brief.",
        context=Context(field="TODO: the field, as a noun"),
        screening=_screening(coverage, profile, quotes),
        competencies=_competencies(coverage, quotes, required, levels),
        not_assessed=tuple(
            NotAssessed(
                text=c.text,
                line=c.line,
                reason=c.reason,
                verify="TODO: where it is dealt with, or nowhere",
            )
            for c in coverage
            if c.leads_to == "excluded"
        ),
    )
    return Draft(role=role, coverage=coverage, notes=_notes(profile))


def _notes(profile: RoleProfile) -> tuple[Note, ...]:
    """The notes of the reading, and what was read that a draft has no place for; in reading order."""
    read = (
        (profile.responsibilities, "responsibility", "responsibilities"),
        (profile.practices, "practice", "practices"),
        (profile.challenges, "challenge", "challenges"),
    )
    background = [
        Note(
            line=items[0].line,
            message=f"{counted(len(items), one, many)}: background, not drafted from",
        )
        for items, one, many in read
        if items
    ]
    return tuple(sorted((*profile.notes, *background), key=lambda note: note.line))


def _quotes(profile: RoleProfile) -> dict[tuple[int, str], Evidence]:
    """Exact quotes by line and text of the account."""
    lines: dict[tuple[int, str], Evidence] = {}
    for requirement in (*profile.requirements, *profile.qualifications):
        lines[requirement.line, requirement.text] = Evidence(
            line=requirement.line, quote=requirement.quote
        )
    for skill in profile.soft_skills:
        text = f"{skill.name}: {skill.description}"
        lines[skill.line, text] = Evidence(line=skill.line, quote=skill.quote)
    return lines


def _screening(
    coverage: Sequence[Coverage], profile: RoleProfile, quotes: dict[tuple[int, str], Evidence]
) -> tuple[ScreeningCriterion, ...]:
    kinds = {(r.line, r.text): r.kind for r in (*profile.requirements, *profile.qualifications)}
    found: dict[str, ScreeningCriterion] = {}
    for line in coverage:
        if line.leads_to != "screening":
            continue
        key = line.line, line.text
        if line.target in found:
            first = found[line.target]
            found[line.target] = first.model_copy(
                update={"evidence": (*first.evidence, quotes[key])}
            )
        else:
            verify = "CV and certificates" if kinds[key] == "credential" else "CV and references"
            found[line.target] = ScreeningCriterion.model_validate(
                {
                    "id": line.target,
                    "text": line.text,
                    "kind": kinds[key],
                    "verify": verify,
                    "evidence": (quotes[key],),
                }
            )
    return tuple(found.values())


def _competencies(
    coverage: Sequence[Coverage],
    quotes: dict[tuple[int, str], Evidence],
    required: set[int],
    levels: Sequence[str],
) -> tuple[RoleCompetency, ...]:
    evidence: dict[str, list[Evidence]] = {}
    for line in coverage:
        if line.leads_to == "competency":
            evidence.setdefault(line.target, []).append(quotes[line.line, line.text])
    return tuple(
        RoleCompetency(
            id=name,
            must_have=len(lines) >= PLACES_OF_A_MUST_HAVE
            and any(e.line in required for e in lines),
            why="TODO: why this role needs it, in one sentence.",
            weights=dict.fromkeys(levels, 1.0),
            evidence=tuple(sorted(lines, key=lambda e: e.line)),
        )
        for name, lines in evidence.items()
    )


def title_of(profile: RoleProfile, fallback: str) -> str:
    """The role's title: the document's own, or words made from ``fallback`` (a file's stem)."""
    return profile.title or fallback.replace("_", " ").replace("-", " ").strip().title() or "Role"


def document_name(name: str) -> str:
    """The name of the copy beside role.yaml: a file's own, with hyphens for blanks and marks."""
    stem, dot, suffix = name.rpartition(".")
    bare = re.sub(r"[^A-Za-z0-9._-]+", "-", plain(stem)).strip("-._")
    return f"{bare or 'role-document'}{dot}{suffix}"


def role_id(title: str) -> str:
    """The id of a role's folder, made from its title."""
    return slug(title)
