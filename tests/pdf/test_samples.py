"""Are the completed examples complete: every value lands in a form, reads back, and the figures add up?"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.model.kit import Kit
from hiring_kit.model.packet import AnyDocument, BoundPacket
from hiring_kit.model.panel import CommitteePrintout
from hiring_kit.model.sample import Sample
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.packet.samples import KINDS
from hiring_kit.readback.form import read_form
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.words import load_words
from hiring_kit.yamlio.load import load_file
from tests.pdf.shelf import DATE, LEVEL, ROLE, Printed, Shelf, as_printed

PATH = resources.rubrics() / "samples" / ROLE / f"{LEVEL}.yaml"
CHOSEN = re.compile(r"(first|second|sound|paper)-\d|outcome|.*-bar")
"""What the committee chooses by a mark in a box."""
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
    assert [words for words in told if as_printed(words) not in text] == []
    for part, words in sample.values["committee"]["form"].items():
        if part in document.fields and not CHOSEN.match(part):
            assert as_printed(words) in text, part
    marked = sum(1 for part in sample.values["committee"]["form"] if CHOSEN.match(part))
    assert marked > 20
    assert text.count("×") == marked


def test_the_composites_add_up(sample: Sample, shelf: Shelf) -> None:
    kit, plan = shelf.plan()
    initial = {
        c: [int(sample.values[stage][c]["rating"]) for stage in looks]
        for c, looks in plan.looks.items()
    }
    panel = sample.values["consensus"]
    agreed = {c: float(panel[c]["final"]) for c in initial}
    for competency, ratings in initial.items():
        spread = str(max(ratings) - min(ratings)) if len(ratings) > 1 else "–"
        assert panel[competency]["spread"] == spread, competency
        assert ("flag" in panel[competency]) == (spread not in {"–", "0", "1"}), competency
        assert ("flag" in panel[competency]) != ("discussed" in panel[competency]), competency
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


def test_the_committee_sees_what_each_rater_gave_and_who_dissents(
    filled: Filled, sample: Sample, shelf: Shelf
) -> None:
    document = next(d for d in filled if d.kind == "committee-printout")
    assert isinstance(document, CommitteePrintout)
    rendered = to_pdf(document)
    first = Printed(document, rendered.data, rendered.pages).texts[0]
    _, plan = shelf.plan()
    panel = sample.values["consensus"]
    says = load_words("en").say
    assert "→" not in first
    assert "K-27" in first
    for row in document.rows:
        rated = [sample.values[stage][row.id]["rating"] for stage in plan.looks[row.id]]
        word = says(f"committee.agreement-words.{document.filled[row.fields['agreement']]}")
        dissents = sample.values["committee"].get(row.id, {}).get("dissents", "")
        printed = " ".join(t for t in (*rated, panel[row.id]["final"], word, dissents) if t)
        line = (
            first.partition(f"{row.code} {row.name}")[2]
            .partition("Weighted means")[0]
            .partition(" C")[0]
            .replace("–", " ")
        )
        assert " ".join(line.split()).endswith(printed), row.id
        assert bool(dissents) == ("dissent" in panel[row.id]), row.id


def test_the_committee_is_told_of_minutes_that_were_overrun(sample: Sample, shelf: Shelf) -> None:
    _, plan = shelf.plan()
    form = sample.values["committee"]["form"]
    over = []
    for planned in plan.stages:
        told = sample.values[planned.stage.id]["form"]
        took = _minutes(told["finish"]) - _minutes(told["start"])
        if took > planned.stage.minutes:
            over.append(f"{planned.stage.code} took {took} minutes, not {planned.stage.minutes}")
    assert over
    assert form["exception-3"] == "; ".join(over) + "."
    assert form["sound-3"] == "no"


def test_the_outcome_is_what_most_voted_for(sample: Sample) -> None:
    form = sample.values["committee"]["form"]
    votes = Counter(form[f"second-{n}"] for n in range(1, 6))
    assert votes.most_common(1)[0][0] == form["outcome"]
    for part in ("mechanical", "agreed-composite"):
        figure = float(sample.values["consensus"]["form"][part])
        assert form[f"{part}-bar"] == ("above" if figure > 3 else "at" if figure == 3 else "below")


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
