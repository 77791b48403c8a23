"""What does a sheet for the candidate consist of, once its typed lines have been read?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.question import Exhibit
from hiring_kit.model.record import Record


class SheetRow(Record):
    """A line of columns: its ``cells`` but the last, and what the last one holds.

    ``span`` is how many columns the last one fills.
    """

    cells: tuple[str, ...]
    last: tuple[SheetBlock, ...]
    span: int = 1


class SheetBlock(Record):
    """A part of a sheet.

    ``text`` has lines that end where they were meant to end, ``list`` has items, ``rows`` has columns; ``inset`` if it
    was typed further in than what stands above it.
    """

    kind: Literal["text", "list", "rows"]
    lines: tuple[str, ...] = ()
    rows: tuple[SheetRow, ...] = ()
    inset: bool = False


class ShownSheet(Exhibit):
    """A sheet ready to be printed: its text in blocks, and for each column of a table whether it holds numbers."""

    blocks: tuple[SheetBlock, ...] = ()
    numeric: tuple[bool, ...] = ()
