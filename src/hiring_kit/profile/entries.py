"""Which list items stand in a part of the document, and in which group?"""

from __future__ import annotations

from typing import NamedTuple

from hiring_kit.model.source import Row
from hiring_kit.profile.below import with_below
from hiring_kit.profile.outline import Part
from hiring_kit.profile.titlecase import is_title
from hiring_kit.profile.wording import titled
from hiring_kit.profile.words import Words

_MIN_GROUPS = 2
_MAX_ASKING_TITLE_WORDS = 2
_MAX_GROUP_SHARE = 0.55
_MAX_ADJACENT_SHARE = 0.15
"""How many of the groups may stand right before another group, as if they were empty."""

_MIN_ASKING_SHARE = 0.5
_MAX_LINE_ITEM = 300
"""A longer line without a mark is a paragraph, not an item."""


class Entry(NamedTuple):
    """A list item; ``group`` is empty where there is none."""

    row: Row
    group: str
    part: Part


def entries(part: Part, words: Words) -> list[Entry]:
    """The marked items of a part; where it has none, its lines if they read like a list."""
    bullets = [row for row in part.rows if row.kind == "bullet"]
    heading = part.heading
    outer = heading.title if heading and not heading.is_own and heading.section.is_own else ""
    if bullets:
        return [Entry(row, group or outer, part) for row, group in _grouped(bullets, words)]
    return [Entry(row, outer, part) for row in _unmarked(part, words)]


def _grouped(bullets: list[Row], words: Words) -> list[tuple[Row, str]]:
    """Each item with its group: the item it is nested in, or the last title at its own depth."""
    titles = _titles(bullets, words)
    items: list[tuple[Row, str]] = []
    above: dict[int, str] = {}
    for row, below in with_below(bullets):
        above = {depth: name for depth, name in above.items() if depth < row.depth or depth < 0}
        is_parent = below is not None and below.depth > row.depth
        if row in titles:
            above = {-1: titled(row.text)}
        elif is_parent and _heads_group(row, words):
            above[row.depth] = titled(row.text)
        else:
            items.append((row, above[max(above)] if above else ""))
    return items


def _heads_group(row: Row, words: Words) -> bool:
    return row.plain.rstrip("* ").endswith(":") or is_title(row.plain, words.connectors)


def _titles(bullets: list[Row], words: Words) -> frozenset[Row]:
    """Items that head the items after them at the same depth, because nesting was lost.

    They must begin the list, be two or more, be followed by items, and be the fewer.
    """
    outer = [row for row in bullets if row.depth == bullets[0].depth]
    if len(outer) < len(bullets):
        return frozenset()
    like = [_like_title(row, words) for row in outer]
    count = sum(like)
    adjacent = sum(a and b for a, b in zip(like, [*like[1:], True], strict=True))
    is_grouped = (
        like[0]
        and count >= _MIN_GROUPS
        and count <= _MAX_GROUP_SHARE * len(outer)
        and adjacent <= _MAX_ADJACENT_SHARE * count
    )
    return frozenset(row for row, is_one in zip(outer, like, strict=True) if is_one and is_grouped)


def _like_title(row: Row, words: Words) -> bool:
    """Whether an item is written like a title, and not like a short requirement in capitals."""
    if row.more or not is_title(row.plain, words.connectors):
        return False
    return len(row.text.split()) <= _MAX_ASKING_TITLE_WORDS or not words.asks.search(row.plain)


def _unmarked(part: Part, words: Words) -> list[Row]:
    """The lines of a part without marks, if they read like a list."""
    asks = words.duties if part.kind == "responsibilities" else words.asks
    lines = [row for row in part.rows if not row.plain.rstrip().endswith(":")]
    if part.is_rest or not lines or any(len(row.text) > _MAX_LINE_ITEM for row in lines):
        return []
    asking = sum(bool(asks.search(row.plain)) for row in lines)
    return lines if asking and asking >= _MIN_ASKING_SHARE * len(lines) else []
