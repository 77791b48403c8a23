"""Does a place find the words of a long text, and not the same letters in others?"""

from __future__ import annotations

import pytest

from hiring_kit.model.place import Place
from hiring_kit.model.text_place import Row, TextPlace

TEXT = TextPlace(
    file="a.yaml",
    line=1,
    column=6,
    rows=(Row(2, 3, "They told us to maintain"), Row(3, 3, "an AI for the US, “Our own” one???")),
)


@pytest.mark.parametrize(
    ("words", "line", "column", "width"),
    [
        ("AI", 3, 6, 2),
        ("US", 3, 17, 2),
        ("us", 2, 13, 2),
        ("ai", 3, 6, 2),
        ("tain", 2, 23, 4),
        ('"our', 3, 21, 4),
        ("???", 3, 34, 3),
        ("maintain an", 2, 19, 8),
        ("nowhere", 1, 6, 1),
        ("", 1, 6, 1),
    ],
)
def test_words_are_found_as_they_are_written(
    words: str, line: int, column: int, width: int
) -> None:
    found = TEXT.of(words)
    assert isinstance(found, Place)
    assert (found.line, found.column, found.width) == (line, column, width)
