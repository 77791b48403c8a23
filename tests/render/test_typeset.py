"""Are quotes, dashes and signs set as print has them, and does everything that is not read stay as it was typed?"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from hiring_kit.model.packet import Packet
from hiring_kit.render.formats import render
from hiring_kit.render.html import to_html
from hiring_kit.render.typeset import typeset

ENGLISH = [
    ("The person's team's users' names", "The person’s team’s users’ names"),
    ('He said "yes" ("no").', "He said “yes” (“no”)."),
    ("\"It's 'good' enough\"", "“It’s ‘good’ enough”"),
    ("'Ready' is a word; 'em and '90s are none", "‘Ready’ is a word; ’em and ’90s are none"),
    ("a 14\" screen, 6' tall", "a 14\" screen, 6' tall"),
    ('"We grew to 14" was said', "“We grew to 14” was said"),
    ("-30% and -0.04, (-5), K-27, C4-Q1", "−30% and −0.04, (−5), K-27, C4-Q1"),
    (
        "2-5 years, 2.96-3.60, 10-15%, a 2-5-year plan",
        "2–5 years, 2.96–3.60, 10–15%, a 2–5-year plan",
    ),
    (
        "2026-01-15, 2026-01, 555-0100, 555-1234, 24-7",
        "2026-01-15, 2026-01, 555-0100, 555-1234, 24-7",
    ),
    ("2019-2024", "2019–2024"),
    ("causes - effect, re-run, --level", "causes – effect, re-run, --level"),
    ("16 % of 3 %", "16% of 3%"),
    ("● two looks   ○ one look", "● two looks\u2003 ○ one look"),
]


@pytest.mark.parametrize(("typed", "printed"), ENGLISH)
def test_english(typed: str, printed: str) -> None:
    assert typeset(f"<p>{escape(typed)}</p>", "en") == f"<p>{printed}</p>"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Sie sagte \"ja\", 'nein' und geht's", "Sie sagte „ja“, \u201anein‘ und geht’s"),
        ("16 % und 3%", "16\u00a0% und 3%"),
        ("2-5 Jahre", "2–5 Jahre"),
    ],
)
def test_german(typed: str, printed: str) -> None:
    assert typeset(f"<p>{escape(typed)}</p>", "de") == f"<p>{printed}</p>"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('<p>"<b>Yes</b>", he said</p>', "<p>“<b>Yes</b>”, he said</p>"),
        ("<p><b>C1</b>-5 <i>it</i>'s</p>", "<p><b>C1</b>-5 <i>it</i>’s</p>"),
        ('<p>say "so</p><p>"now"</p>', "<p>say “so</p><p>“now”</p>"),
        ("<td>-5</td><td>2</td><td>-3</td>", "<td>−5</td><td>2</td><td>−3</td>"),
    ],
)
def test_a_paragraph_is_read_across_its_tags(typed: str, printed: str) -> None:
    assert typeset(typed, "en") == printed


@pytest.mark.parametrize(
    "kept",
    [
        '<pre>it\'s "so" - 2-5   %</pre>',
        '<textarea name="x">it\'s -5 %</textarea>',
        """<input value="it&#39;s -5 %" title='"2-5"'>""",
        """<p title="a > b's" id="a-1">x</p>""",
        '<style>p::before { content: "-5" }</style>',
        "<script>let a = '-5'</script>",
        "<!-- it's -->",
        "<title>It's</title>",
        "a <",
    ],
)
def test_what_is_not_read_stays(kept: str) -> None:
    assert typeset(kept, "en", "must-have") == kept


def test_what_style_sheets_print_is_set_too() -> None:
    typed = '<p data-audience="the panel&#39;s" data-rubric="it&#39;s">'
    assert typeset(typed, "en") == '<p data-audience="the panel’s" data-rubric="it&#39;s">'


def test_a_word_is_held_together() -> None:
    page = typeset(
        "<td>16 % · must-have</td><td data-head='must-have'>a must-haves</td>", "en", "must-have"
    )
    assert page == (
        '<td>16% · <span class="nowrap">must-have</span></td>'
        "<td data-head='must-have'>a must-haves</td>"
    )


def _told(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


@given(
    st.text(st.sampled_from("ab1.9,%'\"-–  \n()<&é東/"), max_size=60), st.sampled_from(["en", "de"])
)
def test_letters_and_digits_stay_and_a_second_time_changes_nothing(
    text: str, language: str
) -> None:
    page = f"<p>{escape(text)}</p>"
    once = typeset(page, language)
    assert _told(once.replace("&#39;", "").replace("&#34;", "")) == _told(
        page.replace("&#39;", "").replace("&#34;", "")
    )
    assert once.count("<") == page.count("<")
    assert typeset(once, language) == once


@given(st.text(st.sampled_from("<>/a\"'=- !p"), max_size=40))
def test_no_page_is_too_broken(text: str) -> None:
    assert _told(typeset(text, "en")) == _told(text)


@pytest.mark.parametrize("kind", ["rubric-book", "question-bank"])
def test_pages_are_set_and_copies_stay_as_typed(packet: Packet, kind: str) -> None:
    (document,) = (d for d in packet.documents if d.kind == kind)
    page = re.sub(r"<pre>.*?</pre>", "", to_html(document, medium="print"), flags=re.DOTALL)
    texts = re.sub(r"<[^>]*>", "\n", page)
    assert re.search("[’“–−]", texts)
    assert re.findall(r"\w(?:'|&#39;)\w", texts) == []
    assert "'" in render(document, "md").data.decode()
    assert "'" in render(document, "json").data.decode()
