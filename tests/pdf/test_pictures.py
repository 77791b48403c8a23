"""Do pages look as the gallery shows them? A small difference of smoothing is allowed, a moved line is not.

After a change that is meant: `./dev figures`, then look at the pictures.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.theme import load_look
from tests.pdf.shelf import DATE, LEVEL, Shelf

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
DIFFERENT = 1.2
"""Mean difference of blurred gray values, of 255. Another line break in one paragraph makes about 2."""


def _make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make", PICTURES / "make.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


make = _make()


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart, from 0 to 255; 255 if they are not of one size."""
    if one.size != other.size:
        return 255.0
    soft = [p.convert("L").filter(ImageFilter.GaussianBlur(2)) for p in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*soft)).mean[0])


@pytest.mark.parametrize("name", make.SHEETS)
def test_the_gallery_shows_the_pages(name: str, shelf: Shelf) -> None:
    assert (make.LEVEL, make.DATE) == (LEVEL, DATE)
    stem, numbers = make.SHEETS[name]
    kind = next(k for k in ("interviewer-guide", "pocket-card", "scorecard", stem) if k in stem)
    printed = next(p for p in shelf.of(kind) if p.document.stem == stem)
    with Image.open(PICTURES / f"{name}.png") as kept:
        assert difference(make.sheet(printed.data, numbers), kept.convert("RGB")) < DIFFERENT


def test_a_moved_page_is_seen(shelf: Shelf) -> None:
    (printed,) = shelf.of("candidate-brief")
    picture = make.sheet(printed.data, range(2))
    assert difference(picture, picture) == 0
    assert difference(picture, ImageChops.offset(picture, 0, 9)) > DIFFERENT
    assert difference(picture, picture.crop((0, 0, 50, 50))) == 255


def test_the_looks_are_as_they_are_shown(shelf: Shelf) -> None:
    (brief,) = shelf.of("candidate-brief")
    made = [to_pdf(brief.document, load_look(theme, "A4")).data for theme in make.THEMES]
    with Image.open(PICTURES / "themes.png") as kept:
        assert difference(make.in_themes(made), kept.convert("RGB")) < DIFFERENT


SCREENS = {"preview.png", "completion.png", "lint.png", "diff.png"}
"""Pictures of a browser, which look otherwise with the fonts of another machine."""


def test_every_picture_is_shown_somewhere() -> None:
    pages = (PICTURES.parent.parent / "README.md", *PICTURES.parent.glob("*.md"))
    text = "".join(page.read_text("utf-8") for page in pages)
    kept = {path.name for path in PICTURES.glob("*.png")}
    assert kept == {f"{name}.png" for name in (*make.SHEETS, *make.PAGES, "themes")} | SCREENS
    assert {name for name in kept if f"pictures/{name}" not in text} == set()
