"""Does the upper end ask for as much as the middle?

A 5 that is shorter than the 3 usually lost something that the 3 asks for, and whoever meets the 3 in full may then be
rated higher for less. The middle is point 3.

Fails::

    anchors:
      3: >-
        Agreed the measure with the partner before building, ran the model on last month's data, named one limit with
        its price, and saw what it did after the release.
      5: Changed how the whole team chooses its work.

Passes::

    anchors:
      3: Agreed the measure with the partner before building, and saw what the model did after the release.
      5: >-
        Agreed the measure with the partner before building, saw what the model did after the release, and had two other
        projects take the measure over.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import words
from hiring_kit.lint.rule import Finding, Rule

MIDDLE = 3
SHORTEST = 0.6
"""Of the length of the middle anchor."""


def _check(content: Content) -> Iterator[Finding]:
    for found in content.anchor_sets():
        middle = len(words(found.anchors.get(MIDDLE, "")))
        for point, anchor in found.anchors.items():
            if point > MIDDLE and len(words(anchor)) < SHORTEST * middle:
                yield found.place(point), f"it asks for less than anchor {MIDDLE}"


RULE = Rule(
    id="HK306",
    name="rising",
    severity="warning",
    hint=f"Keep what anchor {MIDDLE} asks for, and add what is new.",
    source="behaviorally anchored rating scales",
    check=_check,
)
