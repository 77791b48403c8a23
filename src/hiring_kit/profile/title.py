"""What is the role called?"""

from __future__ import annotations

import re

from hiring_kit.model.source import Row, mask
from hiring_kit.profile.titlecase import MAX_TITLE, is_capitalized, is_title
from hiring_kit.profile.wording import titled
from hiring_kit.profile.words import Words

_MAX_ROWS = 12
_MAX_WORDS = 8
_MIN_WORDS = 2

_ANYONE = re.compile(r"\s*\(\s*(?:all genders|[a-z](?:\s?[/|]\s?[a-z]){1,3})\s*\)", re.IGNORECASE)
"""What many postings put behind a title to say that everyone is meant: (m/w/d)."""

_DETAIL = re.compile(r": | - ")


def role_title(rows: tuple[Row, ...], words: Words) -> str:
    """What the role is called; empty if the document does not say it.

    It is the main heading or the title that begins the document, else the role named in the first rows.
    """
    for row in rows:
        if row.kind == "heading" and row.depth == 1 and row.marked:
            return _name(row)
    if rows and _is_role(rows, words):
        return _name(rows[0])
    return next((name for row in rows[:_MAX_ROWS] if (name := _named(row.plain, words))), "")


def _name(row: Row) -> str:
    return titled(_ANYONE.sub("", row.text)) or row.text


def _is_role(rows: tuple[Row, ...], words: Words) -> bool:
    """Whether the first row names the role: a heading, or text like "Team Lead (m/w/d): Data"."""
    row, name = rows[0], mask(_name(rows[0]))
    if row.kind == "bullet" or row.more or words.heading(row.plain) is not None:
        return False
    if row.kind == "heading":
        return True
    role = _DETAIL.split(name)[0]
    before_heading = role == name and len(rows) > 1 and rows[1].kind == "heading"
    tells = _ANYONE.search(row.text) or words.levels.search(role) or before_heading
    return bool(tells) and is_title(role, words.connectors) and len(name) <= MAX_TITLE


def _named(masked: str, words: Words) -> str:
    """The capitalized words after "role of a" and the like."""
    for match in words.before_role.finditer(masked):
        name: list[str] = []
        for word in masked[match.end() :].split()[:_MAX_WORDS]:
            if not is_capitalized(word) or not word[0].isalpha():
                break
            name.append(word.rstrip(",.:;"))
            if name[-1] != word:
                break
        if len(name) >= _MIN_WORDS:
            return " ".join(name)
    return ""
