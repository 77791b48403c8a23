"""How many years does a line ask for, of what, and which lines contradict each other?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from hiring_kit.model.profile import Conflict
from hiring_kit.profile.words import Words

_MAX_COMPARED = 200
"""More statements than that are not compared: every pair of them would be looked at."""

_MIN_SHARED = 2
_MIN_SHARED_PART = 0.5

_SUFFIXES = ("ership", "ingly", "ment", "ings", "ing", "ers", "er", "ed", "es", "s")
_MIN_STEM = 4
_WORD = re.compile(r"[a-z]{3,}")


class Claim(NamedTuple):
    """A number of years as asked for; ``most`` is None where no upper end is named."""

    least: int
    most: int | None
    words: str
    subject: frozenset[str]


class Stated(NamedTuple):
    """A claim with its line and the headings that tell its level apart."""

    claim: Claim
    line: int
    level: tuple[str, ...]


def claims(masked: str, words: Words) -> tuple[Claim, ...]:
    """Every number of years in a line, with the words that follow as what it is about."""
    found = list(_expression(words).finditer(masked))
    ends = [*(match.start() for match in found[1:]), len(masked)][: len(found)]
    return tuple(
        Claim(
            least=_value(match.group(1), words),
            most=_value(match.group(2), words) if match.group(2) else None,
            words=match.group().strip(),
            subject=_subject(masked[match.end() : end], words),
        )
        for match, end in zip(found, ends, strict=True)
    )


def conflicts(stated: Sequence[Stated]) -> tuple[Conflict, ...]:
    """Pairs of lines that ask for different numbers of years of the same thing."""
    found = []
    for first, second in combinations(stated[:_MAX_COMPARED], 2):
        a, b = first.claim, second.claim
        if first.line == second.line or (a.least, a.most) == (b.least, b.most):
            continue
        if first.level == second.level and _is_same(a.subject, b.subject):
            message = f'"{a.words}" and "{b.words}" of the same experience: which one holds?'
            found.append(Conflict(message=message, lines=(first.line, second.line)))
    return tuple(found)


def _expression(words: Words) -> re.Pattern[str]:
    number = "|".join(re.escape(word) for word in words.numbers if word)
    one = rf"(\d{{1,2}}|{number})" if number else r"(\d{1,2})"
    return re.compile(
        rf"(?<![\w.-]){one}(?: ?\(\d{{1,2}}\))?(?: ?(?:-|to|and) ?{one})?"
        r" ?(?:\+|or more|plus)? ?(?:-| )?(?:years|yrs|year(?= of| exp))(?!\w)[' ]*",
        re.IGNORECASE,
    )


def _value(text: str, words: Words) -> int:
    small = text.lower()
    return int(small) if small.isdecimal() else words.numbers.index(small)


def _subject(text: str, words: Words) -> frozenset[str]:
    told = (word for word in _WORD.findall(text.lower()) if word not in words.filler)
    return frozenset(_stem(word) for word in told)


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _MIN_STEM:
            return word.removesuffix(suffix)
    return word


def _is_same(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = len(a & b)
    return shared >= _MIN_SHARED and shared >= _MIN_SHARED_PART * min(len(a), len(b))
