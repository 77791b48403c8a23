"""Do all languages say the same: the same keys, lists as long, the same slots?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hiring_kit import resources
from hiring_kit.cli.build import LANGUAGES
from hiring_kit.render.words import load_words

Path = tuple[str | int, ...]
SAME_WORDS = 0.25
"""Symbols, codes and words that are the same in both languages, as a share of all."""


def entries(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text with its path."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from entries(part, (*path, key))
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from entries(part, (*path, number))
    else:
        yield path, str(value)


def of(language: str) -> dict[Path, str]:
    return dict(entries(load_words(language)._entries))


def slots(text: str) -> list[str]:
    return sorted(re.findall(r"\{[a-z]+\}", text))


def test_every_language_that_is_offered_is_there() -> None:
    found = {path.stem for path in (resources.templates() / "words").glob("*.yaml")}
    assert found == set(LANGUAGES)


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_a_translation_is_complete(language: str) -> None:
    english, other = of("en"), of(language)
    assert len(english) > 300
    assert set(other) == set(english)
    assert [path for path in english if slots(english[path]) != slots(other[path])] == []
    assert [path for path in other if not str(other[path]).strip()] == []
    same = [path for path in english if english[path] == other[path]]
    assert len(same) < SAME_WORDS * len(english)


@pytest.mark.parametrize(
    ("language", "nouns", "said"),
    [
        ("en", (), ""),
        ("en", ("designers",), "designers"),
        ("en", ("designers", "nurses"), "designers and nurses"),
        ("en", ("designers", "nurses", "cooks"), "designers, nurses, and cooks"),
        ("de", ("A", "B"), "A und B"),
        ("de", ("A", "B", "C"), "A, B und C"),
    ],
)
def test_nouns_are_listed_as_in_a_sentence(
    language: str, nouns: tuple[str, ...], said: str
) -> None:
    assert load_words(language).say("list.all", nouns=nouns) == said
