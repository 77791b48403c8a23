"""What is a packet? All documents of one kit and form, one by one and bound together."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.books import QuestionBank, RubricBook
from hiring_kit.model.documents import CandidateBrief, InterviewerGuide, PocketCard, ScorecardForm
from hiring_kit.model.imprint import Document
from hiring_kit.model.kit import Kit
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


class BoundPacket(Document):
    """The documents of a level in one file, in the order in which they are used, and the kit they are made of.

    The question bank and the rubric book belong to the owners of the rubrics, the comparison sheet is about several
    candidates, the pocket cards are on paper of their own: these are not bound in.
    """

    kind: Literal["packet"] = "packet"
    documents: tuple[AnyDocument, ...]
    kit: Kit


class Packet(Record):
    """The documents of one kit and form, in printing order."""

    role: Id
    level: Id
    documents: tuple[AnyDocument | BoundPacket, ...]
