"""Does every kind of bad input get all its problems in one run, in place, and leave nothing behind?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

ROLE = "roles/machine-learning-research-manager/role.yaml"
TALK = "competencies/people/communication.yaml"
LADDER = "ladders/machine-learning-research-management.yaml"

Run = Callable[..., Said]


def place_of(path: Path, mark: str) -> str:
    """``file:line:column`` of the bar in ``mark``, whose other characters are searched in the file."""
    before, after = mark.split("|")
    text = path.read_text("utf-8")
    start = text.index(before + after) + len(before)
    line = text.count("\n", 0, start) + 1
    return f"{path}:{line}:{start - text.rfind(chr(10), 0, start)}"


def spoil(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence of some words."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


# ruff: noqa: E501 - a row a case
CASES = {
    "misspelt key": (TALK, "in_scope:", "in_scpe:", "|in_scpe", 'unknown key "in_scpe"', 'Did you mean "in_scope"?'),
    "wrong type": (TALK, "minutes: 9", "minutes: nine", "minutes: |nine", 'minutes needs a whole number, found the text "nine"', ""),
    "unknown id": (ROLE, "ladder: machine", "ladder: machin", "ladder: |machin", 'there is no ladder "machin-', "Did you mean"),
    "misspelt competency": (ROLE, "- id: communication", "- id: comunication", "- id: |comunication", 'no competency "comunication"', 'Did you mean "communication"?'),
    "duplicate key": (LADDER, "name:", "name: Twice\nname:", "|name: M", 'the key "name" stands here twice (first on line 2)', ""),
    "tab": (LADDER, "    title:", "\ttitle:", "|\t", "a tab in the indentation", "two spaces"),
    "unclosed quote": (LADDER, "name: ", 'name: "', '|"', "a quote is opened here and not closed", "Close it"),
    "alias": (LADDER, "name: ", "name: &a ", "|&a", "the anchor &a is not allowed", "Write the value out."),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_bad_files_stop_a_build_and_leave_nothing(
    case: str, rubrics: Path, here: Path, run: Run
) -> None:
    name, old, new, mark, message, hint = CASES[case]
    path = rubrics / name
    spoil(path, old, new)
    said = run("build", "--rubrics", rubrics, "--format", "json", "--date", "2026-01-15")
    assert said.code == 1
    assert f"{place_of(path, mark)}: error " in said.err
    assert message in said.err
    assert hint in said.err
    assert "^" in said.err
    assert list(here.iterdir()) == []


def test_all_problems_come_in_one_run(rubrics: Path, here: Path, run: Run) -> None:
    for name, old, new, *_ in (CASES["misspelt key"], CASES["wrong type"], CASES["tab"]):
        spoil(rubrics / name, old, new)
    (rubrics / "scales/five-points.yaml").write_bytes(b"")
    (rubrics / "loops/research-management.yaml").write_bytes(b"\x00\x01\x02")
    said = run("lint", rubrics)
    assert said.code == 1
    for name in (TALK, LADDER, "scales/five-points.yaml:1:1", "loops/research-management.yaml:1:1"):
        assert f"{rubrics / name}" in said.err
    assert "the file is empty" in said.err
    assert "not text but binary data" in said.err
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\x00\x01", "binary"),
        ("role.docx", b"PK", ".docx"),
        ("story.txt", b"Once upon a time.\nThere was a fox.\n", "no requirement"),
        ("missing.txt", None, "missing.txt"),
    ],
)
@pytest.mark.parametrize("command", ["read", "import"])
def test_bad_documents(
    command: str, name: str, data: bytes | None, message: str, here: Path, run: Run
) -> None:
    if data is not None:
        (here / name).write_bytes(data)
    said = run(command, name)
    assert said.code == 1
    assert said.err.startswith(f"{name}:1:1: ")
    assert message in said.err.lower()
    assert [p.name for p in here.iterdir()] == ([name] if data is not None else [])


@pytest.mark.parametrize(
    "words", [["build", "--level", "boss"], ["build", "nobody"], ["show", "comunication"]]
)
def test_unknown_names_are_refused_with_the_nearest(words: list[str], here: Path, run: Run) -> None:
    said = run(*words)
    assert said.code == 1
    assert "HK043" in said.err
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [["biuld"], ["build", "--format", "docx"], ["schema", "thing"], ["build", "--date", "soon"]],
)
def test_wrong_usage_is_exit_code_two(words: list[str], here: Path, run: Run) -> None:
    said = run(*words)
    assert said.code == 2
    assert "Usage:" in said.err
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("themes/x.yaml", "nme: [\n", "HK022"),
        ("competencies/foo.yaml", "name: Foo\nshort: Bar\n", "HK040"),
        ("roles/foo.yaml", "a: [\n", "HK040"),
        ("notes.yaml", "a: b\n", "HK047"),
    ],
)
def test_a_file_that_nothing_reads_is_told(
    name: str, text: str, rule: str, here: Path, run: Run
) -> None:
    path = here / "rubrics" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    for words in ((), *([(f"rubrics/{name}",), ("rubrics",)] if rule == "HK047" else [])):
        said = run("lint", *words)
        assert said.code == 1
        assert f"rubrics/{name}:" in said.err
        assert f"error {rule}" in said.err
        assert name != "roles/foo.yaml" or "Move it to roles/NAME/role.yaml." in said.err
