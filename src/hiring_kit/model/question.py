"""What is asked, how is it followed up, and what do answers to it sound like?"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from hiring_kit.model.record import Id, Record, Text
from hiring_kit.model.scope import Scope

QuestionKind = Literal["behavioral", "situational", "knowledge", "work-sample"]
Form = Literal["A", "B", "any"]
Minutes = Annotated[int, Field(ge=1, le=60)]


class Probes(Record):
    """Prepared follow-ups, by what the answer leaves out."""

    situation: tuple[Text, ...]
    action: tuple[Text, ...]
    result: tuple[Text, ...]
    depth: tuple[Text, ...]


class Exhibit(Record):
    """A sheet that the candidate sees: a table (columns and rows) or a text with its line breaks."""

    title: Text
    kind: Literal["table", "mail", "note", "transcript", "design"]
    text: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Materials(Record):
    """What belongs to a situation: what is shown, what is told on request, what was planted."""

    shown: tuple[Exhibit, ...] = ()
    on_request: tuple[Text, ...] = ()
    planted: tuple[Text, ...] = ()


class Question(Record):
    """One question with everything an interviewer needs to ask and rate it.

    ``parallel`` names the question that asks for the same signal in the other form; ``answers`` maps points of the
    rating scale to what an answer at that point sounds like; ``minutes`` is the time for question and probes.
    """

    id: Id
    kind: QuestionKind
    form: Form
    parallel: Id | None = None
    signal: Text
    scopes: tuple[Scope, ...]
    minutes: Minutes
    ask: Text
    materials: Materials | None = None
    probes: Probes
    listen_for: tuple[Text, ...]
    red_flags: tuple[Text, ...]
    sounds_good_but: Text
    fallback: Text
    scoring: tuple[Text, ...] = ()
    answers: dict[int, Text]
