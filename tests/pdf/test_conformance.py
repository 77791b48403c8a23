"""Is every PDF accessible, as veraPDF judges by PDF/UA-1?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.render.finish.form import finish_form
from tests.pdf import blank
from tests.pdf.shelf import Shelf
from tests.pdf.validator import Validator, Verdict, running

RULES = 106
"""Rules in veraPDF's profile for PDF/UA-1; fewer would mean that part of it was lost on the way."""


@pytest.fixture(scope="module")
def vera() -> Iterator[Validator]:
    """veraPDF, running."""
    with running() as validator:
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


@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
def test_every_document_passes(vera: Validator, shelf: Shelf, kind: str) -> None:
    for printed in shelf.of(kind):
        verdict = vera.verdict(printed.data)
        looked_at(verdict, 1_000)
        assert verdict.failures == {}, printed.document.stem
