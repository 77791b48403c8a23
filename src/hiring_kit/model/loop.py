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
    title: Text
    code: _Code
    purpose: Text
    interviewers: tuple[Text, ...]
    format: Text
    minutes: _Duration
    opening: _Duration
    candidate_questions: _Duration
    closing: _Duration
    buffer: _Duration
    screening: _Duration
    competencies: Annotated[int, Field(ge=0, le=8)]
    prefers: tuple[Id, ...]


class Loop(Record):
    """The interviews of a loop, in order, and the parallel forms it is run in."""

    name: Text
    forms: tuple[Literal["A", "B"], ...]
    stages: tuple[Stage, ...]
