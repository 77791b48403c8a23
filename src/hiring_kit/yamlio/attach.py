"""To which entry does each comment of a YAML text belong? To the next one, to its line, or to the end of a block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from yaml.nodes import MappingNode, Node, SequenceNode

from hiring_kit.model.place import Comment


@dataclass
class Entry:
    """A key with its value, or an item of a list, and the comments that move with it.

    ``line`` and ``column`` count from 0; ``blank`` says whether an empty row stands above.
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


def attached(
    root: Node, text: str, comments: tuple[Comment, ...]
) -> tuple[dict[int, Entry], list[str]]:
    """Entries by the id of their node (the key's, or the item's), and the comments at the head of the file.

    The head stays first whatever becomes of the entries, but for exemptions just above the first of them.
    """
    rows = text.split("\n")
    entries = list(_entries(root))
    head: list[str] = []
    for comment in comments:
        said = rows[comment.place.line - 1][comment.place.column - 1 :].rstrip()
        line, column = comment.place.line - 1, comment.place.column - 1
        if not comment.alone and rows[line][:column].strip(" -"):
            _beside(entries, line, said)
        elif line < entries[0].line:
            head.append(said)
        else:
            _alone(entries, line, column, said)
    while head and head[-1].lstrip("# ").startswith("lint:"):
        entries[0].above.insert(0, head.pop())
    for before, entry in pairwise(entries):
        top = entry.line - len(entry.above)
        # Blank rows at the end of a text may belong to it.
        text_ends = str(before.value.value).endswith("\n\n") or before.value.value == "\n"
        begins = before.line < entry.line and top > 0
        entry.blank = begins and not rows[top - 1].strip() and not text_ends
    return {id(entry.node): entry for entry in entries}, head


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


def _beside(entries: list[Entry], line: int, said: str) -> None:
    """Beside the innermost entry that begins on a row, or the one whose whole collection stands on it."""
    last = [entry for entry in entries if entry.line <= line][-1]
    here = [entry for entry in entries if entry.line == line]
    whole = (
        e for e in here if getattr(e.value, "flow_style", False) and e.value.end_mark.line == line
    )
    mine = next(whole, last)
    if mine.beside:
        # The row of a closing bracket, for one: nothing begins there that it could stand beside.
        mine.after.append(said)
    else:
        mine.beside = said


def _alone(entries: list[Entry], line: int, column: int, said: str) -> None:
    later = next((entry for entry in entries if entry.line > line), None)
    if later is not None and column <= later.column:
        later.above.append(said)
        return
    # Indented deeper than what follows: it ends the block of the last entry that begins no further right.
    earlier = [entry for entry in entries if entry.line <= line]
    before = [entry for entry in earlier if entry.column <= column]
    (before or [entry for entry in earlier if entry.depth == 0])[-1].after.append(said)
