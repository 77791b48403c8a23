"""Is one behavior rewarded by two competencies?

An anchor that stands in two competencies counts the same story twice, and the ratings then agree for no good reason
(halo). Compared are anchors of the same scope, whatever their point.

Fails::

    second_anchors:
      3: Agreed the measure with the partner before building, ran the model on new data, and looked after the release.
    anchors:
      3: Agreed the measure with the partner before building, ran the model on recent data, and looked after release.

Passes::

    second_anchors:
      3: Asked each reviewer for an objection before the plan was fixed, and gave the first word to the newest one.
    anchors:
      3: Agreed the measure with the partner before building, ran the model on recent data, and looked after release.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import shared, telling
from hiring_kit.lint.rule import Finding, Rule

TOO_ALIKE = 0.45


def _check(content: Content) -> Iterator[Finding]:
    seen: dict[str, list[tuple[str, int, frozenset[str]]]] = {}
    for found in content.anchor_sets():
        earlier = seen.setdefault(found.scope, [])
        mine = [(point, frozenset(telling(text))) for point, text in found.anchors.items()]
        for point, here in mine:
            for name, other, there in earlier:
                if name != found.id and shared(here, there) > TOO_ALIKE:
                    yield found.place(point), f"it rewards what anchor {other} of {name} rewards"
                    break
        earlier.extend((found.id, point, here) for point, here in mine)


RULE = Rule(
    id="HK313",
    name="double-credit",
    severity="warning",
    hint="Leave the behavior to one of the two; name the other under out_of_scope.",
    source="halo; discriminant validity",
    check=_check,
    across=True,
)
