"""What does each document of a packet say? Words and numbers; how they look is decided elsewhere."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.imprint import Document
from hiring_kit.model.record import Record
from hiring_kit.model.role import Context
from hiring_kit.model.rows import (
    CheckRow,
    CoverageRow,
    CutRow,
    FormRow,
    RunRow,
)
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Level
from hiring_kit.model.sheets import CompetencySheet, StageSheet


class InterviewerGuide(Document):
    """Everything one interviewer needs in one interview.

    ``level`` is what the role is trusted with at this level, ``context`` names the nouns of its work;
    ``competencies`` is empty where papers are verified and nothing is rated.
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


class PocketCard(Document):
    """What one interviewer keeps at hand: the clock, the bars, and what is always asked and never."""

    kind: Literal["pocket-card"] = "pocket-card"
    stage: StageSheet
    scale: RatingScale
    run_sheet: tuple[RunRow, ...]
    rows: tuple[FormRow, ...]


class ScorecardForm(Document):
    """One interviewer's form; ``fields`` maps the parts that belong to the form as a whole to their field names."""

    kind: Literal["scorecard"] = "scorecard"
    stage: StageSheet
    scale: RatingScale
    recommendation: RatingScale
    levels: tuple[Level, ...]
    rows: tuple[FormRow, ...]
    fields: dict[str, str]


class Told(Record):
    """What a house tells candidates of itself; empty and 0 where it does not say."""

    contact: str = ""
    retention_months: int = 0


NOT_TOLD = Told()


class CandidateBrief(Document):
    """What a candidate is told before the day; it holds no question, no anchor and nothing to listen for.

    ``hours`` and ``minutes`` are the length of all interviews; ``work_sample_in`` names the interviews that have one.
    """

    kind: Literal["candidate-brief"] = "candidate-brief"
    title: str
    summary: str
    level: Level
    stages: tuple[tuple[StageSheet, tuple[str, ...]], ...]
    competencies: tuple[tuple[str, str], ...]
    work_sample_minutes: int
    work_sample_in: tuple[str, ...]
    hours: int
    minutes: int
    told: Told = NOT_TOLD

    @property
    def time_for_questions(self) -> bool:
        """Whether any interview leaves time for the candidate's own questions."""
        return any(stage.candidate_questions for stage, _ in self.stages)
