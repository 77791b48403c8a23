"""Does a word of frequency stand where a number should?

"Regularly" is weekly to one rater and yearly to the next.

Fails::

    anchors:
      3: Regularly tested the model on recent data and told the partner which kinds of input it failed on.

Passes::

    anchors:
      3: Tested the model on recent data each month and told the partner which kinds of input it failed on.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    for _, piece in content.anchors():
        word = content.words.found(content.words.words.anchors.frequency, piece.text)
        if word:
            yield piece.place, f'"{word}" means something else to each rater'


RULE = Rule(
    id="HK310",
    name="frequency",
    severity="warning",
    hint="Say how many, or within which time.",
    source="behaviorally anchored rating scales",
    check=_check,
)
