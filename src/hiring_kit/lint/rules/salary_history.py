"""Does a question ask what somebody earned?

In many places the law forbids it, and everywhere it carries the injustice of the last job into the next.

Fails::

    ask: Walk me through the offers that you turned down last year. What is your current salary, by the way?

Passes::

    ask: Walk me through a piece of work that you turned down last year. What made you decide against it?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    topic = content.words.words.salary
    for piece in content.spoken():
        words = content.words.touched(topic, piece.text)
        if words:
            yield piece.place, f'"{words}" asks for earlier pay: {topic.instead}'


RULE = Rule(
    id="HK402",
    name="salary-history",
    severity="error",
    hint="Say the band instead.",
    source="state laws of the US; EU pay transparency directive",
    check=_check,
)
