"""What should a person look at again after a document was read?"""

from __future__ import annotations

from collections.abc import Sized

from hiring_kit.model.source import Row
from hiring_kit.profile.outline import Part
from hiring_kit.profile.sorting import Sorted
from hiring_kit.profile.wording import cleaned
from hiring_kit.profile.words import Words

_SHOWN = 60
_READ = ("requirements", "preferred", "responsibilities")
_PROSE_KINDS = ("requirements", "preferred")


def notes(
    parts: tuple[Part, ...], closers: tuple[Row, ...], found: Sorted, words: Words
) -> tuple[str, ...]:
    """Remarks in reading order, each beginning with the line it is about."""
    pointing = [entry.row for entry in found.references]
    pointing += [row for part in parts if part.kind in _READ for row in _pointing(part, words)]
    remarks = [
        *_closed(closers, parts),
        *_prose(parts, found),
        *_aside(found),
        *((row.line, f"points to another text: {_short(row)}") for row in pointing),
        *((e.row.line, f"a placeholder, left out: {_short(e.row)}") for e in found.placeholders),
        *((_first(p), f"a list without a telling heading, read as {k}") for p, k in found.headless),
    ]
    return tuple(f"line {line}: {text}" for line, text in sorted(remarks))


def _closed(closers: tuple[Row, ...], parts: tuple[Part, ...]) -> list[tuple[int, str]]:
    skipped = {row.line for part in parts if part.kind == "skipped" for row in part.rows}
    return [
        (row.line, f"closing sentences cut off the item before them: {_short(row)}")
        for row in closers
        if row.line not in skipped
    ]


def _prose(parts: tuple[Part, ...], found: Sorted) -> list[tuple[int, str]]:
    """Requirements sections that hold text and no items."""
    used = {requirement.line for requirement in (*found.requirements, *found.qualifications)}
    remarks = []
    for part in parts:
        rows = [row for row in part.rows if row.line not in used and not row.masked.endswith(":")]
        if rows and part.heading and part.kind in _PROSE_KINDS and not part.has_items:
            where = f'under "{part.heading.title}", not split into items'
            remarks.append((rows[0].line, f"{_count(rows, 'line')} of text {where}"))
    return remarks


def _pointing(part: Part, words: Words) -> list[Row]:
    """Text before the items of a part that points to another list."""
    return [row for row in part.rows if row.kind == "text" and words.references.search(row.masked)]


def _aside(found: Sorted) -> list[tuple[int, str]]:
    remarks = []
    for listed in found.aside:
        heading = listed[0].part.heading
        under = f' under "{heading.title}"' if heading else ""
        remarks.append(
            (listed[0].row.line, f"{_count(listed, 'list item')}{under} read as background")
        )
    if found.side_duties:
        first, count = found.side_duties[0], len(found.side_duties)
        text = f'{count} duties under "{first.section}" read as background: duties have a section'
        remarks.append((first.line, text))
    return remarks


def _count(things: Sized, noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def _first(part: Part) -> int:
    return part.rows[0].line


def _short(row: Row) -> str:
    text = cleaned(row.text)
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[:_SHOWN].rstrip()} …"'
