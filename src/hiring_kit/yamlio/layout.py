"""What is the one layout of a YAML file? The same values and comments, keys in the record's order, long text folded."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hiring_kit.model.record import Record
from hiring_kit.yamlio.attach import Entry, attached
from hiring_kit.yamlio.comments import comments
from hiring_kit.yamlio.overlay import DROP, EXTENDS
from hiring_kit.yamlio.parse import plain_value
from hiring_kit.yamlio.shape import below, keys

WIDTH = 100
"""Characters of a row."""
SHORT = 28
FEW = 6
"""Lists of so many items, each so short and no sentence, stand on one line."""
_OURS = "\0"
"""An empty row at the end of a text, which it belongs to: another one below would belong to it as well."""
_BREAK = re.compile("[\x85\u2028\u2029]")
"""Ends of lines that people do not see: only quotes and an escape keep them in a text."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def laid_out(text: str, kind: type[Record]) -> str:
    """A YAML text that parses, in the one layout of its kind.

    Keys that the record does not know stay, after the others. Blank rows between entries stay, one at a time.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    root = yaml.compose(text, Loader=_LOADER)
    if root is None:
        return text
    entries, head = attached(root, text, comments(text, ""))
    rows = _Writer(entries).block(root, kind, 0)
    return re.sub(f"{_OURS}\n+", "\n", "\n".join([*head, *rows]) + "\n")


class _Writer:
    def __init__(self, entries: dict[int, Entry]) -> None:
        self._entries = entries

    def block(self, node: Node, kind: Any, indent: int) -> list[str]:
        """A mapping or a list as rows of its own."""
        pad = " " * indent
        rows: list[str] = []
        self.begin(node, kind)
        if isinstance(node, MappingNode):
            for key, value in _ordered(node, kind):
                name = _one_line(key)
                inner = below(kind, key.value)
                rows += self.entry(key, value, f"{pad}{name}:", inner, indent, name)
        elif isinstance(node, SequenceNode):
            for item in node.value:
                rows += self.entry(item, item, f"{pad}-", below(kind, 0), indent, "")
        return rows

    def entry(
        self, owner: Node, value: Node, lead: str, kind: Any, indent: int, name: str
    ) -> Iterator[str]:
        """A key or an item with its value, and the comments that belong to it."""
        mine = self._entries[id(owner)]
        if isinstance(value, MappingNode) and not name and self.flow(value, lead, row=True) is None:
            self.hoist(mine, value, kind)
        pad = " " * indent
        if mine.blank:
            yield ""
        yield from (f"{pad}{said}".rstrip() for said in mine.above)
        beside = f"  {mine.beside}" if mine.beside else ""
        yield from self.valued(value, lead, kind, indent, beside, item=not name)
        yield from (f"{pad}{said}".rstrip() for said in mine.after)

    def valued(
        self, value: Node, lead: str, kind: Any, indent: int, beside: str, *, item: bool
    ) -> Iterator[str]:
        if isinstance(value, ScalarNode):
            first, more = _scalar(value, lead, indent + 2)
            yield f"{first}{beside}"
            yield from more
            return
        flow = self.flow(value, lead, row=item)
        if flow is not None:
            yield f"{lead} {flow}{beside}"
        elif item and isinstance(value, MappingNode):
            yield from self.in_item(value, lead, kind, indent)
        else:
            yield f"{lead}{beside}"
            yield from self.block(value, kind, indent + 2)

    def in_item(self, value: Node, lead: str, kind: Any, indent: int) -> Iterator[str]:
        """A mapping as an item: its first key stands beside the hyphen."""
        rows = self.block(value, kind, indent + 2)
        yield f"{lead} {rows[0].lstrip()}"
        yield from rows[1:]

    def begin(self, node: Node, kind: Any) -> None:
        """No blank row stands above the first entry of a block."""
        if node.value and isinstance(node, MappingNode | SequenceNode):
            first = _ordered(node, kind)[0][0] if isinstance(node, MappingNode) else node.value[0]
            self._entries[id(first)].blank = False

    def hoist(self, item: Entry, value: MappingNode, kind: Any) -> None:
        """What stands above the first key of an item stands above the item, and so does what stood beside it."""
        first = self._entries[id(_ordered(value, kind)[0][0])]
        item.above += [said for said in (item.beside, *first.above) if said]
        item.beside, first.above, first.blank = "", [], False

    def flow(self, value: Node, lead: str, *, row: bool) -> str | None:
        """A collection as it stands on one line with what leads to it, None if it should not or does not fit."""
        said = None if self.commented(value) else _flow(value, row=row)
        return said if said is not None and len(f"{lead} {said}") <= WIDTH else None

    def commented(self, node: Node) -> bool:
        """Whether a comment stands anywhere inside a collection."""
        inner = [n for n in _inside(node) if id(n) in self._entries]
        return any(e.above or e.beside or e.after for e in (self._entries[id(n)] for n in inner))


def _ordered(node: MappingNode, kind: Any) -> list[tuple[ScalarNode, Node]]:
    known = {name: rank for rank, name in enumerate(keys(kind), 1)} | {EXTENDS: 0}
    numbers = [plain_value(key) for key, _ in node.value]
    points = [number for number in numbers if isinstance(number, int)]
    if points and len(points) == len(node.value):
        # Answers are written from the best one down, everything else from the lowest point up.
        down = points == sorted(points, reverse=True)
        return sorted(node.value, key=lambda pair: int(pair[0].value), reverse=down)
    last = len(known) + 1
    return sorted(
        node.value,
        key=lambda pair: known.get(pair[0].value, last + (pair[0].value == DROP)),
    )


def _inside(node: Node) -> Iterator[Node]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield from _inside(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield item
            yield from _inside(item)


def _flow(node: Node, *, row: bool) -> str | None:
    """A collection on one line, if that is how it is read best; ``row`` is a list inside a list."""
    if isinstance(node, SequenceNode):
        items = [item for item in node.value if isinstance(item, ScalarNode)]
        short = row or (len(items) <= FEW and all(map(_is_word, items)))
        whole = len(items) == len(node.value) and short
        return f"[{', '.join(_one_line(item, flow=True) for item in items)}]" if whole else None
    pairs = [(key, value) for key, value in node.value if isinstance(value, ScalarNode)]
    quote = {key.value for key, _ in pairs} == {"line", "quote"}
    whole = len(pairs) == len(node.value) and (quote or all(_is_number(v) for _, v in pairs))
    said = (f"{_one_line(key)}: {_one_line(value, flow=True)}" for key, value in pairs)
    return f"{{{', '.join(said)}}}" if whole else None


def _is_word(node: ScalarNode) -> bool:
    """Whether a text is a name or a few words: no sentence, and nothing that needs quotes."""
    text = str(node.value)
    return len(text) <= SHORT and _one_line(node, flow=True) == text and text[-1:] not in "?!."


def _is_number(node: ScalarNode) -> bool:
    return not isinstance(plain_value(node), str | None)


def _one_line(node: ScalarNode, *, flow: bool = False) -> str:
    """A scalar on one line, quoted only where it must be."""
    value = plain_value(node)
    if not isinstance(value, str):
        return str(node.value) or ("null" if flow else "")
    written = yaml.dump(
        [value],
        Dumper=yaml.SafeDumper,
        default_style='"' if _BREAK.search(value) else None,
        default_flow_style=flow,
        allow_unicode=True,
        width=10**9,
    )
    said = written.strip()[1:-1] if flow else written.rstrip("\n").removeprefix("- ")
    bare = said == value
    # The writer's rules are those of YAML 1.1; `1e3` is a number by ours.
    return f"'{said}'" if bare and plain_value(ScalarNode(node.tag, said)) != value else said


def _scalar(node: ScalarNode, lead: str, indent: int) -> tuple[str, list[str]]:
    """The rest of the row that begins with ``lead``, and the rows below it."""
    text, pad = str(node.value), " " * indent
    if "\n" in text:
        return _literal(text, lead, pad)
    line = f"{lead} {_one_line(node)}".rstrip()
    if len(line) <= WIDTH or not _foldable(text):
        return line, []
    rows = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return f"{lead} >-", [f"{pad}{row}" for row in rows]


def _foldable(text: str) -> bool:
    """Whether a text comes back from folding as it was: single blanks only, and none at its ends."""
    return text == " ".join(text.split()) and " " in text and text.isprintable()


def _literal(text: str, lead: str, pad: str) -> tuple[str, list[str]]:
    """A text with line breaks, row by row; quoted where blanks at its edges would be lost."""
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    rows = body.split("\n")
    if (
        not body
        or rows[0][:1] in ("", " ")
        or not all(r == r.rstrip() and (r + "x").isprintable() for r in rows)
    ):
        quoted = yaml.dump(text, default_style='"', allow_unicode=True, width=10**9)
        return f"{lead} {quoted.rstrip()}", []
    mark = "|-" if ends == 0 else "|" if ends == 1 else "|+"
    return f"{lead} {mark}", [*(f"{pad}{row}".rstrip() for row in rows), *[_OURS] * (ends - 1)]
