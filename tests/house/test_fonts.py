"""Are the fonts the files they are said to be, and which characters can each of them print?"""

from __future__ import annotations

import hashlib

import pytest
from fontTools.ttLib import TTFont

from hiring_kit import resources

FONTS = resources.templates() / "style" / "fonts"
SUMS = {
    name: digest
    for digest, name in (
        line.split("  ") for line in (FONTS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    )
}
SANS = [name for name in SUMS if name.startswith("SourceSans3")]
SERIF = [name for name in SUMS if name.startswith("SourceSerif4")]
CLEAR = [name for name in SUMS if name.startswith("AtkinsonHyperlegibleNext")]
OTHER_SCRIPTS = {
    "NotoSansArabic_400Regular.ttf": "محمد",
    "NotoSansSC_400Regular_GB2312.ttf": "李雷韩梅梅",
    "NotoEmoji_400Regular.ttf": "😀👍🏽",
}
FAMILIES = (
    "AtkinsonHyperlegibleNext", "NotoEmoji", "NotoSansArabic", "NotoSansSC", "SourceSans3", "SourceSerif4",
)  # fmt: skip
ASCII = range(0x20, 0x7F)
LATIN_1 = range(0xA0, 0x100)
LATIN_A = range(0x100, 0x180)

# What the pages may print beyond letters. Neither family has ☒ ◇ ★.
BOTH = "☐☑◆■–—“”‘’•→←↑↓≥≤≠≈×·…✓§¶†−½\u00ad\u2009\u202f"
SANS_ONLY = "●○□▪✔\u2011"
NEITHER = "☒◇★▢"
# Ĭ ĭ Ĳ ĳ Ŧ ŧ: no living orthography but Sámi's Ŧ needs them from a serif text face.
SERIF_LACKS = "ĬĭĲĳŦŧ"


def characters(name: str) -> set[str]:
    return {chr(code) for code in TTFont(FONTS / name).getBestCmap()}


def test_the_sums_name_every_file() -> None:
    assert len(SANS) == 4
    assert len(SERIF) == 3
    assert len(CLEAR) == 3
    assert set(OTHER_SCRIPTS) < set(SUMS)
    assert {path.name for path in FONTS.iterdir()} == {*SUMS, "SHA256SUMS"}


@pytest.mark.parametrize("name", SUMS)
def test_a_file_is_as_it_was_published(name: str) -> None:
    assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == SUMS[name]


@pytest.mark.parametrize("name", [*SANS, *SERIF])
def test_a_face_has_the_letters_of_the_latin_languages(name: str) -> None:
    wanted = {chr(code) for block in (ASCII, LATIN_1, LATIN_A) for code in block}
    missing = wanted - characters(name)
    assert missing == (set(SERIF_LACKS) if name in SERIF else set())


@pytest.mark.parametrize("name", [*SANS, *SERIF])
def test_a_face_has_the_signs_that_pages_print(name: str) -> None:
    have = characters(name)
    assert set(BOTH) - have == set()
    assert set(SANS_ONLY) & have == (set(SANS_ONLY) if name in SANS else set())
    assert set(NEITHER) & have == set()


@pytest.mark.parametrize("name", CLEAR)
def test_a_clear_face_has_the_letters_and_most_signs(name: str) -> None:
    have = characters(name)
    letters = {chr(code) for block in (ASCII, LATIN_1) for code in block}
    assert letters - have <= {"\u00ad", "\u00b5"}
    assert set("–—“”‘’•…") - have == set()


@pytest.mark.parametrize("name", OTHER_SCRIPTS)
def test_a_face_for_another_script_has_its_letters(name: str) -> None:
    assert set(OTHER_SCRIPTS[name]) - characters(name) == set()


@pytest.mark.parametrize("name", [*SANS, *SERIF])
def test_a_face_is_complete_and_static(name: str) -> None:
    font = TTFont(FONTS / name)
    assert "glyf" in font
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == int(name.partition("_")[2][:3])
    assert font["OS/2"].fsType == 0, "embedding is not restricted"


@pytest.mark.parametrize("name", [*SANS, *SERIF])
def test_figures_stand_in_columns(name: str) -> None:
    font = TTFont(FONTS / name)
    widths = [font["hmtx"][font.getBestCmap()[ord(figure)]][0] for figure in "0123456789"]
    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize(
    "family",
    [
        "AtkinsonHyperlegibleNext",
        "NotoEmoji",
        "NotoSansArabic",
        "NotoSansSC",
        "SourceSans3",
        "SourceSerif4",
    ],
)
def test_a_license_lies_beside_its_fonts(family: str) -> None:
    text = (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")
    assert text.startswith("Copyright 20")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
