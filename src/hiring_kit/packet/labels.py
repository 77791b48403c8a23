"""What are the competencies and questions of an interview called in its documents?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hiring_kit.model.plan import PlannedQuestion, StagePlan


def codes(planned: StagePlan) -> dict[str, str]:
    """``C1``, ``C2`` and so on for the competencies of an interview, in order."""
    return {competency: f"C{n}" for n, competency in enumerate(planned.competencies, 1)}


def labeled(planned: StagePlan) -> Iterator[tuple[str, PlannedQuestion]]:
    """The questions of an interview, each with its label: ``C2-Q1``."""
    known, asked = codes(planned), Counter[str]()
    for question in planned.questions:
        asked[question.competency] += 1
        yield f"{known[question.competency]}-Q{asked[question.competency]}", question
