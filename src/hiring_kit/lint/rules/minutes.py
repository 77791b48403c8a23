"""Can this be asked and answered in its minutes?

Five minutes are the least for a story with its probes; more than half an hour for one question leaves no second look.

Fails::

    minutes: 3

Passes::

    minutes: 9
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

REALISTIC = {
    "behavioral": (5, 15),
    "knowledge": (3, 15),
    "situational": (5, 15),
    "work-sample": (15, 45),
}


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions():
        least, most = REALISTIC[asked.question.kind]
        if not least <= asked.question.minutes <= most:
            kind = asked.question.kind.replace("-", " ")
            message = f"{asked.question.minutes} minutes; a {kind} takes {least} to {most}"
            yield asked.place("minutes"), message


RULE = Rule(
    id="HK502",
    name="minutes",
    severity="warning",
    hint="Give it the minutes that it takes with its probes, or make it smaller.",
    source="feasibility",
    check=_check,
)
