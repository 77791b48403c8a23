"""Can the question be understood when it is heard once?

Long sentences and long words cost candidates who work in a second language more than others, and no job of this
library is about reading aloud. A behavioral question takes at most 45 words, a situation 120, and both stay at or below
reading grade 10; below 18 words a grade says nothing and is not asked for.

Fails::

    ask: >-
      Tell me about an occasion on which organizational considerations necessitated a fundamental reconsideration of
      previously established methodological commitments. What consequences did the reconsideration entail for
      collaborators?

Passes::

    ask: Tell me about a method you gave up after your group had used it for a long time. What made you give it up?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import grade, words
from hiring_kit.lint.rule import Finding, Rule

MOST_WORDS = {"behavioral": 45, "knowledge": 45, "situational": 120, "work-sample": 120}
HIGHEST_GRADE = 10.0
FEWEST_WORDS = 18
"""A grade says nothing about a shorter text."""


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions():
        ask, most = asked.question.ask, MOST_WORDS[asked.question.kind]
        count = len(words(ask))
        if count > most:
            yield asked.place("ask"), f"{count} words, at most {most} are understood when heard"
        elif count >= FEWEST_WORDS and grade(ask) > HIGHEST_GRADE:
            yield asked.place("ask"), f"reading grade {grade(ask):.1f}, above {HIGHEST_GRADE:.0f}"


RULE = Rule(
    id="HK211",
    name="reading",
    severity="warning",
    hint="Shorten the sentences, and use the short word where there is one.",
    source="Kincaid et al. 1975",
    check=_check,
)
