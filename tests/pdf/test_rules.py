"""Is every writing line there, once, in the viewer that most people print from?"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2
import pytest

from hiring_kit.model.documents import InterviewerGuide
from tests.pdf.shelf import Shelf

WHITE = 253
"""A row of pixels is ruled if all from its labels on, but for the margin, is darker than this."""


def ruled(rows: Iterator[bytes]) -> int:
    """How many rules lie one below the other; rows that touch are one rule."""
    dark = [max(row[len(row) * 2 // 5 : -len(row) // 5]) < WHITE for row in rows]
    return sum(here and not before for before, here in zip([False, *dark], dark, strict=False))


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_each_writing_line_is_drawn_once(shelf: Shelf, scale: float) -> None:
    seen = 0
    for each in shelf.of("interviewer-guide"):
        assert isinstance(each.document, InterviewerGuide)
        competencies = len(each.document.competencies)
        pdf = pypdfium2.PdfDocument(io.BytesIO(each.data))
        for page in pdf:
            text = page.get_textpage().get_text_range()
            if "Before you leave" not in text:
                continue
            image = page.render(scale=scale).to_pil().convert("L")
            width = image.size[0]
            data = image.tobytes()
            rows = (data[at : at + width] for at in range(0, len(data), width))
            questions = 3 if competencies > 2 else 8
            head, writing, ending = competencies + 1, 3 * competencies, 1
            assert ruled(rows) == questions + head + writing + ending, each.document.stem
            seen += 1
        pdf.close()
    assert seen == len(shelf.of("interviewer-guide"))
