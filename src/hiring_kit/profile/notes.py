"""What should a person look at again after a document was read?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hiring_kit.model.note import Note, counted
from hiring_kit.model.source import Row
from hiring_kit.profile.outline import Heading, Part
from hiring_kit.profile.sorting import Sorted
from hiring_kit.profile.wording import cleaned
from hiring_kit.profile.words import Words

_SHOWN = 60
_READ = ("requirements", "preferred", "responsibilities")
_ASKING = ("requirements", "preferred", "soft-skills")


def notes(
    parts: tuple[Part, ...], closers: tuple[Row, ...], found: Sorted, words: Words
) -> tuple[Note, ...]:
    """Remarks in reading order."""
    pointing = [entry.row for entry in found.references]
    pointing += [row for part in parts if part.kind in _READ for row in _pointing(part, words)]
    remarks = [
        *_closed(closers, parts),
        *_prose(parts, closers, found, words),
        *_aside(found),
        *_unused(found),
        *((row.line, f"points to another text: {_short(row)}") for row in pointing),
        *((e.row.line, f"a placeholder, left out: {_short(e.row)}") for e in found.placeholders),
        *((_first(p), f"a list without a telling heading, read as {k}") for p, k in found.headless),
    ]
    return tuple(Note(line=line, message=text) for line, text in sorted(remarks))


def _closed(closers: tuple[Row, ...], parts: tuple[Part, ...]) -> list[tuple[int, str]]:
    skipped = {row.line for part in parts if part.kind == "skipped" for row in part.rows}
    return [
        (row.line, f"closing sentences cut off the item before them: {_short(row)}")
        for row in closers
        if row.line not in skipped
    ]


def _prose(
    parts: tuple[Part, ...], closers: tuple[Row, ...], found: Sorted, words: Words
) -> Iterator[tuple[int, str]]:
    """Text of sections that ask for something, which is no item: all there is, or beside a list."""
    used = {row.line for row in closers} | {skill.line for skill in found.soft_skills}
    used |= {asked.line for asked in (*found.requirements, *found.qualifications)}
    for part in parts:
        if part.heading is None or part.kind not in _ASKING:
            continue
        pointing = _pointing(part, words) if part.has_items else []
        rows = [row for row in _text(part) if row.line not in used and row not in pointing]
        if rows:
            how = "beside its list" if part.has_items else "not split into items"
            count = counted(len(rows), "line")
            yield rows[0].line, f'{count} of text under "{part.heading.title}", {how}'


def _text(part: Part) -> list[Row]:
    """The text of a part that leads into no list; where a list begins, what stands after it."""
    kinds = [row.kind for row in part.rows]
    start = kinds.index("bullet") if "bullet" in kinds else 0
    return [r for r in part.rows[start:] if r.kind == "text" and not r.plain.endswith(":")]


def _pointing(part: Part, words: Words) -> list[Row]:
    """Text before the items of a part that points to another list."""
    return [row for row in part.rows if row.kind == "text" and words.references.search(row.plain)]


def _aside(found: Sorted) -> list[tuple[int, str]]:
    remarks = []
    for listed in found.aside:
        heading = listed[0].part.heading
        under = f' under "{heading.title}"' if heading else ""
        remarks.append(
            (listed[0].row.line, f"{counted(len(listed), 'list item')}{under} read as background")
        )
    if found.side_duties:
        first, count = found.side_duties[0], len(found.side_duties)
        text = f'{count} duties under "{first.section}" read as background: duties have a section'
        remarks.append((first.line, text))
    return remarks


def _unused(found: Sorted) -> Iterator[tuple[int, str]]:
    """Items that are used nowhere; those of a skipped section are told together."""
    for heading, pairs in groupby(found.unused, lambda one: _left_with(one[0])):
        rows = [row for _, row in pairs]
        count = counted(len(rows), "list item")
        if heading is None:
            yield rows[0].line, f"{count} not used: {_short(rows[0])}"
        elif heading.kind == "skipped":
            yield rows[0].line, f'{count} skipped with "{heading.title}"'
        else:
            yield rows[0].line, f'{count} under "{heading.title}" not used: {_short(rows[0])}'


def _left_with(part: Part) -> Heading | None:
    """The outermost skipped heading above a part, else its own."""
    path = part.heading.path if part.heading else ()
    return next((heading for heading in path if heading.kind == "skipped"), part.heading)


def _first(part: Part) -> int:
    return part.rows[0].line


def _short(row: Row) -> str:
    text = cleaned(row.text)
    return f'"{text}"' if len(text) <= _SHOWN else f'"{text[:_SHOWN].rstrip()} …"'
