"""Can the question be answered with yes or no?

A closed question ends the story before it begins. It also tells candidates which answer is wanted. Probes count as
well: they are asked word by word.

Fails::

    ask: Have you ever stopped a project that your team had worked on for months?

Passes::

    ask: Tell me about a project that you stopped after months of work. What made you stop it?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import sentences
from hiring_kit.lint.rule import Finding, Rule
from hiring_kit.patterns import straight


def _check(content: Content) -> Iterator[Finding]:
    openers = {word.lower() for word in content.words.words.questions.auxiliaries}
    pieces = [(asked.question.ask, asked.place("ask")) for asked in content.questions()]
    pieces += [(piece.text, piece.place) for _, piece in content.probes()]
    for text, place in pieces:
        for sentence in sentences(text):
            first = _opening(sentence)
            if first in openers and sentence.endswith("?"):
                yield place, f'"{sentence}" can be answered with yes or no'


def _opening(sentence: str) -> str:
    """The first word that may open a question: after "And" or "So, " too."""
    found = straight(sentence).replace(",", "").split()
    if len(found) > 1 and found[0].lower() in ("and", "so", "but", "or", "then"):
        found = found[1:]
    return found[0].strip("\"'(").lower() if found else ""


RULE = Rule(
    id="HK203",
    name="closed",
    severity="error",
    hint='Begin with what, how, which or who, or with "Tell me about".',
    source="OPM structured interview guide",
    check=_check,
)
