"""Are the ends of the scale answers that people give?

An anchor at 1 that nobody would say, or at 5 that nobody could do, takes a point off the scale; a 3 called "average"
says nothing. 1 is a weak answer that was really given, 3 does the job, 5 is what the next level does.
The middle is point 3.

Fails::

    anchors:
      1: Had no idea what the model was for and could not say anything about the people who used it.

Passes::

    anchors:
      1: Described the model and its score; which task it served and who used it came from the interviewer's probes.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

MIDDLE = 3


def _check(content: Content) -> Iterator[Finding]:
    lists = content.words.words.anchors
    for point, piece in content.anchors():
        if point < MIDDLE and (word := content.words.found(lists.caricature, piece.text)):
            yield piece.place, f'"{word}" is a caricature'
        if point == MIDDLE and (word := content.words.found(lists.average, piece.text)):
            yield piece.place, f'"{word}" has no content'
        if point > MIDDLE and (word := content.words.found(lists.unattainable, piece.text)):
            yield piece.place, f'"{word}" cannot be reached'


RULE = Rule(
    id="HK308",
    name="ends",
    severity="error",
    hint="1: a real weak answer; 3: what the job needs; 5: what the next level does.",
    source="central tendency and leniency as rating errors; OPM",
    check=_check,
)
