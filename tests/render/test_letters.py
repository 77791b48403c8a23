"""Is a letter told that no font has, and none that comes out well?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.model.look import STANDARD
from hiring_kit.model.theme import Face, Fonts
from hiring_kit.render.again import read_again
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


@pytest.mark.parametrize("data", [b"no font", b"", b"wOF2"])
def test_a_face_that_cannot_be_read_says_nothing_of_letters(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "bad.ttf").write_bytes(data)
    face = Face(regular="bad.ttf", italic="bad.ttf", semibold="bad.ttf", bold="bad.ttf")
    theme = STANDARD.theme.model_copy(update={"fonts": Fonts(sans=face)})
    look = STANDARD.model_copy(update={"theme": theme, "folder": str(tmp_path)})
    assert unprintable("한é", look) == ""
    shutil.copy(
        resources.templates() / "style/fonts/SourceSans3_400Regular.ttf", tmp_path / "bad.ttf"
    )
    read_again()
    assert unprintable("한é", look) == "한"
