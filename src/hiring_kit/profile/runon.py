"""Where do headings, named runs and closing sentences begin that lost their line?"""

from __future__ import annotations

import re

from hiring_kit.model.source import Row, RowKind
from hiring_kit.profile.bare import GLUED_DEPTH
from hiring_kit.profile.titlecase import MAX_TITLE, MAX_TITLE_WORDS, is_capitalized
from hiring_kit.profile.words import Words

_MIN_NAMED = 2
_MIN_CLOSER_WORDS = 8

_CAPITALIZED = r"[A-Z][\w'&/-]*"
_NAME = re.compile(
    rf"(?:^|(?<=[.!?:] ))({_CAPITALIZED}(?:,? (?:(?:and|of|the|for|in|to|or|with|&) ){{0,2}}"
    rf"[A-Z0-9][\w'&/-]*){{0,6}}): (?=[A-Z\"(])"
)
_BOUNDARY = re.compile(r"(?<=[\w)%\"'.!?\]]) +(?=[A-Z])")
_STOPS = (".", "!", "?")


def cut(row: Row, start: int, end: int, kind: RowKind | None = None) -> Row | None:
    """The part of a row between two positions, without spaces around it; None if it is empty."""
    part = row.text[start:end]
    left = len(part) - len(part.lstrip())
    text = part.strip()
    if not text:
        return None
    return row.model_copy(
        update={
            "kind": kind or row.kind,
            "text": text,
            "column": row.column + start + left,
            "marked": row.marked and kind in (None, row.kind),
            "more": row.more if end >= len(row.text) else "",
        }
    )


def split_named(row: Row) -> tuple[Row, ...]:
    """A run ``Name: sentence. Name: sentence.`` as the text before it and an item for each name."""
    starts = [match.start(1) for match in _NAME.finditer(row.masked)]
    if len(starts) < _MIN_NAMED or row.more:
        return (row,)
    parts = [cut(row, 0, starts[0])]
    for start, end in zip(starts, [*starts[1:], len(row.text)], strict=True):
        parts.append(cut(row, start, end, "bullet"))
    return tuple(part for part in parts if part)


def split_heading(row: Row, words: Words) -> tuple[Row | None, Row | None]:
    """What stands before a heading glued to the end of a row, and that heading."""
    masked = row.masked.rstrip()
    if row.more or not masked.endswith(":"):
        return row, None
    start = _title_start(masked, words)
    if start is not None:
        heading = cut(row, start, len(row.text), "heading")
        depth = {"depth": GLUED_DEPTH, "marked": False}
        return cut(row, 0, start), heading and heading.model_copy(update=depth)
    return row, None


def split_closer(row: Row, words: Words, *, flattened: bool) -> tuple[Row | None, Row | None]:
    """An item without the closing sentences glued to its end, and those sentences."""
    masked = row.masked
    if row.more or not masked.rstrip(": ").endswith(_STOPS):
        return row, None
    for boundary in _BOUNDARY.finditer(masked):
        start = boundary.end()
        after_stop = masked[boundary.start() - 1] in ".!?"
        if after_stop and not flattened:
            continue
        opens = words.closers.match(masked, start) or (
            flattened and not after_stop and words.weak_closers.match(masked, start)
        )
        if opens and len(masked[start:].split()) >= _MIN_CLOSER_WORDS:
            return cut(row, 0, start), cut(row, start, len(row.text), "text")
    return row, None


def split_lead_in(row: Row, words: Words) -> tuple[Row | None, Row | None]:
    """An item without the sentence glued to its end that leads into the list below."""
    masked = row.masked.rstrip()
    if row.more or row.kind != "bullet" or not masked.endswith(":"):
        return row, None
    for boundary in _BOUNDARY.finditer(masked):
        start = boundary.end()
        if words.closers.match(masked, start) and "." not in masked[start:]:
            return cut(row, 0, start), cut(row, start, len(row.text), "text")
    return row, None


def _title_start(masked: str, words: Words) -> int | None:
    """Where the run of title words before the final colon begins; None if that is no heading."""
    ends = [(match.start(), match.group()) for match in re.finditer(r"\S+", masked)]
    first = len(ends)
    while first and (ends[first - 1][1] in words.connectors or _goes_on(ends, first)):
        first -= 1
    while first < len(ends) and ends[first][1] in words.connectors:
        first += 1
    if not 0 < first < len(ends) or len(ends) - first > MAX_TITLE_WORDS:
        return None
    before, start = ends[first - 1][1], ends[first][0]
    if before in words.connectors or before.endswith(",") or len(masked) - start > MAX_TITLE:
        return None
    is_sentence_end = before.endswith((".", "!", "?", ":", ")"))
    alone = len(ends) - first == 1
    known = words.heading(masked[start:].rstrip(": ")) is not None
    return start if is_sentence_end or known or not alone else None


def _goes_on(ends: list[tuple[int, str]], first: int) -> bool:
    """Whether the word before position ``first`` belongs to the title that begins there."""
    word = ends[first - 1][1]
    if not is_capitalized(word) or not word[:1].isalnum():
        return False
    is_last = first == len(ends)
    return is_last or not word.endswith((".", "!", "?", ":", ";", ","))
