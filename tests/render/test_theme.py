"""Does a theme change what it says, refuse what cannot be read or found, and leave the rest alone?"""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from hiring_kit.model.imprint import Document
from hiring_kit.model.look import Look
from hiring_kit.model.packet import Packet
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.model.theme import Colors
from hiring_kit.render.formats import render
from hiring_kit.render.html import to_html
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.style import print_style, scripts_of
from hiring_kit.render.theme import READABLE, contrast, load_look, themes

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def refused(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as caught:
        load_look(str(path), "A4")
    return tuple(caught.value.problems)


def of(packet: Packet, kind: str) -> Document:
    return next(d for d in packet.documents if d.kind == kind)


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    """A house's own theme with two colors and a logo."""
    (tmp_path / "logo.png").write_bytes(PNG)
    path = tmp_path / "brand.yaml"
    path.write_text(
        "name: Our house\ncolors:\n  accent: '#5b1a6e'\n  quiet: '#4a4a4a'\n"
        "logo:\n  file: logo.png\n  alt: Our house\n  height: 8\n",
        "utf-8",
    )
    return path


def test_shipped_themes_load() -> None:
    assert themes() == ("dyslexia-friendly", "large-print", "standard")
    for name in themes():
        assert load_look(name, "Letter").page_size == "Letter"


def test_large_print_is_of_sixteen_points() -> None:
    assert load_look("large-print", "A4").theme.scale * 10.5 >= 16


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#abcdef", "#abcdef", 1.0)],
)
def test_contrast_is_as_wcag_has_it(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


def test_our_own_text_can_be_read_in_black_and_white_too() -> None:
    own = Colors()
    for color in (own.ink, own.accent, own.quiet):
        for ground in ("#ffffff", own.tint):
            assert contrast(color, ground) > READABLE
    # Ruled lines are seen, and do not shout.
    assert 2.5 < contrast(own.line, "#ffffff") < READABLE


def test_a_brand_is_a_few_tokens(brand: Path, packet: Packet) -> None:
    look = load_look(str(brand), "A4")
    assert "--accent: #5b1a6e;" in print_style(look, ())
    page = to_html(of(packet, "candidate-brief"), medium="print", look=look)
    assert '<img src="asset:theme/logo.png" alt="Our house" style="height: 8.0mm">' in page
    alone = to_html(of(packet, "candidate-brief"), medium="screen", look=look)
    assert f"data:image/png;base64,{base64.b64encode(PNG).decode()}" in alone
    assert "--accent: #5b1a6e;" in alone
    assert to_pdf(of(packet, "candidate-brief"), look).pages == 2


def test_pale_text_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "pale.yaml"
    path.write_text("name: Pale\ncolors:\n  quiet: '#aaaaaa'\n", "utf-8")
    found = refused(path)
    assert {str(p.place) for p in found} == {f"{path}:3:10"}
    assert "quiet has a contrast of 2.3 on white, 4.5 is needed" in {p.message for p in found}


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("name: X\nlogo:\n  file: none.png\n  alt: X\n", "3:9", "there is no file none.png"),
        ("name: X\nlogo:\n  file: ../up.png\n  alt: X\n", "3:9", "cannot be"),
        ("name: X\ncolor: {}\n", "2:1", 'unknown key "color"'),
        ("name: X\nscale: 9\n", "2:8", "2.5"),
        ("name: X\ncolors: {accent: red}\n", "2:18", "cannot be"),
    ],
)
def test_a_broken_theme_is_refused_with_its_place(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    path = tmp_path / "theme.yaml"
    path.write_text(text, "utf-8")
    found = refused(path)
    assert [str(p.place) for p in found] == [f"{path}:{place}"]
    assert message in f"{found[0].message} {found[0].hint}"


def test_an_absent_theme_is_refused(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path / "none.yaml")
    assert problem.rule == "HK043"
    assert "Name a theme file, or one of" in problem.hint


def test_faces_of_a_theme_are_its_own_files(tmp_path: Path) -> None:
    for part in ("regular", "italic", "semibold", "bold"):
        (tmp_path / f"{part}.ttf").write_bytes(b"x")
    path = tmp_path / "own.yaml"
    face = "{regular: regular.ttf, italic: italic.ttf, semibold: semibold.ttf, bold: bold.ttf}"
    path.write_text(f"name: Own\nfonts:\n  sans: {face}\n", "utf-8")
    style = print_style(load_look(str(path), "A4"), ())
    assert style.count("asset:theme/") == 5  # four faces, and the one that forms are filled in with
    assert '--sans: "HK Sans", "HK Signs"' in style


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Łukasz Żółć ✓ ☐ ✗ ● →", ()),
        ("محمد", ("Arabic",)),
        ("李雷", ("Chinese",)),
        ("👍🏽 and 🚀", ("Emoji",)),
        ("محمد 李雷 😀", ("Arabic", "Chinese", "Emoji")),
    ],
)
def test_other_scripts_bring_their_faces(text: str, scripts: tuple[str, ...]) -> None:
    assert scripts_of(text) == scripts


def test_names_in_other_scripts_are_printed(packet: Packet) -> None:
    brief = of(packet, "candidate-brief")
    imprint = brief.imprint.model_copy(update={"role": "محمد عبد الله, 李雷, Nguyễn 👍"})
    printed = to_pdf(brief.model_copy(update={"imprint": imprint}))
    assert printed.pages == 2


@pytest.mark.parametrize("name", ["md", "txt", "json"])
def test_text_formats_know_no_theme(name: str, packet: Packet, brand: Path) -> None:
    brief = of(packet, "candidate-brief")
    assert render(brief, name).data == render(brief, name, load_look(str(brand), "A4")).data


def test_a_look_is_a_key(brand: Path) -> None:
    assert len({Look(), Look(), load_look(str(brand), "A4"), load_look(str(brand), "A4")}) == 2
