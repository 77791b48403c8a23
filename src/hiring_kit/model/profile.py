"""What does a role document say about the role? Its parts, each with the place it was read from."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.note import Note
from hiring_kit.model.record import Record
from hiring_kit.model.section import Section, Skipped

RequirementKind = Literal[
    "credential", "years", "tool-knowledge", "knowledge", "ability", "disposition"
]


class Requirement(Record):
    """One thing the document asks for.

    ``text`` is the cleaned wording, ``quote`` the exact characters at ``line``:``column`` (both from 1).
    ``section`` and ``group`` are titles as written; ``group`` is empty where the document has none.
    """

    section: str
    group: str
    text: str
    quote: str
    line: int
    column: int
    kind: RequirementKind
    must_have: bool


class SoftSkill(Record):
    """A named soft skill and the sentence that describes it; ``quote`` is the description as written."""

    name: str
    description: str
    quote: str
    line: int
    column: int


class Item(Record):
    """A line of a section that is not itself a requirement: a duty, a practice, a challenge."""

    section: str
    group: str
    text: str
    quote: str
    line: int
    column: int


class Conflict(Record):
    """Two or more lines of the document that contradict each other."""

    message: str
    lines: tuple[int, ...]


NO_TITLE = Note(
    line=1,
    message="no title found, so the role is named after the file; hiring-kit import --title gives it another",
)


class RoleProfile(Record):
    """Everything that was read from one role document; ``title`` is empty where none was found.

    ``qualifications`` are requirement-like lines outside the requirements section (an overview's "Qualifications
    and Skills"); they support what the requirements say. ``notes`` are remarks for the reviewer: prose that was
    not split, closing paragraphs cut from list items, lines that point to another document, list items that are used
    nowhere.
    """

    file: str
    title: str
    sections: tuple[Section, ...]
    requirements: tuple[Requirement, ...]
    qualifications: tuple[Requirement, ...]
    soft_skills: tuple[SoftSkill, ...]
    responsibilities: tuple[Item, ...]
    practices: tuple[Item, ...]
    challenges: tuple[Item, ...]
    skipped: tuple[Skipped, ...]
    conflicts: tuple[Conflict, ...]
    notes: tuple[Note, ...]
