"""Does a new project work as it is, and is nothing overwritten?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit.project.fresh import new_file
from hiring_kit.project.schemas import SCHEMAS, schema_text
from hiring_kit.yamlio.schema import KINDS
from tests.conftest import Said

Run = Callable[..., Said]
PAGE = "scorecard-hiring-manager.md"


def test_a_new_project_lints_and_builds(here: Path, run: Run) -> None:
    said = run("init", "--json")
    written = json.loads(said.out)
    assert said.code == 0
    assert "hiring-kit.yaml" in written
    assert all(Path(path).is_file() for path in written)
    assert run("lint").out.endswith("files checked, no problems\n")
    built = run("build", "--format", "md", "--document", "scorecard", "--json")
    assert built.code == 0
    paths = [file["path"] for file in json.loads(built.out)["files"]]
    assert len(paths) == 10
    assert all(path.startswith("out/applied-research-lead/") for path in paths)
    assert (here / "out/applied-research-lead/lead" / PAGE).is_file()


def test_a_new_project_prints_its_guides(here: Path, run: Run) -> None:
    run("init")
    built = run("build", "--level", "lead", "--document", "interviewer-guide", "--format", "pdf")
    assert built.code == 0, built.err
    assert len(list((here / "out/applied-research-lead/lead").glob("*.pdf"))) == 5


def test_an_example_in_the_project_changes_a_shipped_competency(here: Path, run: Run) -> None:
    run("init")
    said = json.loads(run("show", "communication", "--origins", "--json").out)
    own = [row for row in said if row["file"].startswith("rubrics/")]
    assert {row["value"] for row in own} == {
        "aliases[0]", "aliases[1]", "aliases[2]",
        "questions[next-task-a].id", "questions[next-task-a].fallback",
    }  # fmt: skip
    assert len(said) > 400
    rows = (here / own[0]["file"]).read_text("utf-8").split("\n")
    assert [rows[row["line"] - 1].split(":")[0] for row in own] == [
        "aliases", "aliases", "aliases", "  - id", "    fallback",
    ]  # fmt: skip
    told = run("show", "communication", "--origins").out
    assert told.startswith(f"{own[0]['file']}: 5 values\n")
    assert told.count("\n") == len(said) + 2


def test_origins_are_told_of_every_kind_and_of_what_is_wrong(here: Path, run: Run) -> None:
    run("init")
    path = here / "rubrics/competencies/people/communication.yaml"
    path.write_text("extends: communication\nnames: x\nname: 3\n", "utf-8")
    said = run("show", "communication", "--origins")
    assert (said.code, said.err) == (0, "")
    assert "      3  name\n" in said.out
    told = json.loads(run("show", "applied-research", "--origins", "--json").out)
    assert told[1] == {
        "value": "levels[lead].id",
        "file": "rubrics/ladders/applied-research.yaml",
        "line": 6,
    }
    path.write_text("extends: comunication\n", "utf-8")
    said = run("show", "communication", "--origins")
    assert (said.code, "error HK049" in said.err) == (1, True)
    assert 'mean "applied-research"' in run("show", "applied-resarch", "--origins").err


@pytest.mark.usefixtures("here")
def test_ladders_loops_and_scales_are_shown(run: Run) -> None:
    run("init")
    assert "\n  - id: senior-lead\n" in run("show", "applied-research").out
    assert json.loads(run("show", "five-points", "--json").out)["points"][0]["value"] == 1
    said = run("show", "communication", "--level", "lead")
    assert (said.code, "communication is no role" in said.err) == (2, True)


def test_nothing_is_overwritten_and_nothing_half_written(here: Path, run: Run) -> None:
    (here / "README.md").write_text("mine\n", "utf-8")
    (here / ".gitignore").write_text("*.pyc\n", "utf-8")
    said = run("init")
    assert said.code == 0
    assert said.err.startswith("Kept as they are: README.md, .gitignore.\n")
    assert "README.md says" not in said.err
    assert (here / "README.md").read_text("utf-8") == "mine\n"
    assert (here / ".gitignore").read_text("utf-8") == "*.pyc\n"
    assert run("lint", "rubrics/ladders").code == 0
    before = sorted(here.rglob("*"))
    again = run("init")
    assert again.code == 1
    assert again.err.startswith(
        "hiring-kit.yaml:1:1: error HK063: this folder is a project already"
    )
    assert again.err.count("HK063") == 1
    assert sorted(here.rglob("*")) == before


def test_a_folder_in_the_place_of_a_schema_is_refused_before_anything_is_written(
    here: Path, run: Run
) -> None:
    (here / "rubrics" / "schemas" / "role.schema.json").mkdir(parents=True)
    before = sorted(here.rglob("*"))
    said = run("init")
    assert said.code == 1
    assert said.err.startswith("rubrics/schemas/role.schema.json:1:1: error HK063: a folder has")
    assert sorted(here.rglob("*")) == before


@pytest.mark.parametrize(
    "place", ["rubrics/ladders/applied-research.yaml", "rubrics/loops/x.yaml", "templates/part.j2"]
)
def test_a_build_is_promised_only_where_nothing_else_is_read(
    place: str, here: Path, run: Run
) -> None:
    (here / "new" / "rubrics").mkdir(parents=True)
    (here / "new" / "rubrics" / ".gitkeep").touch()
    assert "hiring-kit build prints the example; README.md" in run("init", "new").err
    kept = here / "grown" / place
    kept.parent.mkdir(parents=True)
    kept.write_text("name: [\n", "utf-8")
    said = run("init", "grown").err
    assert "cd grown, then hiring-kit lint checks your rubrics; README.md" in said
    assert kept.read_text("utf-8") == "name: [\n"


def test_schemas_are_renewed_beside_what_is_kept(here: Path, run: Run) -> None:
    stale = here / "rubrics" / "schemas" / "role.schema.json"
    stale.parent.mkdir(parents=True)
    stale.write_text("{}\n", "utf-8")
    said = run("init")
    assert str(stale.relative_to(here)) in said.out.splitlines()
    assert stale.read_text("utf-8") == schema_text("role")
    assert said.err.startswith("hiring-kit build prints the example")


def test_a_folder_with_a_blank_is_named_so_that_a_shell_reads_it(here: Path, run: Run) -> None:
    assert "cd 'my interviews', then" in run("init", "my interviews").err
    assert (here / "my interviews" / "rubrics" / "schemas" / "role.schema.json").is_file()


def test_schemas_are_renewed(here: Path, run: Run) -> None:
    run("init")
    stale = here / "rubrics" / "schemas" / "role.schema.json"
    stale.write_text("{}\n", "utf-8")
    renewed = run("schema", "--write", "rubrics/schemas").out.split("\n")
    assert renewed[0] == str(stale.relative_to(here))
    assert len(renewed) == 1 + len(SCHEMAS) - len(KINDS) + 1
    assert stale.read_text("utf-8") == schema_text("role")
    assert run("schema", "--write", "rubrics/schemas").out == ""
    assert run("schema").code == 2
    assert run("schema", "role", "--write", "x").code == 2
    for kind in SCHEMAS:
        assert run("schema", kind).out == schema_text(kind)


@pytest.mark.parametrize("kind", ["competency", "role", "ladder", "loop", "theme"])
def test_a_new_file_is_complete(kind: str, here: Path, run: Run) -> None:
    written = run("new", kind, "our-own").out.split()
    assert [Path(path).is_file() for path in written] == [True] * len(written)
    text = (here / written[0]).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert (here / written[0]).parent.joinpath(
        text.split("\n")[0].partition("=")[2]
    ).resolve() == here / "rubrics" / "schemas" / f"{kind}.schema.json"
    assert "@" not in text
    assert text.count("\n#") + text.count(" #") >= 2
    said = run("lint")
    assert (said.code, said.err) == (0, "")
    again = run("new", kind, "our-own")
    assert again.code == 1
    assert "HK063" in again.err
    assert (here / written[0]).read_text("utf-8") == text


def test_a_role_is_not_written_without_its_ladder(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        new_file("role", "our-own", tmp_path)
    assert not [*tmp_path.iterdir()]


def test_a_new_role_fits_a_new_loop_and_a_misfit_is_told(here: Path, run: Run) -> None:
    run("new", "loop", "our-loop")
    run("new", "role", "our-role")
    assert (here / "rubrics/roles/our-role/role.yaml").read_text("utf-8").count("loop: our-loop")
    assert run("lint").err == ""
    loop = here / "rubrics/loops/our-loop.yaml"
    loop.write_text(loop.read_text("utf-8").replace("      - communication\n", ""), "utf-8")
    said = run("lint")
    assert said.code == 0
    assert "rubrics/roles/our-role/role.yaml:28:9: warning HK104: Communication gets 1" in said.err
    assert "Let another interview of the loop prefer it." in said.err


def test_a_new_role_takes_the_ladder_of_the_project(here: Path, run: Run) -> None:
    run("init")
    assert run("new", "role", "data-scientist").code == 0
    folder = here / "rubrics/roles/data-scientist"
    assert "\nladder: applied-research\n" in (folder / "role.yaml").read_text("utf-8")
    assert (folder / "role-document.txt").read_text("utf-8").startswith("Data Scientist\n")
    assert (run("lint").code, run("lint").err) == (0, "")


def test_a_new_theme_prints(here: Path, run: Run) -> None:
    path = run("new", "theme", "our-house").out.strip()
    words = ("--level", "research-lead", "--document", "pocket-card", "--format", "html", "-q")
    assert run("build", *words, "--theme", path).code == 0
    pages = list((here / "out").rglob("*.html"))
    assert len(pages) == 5
    assert all("--accent: #17454f" in page.read_text("utf-8") for page in pages)


def test_a_question_is_added_where_questions_are(here: Path, run: Run) -> None:
    words = ("new", "question", "--competency", "communication")
    path = here / run(*words, "one").out.strip()
    assert path == here / "rubrics/competencies/people/communication.yaml"
    first = path.read_text("utf-8")
    path.write_text(f"{first}# the end\nname: Saying it\n", "utf-8")
    assert run(*words, "two", "--scope", "team").code == 0
    text = path.read_text("utf-8")
    assert text.startswith(first)
    assert text.endswith("# the end\nname: Saying it\n")
    assert "    scopes: [team]\n" in text
    shown = json.loads(run("show", "communication", "--json").out)
    assert [q["id"] for q in shown["questions"][-4:]] == ["one-a", "one-b", "two-a", "two-b"]
    assert shown["name"] == "Saying it"
    again = run(*words, "two")
    assert again.code == 1
    assert 'error HK041: the competency has a question "two-a" already' in again.err
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("new", "ladder", "../up"), 2, '"../up" is no id'),
        (("new", "ladder", "con"), 2, '"con" is no id'),
        (("new", "competency", "null"), 2, '"null" is no id'),
        (("new", "question", "x"), 2, "--competency is needed"),
        (("new", "ladder", "x", "--competency", "y"), 2, "--competency is needed"),
        (("new", "question", "x", "--competency", "comunication"), 1, 'mean "communication"'),
    ],
)
def test_wrong_words_are_refused(
    words: tuple[str, ...], code: int, said: str, here: Path, run: Run
) -> None:
    result = run(*words)
    assert result.code == code
    assert said in result.err
    assert list(here.iterdir()) == []


def test_a_list_that_cannot_be_added_to_is_left_alone(here: Path, run: Run) -> None:
    path = here / "rubrics/competencies/people/communication.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("extends: communication\nquestions: [{id: next-task-a, minutes: 9}]\n", "utf-8")
    said = run("new", "question", "x", "--competency", "communication")
    assert said.code == 1
    assert "communication.yaml:2:12: error HK064" in said.err
    assert path.read_text("utf-8").endswith("minutes: 9}]\n")


OWN = "rubrics/competencies/people/communication.yaml"
ADD = ("new", "question", "qq-x", "--competency", "communication")


@pytest.mark.parametrize(
    "text",
    [
        "extends: communication\nquestions:\n",
        "{extends: communication}\n",
        "- a\n",
        "extends: communication\n...\n",
        "extends: communication\nquestions:\n  [ {id: next-task-a, minutes: 8} ]\n",
        "extends: communication\nplain: |+\n  Its last empty row would be lost.\n\n",
    ],
)
def test_what_cannot_be_added_to_is_left_alone(text: str, here: Path, run: Run) -> None:
    path = here / OWN
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    said = run(*ADD)
    assert (said.code, "Traceback" in said.err) == (1, False)
    assert "HK06" in said.err
    assert path.read_text("utf-8") == text


def test_a_question_leaves_line_ends_rights_and_links_as_they_are(here: Path, run: Run) -> None:
    path = here / OWN
    path.parent.mkdir(parents=True)
    real = path.with_name("real.txt")
    real.write_bytes(b"extends: communication\r\nname: Speaking\r\n")
    real.chmod(0o600)
    path.symlink_to(real.name)
    assert run(*ADD).code == 0
    data = real.read_bytes()
    assert data.startswith(b"extends: communication\r\nname: Speaking\r\nquestions:\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o600


def test_an_id_that_is_shipped_is_taken(here: Path, run: Run) -> None:
    said = run("new", "question", "next-task", "--competency", "communication")
    assert (said.code, 'has a question "next-task-a" already' in said.err) == (1, True)
    said = run("new", "competency", "communication", "--family", "leadership")
    assert (said.code, 'there is a competency "communication" already' in said.err) == (1, True)
    assert "extends: communication" in said.err
    assert not (here / "rubrics").exists()


def test_a_project_is_started_whole_or_not_at_all(here: Path, run: Run) -> None:
    path = here / "half" / "templates"
    path.parent.mkdir(parents=True)
    path.write_text("MINE")
    said = run("init", "half")
    assert (said.code, "HK063" in said.err) == (1, True)
    assert [p for p in (here / "half").rglob("*") if p.is_file()] == [path]
    assert path.read_text() == "MINE"
    (here / "file").write_text("MINE")
    assert run("init", "file/sub").code == 1
