"""Does a situational question put a real dilemma before the candidate?

A situation that names no number, no date and no person can be answered with principles. It needs at least two things
that pull in different directions, and it hands over with a question about what the candidate would do.

Fails::

    kind: situational
    ask: Your team disagrees about a model. What would you do?

Passes::

    kind: situational
    ask: >-
      Two days before a release your engineer finds that the model is wrong on one invoice in nine from a new
      customer. The customer goes live on Monday, and the fix takes two weeks. What would you do today?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import sentences, words
from hiring_kit.lint.rule import Finding, Rule

FEWEST_WORDS = 25
FEWEST_CONSTRAINTS = 2
_NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand half
    third quarter
    """.split()  # noqa: SIM905 - a list of words is read as a text
)


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions("situational"):
        ask = asked.question.ask
        if len(words(ask)) < FEWEST_WORDS:
            yield asked.place("ask"), f"{len(words(ask))} words make no situation"
        elif _constraints(content, ask) < FEWEST_CONSTRAINTS:
            yield asked.place("ask"), "it names too little that is at stake: numbers, dates, people"
        elif not content.words.found(content.words.words.questions.ending, _last(ask)):
            yield asked.place("ask"), "it does not end with what the candidate would do"


def _constraints(content: Content, ask: str) -> int:
    """How many of numbers, times and people stand in a text."""
    lists = content.words.words.questions
    found = words(ask)
    return sum(
        (
            any(word[0].isdigit() or word.lower() in _NUMBERS for word in found),
            bool(content.words.found(lists.units, ask)),
            bool(content.words.found(lists.people, ask)),
        )
    )


def _last(ask: str) -> str:
    return " ".join(sentences(ask)[-2:])


RULE = Rule(
    id="HK202",
    name="situational-substance",
    severity="error",
    hint="Name numbers, a date and people whose wishes conflict; "
    'end with "What would you do?" or "How would you ...?".',
    source="OPM structured interview guide",
    check=_check,
)
