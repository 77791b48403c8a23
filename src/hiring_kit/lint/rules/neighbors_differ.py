"""Is each anchor another behavior than its neighbor?

Two neighbors that share nearly all words force raters to toss a coin, and the scale has a point less than it says.

Fails::

    anchors:
      3: Wrote the test plan of the project with the partner and ran it on recent data before the release.
      4: Wrote the test plan of the project with the partner and ran it on recent data well before the release.

Passes::

    anchors:
      3: Wrote the test plan of the project with the partner and ran it on recent data before the release.
      4: >-
        Wrote the test plan of the project with the partner, ran its doubtful part first on recent data, and gave up
        one feature for what it showed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import shared, telling
from hiring_kit.lint.rule import Finding, Rule

TOO_ALIKE = 0.78


def _check(content: Content) -> Iterator[Finding]:
    for found in content.anchor_sets():
        words = {point: frozenset(telling(text)) for point, text in found.anchors.items()}
        points = tuple(words)
        for lower, higher in pairwise(points):
            likeness = shared(words[lower], words[higher])
            if likeness > TOO_ALIKE:
                message = f"it shares {likeness:.0%} of the words of both with anchor {lower}"
                yield found.place(higher), message


RULE = Rule(
    id="HK305",
    name="neighbors-differ",
    severity="error",
    hint="Name the behavior that is new at this point, or drop the point.",
    source="behaviorally anchored rating scales",
    check=_check,
)
