"""Does an editor get the marks of lint for a text that is not saved yet, in its own way of counting?"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest

from hiring_kit.editor.marks import marks
from hiring_kit.editor.server import REST, Desk
from hiring_kit.files import real
from hiring_kit.model.place import Located, Place
from hiring_kit.model.problem import Problem
from hiring_kit.model.project import Project
from tests.conftest import Said
from tests.editor.rpc import Server

Run = Callable[..., Said]
NAME = "rubrics/competencies/people/communication.yaml"
LEADING = "Don't you agree that handing over is hard?"


@pytest.fixture
def server(here: Path) -> Iterator[Server]:
    words = [str(Path(sys.executable).with_name("hiring-kit")), "language-server"]
    with Server(words, here) as server:
        yield server


def question(here: Path, run: Run) -> tuple[Path, str]:
    run("new", "question", "led", "--competency", "communication")
    path = here / NAME
    text = path.read_text("utf-8")
    asked = "Tell me about the last time you handed over work that was not finished."
    assert asked in text
    return path, text.replace(asked, LEADING)


def rules(found: list[dict[str, Any]]) -> list[str]:
    return [mark["code"] for mark in found]


def test_marks_come_with_the_text_that_is_open(here: Path, run: Run, server: Server) -> None:
    path, leading = question(here, run)
    uri = server.open(path, path.read_text("utf-8"))
    assert server.marks(uri, lambda _: True) == []
    server.change(uri, leading, 2)
    found = server.marks(uri, bool)
    assert "HK203" in rules(found)
    row = next(i for i, text in enumerate(leading.split("\n")) if LEADING in text)
    mark = next(m for m in found if m["code"] == "HK203")
    assert mark["range"]["start"]["line"] == row
    assert mark["source"] == "hiring-kit"
    said = server.ask(
        "textDocument/hover", textDocument={"uri": uri}, position=mark["range"]["start"]
    )
    assert "**HK203**" in said["contents"]["value"]
    assert "Fails::" in said["contents"]["value"]

    server.change(uri, "extends: comunication\n", 3)
    (mark,) = server.marks(uri, lambda m: rules(m) == ["HK049"])
    assert mark["range"] == {
        "start": {"line": 0, "character": 9},
        "end": {"line": 0, "character": 21},
    }
    assert mark["message"].endswith('Did you mean "communication"?')
    assert path.read_text("utf-8") != leading


@pytest.mark.heavy
def test_the_project_weighs_them(here: Path, run: Run, server: Server) -> None:
    path, leading = question(here, run)
    settings = "lint:\n  severity: {HK201: off, HK203: info, HK205: off, HK511: off}\n"
    (here / "hiring-kit.yaml").write_text(settings.replace("off", "'off'"), "utf-8")
    uri = server.open(path, leading)
    found = server.marks(uri, lambda _: True)
    assert [(mark["code"], mark["severity"]) for mark in found] == [("HK203", 3)]
    assert json.loads(run("lint", "--json").out) == []


def test_what_is_not_saved_yet_counts(here: Path, run: Run, server: Server) -> None:
    path, leading = question(here, run)
    new = path.with_name("listening.yaml")
    uri = server.open(new, "extends: comunication\n")
    assert rules(server.marks(uri, bool)) == ["HK049"]
    server.change(uri, leading, 2)
    assert "HK203" in rules(server.marks(uri, lambda m: "HK049" not in rules(m)))
    assert not new.exists()

    wrong = server.open(here / "hiring-kit.yaml", "lint: {severity: {HK999: info}}\n")
    assert server.marks(wrong, bool)
    milder = "lint: {severity: {HK203: info}}\n"
    server.change(wrong, milder, 2)
    found = server.marks(uri, lambda m: "HK203" in rules(m))
    while next(m for m in found if m["code"] == "HK203")["severity"] != 3:
        found = server.marks(uri, lambda m: "HK203" in rules(m))
    assert server.marks(wrong, lambda _: True) == []


def test_open_files_are_judged_by_the_projects_that_they_lie_in(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From above two projects and from below one of them; what lies in no project meets the shipped rubrics alone."""
    names = (f"a/{NAME}", f"b/{NAME}", "a/hiring-kit.yaml", "c.yaml")
    texts = {here / name: "" for name in names}
    asked: list[tuple[list[Path], Path | None]] = []

    def check_rubrics(
        folders: tuple[Path, ...], project: Located[Project] | None, unsaved: dict[Path, str]
    ) -> tuple[()]:
        assert unsaved == {real(file): text for file, text in texts.items()}
        asked.append(([*map(real, folders[1:])], real(Path(project.file)) if project else None))
        return ()

    monkeypatch.setattr("hiring_kit.build.check.check_rubrics", check_rubrics)
    server = Mock()
    server.return_value.start_io = lambda: server.call_args.args[0](texts)
    monkeypatch.setattr("hiring_kit.editor.server.language_server", server)
    for name in ("a", "b"):
        assert run("init", here / name).code == 0
    judged = [([here / n / "rubrics"], here / n / "hiring-kit.yaml") for n in ("a", "b")]
    for folder in (here, here / "a" / "rubrics"):
        asked.clear()
        monkeypatch.chdir(folder)
        assert run("language-server").code == 0
        assert asked == [*judged, ([], None)]


