"""How are quotes, apostrophes, dashes and signs set on a page? Copies in other formats keep what was typed.

Only what is read is touched: text between tags and the attributes that style sheets print. Values of fields, names,
and texts with line breaks of their own (``pre``) stay as they are; letters and digits stay everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

_PIECE = re.compile(
    r"<!--.*?-->|<(?P<whole>pre|style|script|textarea|title|code)\b.*?</(?P=whole)\s*>"
    r"""|<(?P<tag>/?[a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|<[^<>]*>|<|[^<]+""",
    re.DOTALL | re.IGNORECASE,
)
"""What stays as it is, a tag, or a text."""
_WORK = re.compile("[\"'&%-]|   ")
_PRINTED = re.compile(r'(?<= data-)(role|audience|head)="([^"]*)"')
_INLINE = {"a", "abbr", "b", "cite", "em", "i", "input", "label", "small", "span", "strong", "u"}
_ENTITIES = (("&#39;", "'"), ("&#34;", '"'), ("&quot;", '"'))
_OPENS_AFTER = "([{–—-/„“\u201a‘«\"'"
_MARK = re.compile("[\"']")
_MINUS = re.compile(r"(?<![\w.,)\]%°'\"’”/-])-(?=\.?\d)")
_RANGE = re.compile(r"(?<![\w.,-])(\d+(?:[.,]\d+)?%?)-(\d+(?:[.,]\d+)?)(?!\w|-\d)")
_DASH = re.compile(r"(?<=\S) -(?= \S)")
_GAP = re.compile(r"(?<=[^\s]) {3,}(?=[^\s])")
_PERCENT = re.compile(r"(?<=\d)[ \u00a0]%")
_CONTEXT = 12
"""As many letters are looked at before a piece of text."""
_UNITS, _YEAR = 3, 4
"""As many digits as the numbers of a range have; longer ones are parts of telephone numbers and dates."""


class _Marks(NamedTuple):
    """The quotation marks of a language, and what stands between a number and its percent sign."""

    double: tuple[str, str]
    single: tuple[str, str]
    percent: str


_MARKS = {
    "en": _Marks(("“", "”"), ("‘", "’"), "%"),
    "de": _Marks(("„", "“"), ("\u201a", "‘"), "\u00a0%"),
}


@dataclass
class _Run:
    """What has gone before in the same paragraph, and which quotes are open; whether more follows at once."""

    before: str = ""
    double: bool = False
    single: bool = False
    goes_on: bool = False


def typeset(html: str, language: str, whole: str = "") -> str:
    """A page of HTML with quotes, apostrophes, dashes and signs as they are printed; ``whole`` is never divided."""
    marks = _MARKS.get(language[:2], _MARKS["en"])
    held = re.compile(rf"\b{re.escape(whole)}\b", re.IGNORECASE) if whole else None
    part = whole[1:]
    found = [*_PIECE.finditer(html)]
    run, pieces = _Run(), []
    for each, following in zip_longest(found, found[1:]):
        piece, tag = each[0], each["tag"]
        if tag and tag.lstrip("/").lower() not in _INLINE:
            run = _Run()
        if piece[0] != "<":
            run.goes_on = bool(following and (following["tag"] or "").lower() in _INLINE)
            piece = _set(piece, marks, run)
            if held and part in piece:
                piece = held.sub(r'<span class="nowrap">\g<0></span>', piece)
        elif tag and " data-" in piece:
            piece = _PRINTED.sub(lambda it: f'{it[1]}="{_set(it[2], marks, _Run())}"', piece)
        pieces.append(piece)
    return "".join(pieces)


def _set(text: str, marks: _Marks, run: _Run) -> str:
    if not _WORK.search(text):
        run.before = (run.before + text)[-_CONTEXT:]
        return text
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    start, text = len(run.before), run.before + _GAP.sub("\u2003 ", text)

    def here(pattern: re.Pattern[str], made: Callable[[re.Match[str]], str]) -> str:
        """The text with what begins in this piece replaced; what went before gives the surroundings."""
        return pattern.sub(lambda it: it[0] if it.start() < start else made(it), text)

    if "-" in text:
        text = here(_MINUS, lambda _: "−")
        text = here(_RANGE, _range)
        text = here(_DASH, lambda _: " –")
    if "%" in text:
        text = here(_PERCENT, lambda _: marks.percent)
    if "'" in text or '"' in text:
        text = here(_MARK, lambda mark: _quote(mark, marks, run))
    run.before = text[-_CONTEXT:]
    return text[start:]


def _range(found: re.Match[str]) -> str:
    """Two numbers that rise, with a dash between them; a date or a telephone number stays."""
    low, high = (side.rstrip("%").replace(",", ".") for side in found.groups())
    digits = {len(side.partition(".")[0]) for side in (low, high)}
    led = any(side[0] == "0" and side[1:2].isdigit() for side in (low, high))
    fits = max(digits) <= _UNITS or digits == {_YEAR}
    return f"{found[1]}–{found[2]}" if fits and not led and float(low) < float(high) else found[0]


def _quote(mark: re.Match[str], marks: _Marks, run: _Run) -> str:
    """A straight mark as the one that is meant: opening, closing, apostrophe, or a foot or inch, which stays."""
    at, text = mark.start(), mark.string
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    follows = bool(after.strip()) or (not after and run.goes_on)
    leads = follows and (not before.strip() or before in _OPENS_AFTER)
    return (_double if mark[0] == '"' else _single)(mark, marks, run, leads=leads)


def _double(mark: re.Match[str], marks: _Marks, run: _Run, *, leads: bool) -> str:
    before = mark.string[: mark.start()][-1:]
    if leads or (not run.double and (not before.strip() or before.isdigit())):
        run.double = run.double or leads
        return marks.double[0] if leads else mark[0]
    run.double = False
    return marks.double[1]


def _single(mark: re.Match[str], marks: _Marks, run: _Run, *, leads: bool) -> str:
    text, at = mark.string, mark.start()
    before, after = text[:at][-1:], text[at + 1 : at + 2]
    if leads and re.search(r"\S'(?!\w)", text[at + 1 :]):
        run.single = True
        return marks.single[0]
    stray = not before.strip() or before.isdigit()
    if not leads and not run.single and stray and not after.isalpha():
        return mark[0]
    if run.single and not leads and not after.isalnum():
        run.single = False
        return marks.single[1]
    return "’"
