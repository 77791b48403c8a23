"""What does each document of a packet say? Words and numbers; how they look is decided elsewhere."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.imprint import Document
from hiring_kit.model.role import Context
from hiring_kit.model.rows import (
    CheckRow,
    CoverageRow,
    CutRow,
    FormRow,
    RaterColumn,
    RequirementRow,
    RunRow,
)
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Level
from hiring_kit.model.sheets import CompetencySheet, StageSheet


class InterviewerGuide(Document):
    """Everything one interviewer needs in one interview.

    ``level`` is what the role is trusted with at this level, ``context`` names the nouns of its work.
    """

    kind: Literal["interviewer-guide"] = "interviewer-guide"
    level: Level
    context: Context
    stage: StageSheet
    coverage: tuple[CoverageRow, ...]
    run_sheet: tuple[RunRow, ...]
    cuts: tuple[CutRow, ...]
    screening: tuple[CheckRow, ...]
    not_assessed: tuple[CheckRow, ...]
    scale: RatingScale
    competencies: tuple[CompetencySheet, ...]


class ScorecardForm(Document):
    """One interviewer's form; ``fields`` maps the parts that belong to the form as a whole to their field names."""

    kind: Literal["scorecard"] = "scorecard"
    stage: StageSheet
    scale: RatingScale
    recommendation: RatingScale
    levels: tuple[Level, ...]
    rows: tuple[FormRow, ...]
    fields: dict[str, str]


class CandidateBrief(Document):
    """What a candidate is told before the day; it holds no question, no anchor and nothing to listen for."""

    kind: Literal["candidate-brief"] = "candidate-brief"
    title: str
    summary: str
    level: Level
    stages: tuple[tuple[StageSheet, tuple[str, ...]], ...]
    competencies: tuple[tuple[str, str], ...]
    work_sample_minutes: int
    total_minutes: int


class ConsensusForm(Document):
    """The panel's form: initial ratings side by side, then the agreed one; ``threshold`` is the spread to discuss."""

    kind: Literal["consensus-form"] = "consensus-form"
    scale: RatingScale
    recommendation: RatingScale
    levels: tuple[Level, ...]
    raters: tuple[RaterColumn, ...]
    rows: tuple[FormRow, ...]
    threshold: int
    fields: dict[str, str]


class CommitteePrintout(Document):
    """The committee's form with everything that is known before the interviews."""

    kind: Literal["committee-printout"] = "committee-printout"
    level: Level
    levels: tuple[Level, ...]
    scale: RatingScale
    raters: tuple[RaterColumn, ...]
    rows: tuple[FormRow, ...]
    requirements: tuple[RequirementRow, ...]
    screening: tuple[CheckRow, ...]
    not_assessed: tuple[CheckRow, ...]
    open_points: tuple[CheckRow, ...]
    threshold: int


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
