"""Does `diff` compare files, folders and revisions, and say what follows?"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit import resources
from tests.conftest import Said

Run = Callable[..., Said]
OWN = "rubrics/competencies/people/communication.yaml"
FIRST = "extends: communication\nname: Communication\n"
SECOND = (
    "extends: communication\nname: Communication\nquestions:\n  - id: open-outcome-a\n"
    "    fallback: Take <b>another</b> question about timing.\n    minutes: 9\n"
)


def git(*words: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], check=True, capture_output=True)


@pytest.fixture
def repository(here: Path) -> Path:
    """Two commits that differ in a fallback."""
    git("init", "-q")
    path = here / OWN
    path.parent.mkdir(parents=True)
    for text, message in ((FIRST, "first"), (SECOND, "second")):
        path.write_text(text, "utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", message)
    return path


def test_revisions_are_compared(repository: Path, run: Run) -> None:
    said = run("diff", "HEAD~1", "HEAD")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[:2] == [
        "Communication (competency communication)",
        "  the fallback of question open-outcome-a rewritten",
    ]
    assert "<b>another</b>" in said.out
    assert "[-" in said.out
    assert "What follows" in lines
    moved = [line for line in lines if "becomes" in line]
    assert [line.split(",")[1].split(":")[0].strip() for line in moved] == ["research-manager"]
    assert run("diff", "HEAD").out == "Nothing moved.\n"
    repository.write_text(FIRST, "utf-8")
    assert run("diff", "HEAD").out.startswith("Communication (competency communication)\n")


def test_json_and_html_tell_the_same(repository: Path, run: Run) -> None:
    assert repository.is_file()
    found = json.loads(run("diff", "HEAD~1", "HEAD", "--json").out)
    assert [c["said"] for c in found["changes"]] == [
        "the fallback of question open-outcome-a rewritten"
    ]
    assert found["changes"][0]["path"] == ["questions", "open-outcome-a", "fallback"]
    assert [kit["level"] for kit in found["kits"]] == ["research-manager"]
    page = run("diff", "HEAD~1", "HEAD", "--format", "html").out
    assert "&lt;b&gt;another&lt;/b&gt;" in page
    assert "<ins>" in page
    assert "<b>another" not in page
    assert found["kits"][0]["new"] in page


def test_folders_and_files_are_compared(here: Path, tmp_path: Path, run: Run) -> None:
    old, new = (Path(shutil.copytree(resources.rubrics(), tmp_path / n)) for n in ("a", "b"))
    name = "loops/research-management.yaml"
    text = (new / name).read_text("utf-8")
    (new / name).write_text(text.replace("    minutes: 30\n", "    minutes: 35\n", 1), "utf-8")
    said = run("diff", str(old), str(new))
    assert "  interview recruiter-screen takes 35 minutes, was 30\n" in said.out
    lines = said.out.splitlines()
    assert lines.count("    Recruiter screen: 35 minutes, was 30") == 3
    forms = [
        line[-8:]
        for line in lines
        if line.startswith("    Recruiter screen: 35") and "asks" in line
    ]
    assert forms == ["(form A)", "(form B)"], "where other questions fit, each form says which"
    pair = run("diff", str(old / name), str(new / name))
    assert pair.out == (
        "Research management loop (loop research-management)\n"
        "  interview recruiter-screen takes 35 minutes, was 30\n\n"
    )
    assert list(here.iterdir()) == []


def test_what_was_removed_from_a_whole_library_is_seen(tmp_path: Path, run: Run) -> None:
    old, new = (Path(shutil.copytree(resources.rubrics(), tmp_path / n)) for n in ("a", "b"))
    path = new / "competencies/people/communication.yaml"
    text = path.read_text("utf-8")
    begin = text.index("  - ", text.index("aliases:\n"))
    path.write_text(text[:begin] + text[text.index("\n", begin) + 1 :], "utf-8")
    assert "aliases" in run("diff", str(old), str(new)).out
    path.unlink()
    said = run("diff", str(old), str(new))
    assert "Communication (competency communication)\n  competency retired\n" in said.out


def test_two_files_that_extend_or_lie_on_no_shelf(here: Path, run: Run) -> None:
    for name, text in (("a.yaml", FIRST), ("b.yaml", SECOND)):
        (here / name).write_text(text, "utf-8")
    said = run("diff", "a.yaml", "b.yaml")
    assert "the fallback of question open-outcome-a rewritten" in said.out
    role = resources.rubrics() / "roles/machine-learning-research-manager/role.yaml"
    text = role.read_text("utf-8")
    (here / "a.yaml").write_text(text, "utf-8")
    (here / "b.yaml").write_text(text.replace("title: Machine", "title: The Machine", 1), "utf-8")
    assert "\n  title reworded\n" in run("diff", "a.yaml", "b.yaml").out


def test_settings_of_archives_and_links_change_nothing(
    repository: Path, here: Path, run: Run
) -> None:
    (here / ".gitattributes").write_text(
        "rubrics/** export-ignore\nrubrics export-subst\n", "utf-8"
    )
    (here / "rubrics" / "out").symlink_to("/etc")
    git("add", "-A")
    git("commit", "-q", "-m", "odd")
    (here / "rubrics" / "out").unlink()
    assert run("diff", "HEAD").out == "Nothing moved.\n"
    said = run("diff", "HEAD~2", "HEAD")
    assert "the fallback of question open-outcome-a rewritten" in said.out
    assert repository.is_file()


def test_scorecards_of_the_old_rubric_are_counted(repository: Path, run: Run) -> None:
    repository.write_text(FIRST, "utf-8")
    words = ("--level", "research-manager", "--document", "scorecard", "--format", "pdf", "-q")
    assert run("build", *words).code == 0
    repository.write_text(SECOND, "utf-8")
    said = run("diff", "HEAD~1")
    assert "    5 scorecards carry the old rubric: compare candidates only within one rubric" in (
        said.out.splitlines()
    )
    (kit,) = json.loads(run("diff", "HEAD~1", "--json").out)["kits"]
    assert (kit["scorecards"], kit["filled"]) == (5, 0)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nothing",), 2, '"nothing" is no path, and no revision of git'),
        (("--output=x",), 2, "No such option '--output'"),
        ((OWN,), 2, "name another file to compare it with"),
    ],
)
def test_wrong_words_are_refused(
    words: tuple[str, ...], code: int, said: str, repository: Path, run: Run
) -> None:
    assert repository.is_file()
    result = run("diff", *words)
    assert result.code == code
    assert said in " ".join(result.err.split())


def test_what_stands_in_a_revision_is_named_as_git_names_it(repository: Path, run: Run) -> None:
    repository.with_name("talk.yaml").write_text(f"{SECOND}drop:\n  aliases:\n", "utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "third")
    assert run("diff", "HEAD").err.startswith(
        "HEAD:rubrics/competencies/people/talk.yaml:8:11: error HK048: "
    )
    (change,) = json.loads(run("diff", "HEAD~2", "HEAD~1", "--json").out)["changes"]
    assert change["place"]["file"] == f"HEAD~1:{OWN}"


def test_no_word_of_a_problem_names_a_folder_that_will_be_gone(repository: Path, run: Run) -> None:
    other = repository.parents[1] / "leadership" / repository.name
    other.parent.mkdir()
    other.write_text(FIRST, "utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "third")
    err = run("diff", "HEAD").err
    # Where the shipped files lie decides what comes first.
    assert "\nHEAD:rubrics/competencies/people/communication.yaml:1:1: error HK040: " in f"\n{err}"
    assert "is taken by HEAD:rubrics/competencies/leadership/communication.yaml" in err


def test_a_folder_of_rubrics_may_have_had_another_name(
    repository: Path, here: Path, run: Run
) -> None:
    for name, message in (("rubrics", "first"), ("mine", "second")):
        (here / "hiring-kit.yaml").write_text(f"rubrics: {name}\n", "utf-8")
        if name == "mine":
            git("mv", "rubrics", "mine")
        git("add", "-A")
        git("commit", "-q", "-m", message)
    assert not repository.exists()
    assert run("diff", "HEAD~1").out == "Nothing moved.\n"
    assert "the fallback of question open-outcome-a" in run("diff", "HEAD~3").out


def test_a_broken_side_is_told(repository: Path, run: Run) -> None:
    repository.write_text("extends: nothing\n", "utf-8")
    said = run("diff", "HEAD")
    assert said.code == 1
    assert f"{OWN}:1:10: error HK049" in said.err
