"""Which parts does a role document have, and which of them are left out?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.record import Record

SectionKind = Literal[
    "overview", "responsibilities", "requirements", "preferred", "soft-skills",
    "practices", "challenges", "skipped", "unknown",
]  # fmt: skip


class Section(Record):
    """A titled part of the document; ``line`` counts from 1, ``kind`` is what the title was understood as."""

    title: str
    line: int
    kind: SectionKind


class Skipped(Record):
    """A section that says nothing about what the role asks for, and why it was left out."""

    section: str
    line: int
    reason: str
