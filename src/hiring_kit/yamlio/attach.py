"""To which entry does each comment of a YAML text belong? To the next one, to its line, or to the end of a block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from yaml.nodes import MappingNode, Node, SequenceNode

from hiring_kit.model.place import Comment


@dataclass
class Entry:
    """A key with its value, or an item of a list, and the comments that move with it.

    ``line`` and ``column`` count from 0; ``blank`` says whether an empty row stands above. Empty texts among the
    comments are empty rows.
    """

    node: Node
    value: Node
    line: int
    column: int
    depth: int
    above: list[str] = field(default_factory=list)
    beside: str = ""
    after: list[str] = field(default_factory=list)
    blank: bool = False
    top: int = -1

    def put_above(self, line: int, said: str, rows: list[str]) -> None:
        """Add a comment above the entry, and the empty row that parts it from the one before."""
        if self.above and not rows[line - 1].strip():
            self.above.append("")
        self.above.append(said)
        self.top = line if self.top < 0 else self.top


def attached(
    root: Node, text: str, comments: tuple[Comment, ...]
) -> tuple[dict[int, Entry], list[str]]:
    """Entries by the id of their node (the key's, or the item's), and the comments at the head of the file.

    The head stays first whatever becomes of the entries, but for exemptions just above the first of them.
    """
    rows = text.split("\n")
    entries = list(_entries(root))
    first = Entry(root, root, entries[0].line, 0, 0)
    for comment in comments:
        said = rows[comment.place.line - 1][comment.place.column - 1 :].rstrip()
        line, column = comment.place.line - 1, comment.place.column - 1
        hyphens = rows[line][:column].strip()
        if hyphens and hyphens.strip(" -"):
            _beside(entries, line, said)
        elif line < entries[0].line:
            first.put_above(line, said, rows)
        elif hyphens:
            entries[_after(entries, line)].put_above(line, said, rows)
        else:
            _alone(entries, line, column, rows)
    head = _head(first, entries, rows)
    for before, entry in pairwise(entries):
        top = entry.line if entry.top < 0 else entry.top
        # Blank rows at the end of a text may belong to it.
        text_ends = str(before.value.value).endswith("\n\n") or before.value.value == "\n"
        begins = before.line < entry.line and top > 0
        entry.blank = begins and not rows[top - 1].strip() and not text_ends
        if entry.above and not rows[entry.line - 1].strip():
            entry.above.append("")
    return {id(entry.node): entry for entry in entries}, head


def _head(first: Entry, entries: list[Entry], rows: list[str]) -> list[str]:
    """The rows before the first entry, but for exemptions just above it."""
    head = first.above
    parted = bool(head) and not rows[entries[0].line - 1].strip()
    while head and not parted and _exempts(head[-1]):
        _written_first(entries, 0).above.insert(0, head.pop())
    return [*head, *([""] if parted else [])]


def _exempts(said: str) -> bool:
    return said.lstrip("# ").startswith("lint:")


def _written_first(entries: list[Entry], index: int) -> Entry:
    """An entry, or the first key as written if it is an item with keys: that key may not be the first in the layout."""
    entry = entries[index]
    inside = isinstance(entry.value, MappingNode) and entry.node is entry.value
    return entries[index + 1] if inside and entry.value.value else entry


def _entries(node: Node, depth: int = 0) -> Iterator[Entry]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield Entry(key, value, key.start_mark.line, key.start_mark.column, depth)
            yield from _entries(value, depth + 1)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            # The column of the hyphen; in a flow list that of the item is as good.
            column = item.start_mark.column - (0 if node.flow_style else 2)
            yield Entry(item, item, item.start_mark.line, column, depth)
            yield from _entries(item, depth + 1)


def _after(entries: list[Entry], line: int) -> int:
    """The index of the first entry that begins below a row."""
    return bisect_right(entries, line, key=lambda entry: entry.line)


def _beside(entries: list[Entry], line: int, said: str) -> None:
    """Beside the innermost entry that begins on a row, or the one whose whole collection stands on it."""
    end = _after(entries, line)
    begin = _after(entries, line - 1)
    whole = (
        e
        for e in entries[begin:end]
        if getattr(e.value, "flow_style", False) and e.value.end_mark.line == line
    )
    mine = next(whole, entries[end - 1])
    if mine.beside:
        # The row of a closing bracket, for one: nothing begins there that it could stand beside.
        mine.after.append(said)
    else:
        mine.beside = said


def _alone(entries: list[Entry], line: int, column: int, rows: list[str]) -> None:
    said = rows[line][column:].rstrip()
    index = _after(entries, line)
    if index < len(entries) and column <= entries[index].column:
        entry = _written_first(entries, index) if _exempts(said) else entries[index]
        entry.put_above(line, said, rows)
        return
    # Indented deeper than what follows: it ends the block of the last entry that begins no further right.
    before = (entry for entry in reversed(entries[:index]) if entry.column <= column)
    last = next(before, None) or next(e for e in reversed(entries[:index]) if e.depth == 0)
    last.after += ["", said] if not rows[line - 1].strip() else [said]
