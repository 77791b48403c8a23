"""What did a role document say, line by line, before anybody interpreted it?"""

from __future__ import annotations

import re
from typing import Literal

from hiring_kit.model.record import Record

RowKind = Literal["heading", "bullet", "text"]

_MASK = str.maketrans(
    {
        **dict.fromkeys("\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x2010)), " "),
        **dict.fromkeys("\u2060\ufeff\xad", " "),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_UNSEEN = re.compile("[\xad\u200b-\u200f\u2060\ufeff]")
"""What a page does not show inside a line: soft hyphens, and signs of no width."""


def mask(text: str) -> str:
    """The text with odd spaces, quotation marks and dashes made plain; its length never changes."""
    return text.translate(_MASK)


def seen(text: str) -> str:
    """The text without the characters that a page does not show."""
    return _UNSEEN.sub("", text)


class Row(Record):
    """One physical line, or part of a line, of a document.

    ``line`` and ``column`` count from 1 and point at the first character of ``text``; ``text`` is
    the exact run of characters there. ``more`` holds what hard-wrapped lines added below, joined by
    spaces. ``depth`` is the heading depth (1 is the title) or the nesting depth of a bullet (0 is
    outermost). ``marked`` says whether the document itself marked the kind (``#``, ``-``).
    """

    kind: RowKind
    text: str
    line: int
    column: int
    depth: int = 0
    marked: bool = True
    more: str = ""

    @property
    def masked(self) -> str:
        """The text in plain characters, position by position."""
        return mask(self.text)

    @property
    def plain(self) -> str:
        """The text in plain characters as it is seen; positions are not kept."""
        return mask(seen(self.text))


class SourceText(Record):
    """A role document as text: every physical line, and the rows seen in it, in order."""

    file: str
    lines: tuple[str, ...]
    rows: tuple[Row, ...]
