"""Where was a value written? A place in a file, kept from the moment the value is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from hiring_kit.model.record import Record

Path = tuple[str | int, ...]
"""The keys and list positions that lead to a value: ``("questions", 0, "ask")``."""

T = TypeVar("T")


class Place(Record):
    """A range of characters in a file; line and column count from 1, width in characters."""

    file: str
    line: int
    column: int
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Comment(Record):
    """A comment in a YAML file; ``alone`` if nothing else stands on its line."""

    place: Place
    text: str
    alone: bool


@dataclass(frozen=True, eq=False)
class Located(Generic[T]):
    """A record together with the place of each of its values, and the comments between them.

    ``places`` maps the path of a value to where the value stands; the path with ``"$key"`` appended
    to where its key stands.
    """

    record: T
    file: str
    places: Mapping[Path, Place]
    comments: tuple[Comment, ...] = ()

    def place(self, *path: str | int) -> Place:
        """The place of the value at a path, or of its nearest written parent."""
        return nearest(self.places, self.file, path)


def nearest(places: Mapping[Path, Place], file: str, path: Path) -> Place:
    """The place of the longest written prefix of a path; line 1, column 1 if nothing was written."""
    for end in range(len(path), -1, -1):
        if path[:end] in places:
            return places[path[:end]]
    return Place(file=file, line=1, column=1)
