"""Does the question need a culture or an office to be understood?

Idioms, images from sport and war, and short forms that nobody spelled out test where a person has worked before.

Fails::

    ask: Tell me about a time you had to bite the bullet and start a model again. What made you decide to do so?

Passes::

    ask: Tell me about a model that you threw away and began again. What made you decide to do so?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

_SHORT_FORM = re.compile(r"\b([A-Z]{2,5})s?\b")


def _check(content: Content) -> Iterator[Finding]:
    lists = content.words.words.questions
    known = set(lists.acronyms)
    pieces = [(asked.question.ask, asked.place("ask")) for asked in content.questions()]
    pieces += [(piece.text, piece.place) for _, piece in content.probes()]
    for text, place in pieces:
        idiom = content.words.found(lists.idioms, text)
        forms = [form for form in _SHORT_FORM.findall(text) if form not in known]
        short = [form for form in forms if not re.search(rf"\({form}s?\)", text)]
        if idiom:
            yield place, f'"{idiom}" is an idiom'
        elif short:
            yield place, f'the short form "{short[0]}" is not spelled out'


RULE = Rule(
    id="HK212",
    name="idiom",
    severity="warning",
    hint="Say it in plain words; spell a short form out once.",
    source="plain-language practice of public employers",
    check=_check,
)
