"""Does the question give its answer away?

A question that says what we value, names the competency, or repeats the words of an anchor measures who listens well.

Fails::

    ask: We value people who test early. Tell me about a time you tested something early. What did you find?

Passes::

    ask: Tell me about a piece of work whose weakest part was unknown when you began. What did you do first?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import runs
from hiring_kit.lint.rule import Finding, Rule

RUN = 6


def _check(content: Content) -> Iterator[Finding]:
    lists = content.words.words.questions
    for asked in content.questions():
        ask, record = asked.question.ask, asked.competency.record
        leading = content.words.found(lists.leading, ask)
        told = _told(ask, [a for at in record.scopes.values() for a in at.anchors.values()])
        if leading:
            yield asked.place("ask"), f'"{leading}" says which answer is wanted'
        elif asked.question.kind == "behavioral" and record.name.lower() in ask.lower():
            yield asked.place("ask"), f'it names what is rated, "{record.name}"'
        elif asked.question.kind == "behavioral" and told:
            yield asked.place("ask"), f'"{told}" stands in an anchor'


def _told(ask: str, anchors: list[str]) -> str:
    """The first run of words that the question shares with an anchor."""
    mine = runs(ask, RUN)
    for anchor in anchors:
        for run in runs(anchor, RUN):
            if run in mine:
                return mine[run]
    return ""


RULE = Rule(
    id="HK205",
    name="leading",
    severity="error",
    hint="Ask for the case in neutral words; leave what you listen for to the interviewer's page.",
    source="OPM structured interview guide",
    check=_check,
)
