"""Which fixed words are printed? All of them lie in one file a language, by key, with named slots."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from hiring_kit import resources
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.yamlio.overlay import overlay
from hiring_kit.yamlio.parse import Parsed, parse
from hiring_kit.yamlio.text import read_text


class Words:
    """The fixed words of one language; ``say`` is what templates call."""

    def __init__(self, language: str, entries: dict[str, Any]) -> None:
        self.language = language
        self._entries = entries

    def say(self, key: str, **slots: object) -> str:
        """The words of a key with its slots filled; KeyError for a key or slot that is not there."""
        text = self._at(key)
        if not isinstance(text, str):
            raise KeyError(key)
        return text.format_map(slots) if slots or "{" in text else text

    def lines(self, key: str, **slots: object) -> tuple[Any, ...]:
        """The list of a key with slots filled in its texts; items that are not texts stay as they are."""
        found = self._at(key)
        if not isinstance(found, tuple):
            raise KeyError(key)
        return tuple(item.format_map(slots) if isinstance(item, str) else item for item in found)

    def _at(self, key: str) -> Any:
        found: Any = self._entries
        for step in key.split("."):
            found = found[int(step)] if isinstance(found, tuple) else found[step]
        return found


@lru_cache(maxsize=8)
def load_words(language: str, folder: str = "") -> Words:
    """The words of a language such as ``en``, those in the user's own folder laid over ours.

    Refuses a language without a file and a broken file.
    """
    words = _words_of(resources.templates() / "words" / f"{language}.yaml")
    own = Path(folder) / "words" / f"{language}.yaml"
    if folder and own.is_file():
        words = overlay(words, _words_of(own))
    return Words(language, words.value)


def _words_of(path: Path) -> Parsed:
    text, problems = read_text(path, str(path))
    if text is None:
        raise Refusal(problems)
    parsed = parse(text, str(path))
    if parsed.problems or not isinstance(parsed.value, dict):
        place = Place(file=str(path), line=1, column=1)
        hint = "Write keys with values."
        raise Refusal(
            parsed.problems
            or [Problem(place=place, rule="HK080", message="holds no words", hint=hint)]
        )
    return parsed
