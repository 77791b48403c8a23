"""What is a kit? A role at one level: expectations, anchors and questions, ready to be planned."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.competency import Moves, OutOfScope
from hiring_kit.model.loop import Loop
from hiring_kit.model.question import Question
from hiring_kit.model.record import Id, Record, Text
from hiring_kit.model.role import Context, Evidence, NotAssessed, ScreeningCriterion
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Level

Fingerprint = Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]


class Neighbor(Record):
    """The same competency one level below or above."""

    title: Text
    expectation: Text
    anchors: dict[int, Text]


class KitCompetency(Record):
    """A competency as it is rated at this level; ``share`` is its part of the composite, from 0 to 1."""

    id: Id
    name: Text
    short: Text
    definition: Text
    plain: Text
    why: Text
    must_have: bool
    share: float
    reason: str
    in_scope: tuple[Text, ...]
    out_of_scope: tuple[OutOfScope, ...]
    key_actions: tuple[Text, ...]
    expectation: Text
    moves: Moves
    anchors: dict[int, Text]
    below: Neighbor | None
    above: Neighbor | None
    evidence: tuple[Evidence, ...]
    questions: tuple[Question, ...]

    def question(self, question_id: str) -> Question:
        """The question of that id; KeyError if the kit does not have it."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)


class Unrated(Record):
    """A competency of the role that this kit does not rate.

    ``because`` is ``not-written`` (asked for at this level, but no file describes it yet) or ``other-level``.
    """

    id: Id
    must_have: bool
    because: Literal["not-written", "other-level"]
    evidence: tuple[Evidence, ...]


class Kit(Record):
    """A role at one level; ``levels`` are all levels of its ladder, lowest first.

    ``fingerprint`` is the first 8 hex digits of the SHA-256 of everything a rating depends on: the level, the scales,
    the loop and the competencies with their anchors and questions. Ratings under different fingerprints were not made
    against the same rubric.

    ``names`` are those of competencies that this kit does not rate and its pages mention.
    """

    role: Id
    title: Text
    summary: Text
    level: Level
    levels: tuple[Level, ...]
    context: Context
    scale: RatingScale
    recommendation: RatingScale
    loop: Loop
    screening: tuple[ScreeningCriterion, ...]
    not_assessed: tuple[NotAssessed, ...]
    competencies: tuple[KitCompetency, ...]
    unrated: tuple[Unrated, ...]
    fingerprint: Fingerprint
    names: dict[Id, Text] = Field(default_factory=dict)

    def competency(self, competency_id: str) -> KitCompetency:
        """The competency of that id; KeyError if the kit does not rate it."""
        for competency in self.competencies:
            if competency.id == competency_id:
                return competency
        raise KeyError(competency_id)

    def name_of(self, competency_id: str) -> str:
        """What a competency is called on every page, whether this kit rates it or not."""
        for competency in self.competencies:
            if competency.id == competency_id:
                return competency.name
        return self.names.get(competency_id, competency_id.replace("-", " ").capitalize())
