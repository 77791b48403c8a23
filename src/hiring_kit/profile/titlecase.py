"""Is this text written like a title?"""

from __future__ import annotations

MAX_TITLE_WORDS = 9
MAX_TITLE = 80
"""Characters of the longest title."""


def is_title(masked: str, connectors: frozenset[str]) -> bool:
    """Whether a text is written like a title: few words, all but the connectors capitalized."""
    text = masked.strip().strip("*").rstrip(": ")
    words = text.split()
    if not 0 < len(words) <= MAX_TITLE_WORDS or len(text) > MAX_TITLE:
        return False
    if text[-1] in ".,;!?" or ": " in text or not words[0].lstrip("(\"'")[:1].isupper():
        return False
    return all(word in connectors or is_capitalized(word) for word in words)


def is_capitalized(word: str) -> bool:
    """Whether a word may stand in a title: it begins with a capital or a digit."""
    first = word.lstrip("(\"'&/-")[:1]
    return not first or first.isupper() or first.isdigit()
