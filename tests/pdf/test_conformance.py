"""Is every PDF accessible, and fit for the archive where asked, as veraPDF judges by PDF/UA-1 and PDF/A-3a?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.render.finish.form import finish_form
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.theme import load_look, themes
from tests.pdf import blank
from tests.pdf.shelf import Shelf, some
from tests.pdf.validator import Validator, Verdict, running

LIGHT = {"scorecard"}
"""A short document that is a form: the hardest to get right."""
RULES = 106
"""Rules in veraPDF's profile for PDF/UA-1; fewer would mean that part of it was lost on the way."""


@pytest.fixture(scope="module")
def vera() -> Iterator[Validator]:
    """veraPDF, running."""
    with running() as validator:
        yield validator


@pytest.fixture(scope="module")
def archivist() -> Iterator[Validator]:
    """veraPDF, judging by PDF/A-3a."""
    with running("3a") as validator:
        yield validator


def looked_at(verdict: Verdict, least: int) -> None:
    """The validator did look."""
    assert verdict.rules == RULES
    assert verdict.checks > least


def test_an_untagged_page_fails(vera: Validator) -> None:
    verdict = vera.verdict(blank.plain_page())
    looked_at(verdict, 40)
    assert "7.1-11" in verdict.failures, "no structure tree"
    assert "6.2-1" in verdict.failures, "not marked as tagged"


def test_the_form_passes(vera: Validator, form: bytes) -> None:
    verdict = vera.verdict(form)
    looked_at(verdict, 1_000)
    assert verdict.failures == {}


def test_groups_that_nothing_names_pass(vera: Validator) -> None:
    verdict = vera.verdict(finish_form(blank.raw_form(), blank.FONT))
    looked_at(verdict, 1_000)
    assert verdict.failures == {}


@pytest.mark.parametrize(
    "kind", some(DOCUMENT_KINDS, heavy={"packet", "question-bank", "rubric-book"})
)
def test_every_document_passes(vera: Validator, shelf: Shelf, kind: str) -> None:
    for printed in shelf.of(kind):
        verdict = vera.verdict(printed.data)
        looked_at(verdict, 1_000)
        assert verdict.failures == {}, printed.document.stem


@pytest.mark.parametrize("theme", [name for name in themes() if name != "standard"])
@pytest.mark.parametrize(
    "kind",
    some(DOCUMENT_KINDS, heavy=set(DOCUMENT_KINDS) - {"scorecard"}),
)
def test_every_theme_passes(vera: Validator, shelf: Shelf, kind: str, theme: str) -> None:
    for printed in shelf.of(kind, theme=theme):
        verdict = vera.verdict(printed.data)
        looked_at(verdict, 1_000)
        assert verdict.failures == {}, printed.document.stem


def test_what_is_not_made_for_the_archive_fails_there(archivist: Validator, shelf: Shelf) -> None:
    verdict = archivist.verdict(shelf.of("candidate-brief")[0].data)
    assert verdict.rules > RULES
    assert "6.6.4-1" in verdict.failures, "it does not say that it is PDF/A"


@pytest.mark.parametrize("kind", some(DOCUMENT_KINDS, heavy=set(DOCUMENT_KINDS) - LIGHT))
def test_the_archive_takes_every_document(
    vera: Validator, archivist: Validator, shelf: Shelf, kind: str
) -> None:
    document = shelf.of(kind)[0].document
    data = to_pdf(document, load_look("standard", "A4", archive=True)).data
    for validator in (archivist, vera):
        verdict = validator.verdict(data)
        assert verdict.rules >= RULES
        assert verdict.checks > 1_000
        assert verdict.failures == {}
