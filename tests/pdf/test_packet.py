"""Is the bound packet complete, in order, and ready to be printed on both sides?"""

from __future__ import annotations

import re

import pypdfium2
import pytest

from hiring_kit.model.kit import Kit
from hiring_kit.model.packet import BoundPacket
from hiring_kit.yamlio.load import load
from tests.pdf.shelf import Printed, Shelf

MOST_BYTES = 3_000_000
APART = {"pocket-card", "comparison-sheet", "question-bank", "rubric-book"}


@pytest.fixture(scope="module")
def packet(shelf: Shelf) -> Printed:
    """The packet of a level."""
    (found,) = shelf.of("packet")
    return found


def starts(packet: Printed) -> list[int]:
    """The page, from 1, on which each part begins: one bookmark of the first rank a part."""
    assert isinstance(packet.document, BoundPacket)
    pdf = pypdfium2.PdfDocument(packet.data)
    try:
        marks = [m.get_dest().get_index() + 1 for m in pdf.get_toc() if m.level == 0]
    finally:
        pdf.close()
    assert marks[0] == 1
    assert len(marks) == len(packet.document.documents) + 1
    for part, page in zip(packet.document.documents, marks[1:], strict=True):
        assert part.imprint.code in packet.texts[page - 1]
    return marks[1:]


def test_it_holds_every_document_that_is_printed_for_an_interview(
    packet: Printed, shelf: Shelf
) -> None:
    assert isinstance(packet.document, BoundPacket)
    inside = {part.stem for part in packet.document.documents}
    kinds = {part.kind for part in packet.document.documents}
    assert len(inside) == len(packet.document.documents) == 14
    assert not kinds & APART
    for kind in kinds:
        assert {each.document.stem for each in shelf.of(kind)} <= inside


def test_the_contents_page_names_the_page_of_each_part(packet: Printed) -> None:
    numbers = [int(n) for n in re.findall(r"(?<!\S)(\d+)(?!\S)", packet.texts[0])]
    found = starts(packet)
    assert len(found) == 14
    assert numbers[: len(found)] == found


def test_each_part_begins_on_a_right_hand_page(packet: Printed) -> None:
    assert [page for page in starts(packet) if page % 2 == 0] == []


def test_every_field_of_the_forms_is_there_once(packet: Printed, shelf: Shelf) -> None:
    def names(printed: Printed) -> list[str]:
        with printed.open() as pdf:
            return [str(field.T) for field in pdf.Root.AcroForm.Fields]

    kinds = ("scorecard", "consensus-form")
    apart = [name for kind in kinds for each in shelf.of(kind) for name in names(each)]
    assert len(apart) > 200
    assert sorted(names(packet)) == sorted(apart)


def test_the_kit_in_it_reads_back(packet: Printed) -> None:
    assert isinstance(packet.document, BoundPacket)
    with packet.open() as pdf:
        text = pdf.attachments["kit.yaml"].get_file().read_bytes().decode()
    located, problems = load(text, "kit.yaml", Kit)
    assert problems == ()
    assert located is not None
    assert located.record == packet.document.kit


def test_it_is_small_enough_to_be_sent(packet: Printed) -> None:
    assert 500_000 < len(packet.data) < MOST_BYTES


def test_its_cover_is_for_one_candidate_and_tells_who_gets_what(packet: Printed) -> None:
    cover = packet.texts[0]
    assert "Candidate code" in cover
    assert "hand out each part separately" in cover
    assert "panel’s moderator" not in cover
    for row in ("Your interviews candidate", "Panel consensus form moderator"):
        assert row in cover


def test_pages_left_blank_are_blank(packet: Printed) -> None:
    blank = [page for page, text in enumerate(packet.texts, 1) if not text]
    assert blank
    assert {page % 2 for page in blank} == {0}
    assert len({page + 1 for page in blank} & set(starts(packet))) >= len(blank) - 1
