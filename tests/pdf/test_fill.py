"""Does what people fill in survive, whatever program they fill it in with?"""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf import Name
from PIL.Image import Image

from hiring_kit.readback.form import read_form
from tests.pdf import blank
from tests.pdf.fillers import FILLERS

LONG = (
    "Said “naïve” twice – then asked 李雷.\nSecond line, café.\n\nFourth line: <b>&amp;</b> (\\o/)."
)

ANSWERS = {
    blank.RATING: "4",
    blank.CHOSEN: "1",
    blank.BROKEN: "5",
    blank.CANDIDATE: "Zoë O’Neill-Łukasz",
    blank.INTERVIEWER: "李雷",
    blank.NOTES: LONG,
    blank.SECOND: "Ждать",
    blank.NO_CONFLICT: "on",
    blank.TICKED: "Off",
}
TOLD = {name: value for name, value in ANSWERS.items() if value != "Off"}


def read(path: Path) -> dict[str, str]:
    """What comes back, by the name of its field."""
    filled, problems = read_form(path)
    assert problems == ()
    return {str(each.name): each.value for each in filled}


def test_answers_touch_every_field() -> None:
    assert set(ANSWERS) == {*blank.GROUPS, *blank.TEXTS, *blank.BOXES}


def test_blank_form_holds_what_was_chosen_for_people(form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "blank.pdf"
    path.write_bytes(form)
    assert read(path) == {blank.CHOSEN: "3", blank.TICKED: "on"}


@pytest.mark.parametrize("program", FILLERS)
def test_every_answer_survives(form: bytes, tmp_path: Path, program: str) -> None:
    path = tmp_path / "filled.pdf"
    FILLERS[program](form, ANSWERS, path)
    assert read(path) == TOLD


@pytest.mark.parametrize("program", FILLERS)
@pytest.mark.parametrize("point", ["1", "not-observed"])
def test_changing_a_rating_changes_it(
    form: bytes, tmp_path: Path, program: str, point: str
) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    FILLERS[program](form, {blank.RATING: "5", blank.BROKEN: "2"}, first)
    FILLERS[program](first.read_bytes(), {blank.RATING: point, blank.BROKEN: "5"}, second)
    found = read(second)
    assert (found[blank.RATING], found[blank.BROKEN]) == (point, "5")


@pytest.mark.parametrize("program", FILLERS)
def test_exactly_one_choice_shows(form: bytes, tmp_path: Path, program: str) -> None:
    path = tmp_path / "filled.pdf"
    FILLERS[program](form, ANSWERS, path)
    with pikepdf.open(path) as pdf:
        shown = {
            str(field.T): [str(kid.AS) for kid in field.Kids if str(kid.AS) != "/Off"]
            for field in pdf.Root.AcroForm.Fields
            if "/Kids" in field
        }
    assert shown == {name: [f"/{ANSWERS[name]}"] for name in blank.GROUPS}


@pytest.mark.parametrize("program", FILLERS)
def test_what_is_printed_is_what_was_chosen(form: bytes, tmp_path: Path, program: str) -> None:
    """On paper, chosen boxes are dark in the middle and all others are light."""
    path = tmp_path / "filled.pdf"
    FILLERS[program](form, ANSWERS, path)
    dark = {place for place, darkness in _marks(path) if darkness > 0.2}
    light = {place for place, darkness in _marks(path) if darkness < 0.02}
    assert dark == {
        *((name, ANSWERS[name]) for name in blank.GROUPS),
        *((name, "on") for name in blank.BOXES if ANSWERS[name] == "on"),
    }
    assert len(dark) + len(light) == len(blank.GROUPS) * len(blank.POINTS) + len(blank.BOXES)


@pytest.mark.parametrize("program", [name for name in FILLERS if name != "pikepdf"])
def test_what_is_printed_is_what_was_typed(form: bytes, tmp_path: Path, program: str) -> None:
    """As far as the letters are Latin-1; pikepdf alone draws nothing, as it says itself."""
    path = tmp_path / "filled.pdf"
    words = "Zoë O’Neill – “5 %” (naïve), façade £20"
    FILLERS[program](form, {blank.CANDIDATE: words, blank.NOTES: f"First\n{words}"}, path)
    pdf = pypdfium2.PdfDocument(path)
    try:
        page = pdf[0]
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
        first = pdf[0].get_textpage().get_text_range()
        last = pdf[len(pdf) - 1]
        pdfium.FPDFPage_Flatten(last, pdfium.FLAT_PRINT)
        second = pdf[len(pdf) - 1].get_textpage().get_text_range()
    finally:
        pdf.close()
    assert words in first
    assert words in second


def _marks(path: Path) -> list[tuple[tuple[str, str], float]]:
    """Each box by field and choice, and how dark the inner half of it is: 0 is white, 1 black."""
    with pikepdf.open(path) as pdf:
        pages: dict[object, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
        height = float(pdf.pages[0].mediabox[3])
        boxes = [
            (pages[kid.P.objgen], (str(field.T), state[1:]), [float(edge) for edge in kid.Rect])
            for field in pdf.Root.AcroForm.Fields
            if Name.Btn == field.FT
            for kid in field.get("/Kids", [field])
            for state in kid.AP.N.keys()  # noqa: SIM118 - keys of a PDF object
            if state != "/Off"
        ]
    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    try:
        images = [page.render(scale=3, grayscale=True).to_pil() for page in document]
    finally:
        document.close()
    return [
        (place, _darkness(images[page], left, height - top, right, height - bottom))
        for page, place, (left, bottom, right, top) in boxes
    ]


def _darkness(image: Image, left: float, top: float, right: float, bottom: float) -> float:
    x, y = (right - left) / 4, (bottom - top) / 4
    inner = [round(3 * edge) for edge in (left + x, top + y, right - x, bottom - y)]
    pixels = image.crop((inner[0], inner[1], inner[2], inner[3])).tobytes()
    return 1 - sum(pixels) / len(pixels) / 255
