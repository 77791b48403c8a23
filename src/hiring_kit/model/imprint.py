"""What stands on every page, and what does every document have?"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.kit import Fingerprint
from hiring_kit.model.record import Id, Record, Text

DocumentKind = Literal[
    "interviewer-guide", "pocket-card", "scorecard", "candidate-brief", "consensus-form",
    "committee-printout", "comparison-sheet", "trace-table", "question-bank", "rubric-book", "packet",
]  # fmt: skip

DOCUMENT_KINDS: tuple[DocumentKind, ...] = (
    "interviewer-guide", "pocket-card", "scorecard", "candidate-brief", "consensus-form",
    "committee-printout", "comparison-sheet", "trace-table", "question-bank", "rubric-book", "packet",
)  # fmt: skip
"""All kinds of documents, in the order in which a packet holds them."""

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Imprint(Record):
    """What every page says of itself.

    ``code`` names role, level, interview and form (``MLRM-RM / R2 / A``); ``audience`` decides the confidentiality
    line; ``date`` is ISO 8601; ``form`` is empty for documents that are the same in every form.
    """

    role: Text
    level: Text
    code: Text
    form: Literal["A", "B", ""]
    fingerprint: Fingerprint
    date: Day
    audience: Literal["interviewer", "candidate", "moderator", "committee", "owner", "bundle"]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en"


class Document(Record):
    """What all documents of a packet share.

    ``stem`` is the file name without its suffix; ``filled`` holds what is written into a form, by field name.
    """

    kind: DocumentKind
    stem: Id
    imprint: Imprint
    filled: dict[str, str] = Field(default_factory=dict)
