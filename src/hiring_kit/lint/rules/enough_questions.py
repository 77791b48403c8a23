"""Are there questions enough, of each kind and for each scope?

A candidate without an instance needs a second question; a panel needs a parallel form; and a question asked of
everybody from project lead to director is fit for none of them. Each scope needs four questions, two of them written
for it alone; a competency needs ten in all, two situations and a work sample among them.

Fails::

    drop: [two-lines-a, two-lines-b]

Passes::

    drop: []
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule
from hiring_kit.model.competency import Competency

IN_ALL = 10
AT_A_SCOPE = 4
FOR_A_SCOPE_ALONE = 2
SITUATIONS = 2
WORK_SAMPLES = 1


def _check(content: Content) -> Iterator[Finding]:
    for located in content.library.competencies.values():
        for message in (*_in_all(located.record), *_at_scopes(located.record)):
            yield located.place("questions", "$key"), message


def _in_all(record: Competency) -> Iterator[str]:
    kinds = [question.kind for question in record.questions]
    if len(kinds) < IN_ALL:
        yield f"{len(kinds)} questions, {IN_ALL} are needed"
    if kinds.count("situational") < SITUATIONS:
        yield f"{kinds.count('situational')} situational questions, {SITUATIONS} are needed"
    if kinds.count("work-sample") < WORK_SAMPLES:
        yield "there is no work sample"


def _at_scopes(record: Competency) -> Iterator[str]:
    for scope in record.scopes:
        fit = [question for question in record.questions if scope in question.scopes]
        alone = [question for question in fit if question.scopes == (scope,)]
        if len(fit) < AT_A_SCOPE:
            yield f"{len(fit)} questions at scope {scope}, {AT_A_SCOPE} are needed"
        if len(alone) < FOR_A_SCOPE_ALONE:
            yield (
                f"{len(alone)} questions for scope {scope} alone, {FOR_A_SCOPE_ALONE} are needed"
            )


RULE = Rule(
    id="HK209",
    name="enough-questions",
    severity="warning",
    hint="Write the missing ones; `hiring-kit show` lists what is there.",
    source="Campion et al. 1997, more questions",
    check=_check,
)
