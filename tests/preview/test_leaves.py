"""Which pages are laid out anew after an edit? Those that it changed, then all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.build.request import BuildRequest
from hiring_kit.preview.choice import Choice
from hiring_kit.preview.leaves import Leaves, first_pages, leaves_changed
from hiring_kit.preview.pages import STEPS, Pages
from tests.conftest import Said

Run = Callable[..., Said]
OWN = "rubrics/competencies/people/communication.yaml"


PAGE = ("page",) * 4
AROUND = ("<main>", "", "code 1f", "</main>")


def test_what_is_around_and_how_many_there_are_must_stay() -> None:
    before = Leaves(AROUND, ("a", "b", "c 1f"), "1f", (0, 1, 3, 4))
    around = ("<main>", "", "code 2e", "</main>")
    assert leaves_changed(before, Leaves(around, ("a", "x", "c 2e"), "2e")) == (1,)
    assert leaves_changed(before, Leaves(around, ("a", "b", "c 2e"), "2e")) == ()
    assert leaves_changed(before, Leaves(around, ("a", "b", "c 1f"), "2e")) == (2,)
    assert leaves_changed(before, Leaves(AROUND, ("a", "x", "c 1f"), "2e")) is None
    assert leaves_changed(before, Leaves(around, ("a", "b"), "2e")) is None
    sharing = Leaves(AROUND, ("a", "b", "c 1f"), "1f")
    assert leaves_changed(sharing, Leaves(around, ("a", "x", "c 2e"), "2e")) is None


def only(leaves: Leaves, *numbers: int) -> tuple[list[int], list[str], tuple[int, ...]]:
    """What a part says of its pages: by how many numbers each blank page goes on, its side, its place in the whole."""
    part = leaves.only(numbers)
    blank = re.findall(
        r'<div id="absent-page-\d+" style="page: absent-(\d+); break-before: (\w+)">', part.html
    )
    return [int(jump) for jump, _ in blank], [side for _, side in blank], part.places


def test_few_blank_pages_stand_in_for_the_others() -> None:
    around = ("<main>", *[""] * 5, "</main>")
    begins = (0, 1, 5, 6, 8, 9, 13)
    sides = ("page", "left", "left", "right", "right", "left")
    leaves = Leaves(around, (*"abcdef",), "1f", begins, (*"uvwxyz",), sides)
    assert leaves.html == "<main>abcdef</main>"
    # The page before a leaf, and the one after it, with what keeps sides right.
    assert only(leaves, 0) == ([1], ["left"], (0, 1))
    assert only(leaves, 3) == ([5, 1, 1], ["page", "page", "right"], (4, 5, 6, 7, 8))
    assert only(leaves, 5) == ([9], ["page"], (8, 9, 10, 11, 12))
    assert only(leaves, 0, 5) == ([7, 1], ["left", "page"], (0, 7, 8, 9, 10, 11, 12))
    assert 'html:root { --pages: "13" }' in leaves.only({0}).html
    assert "@page absent-9 {\n  counter-increment: page 9;" in leaves.only({5}).html


def test_what_is_referred_to_lies_on_a_page_of_its_number() -> None:
    around = ("<main>", "", "", "<b></b>", "</main>")
    texts = ('<a href="#x">a</a>', "b", '<p id="x"></p><p id="y"></p>', "d")
    leaves = Leaves(around, texts, "1f", (0, 3, 5, 8, 9), (*"abcd",), PAGE, {"x": 6, "y": 7})
    assert leaves.only({2}).due == {"c": 5, "x": 6, "y": 7}
    # Nothing is left out across what stands between leaves.
    assert only(leaves, 0) == ([3, 1, 1, 1], [*PAGE], (0, 1, 2, 5, 6, 7, 8))
    assert leaves.only({0}).html.count('<i id="x"></i>') == 1
    assert 'id="y"' not in leaves.only({0}).html


def test_leaves_that_share_a_page_are_not_laid_out_alone() -> None:
    leaves = Leaves(AROUND, ("a", "b"), "", names=("leaf-0", "leaf-1"))
    assert first_pages(leaves, 2, {"leaf-0": 0, "leaf-1": 1}) == (0, 1, 2)
    assert first_pages(leaves, 2, {"leaf-0": 0, "leaf-1": 0}) == ()
    assert first_pages(leaves, 2, {"leaf-0": 1, "leaf-1": 1}) == ()
    assert first_pages(leaves, 2, {"leaf-0": 0}) == ()


def desk(here: Path, templates: str = "") -> Pages:
    return Pages(
        BuildRequest(
            templates=templates,
            rubrics=(resources.rubrics(), here / "rubrics"),
            role="applied-research-lead",
            levels=(),
            kinds=(),
            formats=("pdf",),
            out=here / "out",
            date="2026-01-15",
        )
    )


@pytest.fixture
def pages(here: Path, run: Run) -> Pages:
    assert run("init").code == 0
    return desk(here)


CHOICE = Choice("lead", "interviewer-guide-cross-functional")


def edited(path: Path, definition: str) -> None:
    path.write_text(f"{path.read_text('utf-8')}definition: {definition}\n", "utf-8")


def test_only_the_pages_of_an_edit_are_new_then_all_of_them(here: Path, pages: Pages) -> None:
    first = pages.lay_out(CHOICE)
    assert set(first.changed) == {1}
    old = [pages.picture(n) for n in range(first.pages)]
    edited(here / OWN, "Says what others need to know, so that they can use it.")
    second = pages.lay_out(CHOICE)
    new = [n for n, of in enumerate(second.changed) if of == 2]
    assert second.pages == first.pages
    assert 0 < len(new) < first.pages / 2
    assert all((pages.picture(n) != old[n]) == (n in new) for n in range(first.pages))
    shown = pages.picture(new[0])
    steps = [pages.settle() for _ in range(STEPS + 1)]
    assert steps[1]
    assert not steps[-1]
    assert {n for n, of in enumerate(pages.shown.changed) if of == 2} == {*new}
    assert pages.picture(new[0]) == shown
    assert all(pages.picture(n) != old[n] for n in range(1, first.pages)), (
        "their fingerprint changed"
    )
    whole = desk(here)
    settled = [pages.picture(n) for n in range(first.pages)]
    assert [whole.picture(n) for n in range(whole.lay_out(CHOICE).pages)] == settled


def test_an_edit_that_takes_another_page_shows_it_then_moves_the_others(
    here: Path, pages: Pages
) -> None:
    text = (here / OWN).read_text("utf-8")
    first = pages.lay_out(CHOICE)
    old = [pages.picture(n) for n in range(first.pages)]
    edited(here / OWN, "Says what others need to know, so that they can use it. " * 90)
    second = pages.lay_out(CHOICE)
    longer = second.pages - first.pages
    assert longer > 0
    begin = second.changed.index(2)
    assert 0 < begin < first.pages
    assert {*second.changed[begin:]} == {2}
    shown = [pages.picture(n) for n in range(second.pages)]
    assert shown[:begin] == old[:begin]
    # Those behind are shown as they were, one place farther, until all are laid out.
    behind = next(n for n in range(begin, first.pages) if old[n] == shown[n + longer])
    assert shown[behind + longer :] == old[behind:]
    assert [pages.moved, pages.settle(), pages.moved] == [True, True, False]
    assert {*pages.shown.changed} == {3}
    whole = desk(here)
    settled = [pages.picture(n) for n in range(pages.shown.pages)]
    assert [whole.picture(n) for n in range(whole.lay_out(CHOICE).pages)] == settled
    (here / OWN).write_text(text, "utf-8")
    pages.lay_out(CHOICE)
    assert [pages.moved, pages.settle(), pages.moved] == [True, True, False]
    assert [pages.picture(n) for n in range(pages.shown.pages)] == old


SHORT = Choice("lead", "scorecard-cross-functional")
NOTHING, ALL = {1}, {2}
"""The scorecard does not print what is edited: only a style sheet can ask for its pages."""


@pytest.mark.parametrize(
    ("style", "laid_out"),
    [
        ("h2 { color: #123456 } @page :left { margin-left: 20mm }", NOTHING),
        ("@page { @top-center { content: counter(pages) } }", ALL),
        ("h2 { string-set: head content() } @page { @top-center { content: string(head) } }", ALL),
        ("section + section { color: #123456 }", ALL),
    ],
)
def test_a_style_sheet_that_looks_across_leaves_has_all_laid_out(
    style: str, laid_out: set[int], here: Path, run: Run
) -> None:
    assert run("init").code == 0
    (here / "templates" / "style" / "own.css").write_text(f"{style}\n", "utf-8")
    pages = desk(here, str(here / "templates"))
    pages.lay_out(SHORT)
    edited(here / OWN, "Says what others need to know, so that they can use it.")
    shown = pages.lay_out(SHORT)
    assert not shown.problems
    assert {*shown.changed} == laid_out


@pytest.mark.parametrize(
    "theme", ["dyslexia-friendly", pytest.param("large-print", marks=pytest.mark.heavy)]
)
def test_other_themes_are_shown_as_they_print(theme: str, here: Path, pages: Pages) -> None:
    choice = replace(CHOICE, theme=theme)
    edited(here / OWN, "Says what others need to know, so that they can use it. " * 60)
    longer = pages.lay_out(choice)
    text = (here / OWN).read_text("utf-8").partition("definition:")[0]
    (here / OWN).write_text(f"{text}definition: Says what others need to know.\n", "utf-8")
    pages.lay_out(choice)
    while pages.settle():
        pass
    assert pages.shown.pages < longer.pages
    fresh = desk(here)
    assert [fresh.picture(n) for n in range(fresh.lay_out(choice).pages)] == [
        pages.picture(n) for n in range(pages.shown.pages)
    ]
