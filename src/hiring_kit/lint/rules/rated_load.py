"""Can the loop rate what the role asks it to rate?

Beyond eight to ten competencies raters stop telling them apart. A must-have that no
level rates is a gap.

Fails::

    rate_all: true

Passes::

    rate_all: false
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

MOST = 10


def _check(content: Content) -> Iterator[Finding]:
    for located in content.library.roles.values():
        ladder = content.library.ladders.get(located.record.ladder)
        for level in ladder.record.levels if ladder else ():
            rated = [c for c in located.record.competencies if level.id in c.weights]
            if len(rated) > MOST:
                message = f"{len(rated)} competencies are rated at {level.id}, at most {MOST}"
                yield located.place("competencies", "$key"), message
        for number, entry in enumerate(located.record.competencies):
            if entry.must_have and not entry.weights:
                message = f'"{entry.id}" is a must-have, and no level rates it'
                yield located.place("competencies", number), message


RULE = Rule(
    id="HK103",
    name="rated-load",
    severity="warning",
    hint="Leave out of `weights` what another competency shows as well; give each must-have a weight.",
    source="OPM: four to six in an interview, few more in a loop",
    check=_check,
    across=True,
)
