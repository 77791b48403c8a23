"""Does a draft account for every line, and is a person's role.yaml never touched?"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit import resources
from tests.conftest import Said

Run = Callable[..., Said]
SHIPPED = resources.rubrics() / "roles/machine-learning-research-manager/role-document.txt"
TARGET = Path("rubrics/roles/machine-learning-research-manager/role.yaml")


@pytest.fixture
def document(here: Path) -> Path:
    """The shipped role document, in the folder a person stands in."""
    return Path(shutil.copy(SHIPPED, here / "job.txt"))


def test_every_line_is_accounted_for(document: Path, run: Run) -> None:
    read = json.loads(run("read", document.name, "--json").out)
    said = run("import", document.name, "--title", "Machine Learning Research Manager", "--json")
    assert said.code == 0
    coverage = json.loads(said.out)["coverage"]
    by_kind = {
        what: [c["text"] for c in coverage if c["what"] == what]
        for what in ("requirement", "soft skill")
    }
    assert by_kind["requirement"] == [r["text"] for r in read["requirements"]]
    assert by_kind["soft skill"] == [
        f"{s['name']}: {s['description']}" for s in read["soft_skills"]
    ]
    assert len(by_kind["requirement"]) == 30
    assert len(by_kind["soft skill"]) == 12
    assert all(c["target"] if c["leads_to"] != "excluded" else c["reason"] for c in coverage)
    assert {c["line"] for c in coverage if c["what"] == "section"} == {
        s["line"] for s in read["skipped"]
    }
    on_paper = {c["line"] for c in coverage if c["leads_to"] == "screening"}
    assert on_paper == {19, 20, 65, 66, 77}


def test_lists_that_lead_nowhere_are_named(here: Path, run: Run) -> None:
    text = "Guard\n\nResponsibilities\n- Walk\n\nRequirements\n- Calm\n\nBenefits\n- Tea\n"
    (here / "job.txt").write_text(text, "utf-8")
    skipped = {"line": 10, "message": '1 list item skipped with "Benefits"'}
    assert json.loads(run("read", "job.txt", "--json").out)["notes"] == [skipped]
    assert 'Note: line 10: 1 list item skipped with "Benefits"\n' in run("read", "job.txt").out
    said = run("import", "job.txt")
    assert "Note: line 4: 1 responsibility: background, not drafted from\n" in said.out
    assert 'Note: line 10: 1 list item skipped with "Benefits"\n' in said.out
    assert json.loads(run("import", "job.txt", "--json").out)["notes"][1] == skipped


def test_a_document_without_a_title_points_to_the_option(here: Path, run: Run) -> None:
    (here / "job.txt").write_text("Requirements\n- Calm\n", "utf-8")
    for words in (["read", "job.txt"], ["import", "job.txt"]):
        assert "Note: line 1: no title found" in run(*words).out
    assert "no title" not in run("import", "job.txt", "--title", "Guard").out


def test_one_of_a_kind_is_said_as_one(here: Path, run: Run) -> None:
    (here / "job.txt").write_text("Guard\n\nRequirements\n- Calm\n", "utf-8")
    assert "\n1 requirement, 0 soft skills, 0 responsibilities" in run("read", "job.txt").out
    assert "\n1 line: 1 competency, " in run("import", "job.txt").out


def test_a_draft_is_a_role_that_lints(document: Path, run: Run) -> None:
    assert run("import", document.name, "--title", "Machine Learning Research Manager").code == 0
    assert TARGET.exists()
    assert (TARGET.parent / "job.txt").read_bytes() == SHIPPED.read_bytes()
    said = run("lint", TARGET)
    assert said.code == 0
    assert "error" not in said.err
    rows = TARGET.read_text("utf-8").split("\n")
    marked = [n for n, row in enumerate(rows, 1) if "TODO" in row and not row.startswith("#")]
    assert said.err.count("warning HK514") == len(marked) > 3
    assert all(f"{TARGET}:{n - 1}:" in said.err or f"{TARGET}:{n}:" in said.err for n in marked)


def test_a_second_import_shows_and_touches_nothing(document: Path, run: Run) -> None:
    words = ["import", document.name, "--title", "Machine Learning Research Manager"]
    run(*words)
    again = run(*words)
    assert "A new draft would say the same." in again.err
    edited = TARGET.read_text("utf-8").replace("TODO: the field, as a noun", "machine learning")
    TARGET.write_text(edited, "utf-8")
    said = run(*words)
    assert said.code == 0
    assert TARGET.read_text("utf-8") == edited
    assert "-  field: 'machine learning'" in said.out
    assert "+  field: 'TODO: the field, as a noun'" in said.out
    assert "was not touched" in said.err
    assert sorted(path.name for path in TARGET.parent.iterdir()) == ["job.txt", "role.yaml"]


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("Job description (1).txt", "Job-description-1.txt"),
        ("Stellenausschreibung für X.MD", "Stellenausschreibung-fur-X.MD"),
        (".hidden.txt", "hidden.txt"),
        ("仕事.txt", "role-document.txt"),
    ],
)
def test_any_name_and_encoding_of_a_document_will_do(
    name: str, copy: str, here: Path, run: Run
) -> None:
    text = "R\xf4le\x0c\r\n\r\nRequirements\r\n- Caf\xe9 \u2026 d\xe9j\xe0 vu\r\n"
    (here / name).write_bytes(text.encode("cp1252"))
    assert run("import", name).code == 0
    assert (here / "rubrics/roles/role" / copy).read_bytes() == text.encode()
    said = run("lint", "rubrics/roles")
    assert said.code == 0, said.err


def test_another_document_of_that_name_is_kept(document: Path, run: Run) -> None:
    beside = TARGET.parent / "job.txt"
    beside.parent.mkdir(parents=True)
    beside.write_text("Another one\n", "utf-8")
    said = run("import", document.name, "--title", "Machine Learning Research Manager")
    assert said.code == 1
    assert f"{beside}:1:1: error HK063" in said.err
    assert not TARGET.exists()


def test_a_ladder_that_is_not_there_is_refused_with_the_nearest(document: Path, run: Run) -> None:
    said = run("import", document.name, "--ladder", "machine-learning-research-managment")
    assert said.err.startswith("hiring-kit import:1:1: error HK043: there is no ladder")
    assert 'Did you mean "machine-learning-research-management"?' in said.err


def test_a_draft_goes_where_the_project_file_says_and_takes_its_ladder(
    document: Path, here: Path, run: Run
) -> None:
    (here / "hiring-kit.yaml").write_text("rubrics: interviews\n", "utf-8")
    assert run("new", "ladder", "ours").code == 0
    said = run("import", document.name, "--title", "Data Lead")
    assert said.code == 0
    drafted = (here / "interviews/roles/data-lead/role.yaml").read_text("utf-8")
    assert "\nladder: ours\nloop: research-management\n" in drafted
    assert not (here / "rubrics").exists()


def test_it_is_said_that_a_draft_replaces_a_shipped_role(document: Path, run: Run) -> None:
    said = run("import", document.name, "--title", "Machine Learning Research Manager")
    assert "it replaces the shipped role machine-learning-research-manager" in said.err


def test_a_folder_that_is_only_read_gets_no_draft(document: Path, here: Path, run: Run) -> None:
    (here / "shared").mkdir()
    said = run("import", document.name, "--title", "Data Lead", "--rubrics", "shared")
    assert said.code == 0
    assert (here / "rubrics/roles/data-lead/role.yaml").is_file()
    assert not list((here / "shared").iterdir())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_document_that_lies_there_already_is_that_one(
    encoding: str, here: Path, run: Run
) -> None:
    beside = here / "rubrics/roles/role/job.txt"
    beside.parent.mkdir(parents=True)
    data = "R\xf4le\r\n\r\nRequirements\r\n- Caf\xe9 d\xe9j\xe0 vu\r\n".encode(encoding)
    beside.write_bytes(data)
    said = run("import", beside.relative_to(here))
    assert beside.read_bytes() == data
    if encoding == "utf-8-sig":
        assert said.code == 0
        assert run("lint", beside.with_name("role.yaml")).code == 0
        return
    assert said.code == 1
    assert "job.txt:1:1: error HK063: this role document is not UTF-8" in said.err
    assert "Save it as UTF-8" in said.err
    assert not beside.with_name("role.yaml").exists()


def test_a_document_that_asks_for_far_too_much_is_refused_at_once(here: Path, run: Run) -> None:
    rows = "".join(f"- Knows tool {n}\n" for n in range(2_001))
    (here / "all.txt").write_text(f"Lead\n\nRequirements\n{rows}", "utf-8")
    said = run("import", "all.txt")
    assert said.code == 1
    assert said.err.startswith("all.txt:2004:1: error HK012: asks for 2,001 things")
    assert not (here / "rubrics").exists()
