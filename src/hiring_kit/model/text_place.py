"""Where in a file do some words of a long text stand? Its place keeps the rows that it was written in."""

from __future__ import annotations

from typing import NamedTuple

from hiring_kit.model.place import Place

_QUOTES = str.maketrans("’‘“”", "''\"\"")


class Row(NamedTuple):
    """A row of a text as it stands in a file; line and column count from 1."""

    line: int
    column: int
    text: str


class TextPlace(Place):
    """Where a text of several rows is written, or one that begins below its sign."""

    rows: tuple[Row, ...]

    def of(self, words: str) -> Place:
        """Where some words of the text stand, as far as their first row reaches; the whole text if they do not."""
        wanted = _folded(words)
        whole = " ".join(_folded(row.text) for row in self.rows)
        start = whole.find(wanted) if wanted else -1
        for row in self.rows if start >= 0 else ():
            if start < len(row.text):
                width = min(len(wanted), len(row.text) - start)
                column = row.column + start
                return Place(file=self.file, line=row.line, column=column, width=width)
            start -= len(row.text) + 1
        return self


def _folded(text: str) -> str:
    """A text in lower case with plain quotes, letter for letter."""
    plain = text.translate(_QUOTES)
    lower = plain.lower()
    return lower if len(lower) == len(plain) else plain
