"""Does every document keep what printing promises: pages, margins, tags, bookmarks, fonts, its own data?"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name

from hiring_kit.model.books import RubricBook
from hiring_kit.model.imprint import DOCUMENT_KINDS, DocumentKind
from hiring_kit.model.look import PageSize
from hiring_kit.render.words import load_words
from tests.pdf.paper import POINTS, assert_large_enough, assert_on_paper
from tests.pdf.shelf import LEVELS, Printed, Shelf, as_printed
from tests.pdf.tree import tags

EDGE = 14
"""Points from the edge of the paper that most printers leave blank."""


@pytest.fixture(params=DOCUMENT_KINDS)
def printed(request: pytest.FixtureRequest, shelf: Shelf) -> tuple[Printed, ...]:
    """The documents of one kind."""
    return shelf.of(request.param)


class TestPages:
    """What stands on each page?"""

    def test_every_page_is_of_the_paper_asked_for(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                sizes = {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages}
                assert len(pdf.pages) == each.pages
            half = each.document.kind == "pocket-card"
            assert sizes == {(0, 0, *POINTS["A5" if half else "A4"])}

    def test_every_page_says_what_it_is(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            imprint = each.document.imprint
            words = load_words(imprint.language)
            page = words.say("packet.page" if each.document.kind == "packet" else "imprint.page")
            assert len(each.texts) == each.pages > 0
            own = imprint.code, as_printed(words.say(f"audience.{imprint.audience}"))
            said = [(number, text) for number, text in enumerate(each.texts, 1) if text]
            assert len(said) >= 0.9 * each.pages
            for number, text in said:
                if words.say("guide.handout.audience") in text:
                    assert f"{page} {number}" in text
                    continue
                for fact in (
                    imprint.role,
                    imprint.level,
                    *(own if each.document.kind != "packet" else ()),
                    imprint.fingerprint,
                    imprint.date,
                    f"{page} {number} of {each.pages}",
                ):
                    assert fact in text, f"{each.document.stem}, page {number}"

    def test_nothing_is_printed_off_the_page(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            assert_on_paper(each, EDGE)

    def test_nothing_but_running_heads_and_feet_is_smaller_than_10_5_points(
        self, printed: tuple[Printed, ...]
    ) -> None:
        for each in printed:
            assert_large_enough(each, 10.5)

    @pytest.mark.heavy
    @pytest.mark.parametrize("kind", DOCUMENT_KINDS)
    def test_nothing_is_smaller_on_letter(self, shelf: Shelf, kind: DocumentKind) -> None:
        for each in shelf.of(kind, size="Letter"):
            assert_large_enough(each, 10.5)

    @pytest.mark.parametrize("kind", ["scorecard", "candidate-brief"])
    @pytest.mark.parametrize("level", LEVELS)
    def test_one_sheet_of_two_pages(self, shelf: Shelf, kind: str, level: str) -> None:
        assert {each.document.stem: each.pages for each in shelf.of(kind, level)} == {
            each.document.stem: 2 for each in shelf.of(kind, level)
        }

    @pytest.mark.parametrize("kind", ["pocket-card", "comparison-sheet"])
    @pytest.mark.parametrize("level", LEVELS)
    @pytest.mark.parametrize("size", ["A4", "Letter"])
    def test_one_page(self, shelf: Shelf, kind: str, level: str, size: PageSize) -> None:
        found = shelf.of(kind, level, size)
        assert {each.document.stem: each.pages for each in found} == {
            each.document.stem: 1 for each in found
        }

    @pytest.mark.parametrize("kind", ["scorecard", "candidate-brief"])
    def test_one_sheet_of_letter_paper_too(self, shelf: Shelf, kind: str) -> None:
        for each in shelf.of(kind, size="Letter"):
            assert (each.document.stem, each.pages) == (each.document.stem, 2)
            with each.open() as pdf:
                box = tuple(round(float(edge)) for edge in pdf.pages[0].mediabox)
            assert box == (0, 0, *POINTS["Letter"])


class TestStructure:
    """What does a screen reader make of it?"""

    def test_language_and_title(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            imprint = each.document.imprint
            name = load_words(imprint.language).say(f"documents.{each.document.kind}")
            with each.open() as pdf:
                assert str(pdf.Root.Lang) == imprint.language
                assert str(pdf.docinfo.Title).startswith(name)
                assert imprint.level in str(pdf.docinfo.Title)
                assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
                assert bool(pdf.Root.MarkInfo.Marked)

    def test_headings_go_down_one_step_at_a_time(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                levels = [int(tag.kind[1]) for tag in tags(pdf).walk() if _heading(tag.kind)]
            assert levels[:1] == [1], each.document.stem
            assert len(levels) > 1
            jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
            assert jumps == [], each.document.stem

    def test_tables_have_headers_and_even_rows(self, printed: tuple[Printed, ...]) -> None:
        found = 0
        for each in printed:
            with each.open() as pdf:
                tables = tags(pdf).all("Table")
            for table in tables:
                found += 1
                rows = table.all("TR")
                assert rows, each.document.stem
                assert table.all("TH"), f"{each.document.stem}: a table without headers"
        assert found or {each.document.kind for each in printed} == {"question-bank"}

    def test_pictures_have_words(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                root = tags(pdf)
            assert len(list(root.walk())) > 10
            assert [figure for figure in root.all("Figure") if not figure.alt] == []

    def test_bookmarks_lead_through_the_pages(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            pdf = pypdfium2.PdfDocument(each.data)
            try:
                marks = [(m.get_title(), m.get_dest()) for m in pdf.get_toc()]
                pages = [dest.get_index() for _, dest in marks if dest]
            finally:
                pdf.close()
            assert marks, each.document.stem
            assert len(pages) == len(marks)
            assert all(title.strip() for title, _ in marks)
            assert pages == sorted(pages)
            assert pages[0] == 0
            assert pages[-1] < each.pages

    def test_bookmarks_are_the_headings_of_their_pages(self, shelf: Shelf) -> None:
        (book,) = shelf.of("rubric-book")
        pdf = pypdfium2.PdfDocument(book.data)
        try:
            marks = [(m.get_title(), m.get_dest().get_index()) for m in pdf.get_toc()]
        finally:
            pdf.close()
        assert isinstance(book.document, RubricBook)
        names = {competency.name for competency in book.document.competencies}
        assert names
        for name in names:
            assert any(name in title for title, _ in marks), name
        for title, page in marks:
            assert " ".join(title.split()) in book.texts[page]


class TestFile:
    """What else is in the file?"""

    def test_the_document_itself_is_attached(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                kit = ["kit.yaml"] if each.document.kind == "packet" else []
                assert list(pdf.attachments) == [*kit, f"{each.document.stem}.json"]
                data = pdf.attachments[f"{each.document.stem}.json"].get_file().read_bytes()
            assert type(each.document).model_validate_json(data) == each.document

    def test_fonts_are_ours_and_embedded(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                found = dict(_fonts(pdf))
            assert found
            for name, embedded in found.items():
                assert embedded, name
                assert re.fullmatch(r"[A-Z]{6}\+HK-?(Sans|Serif|Form).*", name)

    def test_files_are_small(self, printed: tuple[Printed, ...]) -> None:
        """No whole font (150 kB a face), no picture."""
        for each in printed:
            assert len(each.data) < 100_000 + 12_000 * each.pages, each.document.stem

    def test_nothing_runs_and_nothing_leads_out(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                assert not {"/OpenAction", "/AA"} & set(pdf.Root.keys())
                assert "/JavaScript" not in pdf.Root.get("/Names", {})
                kinds = {
                    str(note.A.S)
                    for page in pdf.pages
                    for note in page.get("/Annots", ())
                    if "/A" in note
                }
            assert kinds == set()

    def test_only_forms_are_forms(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                fields = "/AcroForm" in pdf.Root and len(pdf.Root.AcroForm.Fields) > 0
            assert fields == (
                each.document.kind in {"scorecard", "consensus-form", "comparison-sheet", "packet"}
            )

    def test_same_bytes_in_another_process(self, shelf: Shelf) -> None:
        kinds = ("scorecard", "consensus-form", "candidate-brief")
        program = (
            "import hashlib, sys; from tests.pdf.shelf import Shelf; shelf = Shelf()\n"
            "for kind in sys.argv[1:]:\n"
            "    print(hashlib.sha256(shelf.of(kind)[0].data).hexdigest())"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, *kinds],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
        )
        here = [hashlib.sha256(shelf.of(kind)[0].data).hexdigest() for kind in kinds]
        assert done.stdout.split() == here

    def test_pages_are_called_by_their_numbers(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            pdf = pypdfium2.PdfDocument(each.data)
            try:
                labels = [pdf.get_page_label(number) for number in range(len(pdf))]
            finally:
                pdf.close()
            assert labels == [str(number) for number in range(1, each.pages + 1)]

    def test_files_are_well_formed(self, printed: tuple[Printed, ...]) -> None:
        for each in printed:
            with each.open() as pdf:
                assert pdf.check_pdf_syntax() == []


def _heading(kind: str) -> bool:
    return re.fullmatch(r"H\d", kind) is not None


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bool]]:
    """Every font that a page or a field may draw with, and whether its letters are in the file."""
    for each in pdf.objects:
        if not isinstance(each, pikepdf.Dictionary) or each.get("/Type") != Name.Font:
            continue
        inner = each.DescendantFonts[0] if "/DescendantFonts" in each else each
        if "/FontDescriptor" in inner:
            keys = set(inner.FontDescriptor.keys())
            yield str(each.BaseFont)[1:], bool({"/FontFile2", "/FontFile3"} & keys)
        else:
            yield str(each.BaseFont)[1:], False
