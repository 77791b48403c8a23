"""Does a level ask for something else than the level below?

"Stakeholders" in one level and "senior stakeholders" in the next is the same text twice. What changes is scope,
autonomy, complexity and influence, and it must show in what is done.

Fails::

    anchors:
      3: Agreed the measure with stakeholders of the project before building and checked it after the release.
    next_anchors:
      3: Agreed the measure with senior stakeholders of the team before building and checked it after the release.

Passes::

    anchors:
      3: Agreed the measure with the partner of the project before building and checked it after the release.
    next_anchors:
      3: Chose between two candidates of the team by what each would change for users, and ended one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import shared, words
from hiring_kit.lint.rule import Finding, Rule

TOO_ALIKE = 0.6


def _check(content: Content) -> Iterator[Finding]:
    levels = {word.lower() for word in content.words.words.anchors.levels}
    by_point: dict[tuple[str, int], list[tuple[str, frozenset[str]]]] = {}
    for found in content.anchor_sets():
        for point, anchor in found.anchors.items():
            mine = frozenset(word.lower() for word in words(anchor)) - levels
            earlier = by_point.setdefault((found.id, point), [])
            for scope, theirs in earlier:
                if shared(mine, theirs) > TOO_ALIKE:
                    message = f"it is anchor {point} of scope {scope} with other names"
                    yield found.place(point), message
                    break
            earlier.append((found.scope, mine))


RULE = Rule(
    id="HK307",
    name="levels-differ",
    severity="error",
    hint="Change what is done: its scope, who decides, what conflicts, whom it reaches.",
    source="level descriptions by scope, autonomy, complexity and influence (SFIA)",
    check=_check,
)
