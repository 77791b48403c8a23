"""What is the role called?"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from hiring_kit.model.source import Row, SourceText
from hiring_kit.profile.titlecase import is_capitalized
from hiring_kit.profile.wording import titled
from hiring_kit.profile.words import Words

_MAX_ROWS = 12
_MAX_WORDS = 8
_MIN_WORDS = 2


def role_title(source: SourceText, rows: tuple[Row, ...], words: Words) -> str:
    """What the role is called.

    It is the main heading or a heading that begins the document, else the role named in the first
    rows, else the file's name in words.
    """
    for row in rows:
        if row.kind == "heading" and row.depth == 1 and row.marked:
            return titled(row.text) or row.text
    if rows and rows[0].kind == "heading" and words.heading(rows[0].plain) is None:
        return titled(rows[0].text) or rows[0].text
    for row in rows[:_MAX_ROWS]:
        name = _named(row.plain, words)
        if name:
            return name
    stem = PurePosixPath(source.file).stem
    return re.sub(r"[-_]+", " ", stem).strip().title() or source.file


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
