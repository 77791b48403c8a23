"""Which unmarked lines are headings?"""

from __future__ import annotations

from hiring_kit.model.source import Row
from hiring_kit.profile.below import with_below
from hiring_kit.profile.titlecase import MAX_TITLE, is_title
from hiring_kit.profile.words import Words

BOLD_DEPTH = 7
FLATTENED_DEPTH = 8
BARE_DEPTH = 9
GLUED_DEPTH = 10
LEAD_IN_DEPTH = 11
"""Headings rank below the six marked depths in this order: bold, bare, glued, lead-in."""

_MANY_MARKED = 3
_MIN_FLATTENED = 3
_MAX_KNOWN_WORDS = 6


def with_bare_headings(rows: tuple[Row, ...], words: Words) -> tuple[tuple[Row, ...], bool]:
    """The rows, unmarked headings made headings; and whether the document lost its markup.

    Where the document marks its headings, an unmarked line needs a list or a colon to be one. In
    a document without markup the usual titles rank above all other headings.
    """
    is_marked = sum(row.kind == "heading" for row in rows) >= _MANY_MARKED
    bare = [_is_heading(row, below, words, is_marked=is_marked) for row, below in with_below(rows)]
    usual = [
        is_bare and bool(words.flattened.search(row.plain)) for row, is_bare in _pairs(rows, bare)
    ]
    titles = {row.plain.lower() for row, is_usual in _pairs(rows, usual) if is_usual}
    flattened = len(titles) >= _MIN_FLATTENED
    made = [
        _heading(row, FLATTENED_DEPTH if flattened and is_usual else BARE_DEPTH) if is_bare else row
        for row, is_bare, is_usual in zip(rows, bare, usual, strict=True)
    ]
    return tuple(made), flattened


def _pairs(rows: tuple[Row, ...], flags: list[bool]) -> zip[tuple[Row, bool]]:
    return zip(rows, flags, strict=True)


def _heading(row: Row, depth: int) -> Row:
    return row.model_copy(update={"kind": "heading", "depth": depth, "marked": False})


def _is_heading(row: Row, below: Row | None, words: Words, *, is_marked: bool) -> bool:
    if row.kind != "text" or row.more or below is None or below.kind == "heading":
        return False
    masked = row.plain.rstrip()
    if len(masked) > MAX_TITLE:
        return False
    if words.asks.search(masked) and not _heads_asking(masked, below, words):
        return False
    if is_marked and below.kind != "bullet" and not masked.endswith(":"):
        return False
    titled = is_title(masked, words.connectors)
    if titled and below.kind == "text" and len(below.text) <= len(row.text):
        titled = not is_title(below.plain, words.connectors)
    is_sentence = is_marked and masked.endswith(":")
    return titled or (not is_sentence and _is_known(masked, words))


def _heads_asking(masked: str, below: Row, words: Words) -> bool:
    """Whether a line that is worded like a requirement ("Must have") heads those below it.

    It stands before a list, or is a usual title word for word; with a colon it leads into a list.
    """
    before_list = below.kind == "bullet" or words.titles.search(masked) is not None
    return before_list and not masked.endswith(":") and _is_known(masked, words)


def _is_known(masked: str, words: Words) -> bool:
    """Whether a short line without a sentence's end is worded like a section heading."""
    bare = masked.rstrip(": ?")
    if not masked[:1].isupper() or bare.endswith((".", ",", ";", "!")):
        return False
    return len(bare.split()) <= _MAX_KNOWN_WORDS and words.heading(bare) is not None
