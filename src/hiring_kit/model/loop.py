"""Which interviews does a loop have, and how long is each?"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.record import Id, Record, Text

_Duration = Annotated[int, Field(ge=0, le=240)]
_Code = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{0,3}$")]


class Stage(Record):
    """One interview of a loop; all times are minutes.

    ``competencies`` is how many may be rated here at most; ``prefers`` names them, first choice first.
    """

    id: Id
    """Its name; folders and plans refer to it. Example: hiring-manager"""
    title: Text
    """What it is called on the pages. Example: Hiring manager"""
    code: _Code
    """A short code for tables, a capital letter first. Example: R2"""
    purpose: Text
    """What it decides, in one sentence.

    Example: Decides whether the work itself would be done well at this level.
    """
    interviewers: tuple[Text, ...]
    """Who interviews. Example: [Hiring manager]"""
    format: Text
    """Where or how. Example: Video call"""
    minutes: _Duration
    """All of it, in minutes. Example: 60"""
    opening: _Duration
    """Minutes of the opening. Example: 4"""
    candidate_questions: _Duration
    """Minutes for the candidate's questions. Example: 6"""
    closing: _Duration
    """Minutes of the closing. Example: 2"""
    buffer: _Duration
    """Minutes kept free. Example: 3"""
    screening: _Duration
    """Minutes for the screening list. Example: 0"""
    competencies: Annotated[int, Field(ge=0, le=8)]
    """How many are rated here at most. Example: 4"""
    prefers: tuple[Id, ...]
    """Ids of competencies, first choice first. Example: [communication, negotiation]"""


class Loop(Record):
    """The interviews of a loop, in order, and the parallel forms it is run in."""

    name: Text
    """What the loop is called. Example: Research management loop"""
    forms: tuple[Literal["A", "B"], ...]
    """The parallel forms it is run in. Example: [A, B]"""
    stages: tuple[Stage, ...]
    """Its interviews, in order.

    Example: [{id: first-talk, title: First talk, code: R1, purpose: Decides whether to go on.,
      interviewers: [Recruiter], format: Telephone, minutes: 30, opening: 3, candidate_questions: 5, closing: 2,
      buffer: 2, screening: 8, competencies: 1, prefers: [communication]}]
    """
