"""What is a packet? All documents of one kit and form."""

from __future__ import annotations

from hiring_kit.model.documents import (
    CandidateBrief,
    CommitteePrintout,
    ConsensusForm,
    InterviewerGuide,
    QuestionBank,
    RubricBook,
    ScorecardForm,
)
from hiring_kit.model.record import Id, Record

AnyDocument = (
    InterviewerGuide
    | ScorecardForm
    | CandidateBrief
    | ConsensusForm
    | CommitteePrintout
    | QuestionBank
    | RubricBook
)


class Packet(Record):
    """The documents of one kit and form, in printing order."""

    role: Id
    level: Id
    documents: tuple[AnyDocument, ...]
