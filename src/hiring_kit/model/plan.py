"""Who asks what in which interview? A loop filled with the questions of a kit."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.loop import Stage
from hiring_kit.model.record import Id, Record, Text


class PlannedQuestion(Record):
    """A question with its place in an interview; ``must_ask`` is false for the one to drop when time is short."""

    competency: Id
    question: Id
    minutes: int
    must_ask: bool


class Segment(Record):
    """A stretch of an interview, in minutes from its start; ``competency`` is set for questions."""

    kind: Literal["opening", "screening", "competency", "candidate-questions", "closing", "buffer"]
    start: int
    minutes: int
    competency: Id | None = None


class StagePlan(Record):
    """One interview planned: its questions in order, and segments that add up to ``stage.minutes``."""

    stage: Stage
    questions: tuple[PlannedQuestion, ...]
    segments: tuple[Segment, ...]

    @property
    def competencies(self) -> tuple[str, ...]:
        """Ids of the competencies rated here, in order."""
        return tuple(dict.fromkeys(q.competency for q in self.questions))


class Unplaced(Record):
    """Something the plan could not do, and why; ``competency`` is its id."""

    competency: Id
    wanted: int
    placed: int
    because: Literal["few-may", "no-room"]
    reason: Text


class LoopPlan(Record):
    """A loop planned for one kit and form; ``looks`` maps competency ids to the ids of stages that rate them."""

    form: Literal["A", "B"]
    stages: tuple[StagePlan, ...]
    looks: dict[Id, tuple[Id, ...]]
    unplaced: tuple[Unplaced, ...]