def test_columns_count_as_editors_do() -> None:
    text = "name: 😀é😀 wrong\n"
    place = Place(file="a.yaml", line=1, column=11, width=5)
    problem = Problem(place=place, rule="HK030", message="No", hint="")
    (mark,) = marks([problem], text)
    assert (mark.range.start.line, mark.range.start.character) == (0, 12)
    assert mark.range.end.character == 17
    last = Problem(place=Place(file="a.yaml", line=9, column=4), rule="HK030", message="No")
    assert marks([last], text)[0].range.start.line == 1


def test_only_the_newest_text_is_checked() -> None:
    asked: list[dict[Path, str]] = []

    def check(texts: dict[Path, str]) -> tuple[Problem, ...]:
        asked.append(texts)
        return ()

    document = SimpleNamespace(source="", version=0)
    server = Mock()
    server.workspace.text_documents = {"file:///a.yaml": document}

    async def type_and_rest() -> None:
        desk = Desk(server, check)
        for version in range(30):
            document.source = f"name: {version}\n"
            desk.soon()
            await asyncio.sleep(REST / 50)
        assert asked == []
        await asyncio.sleep(REST * 2)

    asyncio.run(type_and_rest())
    assert [[*texts.values()] for texts in asked] == [["name: 29\n"]]


def test_a_file_that_no_shelf_holds_is_marked(here: Path, run: Run, server: Server) -> None:
    run("new", "theme", "ours")
    stray = here / "rubrics" / "competencies" / "stray.yaml"
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_text("extends: communication\n", "utf-8")
    uri = server.open(stray, "name: [\n")
    found = server.marks(uri, bool)
    assert rules(found) == ["HK040", "HK022"], "of the text that is open"


@pytest.mark.heavy
def test_a_closed_file_has_no_marks(here: Path, run: Run, server: Server) -> None:
    path, leading = question(here, run)
    uri = server.open(path, leading)
    assert server.marks(uri, bool)
    server.tell("textDocument/didClose", textDocument={"uri": uri})
    assert server.marks(uri, lambda _: True) == []


@pytest.mark.heavy
def test_when_a_file_is_closed_the_others_are_judged_by_what_lies_on_disk(
    here: Path, run: Run, server: Server
) -> None:
    path, leading = question(here, run)
    uri = server.open(path, leading)
    weights = [mark["severity"] for mark in server.marks(uri, bool) if mark["code"] == "HK203"]
    settings = server.open(here / "hiring-kit.yaml", "lint: {severity: {HK203: info}}\n")
    server.marks(uri, lambda m: ("HK203", 3) in [(one["code"], one["severity"]) for one in m])
    server.tell("textDocument/didClose", textDocument={"uri": settings})
    before = ("HK203", weights[0])
    server.marks(uri, lambda m: before in [(one["code"], one["severity"]) for one in m])
    assert before != ("HK203", 3)
