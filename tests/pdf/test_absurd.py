"""Do pages hold whatever people write: far too long, far too short, in other scripts, like markup?

Layout that complains about anything refuses the document, so that a page that comes out was printed without a warning.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hiring_kit.model.imprint import DOCUMENT_KINDS, Document
from hiring_kit.render.pdf import to_pdf
from tests.pdf.paper import assert_on_paper
from tests.pdf.shelf import Printed, Shelf, some
from tests.pdf.test_safety import documents

EDGE = 5
SENTENCE = 31
"""Texts of so many characters and more are doubled; shorter ones are names, codes and numbers."""
PIECES = (
    "x",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://example.org/a/very/long/address?with=many&parts=that#nobody-would-read-aloud",
    "What did you do yourself, and how do you know that it was this and nothing else? " * 9,
    "محمد عبد الرحمن يسأل عن السبب",
    "李雷和韩梅梅一起检查了上个月的数据",
    "👍🏽🚀 😀",
    "<b>not bold</b> {{ 7 * 7 }} &amp; *star* _line_ | # -->",
    "Ñandú façade naïveté Łódź Čeština",
)
KINDS = tuple(kind for kind in DOCUMENT_KINDS if kind != "packet")
USUAL = {"scorecard", "candidate-brief", "pocket-card", "interviewer-guide", "consensus-form"}


def printed(document: Document) -> Printed:
    rendered = to_pdf(document)
    return Printed(document, rendered.data, rendered.pages)  # type: ignore[arg-type]  # one of ours


@pytest.mark.parametrize("kind", some(KINDS, heavy=set(KINDS) - USUAL))
def test_strange_texts_stay_on_the_page(kind: str) -> None:
    for document in documents(" ".join(PIECES), kind):
        assert_on_paper(printed(document), EDGE)


@pytest.mark.heavy
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_strange_text_stays_on_the_page(kind: str, piece: str) -> None:
    for document in documents(piece.strip(), kind):
        assert_on_paper(printed(document), EDGE)


@pytest.mark.heavy
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.sampled_from(KINDS))
def test_strange_texts_together_stay_on_the_page(pieces: list[str], kind: str) -> None:
    for document in documents(" ".join(pieces).strip(), kind):
        assert_on_paper(printed(document), EDGE)


def doubled(value: Any) -> Any:  # noqa: ANN401 - any part of a record
    """A record's values with every sentence said twice."""
    if isinstance(value, str):
        return f"{value} {value}" if len(value) >= SENTENCE and " " in value else value
    if isinstance(value, dict):
        return {key: doubled(part) for key, part in value.items()}
    return tuple(map(doubled, value)) if isinstance(value, tuple | list) else value


@pytest.mark.parametrize("kind", some(KINDS, heavy=set(KINDS) - USUAL))
def test_twice_as_long_text_is_printed_whole(shelf: Shelf, kind: str) -> None:
    for plain in shelf.of(kind)[:2]:
        values = plain.document.model_dump()
        kept = {key: values[key] for key in ("stem", "kind", "imprint", "filled")}
        longer = type(plain.document).model_validate({**doubled(values), **kept})
        each = printed(longer)
        assert each.pages >= plain.pages
        assert_on_paper(each, EDGE)
        letters, before = on_page(each), on_page(plain)
        for text in sentences({key: values[key] for key in values if key not in kept}):
            once = squeezed(text)
            if once in before:
                assert once + once in letters, text
                assert letters.count(once) <= 2 * before.count(once), f"drawn too often: {text}"


def on_page(each: Printed) -> str:
    """What is printed, without white space, and without dashes of lists and margins, which come last on each page."""
    imprint = each.document.imprint
    margin = squeezed(f"{imprint.role} · {imprint.level}")
    pages = [squeezed(text.replace("\ufffe", "-")).rpartition(margin) for text in each.texts]
    assert any(found for _, found, _ in pages)
    # What is handed to the candidate has no such margin.
    return "".join(before if found else whole for before, found, whole in pages)


def squeezed(text: str) -> str:
    """A text without white space and dashes."""
    return "".join(text.replace("–", " ").split())


def sentences(value: object) -> list[str]:
    """The texts of a record that were doubled; sheets as they were typed are printed by their lines."""
    if isinstance(value, str):
        return [value] if len(value) >= SENTENCE and " " in value and "\n" not in value else []
    if isinstance(value, dict):
        value = tuple(value.values())
    return [t for part in value for t in sentences(part)] if isinstance(value, tuple) else []
