"""What stands in the books of a level: every question, and every anchor beside its neighbors?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.imprint import Document
from hiring_kit.model.role import Context
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Level
from hiring_kit.model.sheets import CompetencySheet


class QuestionBank(Document):
    """Every question fit for this level, in all forms."""

    kind: Literal["question-bank"] = "question-bank"
    level: Level
    context: Context
    competencies: tuple[CompetencySheet, ...]


class RubricBook(Document):
    """Every competency at this level beside its neighbors: what moves from level to level."""

    kind: Literal["rubric-book"] = "rubric-book"
    level: Level
    levels: tuple[Level, ...]
    scale: RatingScale
    competencies: tuple[CompetencySheet, ...]
