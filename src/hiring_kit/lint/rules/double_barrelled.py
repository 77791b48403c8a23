"""Does one question ask several things at once?

Two questions in one get one answer, and nobody knows to which. One planned follow-up is fine ("... What did you do?");
a second topic is not.

Fails::

    ask: Tell me about a time you hired someone and a time you had to let someone go. How did you prepare?

Passes::

    ask: Tell me about someone you hired for a skill the team lacked. How did you find out that they had it?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import sentences
from hiring_kit.lint.rule import Finding, Rule

MOST_QUESTIONS = 2
_INTERROGATIVE = re.compile(
    r"(?:^|[,;:] |\band |\bor |\bbut )(?:\w+ ){0,2}?(what|how|why|when|where|who|whom|which|whose)\b",
    re.IGNORECASE,
)


def _check(content: Content) -> Iterator[Finding]:
    lists = content.words.words.questions
    for asked in content.questions("behavioral", "knowledge"):
        ask = asked.question.ask
        doubled = content.words.found(lists.double, ask)
        count = sum(_asked_in(sentence) for sentence in sentences(ask) if sentence.endswith("?"))
        if doubled:
            yield asked.place("ask"), f'"{doubled}" adds a second question'
        elif count > MOST_QUESTIONS:
            yield asked.place("ask"), f"it asks {count} things"


def _asked_in(sentence: str) -> int:
    return max(1, len(_INTERROGATIVE.findall(sentence)))


RULE = Rule(
    id="HK204",
    name="double-barrelled",
    severity="warning",
    hint="Keep one question with one follow-up; make the rest probes.",
    source="OPM structured interview guide",
    check=_check,
)
