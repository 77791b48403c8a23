"""Does the project file say what is built, how strict lint is, and where it is wrong itself?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit.lint import settings
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from hiring_kit.project.load import load_project
from tests.conftest import Said

Run = Callable[..., Said]
FILE = "hiring-kit.yaml"
LADDER = "rubrics/ladders/ours.yaml"
FOUND = [("HK201", "error"), ("HK203", "error"), ("HK205", "error"), ("HK511", "warning")]


@pytest.fixture
def leading(here: Path, run: Run) -> Path:
    """A folder with one finding: a question that leads."""
    run("new", "question", "led", "--competency", "communication")
    path = here / "rubrics/competencies/people/communication.yaml"
    text = path.read_text("utf-8")
    asked = "Tell me about the last time you handed over work that was not finished."
    assert asked in text
    path.write_text(text.replace(asked, "Don't you agree that handing over is hard?"), "utf-8")
    found = json.loads(run("lint", "--json").out)
    assert [(problem["rule"], problem["severity"]) for problem in found] == FOUND
    return path


def test_options_win_over_the_file(here: Path, run: Run) -> None:
    run("init", ".")
    (here / FILE).write_text("role: applied-research-lead\nout: made\npage_size: Letter\n", "utf-8")
    words = ("--level", "lead", "--document", "pocket-card", "--format", "html", "-q")
    assert run("build", *words).code == 0
    (page,) = [p for p in (here / "made").rglob("*.html") if "hiring-manager" in p.name]
    assert "paper-Letter" in page.read_text("utf-8")
    assert run("build", *words, "--page-size", "A4", "--out", "else").code == 0
    (page,) = [p for p in (here / "else").rglob("*.html") if "hiring-manager" in p.name]
    assert "paper-A4" in page.read_text("utf-8")


def test_a_severity_is_set(leading: Path, here: Path, run: Run) -> None:
    text = "lint:\n  severity:\n    HK201: 'off'\n    HK203: warning\n"
    (here / FILE).write_text(text, "utf-8")
    said = run("lint", "--json")
    found = json.loads(said.out)
    assert [(p["rule"], p["severity"]) for p in found] == [("HK203", "warning"), *FOUND[2:]]
    assert said.code == 1
    assert found[0]["place"]["file"].endswith(leading.name)


def test_an_exemption_needs_a_reason_and_a_use(leading: Path, here: Path, run: Run) -> None:
    pattern = "rubrics/**/*.yaml"
    entries = (
        f"    - {{rule: HK201, files: {pattern}, reason: asked as a second question}}\n"
        f"    - {{rule: HK203, files: {pattern}, reason: why not}}\n"
        f"    - {{rule: HK302, files: {pattern}, reason: nothing breaks this one}}\n"
    )
    (here / FILE).write_text(f"lint:\n  exempt:\n{entries}", "utf-8")
    found = json.loads(run("lint", "--json").out)
    assert [(p["rule"], Path(p["place"]["file"]).name) for p in found] == [
        ("HK900", FILE),
        ("HK902", FILE),
        *((rule, leading.name) for rule, _ in FOUND[1:]),
    ]
    assert [(p["place"]["line"], p["place"]["column"]) for p in found[:2]] == [(4, 55), (5, 14)]


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("lint: {severity: {HK2003: off}}\n", "1:19", "", ""),
        (
            "lint:\n  severity:\n    HK299: warning\n",
            "3:5",
            'there is no content rule "HK299"',
            "Did you mean",
        ),
        (
            "lint:\n  severity:\n    HK043: warning\n",
            "3:5",
            'there is no content rule "HK043"',
            "Only content rules, HK104, HK503, HK081 and HK088 can be set; a build depends on the others.",
        ),
        (
            "lint:\n  severity:\n    HK501: warning\n",
            "3:5",
            'there is no content rule "HK501"',
            "Only content rules, HK104, HK503, HK081 and HK088 can be set; a build depends on the others.",
        ),
        ("rubrcs: x\n", "1:1", 'unknown key "rubrcs"', 'Did you mean "rubrics"?'),
        ("out: ../up\n", "1:6", 'out cannot be "../up"', "the name of a folder below this one"),
        ("out: a/../b\n", "1:6", 'out cannot be "a/../b"', "the name of a folder below this one"),
        ("out: /tmp/x\n", "1:6", 'out cannot be "/tmp/x"', "the name of a folder below this one"),
        (
            "lint: {severity: {HK205: fatal}}\n",
            "1:26",
            'lint.severity.HK205 cannot be "fatal"',
            "Known words: error, warning, info, off.",
        ),
    ],
)
def test_a_wrong_setting_has_its_place(
    text: str, place: str, message: str, hint: str, here: Path, run: Run
) -> None:
    (here / FILE).write_text(text, "utf-8")
    said = run("lint")
    assert said.code == 1
    assert said.err.startswith(f"{FILE}:{place}: error HK")
    assert message in said.err
    assert hint in said.err


@pytest.mark.parametrize(
    ("wish", "place", "message"),
    [
        ("role: applied-research-led", "1:7", 'HK043: there is no role "applied-research-led"'),
        ("theme: nope.yaml", "1:8", 'HK043: there is no theme "nope.yaml"'),
        ("theme: large-prnt", "1:8", 'HK043: there is no theme "large-prnt"'),
        ("templates: nope", "1:12", "HK067: there is no folder nope here"),
    ],
)
def test_a_wish_for_what_is_not_there_has_its_place(
    wish: str, place: str, message: str, here: Path, run: Run
) -> None:
    run("init")
    (here / FILE).write_text(f"{wish}\n", "utf-8")
    said = run("build", "-q")
    assert said.code == 1
    assert said.err.startswith(f"{FILE}:{place}: error {message}")
    assert said.err.count("error HK") == 1
    assert not (here / "out").exists()


def test_lint_tells_of_a_wish_too(here: Path, run: Run) -> None:
    run("init")
    (here / FILE).write_text("role: nope\n", "utf-8")
    assert run("lint", FILE).err.startswith(f"{FILE}:1:7: error HK043")


@pytest.mark.parametrize("text", ["# role: nothing yet\n", "\n", "rubrics: ./Fragen für uns/\n"])
def test_keys_may_be_left_out_and_folders_have_any_name(text: str, here: Path, run: Run) -> None:
    (here / "Fragen für uns").mkdir()
    (here / FILE).write_text(text, "utf-8")
    said = run("list")
    assert (said.code, said.err) == (0, "")


def test_whether_an_exemption_is_needed_is_open_while_a_file_does_not_read(
    leading: Path, here: Path, run: Run
) -> None:
    entry = "{rule: HK201, files: 'rubrics/**', reason: asked as a second question}"
    (here / FILE).write_text(f"lint:\n  exempt:\n    - {entry}\n", "utf-8")
    leading.write_text(f"{leading.read_text('utf-8')}x: [\n", "utf-8")
    rules = {p["rule"] for p in json.loads(run("lint", "--json").out)}
    assert "HK902" not in rules
    assert "HK022" in rules


def test_other_problems_keep_their_severity(here: Path, run: Run) -> None:
    path = here / LADDER
    path.parent.mkdir(parents=True)
    path.write_text("name: Ours\nlevels: 3\n", "utf-8")
    (here / FILE).write_text("lint: {severity: {HK302: info}}\n", "utf-8")
    said = run("lint")
    assert said.code == 1
    assert f"{LADDER}:2:9: error HK030" in said.err


WHERE = "rubrics/competencies/people/communication.yaml"


@pytest.mark.parametrize(
    ("pattern", "covers"),
    [
        ("rubrics/**", True),
        ("rubrics/competencies/**", True),
        ("rub*/**/*.yaml", True),
        ("rubrics/**/people/**/*.yaml", True),
        (WHERE, True),
        ("./rubrics/competencies/*/comm?nication.yaml", True),
        ("rubrics/**/", True),
        ("people/*.yaml", False),
        ("*", False),
        (".", False),
        ("rubrics/*/communication.yaml", False),
    ],
)
def test_a_pattern_is_one_over_whole_paths(pattern: str, *, covers: bool, here: Path) -> None:
    problem = Problem(place=Place(file=WHERE, line=1, column=1), rule="HK201", message="No")
    assert Path.cwd() == here
    assert settings._covers("HK201", pattern, problem, here) == covers
    assert not settings._covers("HK203", pattern, problem, here)


def test_a_linked_project_file_counts_where_the_link_lies(here: Path, tmp_path: Path) -> None:
    entry = "{rule: HK201, files: 'rubrics/**', reason: asked as a second question}"
    (tmp_path / "shared.yaml").write_text(f"lint:\n  exempt:\n    - {entry}\n", "utf-8")
    (here / FILE).symlink_to(tmp_path / "shared.yaml")
    located = load_project(Path())
    assert located is not None
    problem = Problem(place=Place(file=WHERE, line=1, column=1), rule="HK201", message="No")
    assert settings.settle([problem], located, {"HK201": None}) == ()


def test_a_pattern_that_covers_nothing_is_told(leading: Path, here: Path, run: Run) -> None:
    entry = "{rule: HK201, files: '.', reason: asked as a second question}"
    (here / FILE).write_text(f"lint:\n  exempt:\n    - {entry}\n", "utf-8")
    found = json.loads(run("lint", "--json").out)
    assert {"HK201", "HK902"} <= {p["rule"] for p in found}
    assert leading.is_file()


@pytest.mark.parametrize("key", ["rubrics", "templates"])
def test_a_folder_that_is_named_must_be_there(key: str, here: Path, run: Run) -> None:
    (here / FILE).write_text(f"language: en\n{key}: own things\n", "utf-8")
    words = ("build", "--document", "pocket-card", "--format", "md", "--level", "research-manager")
    said = run(*words)
    assert (said.code, said.err.split(" error ")[0]) == (1, f"{FILE}:2:{len(key) + 3}:")
    assert "HK067: there is no folder own things here" in said.err
    (here / "own things").mkdir()
    assert run(*words, "-q").code == 0


def test_a_new_file_goes_to_the_folder_that_is_named(here: Path, run: Run) -> None:
    (here / FILE).write_text("rubrics: own rubrics\n", "utf-8")
    assert run("new", "ladder", "zz").code == 0
    assert (here / "own rubrics" / "ladders" / "zz.yaml").is_file()
    assert run("lint").code == 0


def test_candidates_read_whom_to_turn_to(here: Path, run: Run) -> None:
    run("init", ".")
    (here / FILE).write_text(
        "role: applied-research-lead\ncontact: Ada Park, 555-0100\nretention_months: 9\n", "utf-8"
    )
    words = ("--level", "lead", "--document", "candidate-brief", "--format", "md", "-q")
    assert run("build", *words).code == 0
    (brief,) = (here / "out").rglob("candidate-brief.md")
    text = brief.read_text("utf-8")
    assert "contact: Ada Park, 555-0100" in text
    assert "kept for 9 months" in text
    (here / FILE).write_text("retention_months: 0\n", "utf-8")
    said = run("build", *words)
    assert said.code == 1
    assert f"{FILE}:1:19" in said.err
