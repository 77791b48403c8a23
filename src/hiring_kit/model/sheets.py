"""What is said about one interview, one competency, one question, ready to be laid out?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.competency import Moves
from hiring_kit.model.question import Form, Probes, QuestionKind
from hiring_kit.model.record import Id, Record
from hiring_kit.model.role import Evidence
from hiring_kit.model.shown import ShownSheet


class PointLine(Record):
    """A point of the scale with a text of its own: an anchor, or an example of an answer."""

    value: int
    text: str


class StageSheet(Record):
    """An interview as it is announced: ``code`` is ``R2``, ``minutes`` the whole length.

    ``candidate_questions`` are the minutes in which the candidate asks, 0 where there is no time for it.
    """

    id: Id
    code: str
    title: str
    purpose: str
    interviewers: tuple[str, ...]
    format: str
    minutes: int
    candidate_questions: int


class QuestionSheet(Record):
    """A question ready to be asked.

    ``label`` is ``C2-Q1``, the same on every sheet of a level; ``parallel`` is the question of the other form and
    ``parallel_label`` its label, both empty where there is none; ``scoring`` holds the marks that count at this level,
    ``scored`` what they add up to; these, ``shown``, ``on_request`` and ``planted`` may be empty; ``answers`` run from
    the highest point down; ``rating_field`` names the form field of the rating.
    """

    label: str
    id: Id
    kind: QuestionKind
    form: Form
    parallel: str
    parallel_label: str
    minutes: int
    must_ask: bool
    signal: str
    ask: str
    shown: tuple[ShownSheet, ...]
    on_request: tuple[str, ...]
    planted: tuple[str, ...]
    probes: Probes
    listen_for: tuple[str, ...]
    red_flags: tuple[str, ...]
    sounds_good_but: str
    fallback: str
    scoring: tuple[str, ...]
    scored: str
    answers: tuple[PointLine, ...]
    rating_field: str


class Elsewhere(Record):
    """Something that is not rated under this competency; ``held_by`` is a name, or empty where it is never rated."""

    what: str
    held_by: str


class NeighborSheet(Record):
    """The same competency one level below or above; ``anchors`` run from the highest point down."""

    relation: Literal["below", "above"]
    title: str
    expectation: str
    anchors: tuple[PointLine, ...]


class CompetencySheet(Record):
    """A competency ready to be rated.

    ``code`` is ``C2`` within its document; ``percent`` its share of the composite in whole percent; ``minutes`` the
    time for its questions here (0 where nothing is asked); ``anchors`` run from the highest point down.
    """

    code: str
    id: Id
    name: str
    short: str
    definition: str
    plain: str
    why: str
    must_have: bool
    percent: int
    reason: str
    minutes: int
    evidence: tuple[Evidence, ...]
    in_scope: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...]
    key_actions: tuple[str, ...]
    expectation: str
    moves: Moves
    anchors: tuple[PointLine, ...]
    neighbors: tuple[NeighborSheet, ...]
    questions: tuple[QuestionSheet, ...]
