"""Which headings, list items and lines of text stand in a plain or Markdown text?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from hiring_kit.ingest.blocks import unread_lines
from hiring_kit.ingest.frontmatter import front_matter
from hiring_kit.ingest.join import join_wrapped
from hiring_kit.ingest.rows import Nesting, row_of, underlined
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from hiring_kit.model.source import Row, SourceText

Reader = Callable[[str, str], tuple[SourceText, tuple[Problem, ...]]]
"""From a text and its file name to the rows in it."""

MAX_LINE = 20_000
"""Characters of a line that are read; nobody writes longer ones, and time is paid by length."""

_LINE_END = re.compile(r"\r\n|\r|\n")


def scan(text: str, file: str) -> tuple[SourceText, tuple[Problem, ...]]:
    """Read a text line by line.

    Front matter gives its lists, each under its key; code, HTML, template tags and tables are left
    out (HK008, info); a line is read up to 20,000 characters (HK006).
    """
    lines = _physical_lines(text)
    body, rows = front_matter(lines, MAX_LINE)
    unread = unread_lines(lines, body)
    rows += _rows(lines, body, unread)
    source = SourceText(file=file, lines=lines, rows=join_wrapped(rows, lines))
    return source, (*_long_lines(lines, file), *_left_out(unread, file))


def _physical_lines(text: str) -> tuple[str, ...]:
    """Lines as editors count them; a line end at the very end opens no further line."""
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    return tuple(lines[:-1] if len(lines) > 1 and not lines[-1] else lines)


def _rows(lines: tuple[str, ...], start: int, unread: dict[int, str]) -> list[Row]:
    rows: list[Row] = []
    nesting = Nesting()
    for index in range(start, len(lines)):
        if index in unread:
            continue
        line = lines[index][:MAX_LINE]
        above = rows[-1] if rows and rows[-1].line == index else None
        heading = underlined(above, line)
        if heading:
            rows[-1] = heading
            continue
        row = row_of(line, index + 1, nesting)
        if row:
            rows.append(row)
    return rows


def _long_lines(lines: tuple[str, ...], file: str) -> list[Problem]:
    return [
        Problem(
            place=Place(file=file, line=number, column=MAX_LINE + 1, width=len(line) - MAX_LINE),
            rule="HK006",
            message=f"a line of {len(line)} characters; only the first {MAX_LINE} are read",
            hint="Break the line where its sections begin.",
            severity="warning",
        )
        for number, line in enumerate(lines, 1)
        if len(line) > MAX_LINE
    ]


def _left_out(unread: dict[int, str], file: str) -> list[Problem]:
    first: dict[str, int] = {}
    for index, reason in unread.items():
        first.setdefault(reason, index + 1)
    counts = Counter(unread.values())
    return [
        Problem(
            place=Place(file=file, line=line, column=1),
            rule="HK008",
            message=f"{counts[reason]} line{'s' * (counts[reason] > 1)} of {reason} not read",
            hint="Write what belongs to the role as sentences or list items.",
            severity="info",
        )
        for reason, line in first.items()
    ]
