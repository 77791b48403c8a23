"""Does the YAML server of editors complete, explain and check our files by the schema that their header names?"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Said
from tests.editor.rpc import Server

ROOT = Path(__file__).parents[2]
NAME = "yaml-language-server"
Run = Callable[..., Said]
pytestmark = pytest.mark.heavy


def program() -> str | None:
    """The server, where `./dev heavy` has installed it or the machine has it."""
    own = ROOT / ".venv" / "editor" / "node_modules" / ".bin" / NAME
    return str(own) if own.exists() else shutil.which(NAME)


@pytest.fixture
def server(here: Path, run: Run) -> Iterator[Server]:
    found = program()
    if found is None:
        pytest.skip(f"{NAME} is not installed: npm could not get it for ./dev heavy")
    assert run("init").code == 0
    with Server([found, "--stdio"], here) as server:
        yield server


def opened(server: Server, here: Path, name: str, text: str) -> str:
    path = here / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return server.open(path, text)


def words(server: Server, uri: str, line: int, column: int) -> set[str]:
    position = {"line": line, "character": column}
    said = server.ask("textDocument/completion", textDocument={"uri": uri}, position=position)
    return {item["label"] for item in said["items"]}


def test_shipped_and_new_files_are_sound_to_it(server: Server, here: Path, run: Run) -> None:
    for kind in ("competency", "ladder", "loop", "role", "theme"):
        (name, *_) = run("new", kind, "our-own").out.split()
        text = (here / name).read_text("utf-8")
        uri = server.open(here / name, text)
        assert server.marks(uri, lambda _: True) == [], kind
    for path in sorted((ROOT / "rubrics").rglob("*.yaml"))[::6]:
        text = path.read_text("utf-8")
        if "$schema=" in text:
            assert server.marks(server.open(path, text), lambda _: True) == [], path


def test_a_wrong_key_and_a_wrong_word_are_marked(server: Server, here: Path) -> None:
    header = "# yaml-language-server: $schema=../schemas/ladder.schema.json\n"
    text = f"{header}name: Ours\nlevls: []\nlevels:\n  - id: a\n    title: A\n    scope: planet\n    summary: B.\n"
    uri = opened(server, here, "rubrics/ladders/ours.yaml", text)
    marks = server.marks(uri, lambda found: len(found) >= 2)
    places = {(m["range"]["start"]["line"], m["range"]["start"]["character"]) for m in marks}
    assert {(2, 0), (6, 11)} <= places
    assert any("several-teams" in mark["message"] for mark in marks)
    server.change(uri, text.replace("levls: []\n", "").replace("planet", "team"), 2)
    assert server.marks(uri, lambda found: not found) == []


def test_keys_and_words_are_offered(server: Server, here: Path) -> None:
    header = "# yaml-language-server: $schema=../../schemas/competency.schema.json\n"
    text = f"{header}extends: communication\nscopes:\n  \nquestions:\n  - id: a\n    \n"
    uri = opened(server, here, "rubrics/competencies/people/mine.yaml", text)
    server.marks(uri, lambda _: True)
    assert {"project", "team", "several-teams", "organization"} <= words(server, uri, 3, 2)
    assert {"ask", "probes", "listen_for", "minutes"} <= words(server, uri, 6, 4)


def test_a_key_is_explained(server: Server, here: Path) -> None:
    header = "# yaml-language-server: $schema=../../schemas/competency.schema.json\n"
    text = f"{header}extends: communication\nquestions:\n  - id: a\n    fallback: Take another.\n"
    uri = opened(server, here, "rubrics/competencies/people/mine.yaml", text)
    server.marks(uri, lambda _: True)
    position = {"line": 4, "character": 6}
    said = server.ask("textDocument/hover", textDocument={"uri": uri}, position=position)
    contents = said["contents"]
    assert "What to ask if there is no example" in (
        contents if isinstance(contents, str) else contents["value"]
    )
