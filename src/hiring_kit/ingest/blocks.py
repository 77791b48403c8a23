"""Which lines of a document are not written for its reader: code, HTML, template tags, tables?"""

from __future__ import annotations

import re
from typing import NamedTuple

from hiring_kit.model.source import mask


class _Block(NamedTuple):
    """A stretch of lines from one that matches ``first`` to one that matches ``last``."""

    reason: str
    first: re.Pattern[str]
    last: re.Pattern[str]


_TAGS = (
    "address|article|aside|blockquote|body|button|center|dd|details|div|dl|dt|figcaption|figure|"
    "footer|form|head|header|html|iframe|link|main|meta|nav|object|section|summary|svg|table|"
    "tbody|td|tfoot|th|thead|title|tr|video"
)

_BLOCKS = (
    _Block("code", re.compile(r"\s*```"), re.compile(r"\s*```")),
    _Block("code", re.compile(r"\s*~~~"), re.compile(r"\s*~~~")),
    _Block("HTML", re.compile(r"\s*<!--"), re.compile(r"-->")),
    _Block(
        "HTML",
        re.compile(r"\s*<(?:script|style|pre)\b", re.IGNORECASE),
        re.compile(r"</(?:script|style|pre)>", re.IGNORECASE),
    ),
    _Block("template tags", re.compile(r"\s*\{%-?\s*comment\b"), re.compile(r"\bendcomment\b")),
    _Block(
        "HTML",
        re.compile(rf"\s*(?:<!doctype|</?(?:{_TAGS})\b)", re.IGNORECASE),
        re.compile(r"^\s*$"),
    ),
)

_SINGLE = (
    ("HTML", re.compile(r"\s*(?:<[^<>]*>\s*)+$")),
    ("template tags", re.compile(r"\s*\{[%{:][^{}]*\}+\s*$")),
    ("tables", re.compile(r"\s*\|.*\|\s*$|\s*:?-{3,}:?\s*\|")),
)


def unread_lines(lines: tuple[str, ...], start: int) -> dict[int, str]:
    """Line indexes from ``start`` on that are left out, each with what stands there.

    A block that is never closed is one line long, so that a forgotten fence hides nothing.
    """
    found: dict[int, str] = {}
    unclosed: set[_Block] = set()
    index = start
    while index < len(lines):
        line = mask(lines[index])
        block = next((b for b in _BLOCKS if b.first.match(line)), None)
        last = _last_index(lines, index, block) if block and block not in unclosed else None
        if block and last is None:
            unclosed.add(block)
            last = index
        reason = block.reason if block else _single(line)
        if reason:
            last = index if last is None else last
            found.update(dict.fromkeys(range(index, last + 1), reason))
        index = index + 1 if last is None else last + 1
    return found


def _last_index(lines: tuple[str, ...], first: int, block: _Block) -> int | None:
    """Where a block ends: on its own line if it closes there, else on the next that closes it."""
    rest = block.first.sub("", mask(lines[first]), count=1)
    if block.reason != "code" and block.last.search(rest):
        return first
    after = range(first + 1, len(lines))
    return next((index for index in after if block.last.search(mask(lines[index]))), None)


def _single(line: str) -> str | None:
    return next((reason for reason, pattern in _SINGLE if pattern.match(line)), None)
