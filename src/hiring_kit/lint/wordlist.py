"""Which words do the content rules look for? The lexicon's wordings, made ready to search with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from hiring_kit.lint.measure import words
from hiring_kit.model.phrases import Phrases
from hiring_kit.model.problem import Problem
from hiring_kit.model.wording import Topic, Wording
from hiring_kit.patterns import pattern, straight
from hiring_kit.yamlio.load import load_file


@dataclass(frozen=True, eq=False)
class Wordlist:
    """The wordings of the lexicon."""

    words: Wording

    def found(self, phrases: Phrases, text: str) -> str | None:
        """The first wording that a text holds, as it stands there."""
        return _first(phrases, text)

    def touched(self, topic: Topic, text: str) -> str | None:
        """The first wording of a protected topic that a text holds outside of what is allowed."""
        return _first_outside(topic, text)

    def past(self, text: str) -> tuple[int, ...]:
        """Which words of a text, counted from 0, are verbs in the past tense, as far as their form tells."""
        anchors = self.words.anchors
        irregular, present = frozenset(anchors.past), frozenset(anchors.present)
        return tuple(
            number
            for number, word in enumerate(word.lower() for word in words(text))
            if word in irregular or (word.endswith("ed") and word not in present)
        )


def load_wordlist(folder: Path) -> tuple[Wordlist | None, tuple[Problem, ...]]:
    """Read the words of the content rules from a lexicon folder."""
    path = folder / "wording.yaml"
    try:
        stat = path.stat()
    except OSError:
        return _read(path)
    return _read_once(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4)
def _read_once(
    path: Path, _changed: int, _size: int
) -> tuple[Wordlist | None, tuple[Problem, ...]]:
    return _read(path)


def _read(path: Path) -> tuple[Wordlist | None, tuple[Problem, ...]]:
    located, problems = load_file(path, path.as_posix(), Wording)
    return (Wordlist(located.record) if located else None), problems


# An editor asks again after each pause of typing, and almost every text is as it was.
@lru_cache(maxsize=100_000)
def _first(phrases: Phrases, text: str) -> str | None:
    match = _pattern(phrases).search(straight(text))
    return match.group().strip() if match else None


@lru_cache(maxsize=100_000)
def _first_outside(topic: Topic, text: str) -> str | None:
    return _first(topic, _pattern(topic.allowed).sub(" ", straight(text)))


@cache
def _pattern(phrases: Phrases) -> re.Pattern[str]:
    return pattern(phrases)
