"""What moved between two states of the rubrics, in the field's words, and what follows from it?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.place import Place
from hiring_kit.model.record import Record, Text

Sort = Literal[
    "added",
    "dropped",
    "retired",
    "renamed",
    "reworded",
    "rewritten",
    "raised",
    "lowered",
    "changed",
]
Shelf = Literal["competency", "role", "ladder", "loop", "scale"]


class Change(Record):
    """One thing that moved. ``said`` is a line for people; ``old`` and ``new`` are wordings, empty where there is none.

    ``path`` leads to the value, list items by their id; ``place`` is where it stands now, or stood if it is gone.
    """

    shelf: Shelf
    id: str
    name: Text
    sort: Sort
    said: Text
    path: tuple[str, ...] = ()
    old: str = ""
    new: str = ""
    place: Place


class KitChange(Record):
    """What a change means for one role at one level: its fingerprint, and the interviews that are not as they were.

    A fingerprint is empty where there was, or is, no such kit. ``scorecards`` counts forms that carry the old one,
    ``filled`` those of them that hold a value.
    """

    role: str
    level: str
    old: str
    new: str
    stages: tuple[Text, ...]
    scorecards: int = 0
    filled: int = 0


class Comparison(Record):
    """All that moved, and what follows from it."""

    changes: tuple[Change, ...]
    kits: tuple[KitChange, ...]
