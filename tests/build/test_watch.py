"""Is what a change touches built again, and nothing else?"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.build.eye import Eye, state, watched
from hiring_kit.build.request import BuildRequest, BuildResult
from hiring_kit.build.run import build_changed
from hiring_kit.build.watch import rebuilds
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal

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

    def __init__(
        self, request: BuildRequest, again: Callable[[], BuildRequest] | None = None
    ) -> None:
        self.first, made = build_changed(request, lambda *_: None, {})
        self.came: list[tuple[BuildResult, tuple[Problem, ...]]] = []
        self._begun = threading.Event()
        builds = rebuilds(request, made, lambda *_: None, again=again)
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
    assert {w.path for w in result.written if w.changed} == {*cards}
    assert all(w.changed for w in watching.first.written)


def test_nothing_is_built_where_nothing_changed(request_here: BuildRequest) -> None:
    result, made = build_changed(request_here, lambda *_: None, {})
    again, same = build_changed(request_here, lambda *_: None, made)
    assert len(result.written) == 24
    assert again.written == ()
    assert made == same


def test_a_project_that_was_refused_is_asked_for_until_it_is_granted(
    request_here: BuildRequest, tmp_path: Path
) -> None:
    """What the project file names may come after it, and lie where nobody looks: a theme, say."""
    project = tmp_path / "hiring-kit.yaml"
    project.write_text("", "utf-8")
    request = replace(request_here, project=str(project), kinds=("pocket-card",))
    place = Place(file="x", line=1, column=1)
    granted = threading.Event()
    asked: list[bool] = []

    def again() -> BuildRequest:
        asked.append(granted.is_set())
        if not granted.is_set():
            raise Refusal([Problem(place=place, rule="HK043", message="no theme")])
        return replace(request, levels=("research-lead",), formats=("json",))

    watching = Watching(request, again)
    project.write_text("theme: other", "utf-8")
    assert [p.rule for p in watching.next(0)[1]] == ["HK043"]
    end = time.monotonic() + LIMIT
    while len(asked) < 3:
        assert time.monotonic() < end
        time.sleep(0.02)
    assert len(watching.came) == 1, "said once"
    granted.set()
    result, problems = watching.next(1)
    assert problems == ()
    assert {w.format for w in result.written} == {"json"}


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


def test_only_what_a_build_reads_is_looked_at(request_here: BuildRequest, rubrics: Path) -> None:
    root = request_here.out.parent
    theme = Path(shutil.copy(resources.templates() / "themes" / "standard.yaml", root / "t.yaml"))
    (root / "hiring-kit.yaml").write_text("lint: {}\n", "utf-8")
    (root / "out" / request_here.role).mkdir(parents=True)
    (root / ".git").mkdir()
    eye = Eye(replace(request_here, theme=str(theme), project=str(root / "hiring-kit.yaml")))
    for unread in ("README.md", ".git/HEAD", f"out/{request_here.role}/a.css", "copy/.a.yaml"):
        (root / unread).write_text("x", "utf-8")
    assert eye.changed() == set()
    read = {
        "Face.woff2", "hiring-kit.yaml", "templates/own.css", "t.yaml", "copy/ladders/ours.yaml",
    }  # fmt: skip
    for name in read:
        (root / name).write_text("name: [\n", "utf-8")
    assert eye.changed() == {root / name for name in read}
    assert eye.changed() == set()
    (rubrics / "ladders" / "ours.yaml").unlink()
    (root / "Face.woff2").unlink()
    assert eye.changed() == {rubrics / "ladders" / "ours.yaml", root / "Face.woff2"}


def test_links_are_followed_to_what_is_read(request_here: BuildRequest, rubrics: Path) -> None:
    elsewhere = rubrics.parent / "elsewhere"
    shutil.move(rubrics / "competencies" / "people", elsewhere / "people")
    (elsewhere / "ladder.yaml").write_text("name: A\n", "utf-8")
    folder, link = rubrics / "competencies" / "people", rubrics / "ladders" / "linked.yaml"
    folder.symlink_to(elsewhere / "people")
    link.symlink_to(elsewhere / "ladder.yaml")
    (folder / "round").symlink_to(folder)
    eye = Eye(request_here)
    for path in (elsewhere / "ladder.yaml", elsewhere / "people" / "communication.yaml"):
        path.write_text("name: [\n", "utf-8")
    assert eye.changed() == {link, folder / "communication.yaml"}
    link.unlink()
    assert eye.changed() == {link}


def test_a_file_that_goes_while_it_is_looked_at_is_no_fault(
    request_here: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = request_here.rubrics[0] / TEAMS
    look = Path.stat

    def gone(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self == path:
            raise FileNotFoundError
        return look(self, follow_symlinks=follow_symlinks)

    assert path in state(request_here)
    monkeypatch.setattr(Path, "stat", gone)
    assert path not in state(request_here)


def test_the_project_file_and_a_lost_folder_are_built_anew(
    request_here: BuildRequest, rubrics: Path
) -> None:
    small = replace(
        request_here,
        levels=("research-lead",),
        kinds=("rubric-book",),
        formats=("md",),
        project=str(request_here.out.parent / "hiring-kit.yaml"),
    )
    _, made = build_changed(small, lambda *_: None, {})
    page = small.out / small.role / "research-lead" / "rubric-book.md"
    english = page.read_text("utf-8")
    builds = rebuilds(
        small, made, lambda *_: None, state(small), lambda: replace(small, language="de")
    )
    Path(small.project).write_text("language: de\n", "utf-8")
    result, problems = next(builds)
    assert (len(result.written), problems) == (1, ())
    assert page.read_text("utf-8") != english

    shutil.rmtree(small.out)
    path = rubrics / TEAMS
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    result, problems = next(builds)
    assert (len(result.written), problems) == (1, ())
    assert page.exists()
