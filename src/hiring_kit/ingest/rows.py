"""Is this line a heading, a list item or text, and where does its text begin?"""

from __future__ import annotations

import re

from hiring_kit.model.source import Row, RowKind, mask

BOLD_DEPTH = 7
"""A line in bold ranks below the six heading depths of Markdown."""

_TAB = 4
_LONGEST_BOLD_HEADING = 120
_LONGEST_UNDERLINED = 100

_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_ATX = re.compile(r" {0,3}(#{1,6})(?:\s+|(?=[A-Za-z*_]))")
_EQUALS = re.compile(r"(={2,6})\s+(?=\S)")
_QUOTE = re.compile(r"\s*(?:>\s*)+")
_SIGNS = (
    "\u00b7\u2022\u2023\u2043\u2219"  # dots and small bullets
    "\u2190-\u21ff\u2b00-\u2bff"  # arrows
    "\u25a0-\u25ff"  # squares, circles, triangles
    "\u2605\u2606\u2610-\u2612"  # stars, boxes to tick
    "\u2700-\u27bf"  # check marks, four diamonds, arrowheads
    "\uf020-\uf0ff"  # what word processors write for the bullets of their symbol fonts
)
_BULLET = re.compile(
    r"\s*(?:(?:[-*+\u00bb\u203a]|\d{1,3}[.)]|\(\d{1,2}\)|[a-z]\))\s+(?:\[[ xX]\]\s+)?"
    rf"|[{_SIGNS}]\ufe0f?\s*)(?=\S)"
)
"""A mark that text may begin with needs a space after it; \ufe0f makes a sign a colored one."""


class Nesting:
    """The indents of the list items that are open, outermost first."""

    def __init__(self) -> None:
        self._indents: list[int] = []

    def depth(self, indent: int) -> int:
        """The nesting depth of an item that begins at that indent."""
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + 1:
            self._indents.append(indent)
        return len(self._indents) - 1

    def close(self) -> None:
        """Forget the list: something else began."""
        self._indents.clear()


def row_of(line: str, number: int, nesting: Nesting) -> Row | None:
    """The row that a line holds; None for lines without a letter or digit."""
    masked = mask(line).rstrip()
    if not any(character.isalnum() for character in masked):
        return None
    bullet = _BULLET.match(masked)
    if bullet:
        indent = len(line[: len(masked) - len(masked.lstrip())].expandtabs(_TAB))
        depth = nesting.depth(indent)
        return _row("bullet", line, (bullet.end(), len(masked)), number, depth)
    heading = _heading(masked)
    if heading:
        nesting.close()
        start, end, depth = heading
        return _row("heading", line, (start, end), number, depth) if start < end else None
    quote = _QUOTE.match(masked)
    start = quote.end() if quote else len(masked) - len(masked.lstrip())
    if not start:
        nesting.close()
    return _row("text", line, (start, len(masked)), number, 0) if start < len(masked) else None


def underlined(above: Row | None, line: str) -> Row | None:
    """The row above as a heading, if this line underlines it."""
    if above is None or above.kind != "text" or len(above.text) > _LONGEST_UNDERLINED:
        return None
    if not _UNDERLINE.match(line):
        return None
    return above.model_copy(update={"kind": "heading", "depth": 1 if line[0] == "=" else 2})


def _heading(masked: str) -> tuple[int, int, int] | None:
    """Start, end and depth of the text of a marked heading."""
    mark = _ATX.match(masked)
    if mark:
        end = len(masked.rstrip("#").rstrip()) if masked.endswith("#") else len(masked)
        return (*_inside_bold(masked, mark.end(), end), len(mark.group(1)))
    mark = _EQUALS.match(masked)
    if mark:
        return mark.end(), len(masked.rstrip("=").rstrip()), len(mark.group(1))
    start = len(masked) - len(masked.lstrip())
    inner = _inside_bold(masked, start, len(masked))
    text = masked[inner[0] : inner[1]]
    is_bold = inner[0] > start and not text.endswith((".", ",", ";"))
    return (*inner, BOLD_DEPTH) if is_bold and len(text) <= _LONGEST_BOLD_HEADING else None


def _inside_bold(masked: str, start: int, end: int) -> tuple[int, int]:
    """The range without the emphasis marks around all of it."""
    text = masked[start:end]
    for mark in ("**", "__"):
        bare = text.removesuffix(":").rstrip()
        inner = bare[2:-2]
        wrapped = len(bare) > 2 * len(mark) and bare.startswith(mark) and bare.endswith(mark)
        if wrapped and mark not in inner and inner.strip():
            left = len(inner) - len(inner.lstrip())
            return start + 2 + left, start + 2 + len(inner.rstrip())
    return start, end


def _row(kind: RowKind, line: str, span: tuple[int, int], number: int, depth: int) -> Row:
    start, end = span
    return Row(kind=kind, text=line[start:end], line=number, column=start + 1, depth=depth)
