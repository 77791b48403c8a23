"""Would this question fit any job?

"Tell me about a challenge and how you overcame it" names no signal: every answer fits, and none can be rated against
an anchor. A question worth asking names something of the work.

Fails::

    ask: Tell me about a challenging situation that you faced, and how you overcame it with your team?

Passes::

    ask: Tell me about a dataset that turned out to be wrong after you had built on it. What did you do next?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import substance
from hiring_kit.lint.rule import Finding, Rule

FEWEST_TELLING = 3


def _check(content: Content) -> Iterator[Finding]:
    lists = content.words.words.questions
    for asked in content.questions():
        ask = asked.question.ask
        filler = content.words.found(lists.filler, ask)
        if filler:
            yield asked.place("ask"), f'"{filler}" is asked everywhere and rates nothing'
        elif len(substance(ask)) < FEWEST_TELLING:
            yield asked.place("ask"), "it names nothing of the work"


RULE = Rule(
    id="HK206",
    name="filler",
    severity="error",
    hint="Name the thing from the work that the answer should be about.",
    source="Campion et al. 1997, job analysis",
    check=_check,
)
