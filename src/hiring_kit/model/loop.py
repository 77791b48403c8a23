"""Which interviews does a loop have, and who asks what in each of them?"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.record import Id, Record, Text

Duration = Annotated[int, Field(ge=0, le=240)]
Code = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{0,3}$")]


class Stage(Record):
    """One interview of a loop; all times are minutes.

    ``competencies`` is how many may be rated here at most; ``prefers`` names them, first choice first.
    """

    id: Id
    title: Text
    code: Code
    purpose: Text
    interviewers: tuple[Text, ...]
    format: Text
    minutes: Duration
    opening: Duration
    candidate_questions: Duration
    closing: Duration
    buffer: Duration
    screening: Duration
    competencies: Annotated[int, Field(ge=0, le=8)]
    prefers: tuple[Id, ...]


class Loop(Record):
    """The interviews of a loop, in order, and the parallel forms it is run in."""

    name: Text
    forms: tuple[Literal["A", "B"], ...]
    stages: tuple[Stage, ...]


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
    reason: Text


class LoopPlan(Record):
    """A loop planned for one kit and form; ``looks`` maps competency ids to the ids of stages that rate them."""

    form: Literal["A", "B"]
    stages: tuple[StagePlan, ...]
    looks: dict[Id, tuple[Id, ...]]
    unplaced: tuple[Unplaced, ...]
