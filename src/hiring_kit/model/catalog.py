"""Which competencies may a requirement lead to, and by which words are they known?"""

from __future__ import annotations

from hiring_kit.model.record import Id, Record, Text


class Known(Record):
    """A competency by name and the words role documents use for it."""

    id: Id
    name: Text
    aliases: tuple[Text, ...]
    definition: str = ""


class Catalog(Record):
    """All competencies that a draft may name."""

    competencies: tuple[Known, ...]
