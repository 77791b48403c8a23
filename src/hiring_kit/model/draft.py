"""What became of each line of a role document when a role was drafted from it?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.note import Note
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role


class Coverage(Record):
    """One requirement, soft skill or skipped section, and what it leads to.

    ``target`` is a competency or screening id, or empty where the line is excluded; ``reason`` says why it leads there;
    ``sure`` is false where a person should look.
    """

    what: Literal["requirement", "qualification", "soft skill", "section"]
    text: str
    line: int
    leads_to: Literal["competency", "screening", "excluded"]
    target: str
    reason: str
    sure: bool


class Draft(Record):
    """A role drafted from a document, and the account of every line; ``notes`` name what it leaves out."""

    role: Role
    coverage: tuple[Coverage, ...]
    notes: tuple[Note, ...]
