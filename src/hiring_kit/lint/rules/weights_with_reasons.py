"""Does an unequal weight say why?

Weights decide between candidates. Where a competency counts for more or less than another at some level, or is left
out there, the committee is owed the reason.

Fails::

    role: {weights: {research-lead: 2, research-manager: 1}, reason: ""}

Passes::

    role: {weights: {research-lead: 2, research-manager: 1}, reason: A lead still judges experiments in detail.}
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule
from hiring_kit.model.role import Role


def _check(content: Content) -> Iterator[Finding]:
    for located in content.library.roles.values():
        ladder = content.library.ladders.get(located.record.ladder)
        levels = [level.id for level in ladder.record.levels] if ladder else []
        uneven = [level for level in levels if _uneven(located.record, level)]
        for index, wanted in enumerate(located.record.competencies):
            apart = [x for x in uneven if wanted.weights.get(x, 1) != 1]
            absent = [x for x in levels if x not in wanted.weights]
            if (apart or absent) and not wanted.reason:
                what = (
                    f"weighs more or less at {apart[0]}"
                    if apart
                    else f"is not rated at {absent[0]}"
                )
                place = located.place("competencies", index, "weights", "$key")
                yield place, f'"{wanted.id}" {what}, and nothing says why'


def _uneven(role: Role, level: str) -> bool:
    return len({c.weights[level] for c in role.competencies if level in c.weights}) > 1


RULE = Rule(
    id="HK314",
    name="weights-with-reasons",
    severity="error",
    hint="Add `reason:` with one sentence that a candidate could read.",
    source="OPM structured interview guide",
    check=_check,
    across=True,
)
