"""How is a typed sheet meant: which lines are columns, which are a list, and which are one paragraph?

People type sheets with blanks: a word, a gap, a text that goes on below itself. In a face whose letters differ in width
such columns do not stand below each other, and lines that were broken by hand are broken again in large print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from hiring_kit.model.question import Exhibit
from hiring_kit.model.shown import SheetBlock, SheetRow, ShownSheet

LONGEST_LABEL = 24
"""A gap after more letters than this does not follow a label."""
SLACK = 10
"""How many letters a line may be short of the longest one and still count as broken for want of room."""

_LABELED = re.compile(r"(\S(?: ?\S)*) {2,}(?=\S)")
_NUMBERED = re.compile(r"(\d{1,2}) (?=\S)")
_NO_LABEL = re.compile(r".*(: .*|[^\d][.,;!?]|[\"”])")
_GAP = re.compile(r" {2,}")
_ITEM = re.compile(r"[-•] (?=\S)")
_OWN_LINE = re.compile(r"\(.*\)$|[A-Z]\w*: ")
"""A remark in brackets, somebody's words, or a line of a mail's head."""
_NUMBER = re.compile(r"[-–−+]?[$€]?\d[\d.,]*( ?%)?( of \d[\d.,]*)?( \([\d.,]+ ?%\))?")


class _Row(NamedTuple):
    """A line of columns: where its text begins, what stands before it, and the lines of the text."""

    column: int
    label: str
    text: list[str]


def shown_sheet(exhibit: Exhibit) -> ShownSheet:
    """A sheet with its lines read and its columns of numbers found."""
    lines = [line.rstrip() for line in exhibit.text.expandtabs().splitlines()]
    return ShownSheet(
        **exhibit.model_dump(),
        blocks=tuple(_blocks(lines, max(map(len, lines), default=0))),
        numeric=tuple(
            _numeric(n, column) for n, column in enumerate(zip(*exhibit.rows, strict=True))
        ),
    )


def _numeric(number: int, column: Sequence[str]) -> bool:
    """Whether a column holds nothing but numbers; the first one names the rows."""
    filled = [cell for cell in column if cell not in ("", "-", "–")]
    return number > 0 and bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


def _blocks(lines: Sequence[str], width: int) -> Iterator[SheetBlock]:
    """The parts of a sheet, or of what stands beside a label; ``width`` is the longest that a line is."""
    for kind, group in groupby(_entries(lines), type):
        if kind is _Row:
            yield _columns([entry for entry in group if isinstance(entry, _Row)], width)
        else:
            yield from _texts([entry for entry in group if isinstance(entry, str)], width)


def _entries(lines: Sequence[str]) -> Iterator[_Row | str]:
    """Each line of columns with the lines that belong to it, and each other line as it is."""
    row: _Row | None = None
    numbered = {1, 2} <= {int(found[1]) for line in lines if (found := _NUMBERED.match(line))}
    for line in lines:
        if row and (not line or _indent(line) >= row.column):
            row.text.append(line[row.column :])
            continue
        below = _row(line, row, numbered=numbered)
        if row:
            yield row
        row = below
        if not row:
            yield line
    if row:
        yield row


def _row(line: str, above: _Row | None, *, numbered: bool) -> _Row | None:
    """A line as columns, if it has some: after a gap, after its number, or below the column above."""
    indent = _indent(line)
    before = int(above.label) if above and above.label.isdigit() else 0
    found = _LABELED.match(line, indent)
    if found and (len(found[1]) > LONGEST_LABEL or _NO_LABEL.fullmatch(found[1])):
        found = None
    if not found and numbered:
        found = _NUMBERED.match(line)
        found = found if found and int(found[1]) == before + 1 else None
    if found:
        return _Row(found.end(), found[1], [line[found.end() :]])
    if above and above.text[-1] and re.match(rf".{{{above.column - 1}}} \S", line):
        return _Row(above.column, line[: above.column].strip(), [line[above.column :]])
    return None


def _columns(rows: Sequence[_Row], width: int) -> SheetBlock:
    texts = [_without_end(row.text) for row in rows]
    split = [_GAP.split(text[0]) if len(text) == 1 else text[:1] for text in texts]
    several = sum(len(parts) > 1 for parts in split) > 1
    most = max(map(len, split)) if several else 1
    made = []
    for row, text, parts in zip(rows, texts, split, strict=True):
        cells = parts[:-1] if several else []
        last = parts[-1:] if cells else text
        made.append(
            SheetRow(
                cells=(row.label, *cells),
                last=tuple(_blocks(last, width - row.column)),
                span=most - len(cells),
            )
        )
    return SheetBlock(kind="rows", rows=tuple(made))


def _without_end(text: Iterable[str]) -> list[str]:
    """Lines without the empty ones below them."""
    lines = list(text)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return lines


def _texts(lines: Sequence[str], width: int) -> Iterator[SheetBlock]:
    """Paragraphs and lists, each with its lines joined where they were broken for want of room."""
    for filled, group in groupby(lines, bool):
        if filled:
            yield from _paragraphs(list(group), width)


def _paragraphs(lines: Sequence[str], width: int) -> Iterator[SheetBlock]:
    made: list[tuple[str, int, list[str]]] = []
    above = ""
    for line in lines:
        indent, item = _indent(line), _ITEM.match(line.lstrip())
        kind, words = ("list", line.strip()[2:]) if item else ("text", line.strip())
        if made and not item and _goes_on(line, above, made[-1], width):
            made[-1][2][-1] += f" {words}"
        elif made and (kind, indent) == made[-1][:2]:
            made[-1][2].append(words)
        else:
            made.append((kind, indent, [words]))
        above = line
    least = min(indent for _, indent, _ in made)
    for kind, indent, texts in made:
        parts = [part for text in texts for part in _GAP.split(text)]
        yield SheetBlock.model_validate(
            {"kind": kind, "lines": tuple(parts), "inset": kind == "text" and indent > least}
        )


def _goes_on(line: str, above: str, part: tuple[str, int, list[str]], width: int) -> bool:
    """Whether a line goes on where the one above it was broken."""
    kind, indent, _ = part
    if kind == "list":
        return _indent(line) > indent
    broken = len(above) + 1 + len(line.split(maxsplit=1)[0]) > width - SLACK
    full = broken and not _GAP.search(above.lstrip())
    return full and _indent(line) >= indent and not _OWN_LINE.match(line.lstrip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
