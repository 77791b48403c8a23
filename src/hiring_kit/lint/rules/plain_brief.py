"""Can everybody read what the brief says about a competency?

Fails::

    plain: >-
      How you operationalize organizational considerations regarding interdisciplinary methodological alternatives in
      consequential environments.

Passes::

    plain: How you choose what to try first in your work. We will ask about real work of yours.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import grade
from hiring_kit.lint.rule import Finding, Rule

HIGHEST_GRADE = 9.0


def _check(content: Content) -> Iterator[Finding]:
    for located in content.library.competencies.values():
        reached = grade(located.record.plain)
        if reached > HIGHEST_GRADE:
            yield located.place("plain"), f"reading grade {reached:.1f}, above {HIGHEST_GRADE:.0f}"


RULE = Rule(
    id="HK513",
    name="plain-brief",
    severity="warning",
    hint="Use short sentences and everyday words.",
    source="plain-language practice of public employers",
    check=_check,
)
