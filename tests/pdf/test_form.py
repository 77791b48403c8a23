"""Is the finished form whole: every field once, named, drawn, small, and the same bytes each time?"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import weasyprint
from pikepdf import Name

from hiring_kit.render.finish.form import finish_form
from hiring_kit.render.finish.names import spoken_names
from tests.pdf import blank

LARGEST_FORM_FONT = 14_000
"""Bytes, compressed: the Latin-1 letters of one face. The whole face has about 150,000."""


@pytest.fixture
def pdf(form: bytes) -> Iterator[pikepdf.Pdf]:
    """The blank form, open."""
    with pikepdf.open(io.BytesIO(form)) as opened:
        yield opened


def widgets(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """What is drawn on pages, for all fields."""
    return [
        each for page in pdf.pages for each in page.Annots if each.get("/Subtype") == Name.Widget
    ]


def test_every_field_is_there_once(pdf: pikepdf.Pdf) -> None:
    names = Counter(str(field.T) for field in pdf.Root.AcroForm.Fields)
    assert names == Counter([*blank.GROUPS, *blank.TEXTS, *blank.BOXES])


def test_every_widget_belongs_to_one_field(pdf: pikepdf.Pdf) -> None:
    kids = [kid.objgen for field in pdf.Root.AcroForm.Fields for kid in field.get("/Kids", [field])]
    drawn = [widget.objgen for widget in widgets(pdf)]
    assert len(drawn) == len(blank.GROUPS) * len(blank.POINTS) + len(blank.TEXTS) + len(blank.BOXES)
    assert Counter(kids) == Counter(drawn)


def test_a_group_across_pages_is_one_field(pdf: pikepdf.Pdf) -> None:
    group = next(f for f in pdf.Root.AcroForm.Fields if str(f.T) == blank.BROKEN)
    assert len({kid.P.objgen for kid in group.Kids}) == 2
    assert all(kid.Parent.objgen == group.objgen for kid in group.Kids)


def test_choices_are_called_by_their_values(pdf: pikepdf.Pdf) -> None:
    groups = [f for f in pdf.Root.AcroForm.Fields if "/Kids" in f]
    assert len(groups) == len(blank.GROUPS)
    for group in groups:
        states = [set(kid.AP.N.keys()) for kid in group.Kids]
        assert states == [{f"/{point}", "/Off"} for point in blank.POINTS]
        assert "/Opt" not in group


def test_everything_has_a_spoken_name(pdf: pikepdf.Pdf) -> None:
    spoken = {str(f.T): str(f.TU) for f in pdf.Root.AcroForm.Fields}
    assert {name: spoken[name] for name in blank.GROUPS} == blank.GROUPS
    assert spoken[blank.NO_CONFLICT] == "No conflict"
    assert spoken[blank.NOTES] == "What was said"
    group = next(f for f in pdf.Root.AcroForm.Fields if str(f.T) == blank.RATING)
    assert [str(kid.TU) for kid in group.Kids] == [
        f"Statistics: rating: {point} as the anchor says" for point in blank.POINTS
    ]


def test_a_group_that_nothing_names_is_called_by_its_field() -> None:
    """Not by its first choice, as WeasyPrint does, and not by nothing, which PDF/UA forbids."""
    with pikepdf.open(io.BytesIO(finish_form(blank.raw_form(), blank.FONT))) as pdf:
        spoken = {str(f.T): str(f.TU) for f in pdf.Root.AcroForm.Fields if "/Kids" in f}
    assert spoken == {
        blank.RATING: "statistics rating",
        blank.CHOSEN: "coaching rating",
        blank.BROKEN: "product sense rating",
    }


def test_every_widget_is_drawn_without_a_viewers_help(pdf: pikepdf.Pdf) -> None:
    assert "/NeedAppearances" not in pdf.Root.AcroForm
    for widget in widgets(pdf):
        looks = widget.AP.N
        streams = [looks] if isinstance(looks, pikepdf.Stream) else list(looks.values())
        assert streams
        for stream in streams:
            width, height = (float(edge) for edge in stream.BBox[2:])
            assert width > 0
            assert height > 0
            assert stream.read_bytes()
        left, bottom, right, top = (float(edge) for edge in widget.Rect)
        assert left < right
        assert bottom < top


def test_the_form_font_is_small_and_the_layout_font_gone(form: bytes, pdf: pikepdf.Pdf) -> None:
    sizes = [
        len(each.FontFile2.read_raw_bytes())
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each
    ]
    assert len(sizes) == 2, "text and form"
    assert max(sizes) < LARGEST_FORM_FONT
    assert len(form) < 45_000
    assert len(blank.raw_form()) > 150_000


def test_the_form_font_draws_latin_letters(form: bytes) -> None:
    """The widths that the font declares are those of its letters: none is missing, none is a box."""
    with pikepdf.open(io.BytesIO(form)) as pdf:
        font = pdf.Root.AcroForm.DR.Font.HKForm
        widths = {code: int(width) for code, width in enumerate(font.Widths, int(font.FirstChar))}
    unused = {0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D}
    assert {code for code, width in widths.items() if width == 0} <= unused
    assert len(widths) == 224


def test_a_font_that_text_is_set_in_stays() -> None:
    """Fields in the family of the text cost bytes, but never letters."""
    html = blank.HTML.replace("GROUPS", "").replace("font-family: Field", "font-family: Text")
    html = html.replace("font: 10pt Text", "font: 8.5pt Text")
    raw = weasyprint.HTML(string=html).write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1")
    before, after = (_words(data) for data in (raw, finish_form(raw, blank.FONT)))
    assert "Candidate" in before
    assert before == after


def _words(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_same_input_same_bytes(form: bytes) -> None:
    assert blank.blank_form() == form


def test_a_page_without_a_form_is_left_alone() -> None:
    plain = blank.plain_page()
    assert finish_form(plain, blank.FONT) is plain


def test_file_is_well_formed(form: bytes, pdf: pikepdf.Pdf) -> None:
    assert pdf.check_pdf_syntax() == []
    again = io.BytesIO()
    pdf.save(again)
    assert len(again.getvalue()) > len(form) / 2


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="NOT TESTED: qpdf is not installed")
def test_qpdf_has_no_complaint(form: bytes, tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(form)
    found = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_marks_are_drawn_where_chosen(form: bytes) -> None:
    """Chosen boxes hold ink and others do not, in a viewer that only draws what is there."""
    with pikepdf.open(io.BytesIO(form)) as pdf:
        inks = {
            (str(f.T), state): len(kid.AP.N[state].read_bytes())
            for f in pdf.Root.AcroForm.Fields
            if Name.Btn == f.FT
            for kid in f.get("/Kids", [f])
            for state in kid.AP.N.keys()  # noqa: SIM118 - no dict: the keys of a PDF object
        }
    assert inks
    assert all((ink == 1) == (state == "/Off") for (_, state), ink in inks.items())


class TestSpokenNames:
    """Where does the name of a field come from?"""

    @pytest.mark.parametrize(
        ("html", "found"),
        [
            ("<fieldset><legend> How\n <b>sure</b>? </legend>RADIO</fieldset>", {"r": "How sure?"}),
            ('<table><tr aria-label="Statistics"><td>RADIO</table>', {"r": "Statistics"}),
            ('<div aria-label="Far"><p aria-label="Near">RADIO</p></div>', {"r": "Near"}),
            ("<fieldset>RADIO</fieldset>", {}),
            ("RADIO", {}),
            ('<p aria-label="Around"><input name="t">', {}),
            (
                '<p><label for="t">A\n<i>long</i> name</label> <input id="t" name="t">',
                {"t": "A long name"},
            ),
            (
                '<label for="t">C1</label><textarea id="t" name="t" aria-label="All"></textarea>',
                {"t": "All"},
            ),
            ('<input id="t" name="t" type="checkbox"><label for="u">Other</label>', {}),
        ],
    )
    def test_names_of_fields(self, html: str, found: dict[str, str]) -> None:
        radio = '<input type="radio" name="r" value="1">'
        page = weasyprint.HTML(string=html.replace("RADIO", radio))
        assert spoken_names(page.etree_element).fields == found

    def test_names_of_choices(self) -> None:
        html = (
            '<p aria-label="G"><input type="radio" id="a" name="r" value="1"><label for="a">1 none'
            '</label><input type="radio" name="r" value="2" aria-label="2 some"></p>'
        )
        spoken = spoken_names(weasyprint.HTML(string=html).etree_element)
        assert spoken.choices == {("r", "1"): "1 none", ("r", "2"): "2 some"}
        assert spoken.fields == {"r": "G"}


def test_a_label_that_wraps_keeps_its_spaces() -> None:
    label = "Which evidence would have changed what you recommend"
    html = blank.HTML.replace("GROUPS", "").replace("Candidate</label>", f"{label}</label>")
    page = weasyprint.HTML(
        string=html.replace('for="a"', 'for="a" style="display: block; width: 30mm"')
    )
    raw = page.write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1")
    for data, well in (
        (raw, False),
        (finish_form(raw, blank.FONT, spoken_names(page.etree_element)), True),
    ):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            spoken = [str(f.TU) for f in pdf.Root.AcroForm.Fields if str(f.T) == blank.CANDIDATE]
        assert (spoken == [label]) is well
