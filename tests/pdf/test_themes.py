"""Do the themes hold on every kind of document: nothing off the page, nothing lost, forms that can be filled in?"""

from __future__ import annotations

import pytest

from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.theme import load_look
from tests.pdf.paper import POINTS, assert_large_enough, assert_on_paper, runs
from tests.pdf.shelf import DATE, Printed, Shelf, some
from tests.tiny import competency, kit, stage

EDGE = 12
BOUND = ("packet", "question-bank")
"""Long, and made of what the other kinds are made of."""
KINDS = tuple(kind for kind in DOCUMENT_KINDS if kind not in BOUND)
LIGHT = {"scorecard", "candidate-brief", "comparison-sheet", "pocket-card"}
THEMES = {"large-print": 16, "dyslexia-friendly": 12}
"""The themes, and the points that their smallest text between the margins has."""


SHORTENED = {"Error", "Point", "Topic", "Criterion", "may"}
"""Large print sets rows as blocks: what begins a block needs no head, and "What you may ask instead" is "Instead"."""
HYPHENS = str.maketrans(dict.fromkeys("-\u2010\ufffe/", " "))
"""A hyphen at the end of a line reads back as U+FFFE."""


def words(printed: Printed) -> set[str]:
    """The words of a document without its numbers: those of pages differ."""
    return {word for word in printed.text.translate(HYPHENS).split() if word.isalpha()}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", some(KINDS, heavy=set(KINDS) - LIGHT))
def test_nothing_is_off_the_page_or_lost(shelf: Shelf, kind: str, theme: str) -> None:
    found, plain = shelf.of(kind, theme=theme), shelf.of(kind)
    assert len(found) == len(plain)
    for each, standard in zip(found, plain, strict=True):
        assert each.pages >= standard.pages
        letters = "".join(each.text.translate(HYPHENS).split())
        lost = {word for word in words(standard) if word not in letters}
        assert lost <= (SHORTENED if theme == "large-print" else set())
        with each.open() as pdf:
            sizes = {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages}
        small = kind == "pocket-card" and theme == "dyslexia-friendly"
        ((_, _, width, height),) = sizes
        assert (width, height) == POINTS["A4"] or small
        assert_on_paper(each, EDGE)
        assert_large_enough(each, THEMES[theme])


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_keeps_every_field(shelf: Shelf, theme: str) -> None:
    for kind in ("scorecard", "consensus-form", "comparison-sheet"):
        for each, standard in zip(shelf.of(kind, theme=theme), shelf.of(kind), strict=True):
            with each.open() as pdf, standard.open() as other:
                names = [str(f.T) for f in pdf.Root.AcroForm.Fields]
                assert sorted(names) == sorted(str(f.T) for f in other.Root.AcroForm.Fields)
                assert len(names) > 20


def test_the_heads_of_a_cover_stay_within_its_margins() -> None:
    bare = kit([competency("safety", [9], must_have=True)], [stage("only", 40, ["safety"])])
    plan, _ = plan_loop(bare, "A")
    (guide,) = assemble_packet(bare, plan, DATE, ["interviewer-guide"]).documents
    made = to_pdf(guide, load_look("large-print", "A4"))
    cover = [run for run in runs(Printed(guide, made.data, made.pages)) if run[0] == 1]
    (margin,) = (box[2] for _, text, box, _ in cover if text == guide.imprint.code)
    assert [text for _, text, box, _ in cover if box[2] > margin + 1] == []
