"""Where in the source do the words of a text stand? Its rows, without indentation and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from yaml.nodes import ScalarNode

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from hiring_kit.model.text_place import Row
from hiring_kit.yamlio.text import CONTROL, control_character

_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|(?P<letter>.))"
)
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_SEPARATORS = "\x85\u2028\u2029"
"""An escape shows these ends of lines, which nobody sees where they stand themselves."""


def rows_of(node: ScalarNode, lines: Sequence[str]) -> tuple[Row, ...]:
    """The rows of a text as it is written in the lines of its file."""
    first, last = node.start_mark.line, node.end_mark.line
    if node.style in ("|", ">"):
        return tuple(_indented(first + 1, last, lines))
    quote = 1 if node.style in ("'", '"') else 0
    rows = []
    for number in range(first, min(last + 1, len(lines))):
        row = lines[number]
        begin = node.start_mark.column + quote if number == first else _indent(row)
        end = node.end_mark.column - quote if number == last else len(row.rstrip())
        rows.append(Row(number + 1, begin + 1, row[begin:end]))
    return tuple(rows)


def escaped_controls(rows: Sequence[Row], file: str) -> Iterator[Problem]:
    """A problem for each control character that a quoted text holds by an escape."""
    for row in rows:
        for found in _ESCAPE.finditer(row.text):
            digits = found["x"] or found["u"] or found["U"]
            meant = chr(int(digits, 16)) if digits else _LETTERS.get(found["letter"], "")
            if CONTROL.match(meant) and meant not in _SEPARATORS:
                column, width = row.column + found.start(), len(found[0])
                place = Place(file=file, line=row.line, column=column, width=width)
                yield control_character(place, meant)


def _indented(first: int, last: int, lines: Sequence[str]) -> Iterator[Row]:
    """The rows of a block, which end where something stands further left than the first of them."""
    held: int | None = None
    for number in range(first, min(last + 1, len(lines))):
        row = lines[number]
        if not row.strip():
            continue
        held = _indent(row) if held is None else held
        if _indent(row) < held:
            return
        yield Row(number + 1, held + 1, row[held:].rstrip())


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
