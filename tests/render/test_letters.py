"""Is a letter told that no font has, and none that comes out well?"""

from __future__ import annotations

import pytest

from hiring_kit.model.look import STANDARD
from hiring_kit.render.letters import unprintable


@pytest.mark.parametrize(
    "text", ["ȩṵẘḁ", "Ѷ", "≉≱↛", "葛\U000e0100", "👍🏽", "e\u0301", "a\u00adb"]
)
def test_letters_that_are_set_from_parts_or_leave_no_ink_are_none(text: str) -> None:
    assert unprintable(text, STANDARD) == ""


@pytest.mark.parametrize("text", ["①", "ǆ", "\u20e3"])
def test_letters_without_a_face_are_told(text: str) -> None:
    assert unprintable(f"a{text}é", STANDARD) == text


def test_a_letter_of_parts_that_one_face_lacks_is_told() -> None:
    assert unprintable("한", STANDARD) == "한"
