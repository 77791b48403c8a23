"""Do the anchors differ only by words of more and less?

"Limited", "adequate" and "excellent" leave each rater to decide what they mean; that is the disagreement that anchors
are there to remove. Two anchors that are the same once such words are taken out make a ladder of adverbs.

Fails::

    anchors:
      2: Showed limited ability to plan the experiments of the project and to meet the dates.
      4: Showed excellent ability to plan the experiments of the project and to meet the dates.

Passes::

    anchors:
      2: Planned the experiments of the project when asked, and reported new dates after they had passed.
      4: Planned the experiments of the project around the riskiest one, and moved a date before it had passed.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import shared, words
from hiring_kit.lint.rule import Finding, Rule

TOO_ALIKE = 0.95


def _check(content: Content) -> Iterator[Finding]:
    degrees = {word.lower() for word in content.words.words.anchors.degrees}
    for found in content.anchor_sets():
        cores = {
            point: frozenset(word.lower() for word in words(anchor)) - degrees
            for point, anchor in found.anchors.items()
        }
        for lower, higher in _pairs(tuple(cores)):
            one, other = cores[lower], cores[higher]
            if one == other or shared(one, other) > TOO_ALIKE:
                yield (
                    found.place(higher),
                    f"without words of degree, anchor {higher} is anchor {lower}",
                )
                break


def _pairs(points: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for number, higher in enumerate(points):
        for lower in points[:number]:
            yield lower, higher


RULE = Rule(
    id="HK302",
    name="adverb-ladder",
    severity="error",
    hint="Name what is done at this point that is not done at the one below.",
    source="behaviorally anchored rating scales; OPM",
    check=_check,
)
