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
    """The line of the role document, counted from 1. Example: 42"""
    quote: Text
    """The words that stand there, exactly. Example: excellent communication skills"""


class Context(Record):
    """Nouns of the role that curated sentences may name."""

    field: Text
    """The field of work, as it stands in a sentence. Example: machine learning research"""
    tools: tuple[Text, ...] = ()
    """Tools that the document names. Example: [PyTorch, AWS]"""
    venues: tuple[Text, ...] = ()
    """Where work is published or shown. Example: [NeurIPS]"""
    stakeholders: tuple[Text, ...] = ()
    """Whom the role works with. Example: [product managers, designers]"""


class ScreeningCriterion(Record):
    """Something verified on paper and never rated in an interview."""

    id: Id
    """Its name on the screening list. Example: doctorate"""
    text: Text
    """The criterion as it is printed. Example: Ph.D. or equivalent experience"""
    kind: Literal["credential", "years"]
    """A credential, or years of experience. Example: credential"""
    verify: Text
    """How it is verified on paper. Example: See the certificate."""
    evidence: tuple[Evidence, ...]
    """The lines of the role document that call for it.

    Example: [{line: 42, quote: excellent communication skills}]
    """


class RoleCompetency(Record):
    """A competency as this role needs it.

    ``weights`` maps level ids to a relative weight; a level that is left out does not rate the competency in its loop.
    """

    id: Id
    """The id of the competency. Example: communication"""
    must_have: bool
    """Whether a low rating rules out hiring, whatever the rest. Example: true"""
    why: Text
    """What the role needs it for; printed in the guide.

    Example: Others act on what they understand of uncertain work.
    """
    weights: dict[Id, _Weight]
    """Relative weight at each level; a level that is left out does not rate it in its loop.

    Example: {research-lead: 1, research-manager: 2}
    """
    reason: str = ""
    """Why the weights are unequal; required where they are.

    Example: Rises with the level, as more people act on an account they cannot check.
    """
    evidence: tuple[Evidence, ...]
    """The lines of the role document that call for it.

    Example: [{line: 42, quote: excellent communication skills}]
    """


class NotAssessed(Record):
    """An entry of the do-not-assess ledger: what the document says and why it stays out of the interview."""

    text: Text
    """What the document says. Example: Salary ranges"""
    line: _Line
    """Its line, counted from 1. Example: 120"""
    reason: Text
    """Why it stays out of the interview. Example: Pay belongs to the offer."""
    verify: Text
    """Where it belongs instead. Example: Nowhere in the interview."""


class Role(Record):
    """A role as people edit it; ``document`` is a file name beside ``role.yaml``."""

    title: Text
    """What the job is called. Example: Machine Learning Research Manager"""
    document: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    """The file of the role document, beside role.yaml. Example: role-document.txt"""
    ladder: Id
    """The id of the seniority ladder. Example: machine-learning-research-management"""
    loop: Id
    """The id of the interview loop. Example: research-management"""
    scale: Id = "five-points"
    """The id of the rating scale. Example: five-points"""
    recommendation: Id = "recommendation"
    """The id of the scale of overall recommendations. Example: recommendation"""
    summary: Text
    """What the job is, for the candidate brief; plain words.

    Example: You lead one research project and answer for its result.
    """
    context: Context
    """Nouns of the role that curated sentences may name.

    Example: {field: machine learning research, tools: [PyTorch]}
    """
    screening: tuple[ScreeningCriterion, ...]
    """What is verified on paper and never rated.

    Example: [{id: license, text: License to practice, kind: credential, verify: Ask for a copy.,
      evidence: [{line: 9, quote: a license to practice}]}]
    """
    competencies: tuple[RoleCompetency, ...]
    """What is rated, with weight and evidence.

    Example: [{id: negotiation, must_have: false, why: Suppliers set half of the dates., weights: {lead: 1},
      evidence: [{line: 12, quote: agrees dates with suppliers}]}]
    """
    not_assessed: tuple[NotAssessed, ...]
    """What the document says and no interview rates, with the reason.

    Example: [{text: Works on weekends, line: 31, reason: Hours belong to the offer., verify: In the offer.}]
    """
