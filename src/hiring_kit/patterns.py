"""How does a list of wordings become a pattern that takes linear time?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hiring_kit.model.phrases import Phrases

NEVER = re.compile(r"(?!)")


def pattern(phrases: Phrases) -> re.Pattern[str]:
    """What finds any of the wordings in a masked text, whatever its case."""
    parts = [
        rf"^\W*(?:{_any(phrases.exact)})\W*$" if phrases.exact else "",
        rf"^\W*(?:{_any(phrases.starts)})(?!\w)" if phrases.starts else "",
        rf"(?<!\w)(?:{_any(phrases.contains)})(?!\w)" if phrases.contains else "",
        rf"(?<!\w)(?:{_any(phrases.ends)})\W*$" if phrases.ends else "",
    ]
    return _compiled("|".join(part for part in parts if part))


def opener(phrases: Iterable[str]) -> re.Pattern[str]:
    """What matches any of the phrases at the position where a text begins."""
    words = _any(phrases)
    return _compiled(rf"(?:{words})(?!\w)" if words else "")


def names(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the names, in the case in which they are written."""
    alternatives = "|".join(re.escape(word) for word in _longest_first(words))
    return re.compile(rf"(?<![\w.])(?:{alternatives})(?![\w+#])") if alternatives else NEVER


def straight(text: str) -> str:
    """A text with its apostrophes as a keyboard types them; word processors make them curly."""
    return text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE) if expression else NEVER


def _any(phrases: Iterable[str]) -> str:
    return "|".join(_phrase(phrase) for phrase in _longest_first(phrases))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _phrase(phrase: str) -> str:
    return r"\s+".join(_word(word) for word in phrase.split())


def _word(word: str) -> str:
    return r"\S+" if word == "*" else re.escape(word).replace(r"\*", r"\w*")
