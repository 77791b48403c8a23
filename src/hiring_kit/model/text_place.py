"""Where in a file do some words of a long text stand? Its place keeps the rows that it was written in."""

from __future__ import annotations

import re
from typing import NamedTuple

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem

QUOTED = re.compile(r'"([^"]+)"')
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
        start = _found(words, " ".join(row.text for row in self.rows))
        for row in self.rows if start >= 0 else ():
            if start < len(row.text):
                width = min(len(words), len(row.text) - start)
                column = row.column + start
                return Place(file=self.file, line=row.line, column=column, width=width)
            start -= len(row.text) + 1
        return self


def at_quoted(problem: Problem, quoted: re.Pattern[str] = QUOTED) -> Problem:
    """The problem where the words that its message quotes stand, if they are in a text of several rows."""
    found = quoted.search(problem.message)
    if found is None or not isinstance(problem.place, TextPlace):
        return problem
    return problem.model_copy(update={"place": problem.place.of(found[1])})


def _found(words: str, text: str) -> int:
    """Where words begin in a text, -1 if nowhere: as they are written rather than in other letters, and whole ones."""
    for wanted, held in ((words, text), (_folded(words), _folded(text))):
        found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", held) if wanted else None
        if found:
            return found.start()
    return _folded(text).find(_folded(words)) if words else -1


def _folded(text: str) -> str:
    """A text in lower case with plain quotes, letter for letter."""
    plain = text.translate(_QUOTES)
    lower = plain.lower()
    return lower if len(lower) == len(plain) else plain
