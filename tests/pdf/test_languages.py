"""Do pages hold longer words too? Every kind of document in German."""

from __future__ import annotations

import pytest

from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.render.words import load_words
from tests.pdf.paper import assert_on_paper
from tests.pdf.shelf import Shelf, some

EDGE = 14
SHORT = {"scorecard": 2, "candidate-brief": 2, "pocket-card": 1, "comparison-sheet": 1}
"""Pages of the documents that must not grow."""
KINDS = some(
    [kind for kind in DOCUMENT_KINDS if kind != "packet"],
    heavy=set(DOCUMENT_KINDS) - set(SHORT),
)


@pytest.mark.parametrize("kind", KINDS)
def test_german_words_fit(shelf: Shelf, kind: str) -> None:
    for each in shelf.of(kind, language="de"):
        assert each.document.imprint.language == "de"
        words = load_words("de").say(f"documents.{kind}")
        with each.open() as pdf:
            assert str(pdf.Root.Lang) == "de"
            assert str(pdf.docinfo.Title).startswith(words)
        assert each.pages == SHORT.get(kind, each.pages), each.document.stem
        assert_on_paper(each, EDGE)
