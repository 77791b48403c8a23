"""What stands in the books of a level: every question, and every anchor beside its neighbors?"""

from __future__ import annotations

from hiring_kit.model.books import QuestionBank, RubricBook
from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import PlannedQuestion
from hiring_kit.model.sheets import CompetencySheet
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.labels import code
from hiring_kit.packet.sheets import competency_sheet


def question_bank(kit: Kit, date: str) -> QuestionBank:
    """Every question fit for the level, in all forms."""
    return QuestionBank(
        stem="question-bank",
        imprint=imprint(kit, "QB", date, "owner"),
        level=kit.level,
        context=kit.context,
        competencies=_sheets(kit, with_questions=True),
    )


def rubric_book(kit: Kit, date: str) -> RubricBook:
    """Every competency at this level beside its neighbors."""
    return RubricBook(
        stem="rubric-book",
        imprint=imprint(kit, "RB", date, "owner"),
        level=kit.level,
        levels=kit.levels,
        scale=kit.scale,
        competencies=_sheets(kit, with_questions=False),
    )


def _sheets(kit: Kit, *, with_questions: bool) -> tuple[CompetencySheet, ...]:
    return tuple(
        competency_sheet(
            kit,
            competency,
            code(kit, competency.id),
            [
                PlannedQuestion(
                    competency=competency.id, question=q.id, minutes=q.minutes, must_ask=True
                )
                for q in competency.questions
            ]
            if with_questions
            else [],
            "bank",
        )
        for competency in kit.competencies
    )
