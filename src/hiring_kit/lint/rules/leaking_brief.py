"""Does the candidate's brief give a question away?

The brief tells everybody in plain words what is assessed. Words of a question, an anchor or a thing to listen for would
hand the answer to those who read closely.

Fails::

    plain: How you work out which part of a plan may fail first. We will ask about real work of yours.
    listen_for: [Works out which part of a plan may fail first, A date, A number, A name, A price]

Passes::

    plain: How you choose what to try first in your work. We will ask about real work of yours.
    listen_for: [Works out which part of a plan may fail first, A date, A number, A name, A price]
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import runs
from hiring_kit.lint.rule import Finding, Rule
from hiring_kit.model.competency import Competency

RUN = 5


def _check(content: Content) -> Iterator[Finding]:
    for located in content.library.competencies.values():
        mine = runs(located.record.plain, RUN)
        for text in _secret(located.record):
            leaked = next((mine[run] for run in runs(text, RUN) if run in mine), None)
            if leaked:
                yield located.place("plain"), f'"{leaked}" stands in what only interviewers read'
                break


def _secret(record: Competency) -> Iterator[str]:
    for at in record.scopes.values():
        yield from at.anchors.values()
    for question in record.questions:
        yield from (question.ask, question.signal, *question.listen_for, *question.red_flags)
        yield from question.answers.values()


RULE = Rule(
    id="HK512",
    name="leaking-brief",
    severity="error",
    hint="Say in other words what is looked at, not what is looked for.",
    source="security of questions; openness about what is assessed",
    check=_check,
)
