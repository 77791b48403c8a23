"""What were the rows before headings and closing sentences were glued to list items?"""

from __future__ import annotations

from typing import NamedTuple

from hiring_kit.model.section import SectionKind
from hiring_kit.model.source import Row
from hiring_kit.profile.below import with_below
from hiring_kit.profile.runon import split_closer, split_heading, split_lead_in, split_named
from hiring_kit.profile.words import Words

_MIN_GLUED = 2
"""So many glued headings show that a document lost its line breaks."""

_WITH_RUNS: frozenset[SectionKind] = frozenset(
    {"requirements", "preferred", "soft-skills", "practices", "challenges"}
)


class Repaired(NamedTuple):
    """Rows as they were meant; ``closers`` are the sentences cut off, each with its last item."""

    rows: tuple[Row, ...]
    closers: tuple[Row, ...]


def repaired(rows: tuple[Row, ...], words: Words, *, flattened: bool) -> Repaired:
    """Split glued headings, lead-ins and named runs off, then closing sentences off last items."""
    split = _split(rows, words, flattened=flattened)
    glued = len(split) and sum(r.kind == "heading" for r in split) - sum(
        r.kind == "heading" for r in rows
    )
    flattened = flattened or glued >= _MIN_GLUED
    kept: list[Row] = []
    closers: list[Row] = []
    for row, below in with_below(split):
        if row.kind != "bullet" or (below and below.kind == "bullet"):
            kept.append(row)
            continue
        item, closer = split_closer(row, words, flattened=flattened)
        kept += [part for part in (item,) if part]
        closers += [part for part in (closer,) if part]
    return Repaired(tuple(kept), tuple(closers))


def _split(rows: tuple[Row, ...], words: Words, *, flattened: bool) -> list[Row]:
    split: list[Row] = []
    has_runs = flattened
    for row, below in with_below(rows):
        if row.kind == "heading":
            rule = words.heading(row.plain)
            has_runs = flattened or (rule is not None and rule.kind in _WITH_RUNS)
            split.append(row)
            continue
        parts = split_named(row) if has_runs else (row,)
        before_list = below is not None and below.kind == "bullet"
        split += [*parts[:-1], *(_tail(parts[-1], words) if before_list else parts[-1:])]
    return split


def _tail(row: Row, words: Words) -> list[Row]:
    """The row, and the heading or lead-in for the list below that is glued to its end."""
    body, glued = split_heading(row, words)
    if glued is None:
        body, glued = split_lead_in(row, words)
    return [part for part in (body, glued) if part]
