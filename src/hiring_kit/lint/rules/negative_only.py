"""Does a point from 3 up say what was done?

"Did not miss a date" is met by whoever did nothing. From the middle on, an anchor says what is there to be seen.
The middle is point 3.

Fails::

    anchors:
      3: Did not release the model without a test and did not leave the partner without a date for it.

Passes::

    anchors:
      3: Tested the model before its release and gave the partner a date with the reason why it might move.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

MIDDLE = 3


def _check(content: Content) -> Iterator[Finding]:
    for point, piece in content.anchors():
        negative = content.words.found(content.words.words.anchors.negative, piece.text)
        if point >= MIDDLE and negative:
            yield piece.place, f'it opens with what was not done: "{negative}"'


RULE = Rule(
    id="HK312",
    name="negative-only",
    severity="warning",
    hint="Say what was done instead.",
    source="behaviorally anchored rating scales",
    check=_check,
)
