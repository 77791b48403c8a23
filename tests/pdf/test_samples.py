"""Are the completed examples complete: every value lands in a form, reads back, and the figures add up?"""

from __future__ import annotations

from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.model.kit import Kit
from hiring_kit.model.packet import AnyDocument, BoundPacket
from hiring_kit.model.sample import Sample
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.packet.samples import KINDS
from hiring_kit.readback.form import read_form
from hiring_kit.render.pdf import to_pdf
from hiring_kit.yamlio.load import load_file
from tests.pdf.shelf import DATE, LEVEL, ROLE, Printed, Shelf

PATH = resources.rubrics() / "samples" / ROLE / f"{LEVEL}.yaml"
Filled = tuple[AnyDocument | BoundPacket, ...]


@pytest.fixture(scope="module")
def sample() -> Sample:
    located, problems = load_file(PATH, PATH.name, Sample)
    assert located, problems
    return located.record


@pytest.fixture(scope="module")
def filled(sample: Sample, shelf: Shelf) -> Filled:
    """The completed forms."""
    made = assemble_packet(*shelf.plan(), DATE, KINDS, sample=sample).documents
    found = tuple(d for d in made if d.stem.startswith("sample-"))
    assert len(found) == 8
    return found


def test_forms_read_back_as_they_were_filled(filled: Filled, tmp_path: Path) -> None:
    read: dict[str, str] = {}
    for document in filled:
        if document.kind != "committee-printout":
            path = tmp_path / f"{document.stem}.pdf"
            path.write_bytes(to_pdf(document).data)
            values, problems = read_form(path)
            assert problems == ()
            here = {str(each.name): each.value for each in values}
            assert here
            assert {name: document.filled[name] for name in here} == here
            read |= here
    given = {n: v for d in filled for n, v in d.filled.items() if v and "__committee__" not in n}
    # What only the committee's printout shows was read in the test below.
    assert {name for name in given if name not in read and "__short" not in name} == set()


def test_the_committee_reads_evidence_and_ratings(filled: Filled, sample: Sample) -> None:
    document = next(d for d in filled if d.kind == "committee-printout")
    rendered = to_pdf(document)
    text = Printed(document, rendered.data, rendered.pages).text
    told = [
        parts["evidence"]
        for competencies in sample.values.values()
        for parts in competencies.values()
        if "evidence" in parts
    ]
    assert len(told) == 15
    assert [words for words in told if words not in text] == []
    for part, words in sample.values["committee"]["form"].items():
        assert words in text, part


def test_the_composites_add_up(sample: Sample, shelf: Shelf) -> None:
    kit, plan = shelf.plan()
    initial = {
        c: [int(sample.values[stage][c]["rating"]) for stage in looks]
        for c, looks in plan.looks.items()
    }
    panel = sample.values["consensus"]
    agreed = {c: float(panel[c]["final"]) for c in initial}
    for competency, ratings in initial.items():
        assert panel[competency]["spread"] == str(max(ratings) - min(ratings)), competency
    mean = {c: sum(ratings) / len(ratings) for c, ratings in initial.items()}
    assert panel["form"]["mechanical"] == f"{composite(kit, mean):.2f}"
    assert panel["form"]["agreed-composite"] == f"{composite(kit, agreed):.2f}"
    sheet = sample.values["comparison"]
    for number in (1, 2, 3):
        each = {c: float(sheet[c][f"c{number}"]) for c in initial}
        assert sheet["form"][f"composite-{number}"] == f"{composite(kit, each):.2f}"
    assert (
        sheet["form"]["low-1"] == f"{composite(kit, {c: min(r) for c, r in initial.items()}):.2f}"
    )
    assert (
        sheet["form"]["high-1"] == f"{composite(kit, {c: max(r) for c, r in initial.items()}):.2f}"
    )


def composite(kit: Kit, ratings: dict[str, float]) -> float:
    """The mean of ratings, weighted by the whole percentages that are printed."""
    shares = {c.id: round(c.share * 100) for c in kit.competencies}
    return sum(shares[c] * rating for c, rating in ratings.items()) / sum(shares.values())
