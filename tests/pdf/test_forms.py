"""Are the forms that we print the forms that we read back?"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name

from hiring_kit.model.documents import ScorecardForm
from hiring_kit.model.look import PageSize
from hiring_kit.model.panel import ComparisonSheet, ConsensusForm
from hiring_kit.readback.form import read_form
from tests.pdf.fillers import FILLERS
from tests.pdf.paper import runs
from tests.pdf.shelf import Printed, Shelf

FORMS = ("scorecard", "consensus-form", "comparison-sheet")
Box = tuple[float, float, float, float]


@pytest.fixture(params=FORMS)
def forms(request: pytest.FixtureRequest, shelf: Shelf) -> tuple[Printed, ...]:
    """The forms of one kind."""
    return shelf.of(request.param)


def names(document: object) -> Counter[str]:
    """The names of the fields that a form's record promises."""
    assert isinstance(document, ScorecardForm | ConsensusForm | ComparisonSheet)
    columns = document.columns if isinstance(document, ComparisonSheet) else ()
    raters = document.raters if isinstance(document, ConsensusForm) else ()
    return Counter(
        [
            *document.fields.values(),
            *(name for row in document.rows for name in row.fields.values()),
            *(name for row in document.rows for _, name in row.answers),
            *(name for rater in raters for name in rater.fields.values()),
            *(name for rater in raters for name in rater.evidence.values()),
            *(name for column in columns for name in column.values()),
        ]
    )


def boxes(pdf: pikepdf.Pdf) -> list[tuple[int, str, Box]]:
    """Where each widget stands: page, name, box."""
    found = []
    for number, page in enumerate(pdf.pages, 1):
        for note in page.get("/Annots", ()):
            if note.get("/Subtype") == Name.Widget:
                name = str(note.T if "/T" in note else note.Parent.T)
                left, bottom, right, top = (float(edge) for edge in note.Rect)
                found.append((number, name, (left, bottom, right, top)))
    return found


def test_fields_are_those_of_the_record(forms: tuple[Printed, ...]) -> None:
    for form in forms:
        with form.open() as pdf:
            found = Counter(str(field.T) for field in pdf.Root.AcroForm.Fields)
        assert len(found) > 10
        assert found == names(form.document)


def test_every_rating_offers_every_point(shelf: Shelf) -> None:
    for form in shelf.of("scorecard"):
        assert isinstance(form.document, ScorecardForm)
        points = {str(point.value) for point in form.document.scale.points}
        ratings = {row.fields["rating"] for row in form.document.rows}
        with form.open() as pdf:
            offered = {
                str(f.T): {key[1:] for kid in f.Kids for key in kid.AP.N.keys()} - {"Off"}  # noqa: SIM118 - keys of a PDF object
                for f in pdf.Root.AcroForm.Fields
                if str(f.T) in ratings
            }
        assert set(offered) == ratings
        assert ratings
        for states in offered.values():
            assert points <= states
            assert len(states - points) == (form.document.scale.not_observed is not None)


def test_every_field_has_a_name_that_tells_it_from_others(forms: tuple[Printed, ...]) -> None:
    for form in forms:
        with form.open() as pdf:
            spoken = {str(f.T): str(f.get("/TU", "")) for f in pdf.Root.AcroForm.Fields}
        assert all(len(words) > 2 for words in spoken.values())
        assert not {words for words in spoken.values() if "__" in words}
        said = Counter(spoken.values())
        assert [words for words, times in said.items() if times > 1] == []


def test_fields_stand_on_the_page_and_apart(forms: tuple[Printed, ...]) -> None:
    for form in forms:
        with form.open() as pdf:
            found = boxes(pdf)
            _, _, width, height = (float(edge) for edge in pdf.pages[0].mediabox)
        assert len(found) > 20
        for page, name, (left, bottom, right, top) in found:
            place = f"{form.document.stem}, page {page}: {name}"
            assert 20 < left < right < width - 20, place
            assert 20 < bottom < top < height - 20, place
        for (page, name, box), (other_page, other, other_box) in combinations(found, 2):
            if page == other_page:
                assert not _overlap(box, other_box), f"{form.document.stem}: {name} and {other}"


