"""What is a packet? All documents of one kit and form."""

from __future__ import annotations

from hiring_kit.model.books import QuestionBank, RubricBook
from hiring_kit.model.documents import CandidateBrief, InterviewerGuide, PocketCard, ScorecardForm
from hiring_kit.model.panel import CommitteePrintout, ComparisonSheet, ConsensusForm
from hiring_kit.model.record import Id, Record
from hiring_kit.model.trace import TraceTable

AnyDocument = (
    InterviewerGuide
    | PocketCard
    | ScorecardForm
    | CandidateBrief
    | ConsensusForm
    | CommitteePrintout
    | ComparisonSheet
    | TraceTable
    | QuestionBank
    | RubricBook
)


class Packet(Record):
    """The documents of one kit and form, in printing order."""

    role: Id
    level: Id
    documents: tuple[AnyDocument, ...]
