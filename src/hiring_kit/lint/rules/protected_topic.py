"""Does a question touch what nobody may ask about?

Age, origin, religion, family, health, race, sex, police record, union and politics, home and money. Looked for in what
is said, shown or sent to candidates; never in the words of a role document. A hint, not legal advice: the law differs
from place to place.

Fails::

    ask: Tell me about how you organized the last move of your team. How did you find child care near the new office?

Passes::

    ask: Tell me about how you organized the last move of your team. How did you decide who would go first?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    for piece in content.spoken():
        for topic in content.words.words.topics:
            words = content.words.touched(topic, piece.text)
            if words:
                yield (
                    piece.place,
                    f'"{words}" touches {topic.id.replace("-", " ")}: {topic.instead}',
                )


RULE = Rule(
    id="HK401",
    name="protected-topic",
    severity="error",
    hint="Use the rewrite, or ask nothing about it.",
    source="EEOC guidance on inquiries before an offer; ADA",
    check=_check,
)
