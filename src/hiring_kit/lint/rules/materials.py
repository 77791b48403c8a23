"""Has a situation its facts, and a work sample its sheets and its key?

What is told on request must be the same for everybody, so it is written down; so are the difficulties planted and, for
a work sample, what is shown and how it is scored. Answers at 1, 3 and 5 hold the raters together.

Fails::

    kind: situational
    ask: >-
      Two days before a release your engineer finds that the model is wrong on one invoice in nine from a new
      customer. The customer goes live on Monday, and the fix takes two weeks. What would you do today?
    materials: {on_request: [], planted: [The fix takes longer than the date allows]}

Passes::

    kind: situational
    ask: >-
      Two days before a release your engineer finds that the model is wrong on one invoice in nine from a new
      customer. The customer goes live on Monday, and the fix takes two weeks. What would you do today?
    materials:
      on_request: [The customer would start with half of its invoices, The old model still runs]
      planted: [The fix takes longer than the date allows, Nobody has asked the customer]
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule
from hiring_kit.model.question import Question

FEWEST = 2
ANSWERED = (1, 3, 5)


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions("situational", "work-sample"):
        for part, message in _missing(asked.question):
            yield asked.place(*part), message


def _missing(question: Question) -> Iterator[tuple[tuple[str, ...], str]]:
    materials = question.materials
    if materials is None:
        yield ("id",), "it has no materials"
        return
    if len(materials.on_request) < FEWEST:
        yield ("materials", "on_request"), "too few facts that only the interviewer knows"
    if len(materials.planted) < FEWEST:
        yield ("materials", "planted"), "too few planted difficulties"
    if question.kind == "work-sample" and not materials.shown:
        yield ("materials",), "the candidate is shown nothing"
    if question.kind == "work-sample" and not question.scoring:
        yield ("id",), "there is no scoring key"
    absent = [str(point) for point in ANSWERED if point not in question.answers]
    if absent:
        yield ("answers",), f"no answer at {', '.join(absent)}"


RULE = Rule(
    id="HK216",
    name="materials",
    severity="error",
    hint="Write out what is told on request, what was planted, what is shown and how it is scored.",
    source="Campion et al. 1997, control ancillary information",
    check=_check,
)