def test_boxes_can_be_hit_with_a_pen(shelf: Shelf) -> None:
    """Choices are 4 mm wide at least, and their centers 5 mm apart at least."""
    millimeter = 72 / 25.4
    for form in shelf.of("scorecard"):
        with form.open() as pdf:
            groups = {str(f.T) for f in pdf.Root.AcroForm.Fields if "/Kids" in f}
            choices = [(page, box) for page, name, box in boxes(pdf) if name in groups]
        assert choices
        for _, (left, bottom, right, top) in choices:
            assert min(right - left, top - bottom) > 4 * millimeter - 0.1
        centers = [(p, (b[0] + b[2]) / 2, (b[1] + b[3]) / 2) for p, b in choices]
        for (page, x, y), (other_page, across, down) in combinations(centers, 2):
            if page == other_page:
                assert max(abs(x - across), abs(y - down)) >= 5 * millimeter


@pytest.mark.parametrize("program", FILLERS)
@pytest.mark.parametrize("kind", FORMS)
def test_everything_filled_in_comes_back(
    shelf: Shelf, tmp_path: Path, kind: str, program: str
) -> None:
    form = shelf.of(kind)[0]
    with form.open() as pdf:
        answers = {str(f.T): _answer(f) for f in pdf.Root.AcroForm.Fields}
    path = tmp_path / "filled.pdf"
    FILLERS[program](form.data, answers, path)
    filled, problems = read_form(path)
    assert problems == ()
    assert {str(each.name): each.value for each in filled} == answers
    assert {each.name.fingerprint for each in filled} == {form.document.imprint.fingerprint}


def _answer(field: pikepdf.Object) -> str:
    """Something to fill a field in with: the choice in the middle, a tick, or a word of its own."""
    if "/Kids" in field:
        choices = [key[1:] for kid in field.Kids for key in kid.AP.N.keys() if key != "/Off"]  # noqa: SIM118 - keys of a PDF object
        return choices[len(choices) // 2]
    return "on" if Name.Btn == field.FT else str(field.T)[-9:] + " – “é”"


def _overlap(one: Box, other: Box) -> bool:
    left, bottom, right, top = one
    return (
        left < other[2] - 0.5
        and other[0] < right - 0.5
        and bottom < other[3] - 0.5
        and other[1] < top - 0.5
    )


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_evidence_shares_the_page(shelf: Shelf, size: PageSize) -> None:
    """The first page of a scorecard is used to its foot; evidence stands beside what points the other way."""
    millimeter = 72 / 25.4
    tallest = {}
    for form in shelf.of("scorecard", size=size):
        assert isinstance(form.document, ScorecardForm)
        with form.open() as pdf:
            first = {name: box for page, name, box in boxes(pdf) if page == 1}
        assert min(bottom for _, bottom, _, _ in first.values()) < 22 * millimeter
        for row in form.document.rows:
            evidence, other = first[row.fields["evidence"]], first[row.fields["contradicting"]]
            assert evidence[2] < other[0]
            assert (evidence[1], evidence[3]) == (other[1], other[3])
            assert evidence[2] - evidence[0] > 85 * millimeter
            assert other[2] - other[0] > 65 * millimeter
            assert evidence[3] - evidence[1] > 13 * millimeter
            tallest[len(form.document.rows)] = (evidence[3] - evidence[1]) / millimeter
    assert tallest[1] > 80
    assert tallest[3] > 20


def test_choices_stand_apart(shelf: Shelf) -> None:
    """A box is 5 mm at least from the label before it, and nearer to its own."""
    millimeter = 72 / 25.4
    measured = 0
    for form in shelf.of("scorecard"):
        assert isinstance(form.document, ScorecardForm)
        words = {*"1234", "low", "medium"}
        with form.open() as pdf:
            groups = {str(f.T) for f in pdf.Root.AcroForm.Fields if "/Kids" in f}
            found = [(page, box) for page, name, box in boxes(pdf) if name in groups and page == 1]
        labels = [box for page, text, box, _ in runs(form) if page == 1 and text.strip() in words]
        for left, bottom, right, top in labels:
            line = [b for _, b in found if b[1] < (bottom + top) / 2 < b[3]]
            before = [left - b[2] for b in line if b[2] <= left + 1]
            after = [b[0] - right for b in line if b[0] >= right]
            if before and after:
                measured += 1
                assert min(after) > 4.5 * millimeter
                assert min(before) < 2 * millimeter
    assert measured > 50
