"""How is a tagged PDF built, as a screen reader walks it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary


@dataclass(frozen=True)
class Tag:
    """A structure element: its type (``H1``, ``Table``), its alternative text, and what lies in it."""

    kind: str
    alt: str
    kids: tuple[Tag, ...]

    def walk(self) -> Iterator[Tag]:
        """This tag and all tags in it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, *kinds: str) -> list[Tag]:
        """All tags of these types in it, in reading order."""
        return [tag for tag in self.walk() if tag.kind in kinds]


def tags(pdf: pikepdf.Pdf) -> Tag:
    """The structure tree of a PDF; KeyError where it has none."""
    return Tag("Root", "", tuple(_kids(pdf.Root["/StructTreeRoot"])))


def _kids(parent: pikepdf.Object) -> Iterator[Tag]:
    inside = parent.get("/K", Array())
    for each in inside if isinstance(inside, Array) else [inside]:
        if isinstance(each, Dictionary) and "/S" in each:
            kind = str(each.S).removeprefix("/")
            yield Tag(kind, str(each.get("/Alt", "")), tuple(_kids(each)))
