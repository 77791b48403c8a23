"""Which line of the role document leads to which question, and where is it asked?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.imprint import Document
from hiring_kit.model.question import Form, QuestionKind
from hiring_kit.model.record import Record
from hiring_kit.model.scope import Level


class TracedLook(Record):
    """An interview that looks at something, and the labels of the questions it asks for that."""

    code: str
    labels: tuple[str, ...]


class TraceRow(Record):
    """A line of the role document, what it leads to, and where that is asked; ``status`` as in RequirementRow.

    ``status`` is ``left-out`` for an entry of the do-not-assess ledger, whose reason is in ``leads_to``.
    """

    line: int
    quote: str
    leads_to: str
    status: Literal["assessed", "thin", "none", "other-level", "paper", "left-out"]
    looks: tuple[TracedLook, ...]


class TracedQuestion(Record):
    """A question of an interview, the competency it is evidence for, and the signal it is asked for."""

    label: str
    competency: str
    signal: str
    kind: QuestionKind
    form: Form
    minutes: int


class TracedStage(Record):
    """An interview with who holds it and what is asked in it."""

    code: str
    title: str
    interviewers: tuple[str, ...]
    questions: tuple[TracedQuestion, ...]


class TraceTable(Document):
    """What becomes of each line of the role document, and which question is asked where and why."""

    kind: Literal["trace-table"] = "trace-table"
    level: Level
    rows: tuple[TraceRow, ...]
    stages: tuple[TracedStage, ...]
