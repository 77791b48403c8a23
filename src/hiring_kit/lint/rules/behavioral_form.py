"""Does a behavioral question ask for something that happened?

What people did in a real case predicts what they will do; what they say they would do, or usually do, is another kind
of evidence and belongs into situational questions. A behavioral question therefore asks for an instance ("Tell me
about", "Walk me through", "the last time") in the past tense.

Fails::

    ask: How do you usually decide which experiments to run first? Please describe the steps in your own words.

Passes::

    ask: Tell me about an experiment that you ran before all others. What made you put it first?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import sentences
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    lists = content.words.words
    for asked in content.questions("behavioral"):
        ask = asked.question.ask
        imagined = content.words.found(lists.questions.imagined, ask)
        if imagined:
            yield asked.place("ask"), f'"{imagined}" asks for an opinion or a habit'
        elif not any(content.words.found(lists.questions.instance, s) for s in sentences(ask)):
            yield asked.place("ask"), "nothing in it asks for a case"
        elif not content.words.past(ask):
            yield asked.place("ask"), "it is not in the past tense"


RULE = Rule(
    id="HK201",
    name="behavioral-form",
    severity="error",
    hint="Ask for one thing that happened: "
    '"Tell me about a time you ...", "Walk me through the last ...".',
    source="Campion et al. 1997, better question types",
    check=_check,
)
