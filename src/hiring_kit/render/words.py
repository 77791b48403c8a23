"""Which fixed words are printed? All of them lie in one file a language, by key, with named slots."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

from hiring_kit import resources
from hiring_kit.model.place import Path as Path_
from hiring_kit.model.place import Place, nearest
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.yamlio.overlay import overlay
from hiring_kit.yamlio.parse import KEY, Parsed, parse
from hiring_kit.yamlio.text import read_text


class Words:
    """The fixed words of one language; ``say`` is what templates call."""

    def __init__(self, language: str, entries: dict[str, Any]) -> None:
        self.language = language
        self._entries = entries

    def say(self, key: str, **slots: object) -> str:
        """The words of a key with its slots filled; KeyError for a key or slot that is not there.

        A slot that is filled with several nouns holds them as a sentence does: "a, b, and c".
        """
        text = self._at(key)
        if not isinstance(text, str):
            raise KeyError(key)
        filled = {k: self._listed(v) if isinstance(v, tuple) else v for k, v in slots.items()}
        return text.format_map(filled) if slots or "{" in text else text

    def lines(self, key: str, **slots: object) -> tuple[Any, ...]:
        """The list of a key with slots filled in its texts; items that are not texts stay as they are."""
        found = self._at(key)
        if not isinstance(found, tuple):
            raise KeyError(key)
        return tuple(item.format_map(slots) if isinstance(item, str) else item for item in found)

    def _listed(self, nouns: tuple[object, ...]) -> str:
        *most, last = (str(noun) for noun in nouns) if nouns else ("",)
        if not most:
            return last
        before = self._at("list.two" if len(most) == 1 else "list.last")
        between: str = self._at("list.between")
        return f"{between.join(most)}{before}{last}"

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
        mine = _words_of(own)
        flaws = tuple(_flaws(words.value, mine.value, mine, ()))
        if flaws:
            raise Refusal(flaws)
        words = overlay(words, mine)
    return Words(language, words.value)


def _flaws(ours: Any, mine: Any, parsed: Parsed, at: Path_) -> Iterator[Problem]:
    """What in somebody's own words the templates could not print: they ask for the keys and slots of ours."""
    place = nearest(parsed.places, parsed.file, at)
    if isinstance(ours, dict) and isinstance(mine, dict):
        for key, value in mine.items():
            if key in ours:
                yield from _flaws(ours[key], value, parsed, (*at, key))
            else:
                close = difflib.get_close_matches(str(key), ours, n=1)
                hint = f'Did you mean "{close[0]}"?' if close else f"There are: {', '.join(ours)}."
                where = nearest(parsed.places, parsed.file, (*at, key, KEY))
                yield _flaw(where, f'there are no words "{key}" to replace', hint)
    elif type(ours) is not type(mine):
        kind = {"dict": "keys with words are", "tuple": "a list is"}.get(
            type(ours).__name__, "a text is"
        )
        yield _flaw(place, f"{kind} needed here", "Write it as the shipped words have it.")
    elif isinstance(ours, tuple):
        for index, item in enumerate(mine):
            yield from _flaws(_like(ours, item), item, parsed, (*at, index))
    elif isinstance(ours, str):
        known, used = _slots(ours), _slots(mine)
        if used is None or not used <= (known or set()):
            names = ", ".join(f"{{{name}}}" for name in sorted(known or ())) or "none"
            yield _flaw(place, "this text has a slot that is not filled", f"Slots here: {names}.")


def _like(ours: tuple[Any, ...], item: Any) -> Any:
    """What an item of a list has to be like: one of its kind, with all slots that texts of the list have."""
    same = [one for one in ours if type(one) is type(item)] or list(ours)
    texts = [one for one in same if isinstance(one, str)]
    return " ".join(texts) if texts else same[0]


def _slots(text: str) -> set[str] | None:
    """The names of the slots of a text, None if its braces do not match."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _flaw(place: Place, message: str, hint: str) -> Problem:
    return Problem(place=place, rule="HK087", message=message, hint=hint)


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
