"""Does the anchor say what was done, to what?

An anchor opens with a verb in the past tense and goes on with its object: "Tested the doubtful part on last month's
data". Parallel form makes the steps of a scale comparable at a glance.

Fails::

    anchors:
      3: An understanding of how models fail and of the importance of testing them on realistic data.

Passes::

    anchors:
      3: Tested the model on last month's data before the release, and named one kind of input on which it failed.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import words
from hiring_kit.lint.rule import Finding, Rule

OPENING = 2
"""The verb stands among the first words: an adverb of time may come before it."""
OBJECT = 2


def _check(content: Content) -> Iterator[Finding]:
    for _, piece in content.anchors():
        found = words(piece.text)
        verbs = [number for number in content.words.past(piece.text) if number < OPENING]
        if found and not verbs:
            yield piece.place, f'it does not open with what was done, but with "{found[0]}"'
        elif found and len(found) - verbs[0] - 1 < OBJECT:
            yield piece.place, "the verb has no object"


RULE = Rule(
    id="HK304",
    name="action-verb",
    severity="warning",
    hint="Open with a verb in the past tense and say what it was done to.",
    source="behaviorally anchored rating scales",
    check=_check,
)
