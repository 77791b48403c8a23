"""Where on the paper does each run of text stand?"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from tests.pdf.shelf import Printed

POINTS = {"A4": (595, 842), "A5": (420, 595), "Letter": (612, 792)}
"""Width and height of papers, in points."""
Box = tuple[float, float, float, float]


def runs(each: Printed) -> Iterator[tuple[int, str, Box, tuple[float, float]]]:
    """Each run of text: its page, its words, where it stands (points from the lower left), the size of its page."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(each.data))
    try:
        for number, page in enumerate(pdf, 1):
            text = page.get_textpage()
            for index in range(text.count_rects()):
                box = text.get_rect(index)
                yield number, text.get_text_bounded(*box), box, page.get_size()
    finally:
        pdf.close()


def sizes(each: Printed) -> Iterator[tuple[int, float, float, float]]:
    """Each piece of text: its page, its size, and how far it lies from the lower and the upper edge; all in points."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(each.data))
    try:
        for number, page in enumerate(pdf, 1):
            height = page.get_height()
            for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                size = ctypes.c_float()
                assert raw.FPDFTextObj_GetFontSize(piece.raw, ctypes.byref(size))
                _, bottom, _, top = piece.get_bounds()
                yield number, size.value * abs(piece.get_matrix().d), bottom, height - top
    finally:
        pdf.close()


def assert_on_paper(each: Printed, edge: float) -> None:
    """Every run of text stands so many points from the edge of the paper, and there is one a page at least."""
    found = list(runs(each))
    assert len(found) >= each.pages
    for number, text, (left, bottom, right, top), (width, height) in found:
        place = f"{each.document.stem}, page {number}: {text!r}"
        assert left >= edge, place
        assert bottom >= edge, place
        assert right <= width - edge, place
        assert top <= height - edge, place


def assert_large_enough(each: Printed, points: float) -> None:
    """All text between the margins has so many points or more; there is some on most pages."""
    margin = 31 if each.document.kind == "pocket-card" else 39
    found = [piece for piece in sizes(each) if min(piece[2:]) >= margin]
    assert len({number for number, *_ in found}) >= 0.9 * each.pages
    assert {(number, size) for number, size, *_ in found if size < points - 0.01} == set()
