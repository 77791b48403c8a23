"""Which marks does a work sample give at a level, and what do they add up to?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hiring_kit.model.scope import SCOPES, Scope

SUM = "Marks to points:"
"""How the last line of a scoring key begins, which says what the marks add up to."""

_SCOPE = "|".join(SCOPES)
_ABOVE = re.compile(
    r"(?P<before>.*?)(?P<stop>[;,] )?\bat "
    rf"(?P<scopes>(?:{_SCOPE})(?:(?:, | and | or )(?:{_SCOPE}))*) also (?P<more>.*)",
    re.IGNORECASE | re.DOTALL,
)


def marks_at(scope: Scope, scoring: Sequence[str]) -> tuple[str, ...]:
    """The marks of a scoring key, each with what is asked for at this scope and without what is not."""
    marks = (_at(scope, mark) for mark in scoring if not mark.startswith(SUM))
    return tuple(mark for mark in marks if mark)


def sum_of_marks(scoring: Sequence[str]) -> str:
    """What the marks add up to; empty where a key does not say so."""
    found = (mark.removeprefix(SUM).strip() for mark in scoring if mark.startswith(SUM))
    return next(found, "")


def _at(scope: Scope, mark: str) -> str:
    found = _ABOVE.fullmatch(mark)
    if not found:
        return mark
    before, more = found["before"], f"also {found['more']}"
    asked = scope in re.split(r", | and | or ", found["scopes"].lower())
    if not before:
        return more[0].upper() + more[1:] if asked else ""
    return f"{before}{found['stop'] or ' '}{more}" if asked else _ended(before, mark)


def _ended(text: str, whole: str) -> str:
    """A text that was cut off, with the period that the whole one had."""
    return f"{text}." if whole.endswith(".") else text
