"""Does a leaf that is laid out without the others look as it does in the whole document?"""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree.ElementTree import Element, ParseError

import pypdfium2
import pytest

from hiring_kit.model.imprint import DOCUMENT_KINDS, Document
from hiring_kit.model.look import STANDARD
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.preview.leaves import first_pages, leaves_of
from hiring_kit.render.html import to_html
from hiring_kit.render.pdf import html_to_pdf
from tests.pdf.shelf import DATE, Shelf, some


def pictures(data: bytes) -> list[bytes]:
    pdf = pypdfium2.PdfDocument(io.BytesIO(data))
    try:
        return [page.render(scale=1).to_pil().tobytes() for page in pdf]
    finally:
        pdf.close()


def assert_same_in_part(document: Document, steps: int) -> None:
    """Lay out each step-th leaf alone, from every beginning, and compare with the whole."""
    html = to_html(document, medium="print", look=STANDARD)
    leaves = leaves_of(html, document.imprint.fingerprint)
    whole = html_to_pdf(document, leaves.html, STANDARD)
    assert pictures(whole.data) == pictures(html_to_pdf(document, html, STANDARD).data)
    starts = first_pages(leaves, whole.pages, whole.begins)
    assert len(starts) == len(leaves.texts) + 1 > 2
    placed = replace(leaves, begins=starts, anchors=whole.begins)
    wanted, compared = pictures(whole.data), 0
    for first in range(steps):
        numbers = range(first, len(leaves.texts), steps)
        part = placed.only(numbers)
        printed = html_to_pdf(document, part.html, STANDARD, draft=True)
        assert printed.pages == len(part.places)
        found = pictures(printed.data)
        for page in (p for n in numbers for p in range(starts[n], starts[n + 1])):
            at = part.places.index(page)
            assert found[at] == wanted[page], f"{document.stem}, page {page + 1}"
            compared += 1
    assert compared == whole.pages


def test_our_pages_are_read_as_xml_and_are_the_same(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> Element:
        raise ParseError

    packet = assemble_packet(*shelf.plan(), DATE, list(DOCUMENT_KINDS), "en")
    pages = [to_html(document, medium="print", look=STANDARD) for document in packet.documents]
    assert len(pages) > len(DOCUMENT_KINDS)
    with monkeypatch.context() as patch:
        patch.delattr("hiring_kit.preview.leaves.press")
        fast = [leaves_of(page, "") for page in pages]
    monkeypatch.setattr("hiring_kit.preview.leaves.XML", refuse)
    for page, one in zip(pages, fast, strict=True):
        assert "".join(one.html.split()) == "".join(leaves_of(page, "").html.split())


KINDS = ("interviewer-guide", "scorecard", "rubric-book", "question-bank")


@pytest.mark.parametrize("kind", some(KINDS, heavy={"rubric-book", "question-bank"}))
def test_a_leaf_alone_looks_as_in_the_whole(shelf: Shelf, kind: str) -> None:
    assert_same_in_part(shelf.of(kind)[0].document, 4)


@pytest.mark.heavy
def test_a_leaf_of_a_packet_looks_as_in_the_whole(shelf: Shelf) -> None:
    assert_same_in_part(shelf.of("packet")[0].document, 5)
