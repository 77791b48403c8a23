"""Is the anchor long enough to mean something and short enough to be read while rating?

Fails::

    anchors:
      3: Tested the model.

Passes::

    anchors:
      3: Tested the model on last month's data before the release, and named one kind of input on which it failed.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import words
from hiring_kit.lint.rule import Finding, Rule

FEWEST, MOST = 12, 45


def _check(content: Content) -> Iterator[Finding]:
    for _, piece in content.anchors():
        count = len(words(piece.text))
        if not FEWEST <= count <= MOST:
            yield piece.place, f"{count} words, anchors have {FEWEST} to {MOST}"


RULE = Rule(
    id="HK309",
    name="anchor-length",
    severity="warning",
    hint="One sentence: problem, own action, check, result.",
    source="usability of printed scales",
    check=_check,
)
