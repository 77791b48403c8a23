"""What does the front matter of a Markdown file say? Its title, its lists and its texts by key."""

from __future__ import annotations

import re
from itertools import zip_longest

from hiring_kit.model.source import Row, RowKind, mask

TITLE_DEPTH = 1
KEY_DEPTH = 2
_ITEM_TITLE_DEPTH = 3

_FENCE = re.compile(r"---\s*$")
_END = re.compile(r"(?:---|\.\.\.)\s*$")
_KEY = re.compile(r"([A-Za-z][\w -]{0,60}):\s*(?:[|>][-+]?\s*)?$")
_BLOCK_TEXT = re.compile(r"([A-Za-z][\w -]{0,60}):\s*[|>][-+]?\s+(?=\S)")
_TITLE = re.compile(r"title:\s*(?=\S)", re.IGNORECASE)
_OTHER = re.compile(r"\s*-?\s*[A-Za-z][\w -]{0,60}:(?:\s|$)")
_ITEM = re.compile(r"(\s*)-\s+(title:\s+)?(?=\S)")


def front_matter(lines: tuple[str, ...], longest: int) -> tuple[int, list[Row]]:
    """The index of the first line of the body, and the rows of the front matter above it.

    A key with nothing after it heads the list below; comments and all other keys are left out.
    Lines are read up to ``longest`` characters.
    """
    if not lines or not _FENCE.match(lines[0]):
        return 0, []
    end = next((i for i in range(1, len(lines)) if _END.match(lines[i])), None)
    if end is None:
        return 0, []
    rows: list[Row] = []
    for index in range(1, end):
        rows += _rows(lines[index][:longest], index + 1)
    return end + 1, _with_content(rows)


def _rows(line: str, number: int) -> list[Row]:
    masked = mask(line).rstrip()
    start = len(masked) - len(masked.lstrip())
    if not masked or masked[start] == "#":
        return []
    keyed = _keyed(line, masked, number)
    if keyed:
        return keyed
    item = _ITEM.match(masked)
    if item and item.group(2):
        span = _unquoted(masked, item.end())
        return [_row("heading", line, span, number, _ITEM_TITLE_DEPTH)]
    if _OTHER.match(masked):
        return []
    if item:
        depth = 1 if item.group(1) else 0
        return [_row("bullet", line, _unquoted(masked, item.end()), number, depth)]
    return [_row("text", line, (start, len(masked)), number, 0)]


def _keyed(line: str, masked: str, number: int) -> list[Row]:
    """The rows of a line that gives the title, or heads a list or a text."""
    title = _TITLE.match(masked)
    if title:
        return [_row("heading", line, _unquoted(masked, title.end()), number, TITLE_DEPTH)]
    block = _BLOCK_TEXT.match(masked)
    key = block or _KEY.match(masked)
    heading = [_row("heading", line, (0, key.end(1)), number, KEY_DEPTH)] if key else []
    text = [_row("text", line, (block.end(), len(masked)), number, 0)] if block else []
    return heading + text


def _unquoted(masked: str, start: int) -> tuple[int, int]:
    """The range from ``start`` to the end, without the quotation marks around it."""
    quoted = len(masked) > start + 1 and masked[start] in "'\"" and masked[-1] == masked[start]
    return (start + 1, len(masked) - 1) if quoted else (start, len(masked))


def _row(kind: RowKind, line: str, span: tuple[int, int], number: int, depth: int) -> Row:
    start, end = span
    return Row(kind=kind, text=line[start:end], line=number, column=start + 1, depth=depth)


def _with_content(rows: list[Row]) -> list[Row]:
    """The rows without keys that head nothing."""
    kept = []
    for row, below in zip_longest(rows, rows[1:]):
        is_key = row.kind == "heading" and row.depth == KEY_DEPTH
        if is_key and (below is None or (below.kind == "heading" and below.depth <= KEY_DEPTH)):
            continue
        kept.append(row)
    return kept
