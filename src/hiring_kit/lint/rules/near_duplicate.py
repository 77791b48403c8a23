"""Is the same thing asked twice?

Two questions that share most of their words earn the same story twice, and a candidate who has leaked one has leaked
both. Looked for among all questions of all competencies, the parallel form included.

Fails::

    second: Tell me about a result that you carried toward a product. What made you choose that one over others?

Passes::

    second: Walk me through a release that you held back for a week. What had you seen, and who agreed?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Asked, Content
from hiring_kit.lint.measure import shared, substance
from hiring_kit.lint.rule import Finding, Rule

TOO_ALIKE = 0.6


def _check(content: Content) -> Iterator[Finding]:
    seen: list[tuple[Asked, frozenset[str]]] = []
    for asked in content.questions():
        mine = substance(asked.question.ask)
        for earlier, theirs in seen:
            # A competency made by extending another one inherits its questions: written once, asked in one of the two.
            if (
                earlier.question.kind == asked.question.kind
                and shared(mine, theirs) > TOO_ALIKE
                and earlier.place("ask") != asked.place("ask")
            ):
                where = "" if earlier.id == asked.id else f" of {earlier.id}"
                yield asked.place("ask"), f"it repeats question {earlier.question.id}{where}"
                break
        seen.append((asked, mine))


RULE = Rule(
    id="HK214",
    name="near-duplicate",
    severity="warning",
    hint="Ask for the same signal in a different situation, or drop one of the two.",
    source="burden on candidates; leakage between forms",
    check=_check,
    across=True,
)
