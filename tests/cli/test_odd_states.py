"""Do commands say what is wrong where a folder or a file is in an odd state, and lose nothing?"""

from __future__ import annotations

import json
import re
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.build.request import BuildResult
from hiring_kit.files import real
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from tests.conftest import Said

Run = Callable[..., Said]
TALK = Path("rubrics/competencies/people/communication.yaml")
ROLE = Path("rubrics/roles/applied-research-lead/role.yaml")


@pytest.fixture
def project(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project to stand in."""
    assert run("init", "ours").code == 0
    monkeypatch.chdir(here / "ours")
    return here / "ours"


def test_a_new_question_leaves_a_file_alone_that_is_not_utf_8(project: Path, run: Run) -> None:
    data = b"extends: communication\nname: F\xfchrung\n"
    (project / TALK).write_bytes(data)
    said = run("new", "question", "led", "--competency", "communication")
    assert said.code == 1
    assert said.err.startswith(f"{TALK}:2:8: error HK020: ")
    assert (project / TALK).read_bytes() == data


def test_a_new_question_is_added_below_a_text_that_keeps_its_last_newline(
    project: Path, run: Run
) -> None:
    (project / TALK).write_text("extends: communication\nplain: |\n  Some text.\n", "utf-8")
    assert run("new", "question", "led", "--competency", "communication").code == 0
    assert "id: led-a" in (project / TALK).read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "rule"),
    [("[" * 200_000, "HK025"), ("a: &x\n  b: *x\n", "HK024"), ("name: a\uffffb\n", "HK021")],
)
def test_fixing_a_hostile_file_says_what_checking_says(
    project: Path, run: Run, text: str, rule: str
) -> None:
    path = project / "rubrics/ladders/odd.yaml"
    path.write_text(text, "utf-8")
    for words in (["lint"], ["lint", "--fix"]):
        said = run(*words)
        assert said.code == 1
        assert "odd.yaml:1:" in said.err
        assert f"error {rule}" in said.err
    assert path.read_text("utf-8") == text


def test_a_template_with_a_misspelled_name_is_told_by_lint_and_build(
    project: Path, run: Run
) -> None:
    (project / "templates/scorecard.htm.j2").write_text("x", "utf-8")
    lint = run("lint")
    build = run("build", "--level", "lead", "--document", "pocket-card", "--format", "md")
    for said in (lint, build):
        assert said.code == 0
        assert "templates/scorecard.htm.j2:1:1: warning HK088: " in said.err
        assert 'Did you mean "scorecard.html.j2"?' in said.err
    settings = project / "hiring-kit.yaml"
    settings.write_text(settings.read_text("utf-8").replace("HK302: error", "HK088: off"), "utf-8")
    assert "HK088" not in run("lint").err


def test_a_letter_that_no_font_has_is_told_where_it_is_written(project: Path, run: Run) -> None:
    text = "extends: communication\nname: 한국어\nshort: >-\n  Tells\n  ‘é’ 한 to all.\n"
    (project / TALK).write_text(text, "utf-8")
    lint = run("lint")
    assert lint.code == 0
    assert f'{TALK}:2:7: warning HK081: no font has "한국어"' in lint.err
    assert f'{TALK}:5:7: warning HK081: no font has "한"' in lint.err
    one = ("build", "--level", "lead", "--document", "pocket-card", "--format")
    printed = run(*one, "pdf")
    assert printed.code == 1
    assert f'{TALK}:2:7: error HK081: no font has "한국어"' in printed.err
    assert ".pdf" not in printed.err
    assert run(*one, "md").code == 0
    role = project / "rubrics/roles/other/role.yaml"
    role.parent.mkdir()
    shipped = (project / "rubrics/roles/applied-research-lead/role.yaml").read_text("utf-8")
    role.write_text(shipped.replace("title: Applied", "title: 한국어 Applied"), "utf-8")
    (role.parent / "role-document.txt").write_text(
        (project / "rubrics/roles/applied-research-lead/role-document.txt").read_text("utf-8"),
        "utf-8",
    )
    assert "roles/other" not in run(*one, "pdf").err
    assert "roles/other/role.yaml" in run("lint").err
    settings = project / "hiring-kit.yaml"
    settings.write_text(settings.read_text("utf-8").replace("HK302: error", "HK081: off"), "utf-8")
    assert "HK081" not in run("lint").err


def test_a_comment_exempts_letters_and_idle_interviews_as_well(project: Path, run: Run) -> None:
    why = "we print no PDF"
    text = (
        f"extends: communication\nshort: >-  # lint: disable=HK081 {why}\n  Tells\n  한 to all.\n"
    )
    (project / TALK).write_text(text, "utf-8")
    said = run("lint")
    assert (said.code, "HK081" in said.err) == (0, False)
    (project / TALK).write_text(text.replace("HK081", "HK081,HK503"), "utf-8")
    said = run("lint")
    assert said.err.count("HK902: nothing on line 2 breaks HK503") == 1
    assert "HK901" not in said.err


def test_a_folder_of_a_role_without_its_file_is_told(project: Path, run: Run) -> None:
    folder = project / "rubrics/roles/data-lead"
    folder.mkdir()
    (folder / "role-document.txt").write_text("Data Lead", "utf-8")
    (folder.parent / ".trash").mkdir()
    said = run("lint")
    assert (said.code, said.err.count("HK040")) == (0, 1)
    assert "rubrics/roles/data-lead:1:1: warning HK040: nothing reads this folder" in said.err
    assert "`hiring-kit import rubrics/roles/data-lead/role-document.txt` drafts one" in said.err
    (folder / "rolle.yaml").write_text((project / ROLE).read_text("utf-8"), "utf-8")
    other = run("lint").err
    assert "roles/data-lead/rolle.yaml:1:1: error HK040: nothing reads this file" in other
    assert other.count("HK040") == 1


def test_files_that_hide_are_no_content(project: Path, run: Run) -> None:
    (project / TALK.with_name(".#communication.yaml")).symlink_to("me@host.1:2")
    (project / TALK.with_name("._other.yaml")).write_bytes(b"\0\5")
    assert run("lint").code == 0


def test_a_folder_may_be_called_samples(project: Path, run: Run) -> None:
    shutil.copytree(project / "rubrics", project / "samples/rubrics")
    (project / "samples/rubrics" / TALK.relative_to("rubrics")).write_text("name: [", "utf-8")
    assert run("lint", "samples/rubrics").code == 1


def test_below_a_project_a_command_does_not_go_on_without_it(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "rubrics")
    file = project / "hiring-kit.yaml"
    for words in (["lint"], ["list"], ["build", "-q"], ["new", "ladder", "x"], ["fmt"]):
        said = run(*words)
        assert said.code == 1
        assert said.err.startswith(f"{file}:1:1: error HK071: this project does not count in an")
    said = run("list", "--rubrics", ".")
    assert (said.code, said.err.count(f"Note: {file} does not count here.")) == (0, 1)
    monkeypatch.chdir(project)
    assert "Note" not in run("list").err


def test_below_a_project_what_needs_no_rubrics_of_it_works(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = project.parent / "elsewhere.yaml"
    other.write_text("name: Ours\nlevels: []\nodd: 1\n", "utf-8")
    monkeypatch.chdir(project / "rubrics")
    talk = TALK.relative_to("rubrics")
    changed = Path("changed.yaml")
    text = talk.read_text("utf-8")
    changed.write_text(f"{text}name: Talking\n", "utf-8")
    assert "name is Talking" in run("diff", talk, changed).out
    assert "Nothing moved." in run("diff", ".", ".").out
    assert "requirements" in run("read", "roles/applied-research-lead/role-document.txt").out
    err = run("lint", other).err
    assert f"{other}:3:1: error HK031" in err
    assert "HK071" not in err


def test_where_a_project_does_not_count_only_options_that_a_command_has_are_named(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "rubrics")
    here = f"Run this command in {project}"
    assert f"{here}, or name the rubrics that you mean with --rubrics." in run("list").err
    for words in (("diff", "HEAD"), ("diff", ".")):
        assert f"{here}.\n" in run(*words).err


@pytest.mark.parametrize("words", [("lint",), ("lint", "--fix"), ("fmt",), ("fmt", "--check")])
def test_above_a_project_nothing_is_said_to_be_sound(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(project.parent)
    said = run(*words)
    assert said.code == 1
    assert said.err.startswith("ours/hiring-kit.yaml:1:1: error HK071"), "once"
    assert "Note: ours/hiring-kit.yaml does not count here." in run("list").err


def test_a_file_is_checked_by_the_project_that_it_lies_in(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    exempt = "{rule: HK201, files: 'rubrics/**', reason: two questions in one sentence}"
    (project / "hiring-kit.yaml").write_text(f"lint:\n  exempt:\n    - {exempt}\n", "utf-8")
    (project / TALK).write_text(
        "extends: communication\nquestions:\n  - id: next-task-a\n"
        "    ask: Don't you agree that handing over is hard?\n",
        "utf-8",
    )
    monkeypatch.chdir(project.parent)
    for named in (f"ours/{TALK}", "."):
        found = json.loads(run("lint", named, "--json").out)
        assert {p["rule"] for p in found} >= {"HK203"}
        assert {p["place"]["file"] for p in found} == {f"ours/{TALK}"}
        assert {p["rule"] for p in found} & {"HK201", "HK031", "HK040", "HK902"} == set()
    monkeypatch.chdir(project / "rubrics")
    assert "HK203" in run("lint", "competencies").err


def test_named_files_lie_over_each_other_as_in_a_build(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = resources.rubrics()
    stacks = []

    def check_rubrics(folders: tuple[Path, ...], _: object) -> tuple[()]:
        stacks.append([real(folder) for folder in folders])
        return ()

    monkeypatch.setattr("hiring_kit.build.check.check_rubrics", check_rubrics)
    (project / "extra").mkdir()
    run("lint", TALK, shipped / TALK.relative_to("rubrics"))
    run("lint", "--rubrics", "extra", "rubrics")
    assert stacks[0] == [real(shipped), project / "rubrics"]
    assert stacks[-1] == [real(shipped), project / "rubrics", project / "extra"]


def test_a_broken_project_hides_no_other(here: Path, run: Run) -> None:
    for name in ("a", "b"):
        (here / "above" / name).mkdir(parents=True)
        (here / "above" / name / "hiring-kit.yaml").write_text("x: [\n", "utf-8")
    err = run("lint", "above").err
    assert "above/a/hiring-kit.yaml:" in err
    assert "above/b/hiring-kit.yaml:" in err


@pytest.mark.parametrize("point", ["33", "6"])
def test_an_anchor_at_a_point_that_no_scale_has_is_an_error(
    project: Path, run: Run, point: str
) -> None:
    head = "extends: communication\nscopes:\n  team:\n    anchors:\n"
    text = "Told the managers who waited what was known, and when they would hear more about it."
    (project / TALK).write_text(f"{head}      {point}: {text}\n", "utf-8")
    said = run("lint")
    assert f"{TALK}:5:7: error HK301: no scale has a point {point}" in said.err


def test_dropping_one_of_two_forms_says_to_drop_the_other(project: Path, run: Run) -> None:
    (project / TALK).write_text(
        "extends: communication\ndrop:\n  questions: [short-form-a]\n", "utf-8"
    )
    err = run("lint").err
    assert f"{TALK}:3:15: error HK043: " in err
    assert 'Drop "short-form-b" as well.' in err


def test_the_first_example_of_the_documentation_lints(project: Path, run: Run) -> None:
    page = Path(__file__).parents[2] / "docs" / "own-rubrics.md"
    block = page.read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    assert "extends: communication" in block
    (project / TALK).write_text(block, "utf-8")
    said = run("lint")
    assert (said.code, said.err) == (0, "")


def test_a_build_takes_away_what_is_not_made_any_more(project: Path, run: Run) -> None:
    words = ("build", "--level", "lead", "--document", "scorecard", "--format", "md")
    assert run(*words).code == 0
    folder = project / "out/applied-research-lead/lead"
    before = sorted(path.name for path in folder.glob("*.md"))
    gone = [name for name in before if "leadership" in name or "hiring-manager" in name]
    assert len(gone) == 2
    (folder / gone[0]).write_text("filled in", "utf-8")
    loop = "extends: research-management\ndrop:\n  stages: [leadership, hiring-manager]\n"
    (project / "rubrics/loops").mkdir(exist_ok=True)
    (project / "rubrics/loops/research-management.yaml").write_text(loop, "utf-8")
    said = run(*words)
    assert said.code == 0
    assert sorted(path.name for path in folder.glob("*.md")) == sorted({*before} - {gone[1]})
    assert (folder / gone[0]).read_text("utf-8") == "filled in"
    assert said.err.count("warning HK068") == 2
    known = json.loads((folder / ".hiring-kit.json").read_text("utf-8"))
    assert not set(gone) & set(known)


CARD = ("build", "--level", "lead", "--document", "pocket-card", "--format", "md")


@pytest.mark.usefixtures("project")
def test_documents_of_the_other_form_are_not_replaced_in_silence(run: Run) -> None:
    assert run(*CARD).code == 0
    other = run(*CARD, "--form", "B")
    assert other.code == 0
    where = (
        "out/applied-research-lead/lead:1:1: warning HK073: this folder held documents of form A"
    )
    assert where in other.err
    assert "HK073" not in run(*CARD, "--form", "B").err
    assert "HK073" in run(*CARD).err
    # What is the same in every form replaces nothing of another one.
    book = (
        "build",
        "--level",
        "lead",
        "--document",
        "rubric-book",
        "--format",
        "md",
        "--form",
        "B",
    )
    assert run(*book).err.count("HK073") == 0
    assert "HK073" not in run(*CARD).err


@pytest.mark.usefixtures("project")
def test_samples_that_are_not_there_are_told(run: Run) -> None:
    said = run(*CARD, "--samples")
    assert said.code == 0
    assert f"{ROLE}:1:1: warning HK072: " in said.err
    assert "samples/applied-research-lead/LEVEL.yaml" in said.err
    shipped = ("build", "machine-learning-research-manager", *CARD[3:], "--samples")
    assert "HK072" not in run(*shipped, "--level", "research-manager").err
    assert "HK072" in run(*shipped, "--level", "research-lead").err


@pytest.mark.usefixtures("project")
def test_watching_prints_a_line_of_json_a_build(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(file="a.yaml", line=1, column=1)
    wrong = Problem(place=place, rule="HK022", message="no")
    came = [(BuildResult((), ()), (wrong,)), (BuildResult((), ()), ())]
    monkeypatch.setattr("hiring_kit.build.watch.rebuilds", lambda *_: iter(came))
    said = run(*CARD, "--watch", "--json")
    first, second, third = (json.loads(row) for row in said.out.splitlines())
    assert {Path(file["path"]).suffix for file in first["files"]} == {".md"}
    assert [p["rule"] for p in second["problems"]] == ["HK022"]
    assert third == {"files": [], "problems": []}
    assert "HK022" not in said.err


def test_diff_refuses_what_holds_no_rubrics_and_what_it_cannot_compare(
    project: Path, run: Run
) -> None:
    (project / "empty").mkdir()
    assert "empty holds no rubrics" in run("diff", "empty").err
    for name in ("a.yaml", "b.yaml"):
        (project / name).write_text("extends: {a: b}\nname: c\nfamily: people\n", "utf-8")
    assert run("diff", "a.yaml", "b.yaml").code == 1
    assert run("new", "theme", "ours").code == 0
    themes = [str(path) for path in sorted(project.rglob("themes/*.yaml"))][:1] * 2
    assert "HK047" in run("diff", *themes).err


def test_diff_tells_documents_points_and_swapped_competencies(
    here: Path, run: Run, rubrics: Path
) -> None:
    folder = Path(shutil.copytree(rubrics, here / "new"))
    role = folder / "roles/machine-learning-research-manager"
    document = role / "role-document.txt"
    text = document.read_text("utf-8")
    document.write_text(text.replace("Industry Trends", "Industry News", 1), "utf-8")
    scale = folder / "scales/five-points.yaml"
    text = scale.read_text("utf-8")
    scale.write_text(text.replace("Would do the job at this level.", "Did the job.", 1), "utf-8")
    said = [
        change["said"]
        for change in json.loads(run("diff", str(rubrics), str(folder), "--json").out)["changes"]
    ]
    assert any(words.startswith("role document: 1 line differs") for words in said)
    assert any(words.startswith("meaning of point 3 re") for words in said)
    assert len(said) == 2
    assert resources.rubrics().is_dir()


@pytest.mark.usefixtures("project")
def test_preview_refuses_a_port_that_is_taken(run: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = run("preview", "--no-open", "--port", str(taken.getsockname()[1]))
    assert said.code == 2
    assert "Take another one" in said.err


def test_an_interview_without_anything_to_rate_is_told_at_its_line(project: Path, run: Run) -> None:
    path = project / "rubrics/loops/research-management.yaml"
    path.parent.mkdir()
    short = "extends: research-management\nstages:\n  - id: leadership\n    minutes: 20\n"
    path.write_text(short, "utf-8")
    said = (
        f"{path.relative_to(project)}:3:9: warning HK503: this interview gets nothing to rate for"
    )
    assert f"{said} applied-research-lead at lead" in run("lint").err
    words = ("--level", "lead", "--document", "pocket-card", "--format", "md")
    assert f"{said} applied-research-lead at lead" in run("build", *words).err
    settings = project / "hiring-kit.yaml"
    settings.write_text("lint: {severity: {HK503: 'off'}}\n", "utf-8")
    quiet = run("lint")
    assert (quiet.code, "HK503" in quiet.err) == (0, False)


def test_formatting_leaves_links_alone_and_says_what_it_has_no_layout_for(
    project: Path, run: Run
) -> None:
    ladder = project / "rubrics/ladders/applied-research.yaml"
    ladder.rename(project / "kept.txt")
    ladder.symlink_to("../../kept.txt")
    assert run("fmt", "--check").code == 0
    assert "HK061" in run("fmt", "--check", ladder).err
    (project / "other.yaml").write_text("a:   1\n", "utf-8")
    said = run("fmt", "other.yaml")
    assert said.err.startswith("other.yaml is left as it is: ")


def test_two_files_of_one_id_are_to_be_parted(project: Path, run: Run) -> None:
    other = project / "rubrics/competencies/leadership/communication.yaml"
    other.parent.mkdir()
    other.write_text("extends: communication\n", "utf-8")
    said = run("lint", "rubrics/competencies")
    assert "error HK040: the id" in said.err
    assert "Take one of the two out, or rename it." in said.err


@pytest.mark.usefixtures("project")
def test_a_build_of_nothing_says_so(run: Run) -> None:
    said = run("build", "--level", "lead", "--document", "scorecard", "--format", "jsonld")
    assert "None of these documents is made in these formats." in said.err


def test_a_role_that_rates_nothing_is_told_at_lint_and_build(project: Path, run: Run) -> None:
    (path,) = project.glob("rubrics/roles/*/role.yaml")
    head, _, rest = path.read_text("utf-8").partition("\ncompetencies:\n")
    after = re.search(r"^\S.*", rest, re.MULTILINE)
    path.write_text(f"{head}\ncompetencies: []\n{rest[after.start() :] if after else ''}", "utf-8")
    assert "warning HK503: no interview rates anything" in run("lint").err
    said = run("build", "--document", "interviewer-guide", "--format", "md")
    assert "warning HK503: no interview rates anything" in said.err
    assert "No interview rates anything, so that there is nothing to print for one." in said.err
