"""Does every page still say what it said? Text and outline of every page, against files beside the tests.

After a change that is meant: `HIRING_KIT_GOLDEN=write ./dev test tests/pdf/test_golden.py -m ''`, then read the
difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pypdfium2
import pytest

from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.render.markdown import to_markdown
from tests.pdf.shelf import LEVEL, LEVELS, Printed, Shelf, some

GOLDEN = Path(__file__).parent.parent / "golden"
KINDS = tuple(kind for kind in DOCUMENT_KINDS if kind != "packet")
"""The packet is held against its parts."""
NUMBERS = re.compile(r"\b(Packet page|Page)\b|\bof \d+|\d+", re.IGNORECASE)
"""Pages are counted anew in the packet: at the foot, in run sheets, and where a hand-out is named."""
WRITE = os.environ.get("HIRING_KIT_GOLDEN") == "write"


def outline(printed: Printed) -> dict[int, list[str]]:
    """Bookmarks by page, each with its depth."""
    pdf = pypdfium2.PdfDocument(printed.data)
    try:
        marks: dict[int, list[str]] = {}
        for mark in pdf.get_toc():
            marks.setdefault(mark.get_dest().get_index(), []).append(
                "#" * (mark.level + 1) + " " + mark.get_title()
            )
        return marks
    finally:
        pdf.close()


def shown(printed: Printed) -> str:
    """A document page by page: its bookmarks, then its text, a sentence a line."""
    marks, rows = outline(printed), []
    for number, text in enumerate(printed.texts):
        rows += [f"=== page {number + 1} of {printed.pages}", *marks.get(number, [])]
        rows += text.replace(". ", ".\n").replace("? ", "?\n").splitlines()
    return "\n".join(rows) + "\n"


def check(path: Path, text: str) -> None:
    """Hold a text against its file, or write it where that was asked for."""
    if WRITE:
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8").splitlines() == text.splitlines()


@pytest.mark.parametrize("level", some(LEVELS, heavy=set(LEVELS) - {LEVEL}))
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_what_it_said(kind: str, level: str, shelf: Shelf) -> None:
    documents = shelf.of(kind, level)
    assert documents
    (GOLDEN / level).mkdir(parents=True, exist_ok=True)
    for printed in documents:
        assert len(printed.texts) == printed.pages
        check(GOLDEN / level / f"{printed.document.stem}.pages.txt", shown(printed))
        if level == LEVEL:
            check(GOLDEN / level / f"{printed.document.stem}.md", to_markdown(printed.document))


@pytest.mark.parametrize("level", some(LEVELS, heavy=set(LEVELS) - {LEVEL}))
def test_no_golden_file_is_left_over(level: str, shelf: Shelf) -> None:
    stems = {printed.document.stem for kind in KINDS for printed in shelf.of(kind, level)}
    kept = {path.name.split(".")[0] for path in (GOLDEN / level).iterdir()}
    assert kept == stems


def _unnumbered(text: str) -> str:
    return " ".join(NUMBERS.sub("", text).split())


def test_a_page_of_the_packet_is_a_page_of_its_part(shelf: Shelf) -> None:
    (packet,) = shelf.of("packet")
    pages = {
        _unnumbered(text) for kind in KINDS for printed in shelf.of(kind) for text in printed.texts
    }
    inside = [_unnumbered(text) for text in packet.texts[1:]]
    assert len(inside) > 100
    assert [text for text in inside if text not in pages] == []
