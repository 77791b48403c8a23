"""Which findings did an author exempt, and does each exemption give its reason?

``# lint: disable=HK204 the two halves are one decision`` exempts its own line; alone, the next one that is no comment.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hiring_kit.model.place import Comment, Place
from hiring_kit.model.problem import Problem

_EXEMPTION = re.compile(
    r"lint:\s*disable\s*=\s*(?P<rules>\w+(?:\s*,\s*\w+)*)?,?\s*(?P<reason>.*)", re.IGNORECASE
)
_MEANT = re.compile(r"lint\b\s*[:=]", re.IGNORECASE)
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Exemption:
    """Rules that may be broken on a line, and why."""

    place: Place
    line: int
    rules: tuple[str, ...]
    reason: str

    @property
    def reasoned(self) -> bool:
        """Whether the reason is more than a word or two."""
        return len(self.reason.split()) >= FEWEST_WORDS


def exemptions(comments: Iterable[Comment]) -> tuple[Exemption, ...]:
    """The exemptions among some comments."""
    comments = tuple(comments)
    alone = {comment.place.line for comment in comments if comment.alone}
    found = []
    for comment in comments:
        match = _EXEMPTION.match(comment.text)
        if match or _MEANT.match(comment.text):
            line = comment.place.line
            while line in alone:
                line += 1
            rules = re.findall(r"\w+", (match["rules"] or "").upper()) if match else []
            reason = match["reason"].strip() if match else ""
            found.append(Exemption(comment.place, line, tuple(rules), reason))
    return tuple(found)


def apply(
    found: Iterable[Problem], exempt: Iterable[Exemption], known: Mapping[str, object]
) -> tuple[Problem, ...]:
    """The problems that nobody exempted, and what is wrong with the exemptions; ``known`` are the rules by id."""
    exempt = tuple(exempt)
    kept: list[Problem] = []
    used: set[tuple[Exemption, str]] = set()
    for problem in found:
        by = [e for e in exempt if _covers(e, problem)]
        used.update((e, problem.rule) for e in by)
        if not any(e.reasoned for e in by):
            kept.append(problem)
    for exemption in exempt:
        kept.extend(_flaws(exemption, known, {rule for e, rule in used if e == exemption}))
    return tuple(kept)


def _covers(exemption: Exemption, problem: Problem) -> bool:
    here = (problem.place.file, problem.place.line) == (exemption.place.file, exemption.line)
    return here and problem.rule in exemption.rules


def _flaws(exemption: Exemption, known: Mapping[str, object], used: set[str]) -> Iterator[Problem]:
    if not exemption.rules:
        yield Problem(
            place=exemption.place,
            rule="HK901",
            message="the exemption names no rule",
            hint="Write it as `# lint: disable=HK204 one decision in two halves`.",
        )
    elif not exemption.reasoned:
        yield Problem(
            place=exemption.place,
            rule="HK900",
            message=f"the exemption gives no reason of at least {FEWEST_WORDS} words",
            hint="Write why after the rule: `# lint: disable=HK204 one decision in two halves`.",
        )
    for rule in exemption.rules:
        if rule not in known:
            close = difflib.get_close_matches(rule, known, n=1)
            hint = (
                f'Did you mean "{close[0]}"?' if close else "`hiring-kit lint --rules` lists them."
            )
            message = f'there is no rule "{rule}" to exempt from'
            yield Problem(place=exemption.place, rule="HK901", message=message, hint=hint)
        elif rule not in used:
            yield Problem(
                place=exemption.place,
                rule="HK902",
                message=f"nothing on line {exemption.line} breaks {rule}",
                hint="Take the exemption out; it would hide a later problem.",
                severity="warning",
            )
