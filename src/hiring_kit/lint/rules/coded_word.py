"""Do our own words turn people away?

"Culture fit", "digital native", "rock star", "he or she": words that narrow who feels meant, or that rate likeness to
those who are there already. Looked for in everything that reaches a page.

Fails::

    ask: Tell me about someone you hired for culture fit. What had you seen in the interview that decided it?

Passes::

    ask: Tell me about someone you hired against doubts in the panel. What had you seen that decided it?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    for piece in content.printed():
        word = content.words.found(content.words.words.coded, piece.text)
        if word:
            yield piece.place, f'"{word}" turns people away or rates the wrong thing'


RULE = Rule(
    id="HK403",
    name="coded-word",
    severity="warning",
    hint="Say what is meant: the behavior, the task, the person's name.",
    source="EEOC guidance",
    check=_check,
)
