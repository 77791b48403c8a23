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
    """Asked when the situation or task is missing. Example: ["What was at stake?"]"""
    action: tuple[Text, ...]
    """Asked when the own part is missing. Example: ["What did you do yourself?"]"""
    result: tuple[Text, ...]
    """Asked when the result or what was learned is missing. Example: ["What came of it?"]"""
    depth: tuple[Text, ...]
    """Asked to go further once the rest is there.

    Example: ["What would you have done without it?"]
    """


class Exhibit(Record):
    """A sheet that the candidate sees: a table (columns and rows) or a text with its line breaks."""

    title: Text
    """What stands above the sheet. Example: Mail from the partner, 12 May"""
    kind: Literal["table", "mail", "note", "transcript", "design"]
    """How it is set. Example: mail"""
    text: str = ""
    """The sheet with its line breaks; for all kinds but tables. Example: Dear all"""
    columns: tuple[str, ...] = ()
    """Heads of a table. Example: [Week, Arrivals, Late]"""
    rows: tuple[tuple[str, ...], ...] = ()
    """Rows of a table, one text for each column. Example: [["12", "408", "31"]]"""


class Materials(Record):
    """What belongs to a situation: what is shown, what is told on request, what was planted."""

    shown: tuple[Exhibit, ...] = ()
    """Sheets that the candidate gets. Example: [{kind: note, title: Note of the shift, text: Two runs failed.}]"""
    on_request: tuple[Text, ...] = ()
    """Facts that the interviewer tells when asked. Example: [The three schools have 410 pupils.]"""
    planted: tuple[Text, ...] = ()
    """Difficulties put there on purpose; only the interviewer knows.

    Example: [The figure covers one region only.]
    """


class Question(Record):
    """One question with everything an interviewer needs to ask and rate it.

    ``parallel`` names the question that asks for the same signal in the other form; ``answers`` maps points of the
    rating scale to what an answer at that point sounds like; ``minutes`` is the time for question and probes.
    """

    id: Id
    """Its name within the competency; forms, plans and diffs refer to it. Example: next-task-a"""
    kind: QuestionKind
    """What sort of evidence it asks for. Example: behavioral"""
    form: Form
    """A and B are parallel; "any" has no other form. Example: A"""
    parallel: Id | None = None
    """The id of the question that asks for the same signal in the other form.

    Example: next-task-b
    """
    signal: Text
    """What a rater learns from it that other questions do not show.

    Example: Says early what the other side will not like
    """
    scopes: tuple[Scope, ...]
    """Where the question fits. Example: [team, several-teams]"""
    minutes: Minutes
    """Minutes for the question with its probes. Example: 9"""
    ask: Text
    """What is said, word for word; 45 words at most for behavioral questions.

    Example: Tell me about the last time you explained a result to people who had to decide. What did you leave out?
    """
    materials: Materials | None = None
    """Sheets and facts of situations and work samples.

    Example: {on_request: [The budget ends in June.], planted: [Two columns count the same.]}
    """
    probes: Probes
    """Prepared follow-ups, by what the answer leaves out.

    Example: {situation: [Who decided], action: [What did you say], result: [What came of it], depth: [What else]}
    """
    listen_for: tuple[Text, ...]
    """Five things that count as evidence, 16 words each at most.

    Example: ["Who had to decide, and by when"]
    """
    red_flags: tuple[Text, ...]
    """Three things that speak against, as observed. Example: [Others are said not to understand]"""
    sounds_good_but: Text
    """What impresses and is no evidence.

    Example: A polished story of a talk says nothing about what the listeners did with it.
    """
    fallback: Text
    """What to ask if there is no example. Example: Take a result you explained to a colleague."""
    scoring: tuple[Text, ...] = ()
    """The scoring key of a work sample: marks, then what they add up to.

    Example: [Sees that the figure is last year's]
    """
    answers: dict[int, Text]
    """What an answer sounds like at points 5, 3 and 1, as somebody would say it.

    Example: {3: I told both what was known and what was not.}
    """
