"""What stands in one row of a document's tables?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.record import Id, Record
from hiring_kit.model.sheets import PointLine


class RunRow(Record):
    """A line of the run sheet: ``clock`` is ``0:05`` from the start, ``until`` when it ends."""

    clock: str
    kind: Literal["opening", "screening", "competency", "candidate-questions", "closing", "buffer"]
    code: str
    name: str
    minutes: int
    until: str


class CutRow(Record):
    """When to drop a question: at ``minutes`` late or more, the question of that label goes."""

    minutes: int
    label: str
    competency: str


class CoverageRow(Record):
    """Who looks at what: one interview of the loop; ``here`` marks the reader's own."""

    code: str
    title: str
    competencies: tuple[str, ...]
    here: bool


class FormRow(Record):
    """A competency on a form.

    ``bar`` is the anchor of the middle point, ``minis`` are those of the lowest, middle and highest, ``ends`` those
    of the lowest and highest;
    ``fields`` maps a part (``rating``, ``evidence``, ...) to the name of its form field; ``answers`` holds a pair
    (question label, field name) for each answer rating; ``looks`` is how many interviews rate it (0: not said).
    """

    code: str
    id: Id
    name: str
    short: str
    must_have: bool
    percent: int
    bar: str
    anchors: tuple[PointLine, ...]
    minis: tuple[PointLine, ...]
    ends: tuple[PointLine, ...]
    fields: dict[str, str]
    answers: tuple[tuple[str, str], ...]
    looks: int = 0


class RaterColumn(Record):
    """One rater of a panel: the interview, and its fields of rating and evidence, for and against, by competency.

    A competency without a field is not rated there.
    """

    code: str
    title: str
    fields: dict[str, str]
    evidence: dict[str, str]
    against: dict[str, str]


class RequirementRow(Record):
    """A line of the role document and what becomes of it.

    ``status`` is ``assessed`` (two looks or more), ``thin`` (one look), ``none`` (asked for at this level, but nothing
    is written or placed), ``other-level`` or ``paper`` (verified as a screening criterion).
    """

    line: int
    quote: str
    leads_to: str
    stages: tuple[str, ...]
    status: Literal["assessed", "thin", "none", "other-level", "paper"]


class CheckRow(Record):
    """Something to verify or to leave alone: its text, why or how, and the line of the role document (0: none)."""

    text: str
    note: str
    line: int
