"""How long, how hard to read and how alike are texts?

The reading grade is that of Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59, with
syllables counted as groups of vowels. The libraries that count them better download their word list or are under
a licence that does not fit ours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from hiring_kit.patterns import straight

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|')*(?:-[^\W_](?:[^\W_]|')*)*|\d[\d.,:%]*")
_SENTENCE = re.compile(r"(?<=[.?!])[\"')]*\s+(?=[A-Z\"'(\d])")
_VOWELS = re.compile(r"[aeiouy]+")
_SUFFIXES = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s")
_SMALL = frozenset(
    """
    a an and are as at be been but by did do does for from had has have how i if in into is it its of on or our out
    own so that the their them then there these they this those to up was we were what when where which who whom will
    with would you your
    """.split()  # noqa: SIM905 - a list of words is read as a text
)
_FRAME = frozenset(
    """
    about again am before came chang choose choos come describ example first gave give go instance kind last let look
    made make me my name now one said say tell then thing think through time told took take walk way went why work
    """.split()  # noqa: SIM905 - as above
)


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return _WORD.findall(straight(text))


def sentences(text: str) -> list[str]:
    """The sentences of a text, with their closing marks."""
    return [part.strip() for part in _SENTENCE.split(" ".join(text.split())) if part.strip()]


def grade(text: str) -> float:
    """The reading grade of a text, in years of school; 0 for a text without words."""
    found = words(text)
    if not found:
        return 0.0
    syllables = sum(_syllables(word) for word in found)
    return 0.39 * len(found) / len(sentences(text)) + 11.8 * syllables / len(found) - 15.59


@lru_cache(maxsize=20_000)
def telling(text: str) -> tuple[str, ...]:
    """The words that carry a text's meaning, lower-case and without their endings."""
    parts = (part for word in words(text) for part in word.lower().split("-"))
    return tuple(_stem(part) for part in parts if part not in _SMALL)


def substance(ask: str) -> frozenset[str]:
    """What a question is about: its telling words without those that any question is put in."""
    return frozenset(telling(ask)) - _FRAME


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The part of two sets that they have in common, from 0 to 1; empty sets have nothing in common."""
    return len(one & other) / len(one | other) if one and other else 0.0


@lru_cache(maxsize=20_000)
def runs(text: str, length: int) -> Mapping[tuple[str, ...], str]:
    """Each run of that many words, lower-case, that holds at least two telling words, with its words as written."""
    found = words(text)
    cut = [found[i : i + length] for i in range(len(found) - length + 1)]
    return {
        tuple(word.lower() for word in run): " ".join(run)
        for run in cut
        if sum(word.lower() not in _SMALL and len(word) > 3 for word in run) > 1  # noqa: PLR2004 - shorter words say little
    }


def _syllables(word: str) -> int:
    if word[0].isdigit():
        return 1
    small = word.lower().strip("'")
    count = len(_VOWELS.findall(small))
    silent = small.endswith("e") and not small.endswith("le") and count > 1
    return max(1, count - silent)


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:  # noqa: PLR2004 - shorter stems say nothing
            return _single(word[: -len(suffix)])
    return word


def _single(stem: str) -> str:
    """A stem without the letter that its ending doubled: dropped, drop."""
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "aeiouls" else stem
