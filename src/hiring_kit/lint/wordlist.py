"""Which words do the content rules look for? The lexicon's wordings, made ready to search with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hiring_kit.lint.measure import words
from hiring_kit.model.phrases import Phrases
from hiring_kit.model.problem import Problem
from hiring_kit.model.wording import Topic, Wording
from hiring_kit.patterns import pattern, straight
from hiring_kit.yamlio.load import load_file


@dataclass(frozen=True)
class Wordlist:
    """The wordings of the lexicon."""

    words: Wording

    def found(self, phrases: Phrases, text: str) -> str | None:
        """The first wording that a text holds, as it stands there."""
        match = _pattern(phrases).search(straight(text))
        return match.group().strip() if match else None

    def touched(self, topic: Topic, text: str) -> str | None:
        """The first wording of a protected topic that a text holds outside of what is allowed."""
        return self.found(topic, _pattern(topic.allowed).sub(" ", straight(text)))

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
    located, problems = load_file(path, path.as_posix(), Wording)
    return (Wordlist(located.record) if located else None), problems


@cache
def _pattern(phrases: Phrases) -> re.Pattern[str]:
    return pattern(phrases)
