"""Is what a change touches built again, and nothing else?"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.build.request import BuildRequest, BuildResult
from hiring_kit.build.run import build_changed
from hiring_kit.build.watch import rebuilds, state, watched
from hiring_kit.model.problem import Problem

TEAMS = "competencies/leadership/building-teams.yaml"
LIMIT = 30
"""Seconds after which a test gives up waiting."""


@pytest.fixture
def request_here(tmp_path: Path, rubrics: Path) -> BuildRequest:
    templates = tmp_path / "templates"
    templates.mkdir()
    return BuildRequest(
        rubrics=(rubrics,),
        role="machine-learning-research-manager",
        levels=("research-lead", "research-manager"),
        kinds=("pocket-card", "rubric-book"),
        formats=("md", "html"),
        out=tmp_path / "out",
        date="2026-01-15",
        templates=str(templates),
    )


class Watching:
    """Builds as they come, made in a thread of their own."""

    def __init__(self, request: BuildRequest) -> None:
        self.first, made = build_changed(request, lambda *_: None, {})
        self.came: list[tuple[BuildResult, tuple[Problem, ...]]] = []
        self._begun = threading.Event()
        builds = rebuilds(request, made, lambda *_: None)
        threading.Thread(target=self._collect, args=(builds,), daemon=True).start()
        self._begun.wait(LIMIT)
        time.sleep(0.5)  # the watch itself begins a moment after the first call of next()

    def _collect(self, builds: Iterator[tuple[BuildResult, tuple[Problem, ...]]]) -> None:
        self._begun.set()
        for one in builds:
            self.came.append(one)

    def next(self, seen: int) -> tuple[BuildResult, tuple[Problem, ...]]:
        """The build that comes after so many others."""
        end = time.monotonic() + LIMIT
        while len(self.came) <= seen:
            assert time.monotonic() < end, "no build came"
            time.sleep(0.02)
        return self.came[seen]


def test_a_change_builds_the_levels_it_touches(request_here: BuildRequest, rubrics: Path) -> None:
    watching = Watching(request_here)
    assert {w.level for w in watching.first.written} == {"research-lead", "research-manager"}
    path = rubrics / TEAMS
    text = path.read_text("utf-8")
    # The scope above that of managers is printed beside theirs, and not beside that of leads.
    begin = "  several-teams:\n    expectation: >-\n"
    assert begin in text
    path.write_text(text.replace(begin, f"{begin}      Really.\n", 1), "utf-8")
    result, problems = watching.next(0)
    assert problems == ()
    assert {w.level for w in result.written} == {"research-manager"}
    page = request_here.out / request_here.role / "research-manager" / "rubric-book.md"
    assert "Really." in page.read_text("utf-8")

    good = page.read_bytes()
    path.write_text("name: [\n", "utf-8")
    result, problems = watching.next(1)
    assert result.written == ()
    assert [Path(p.place.file).name for p in problems] == [path.name]
    assert page.read_bytes() == good

    path.write_text(text, "utf-8")
    result, problems = watching.next(2)
    assert problems == ()
    assert {w.level for w in result.written} == {"research-manager"}
    assert "Really." not in page.read_text("utf-8")


def test_a_template_builds_everything_again(request_here: BuildRequest) -> None:
    watching = Watching(request_here)
    own = Path(request_here.templates) / "pocket-card.md.j2"
    own.write_text("Mine\n", "utf-8")
    result, problems = watching.next(0)
    assert problems == ()
    assert len(result.written) == len(watching.first.written) > 10
    cards = [
        w.path for w in result.written if w.path.name.startswith("pocket-card") and w.format == "md"
    ]
    assert len(cards) == 10
    assert {path.read_text("utf-8") for path in cards} == {"Mine\n"}


def test_nothing_is_built_where_nothing_changed(request_here: BuildRequest) -> None:
    result, made = build_changed(request_here, lambda *_: None, {})
    again, same = build_changed(request_here, lambda *_: None, made)
    assert len(result.written) == 24
    assert again.written == ()
    assert made == same


def test_a_theme_file_is_watched_too(request_here: BuildRequest, tmp_path: Path) -> None:
    theme = Path(
        shutil.copy(resources.templates() / "themes" / "standard.yaml", tmp_path / "t.yaml")
    )
    with_theme = replace(request_here, theme=str(theme))
    assert watched(with_theme) == (*watched(request_here), theme)
    assert len(watched(request_here)) == 2
    watching = Watching(with_theme)
    text = theme.read_text("utf-8")
    for number, color in enumerate(("#123456", "#234567")):
        new = theme.with_name(".n")
        new.write_text(f"{text}colors:\n  accent: '{color}'\n", "utf-8")
        new.replace(theme)
        result, problems = watching.next(number)
        assert problems == ()
        assert len(result.written) == len(watching.first.written)


def test_what_a_build_writes_builds_nothing(request_here: BuildRequest, rubrics: Path) -> None:
    inside = replace(request_here, out=rubrics / "out")
    watching = Watching(inside)
    path = rubrics / TEAMS
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    result, _ = watching.next(0)
    assert result.written == ()
    time.sleep(2)
    assert len(watching.came) == 1


def test_what_is_saved_during_the_first_build_is_built(
    request_here: BuildRequest, rubrics: Path
) -> None:
    before = state(request_here)
    _, made = build_changed(request_here, lambda *_: None, {})
    path = rubrics / TEAMS
    begin = "  team:\n    expectation: >-\n"
    text = path.read_text("utf-8")
    assert begin in text
    path.write_text(text.replace(begin, f"{begin}      Really.\n", 1), "utf-8")
    result, problems = next(rebuilds(request_here, made, lambda *_: None, before))
    assert problems == ()
    assert "research-manager" in {w.level for w in result.written}
