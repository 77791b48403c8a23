"""What does a role ask for? Competencies with weights and evidence, screening criteria, and the ledger."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.record import Id, Record, Text

_Line = Annotated[int, Field(ge=1)]
_Weight = Annotated[float, Field(gt=0, le=10)]


class Evidence(Record):
    """A line of the role document, and the exact words there."""

    line: _Line
    quote: Text


class Context(Record):
    """Nouns of the role that curated sentences may name."""

    field: Text
    tools: tuple[Text, ...] = ()
    venues: tuple[Text, ...] = ()
    stakeholders: tuple[Text, ...] = ()


class ScreeningCriterion(Record):
    """Something verified on paper and never rated in an interview."""

    id: Id
    text: Text
    kind: Literal["credential", "years"]
    verify: Text
    evidence: tuple[Evidence, ...]


class RoleCompetency(Record):
    """A competency as this role needs it.

    ``weights`` maps level ids to a relative weight; a level that is left out does not rate the competency in its loop.
    """

    id: Id
    must_have: bool
    why: Text
    weights: dict[Id, _Weight]
    reason: str = ""
    evidence: tuple[Evidence, ...]


class NotAssessed(Record):
    """An entry of the do-not-assess ledger: what the document says and why it stays out of the interview."""

    text: Text
    line: _Line
    reason: Text
    verify: Text


class Role(Record):
    """A role as people edit it; ``document`` is a file name beside ``role.yaml``."""

    title: Text
    document: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    ladder: Id
    loop: Id
    scale: Id = "five-points"
    recommendation: Id = "recommendation"
    summary: Text
    context: Context
    screening: tuple[ScreeningCriterion, ...]
    competencies: tuple[RoleCompetency, ...]
    not_assessed: tuple[NotAssessed, ...]
