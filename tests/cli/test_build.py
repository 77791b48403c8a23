"""Does a build leave what it promises, twice the same, and nothing of a person's work harmed?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

Run = Callable[..., Said]
LEVELS = ("research-lead", "research-manager", "senior-research-manager", "research-director")
STAGES = ("recruiter-screen", "hiring-manager", "research-depth", "leadership", "cross-functional")
STEMS = {
    *(f"interviewer-guide-{stage}" for stage in STAGES),
    *(f"pocket-card-{stage}" for stage in STAGES),
    *(f"scorecard-{stage}" for stage in STAGES),
    "candidate-brief", "consensus-form", "committee-printout", "comparison-sheet", "trace-table",
    "question-bank", "rubric-book", "packet",
}  # fmt: skip
ROLE = Path("out/machine-learning-research-manager")


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(files)
    }


def test_all_levels_and_documents(here: Path, run: Run) -> None:
    said = run(
        "build",
        "--date",
        "2026-01-15",
        "--format",
        "md",
        "--format",
        "json",
        "--format",
        "html",
        "--jobs",
        "1",
    )
    assert said.code == 0
    for level in LEVELS:
        for suffix in ("md", "json", "html"):
            assert {path.stem for path in (ROLE / level).glob(f"[!.]*.{suffix}")} == STEMS
        assert str(ROLE / level) in said.out
    assert "276 files, 0 PDF pages" in said.out
    assert "Not written yet" not in said.err
    assert sorted(path.name for path in here.iterdir()) == ["out"]
    assert sorted(path.name for path in (here / "out").iterdir()) == [
        "machine-learning-research-manager"
    ]


def test_two_builds_give_the_same_bytes(here: Path, run: Run) -> None:
    words = ["build", "--level", "research-lead", "--date", "2026-01-15", "--quiet"]
    kinds = ["--document", "scorecard", "--document", "candidate-brief"]
    first = run(*words, *kinds, "--out", "one", "--jobs", "1")
    second = run(*words, *kinds, "--out", "two", "--jobs", "2")
    assert (first.code, first.out, first.err) == (0, "", "")
    assert second.code == 0
    assert digests(here / "one") == digests(here / "two")
    assert len(digests(here / "one")) == 6 * 4 + 1


def test_a_filled_in_file_is_kept_until_told_otherwise(here: Path, run: Run) -> None:
    words = [
        "build",
        "--level",
        "research-lead",
        "--document",
        "scorecard",
        "--format",
        "md",
        "--quiet",
    ]
    assert run(*words).code == 0
    filled = here / ROLE / "research-lead/scorecard-leadership.md"
    filled.write_text("what an interviewer wrote", "utf-8")
    before = digests(here)
    said = run(*words)
    assert said.code == 1
    assert f"{ROLE}/research-lead/scorecard-leadership.md:1:1: error HK060" in said.err
    assert digests(here) == before
    assert run(*words, "--overwrite").code == 0
    assert filled.read_text("utf-8") != "what an interviewer wrote"


def test_json_names_every_file(here: Path, run: Run) -> None:
    said = run("build", "--level", "research-lead", "--format", "json", "--json")
    assert said.code == 0
    files = json.loads(said.out)["files"]
    assert {Path(entry["path"]).stem for entry in files} == STEMS
    assert all((here / entry["path"]).stat().st_size == entry["bytes"] for entry in files)


def test_an_output_folder_that_leads_elsewhere_is_refused(here: Path, run: Run) -> None:
    (here / "elsewhere").mkdir()
    (here / "out").mkdir()
    (here / ROLE).symlink_to(here / "elsewhere")
    said = run("build", "--level", "research-lead", "--format", "md")
    assert said.code == 1
    assert "HK061" in said.err
    assert list((here / "elsewhere").iterdir()) == []


@pytest.mark.usefixtures("here")
def test_a_competency_that_nobody_wrote_is_named(rubrics: Path, run: Run) -> None:
    role = rubrics / f"roles/{ROLE.name}/role.yaml"
    text = role.read_text("utf-8")
    role.write_text(text.replace("- id: mentoring", "- id: gardening-at-night"), "utf-8")
    said = run("build", "--rubrics", rubrics, "--level", "research-manager", "--format", "md")
    assert said.code == 0
    assert "Not written yet, so nothing asks for it: gardening-at-night" in said.err


EVERYWHERE = {
    "research-to-product",
    "responsible-ai",
    "building-teams",
    "communication",
    "negotiation",
}
RATED = {
    "research-lead": EVERYWHERE
    | {"machine-learning-depth", "research-engineering", "method-development", "problem-solving"},
    "research-manager": EVERYWHERE
    | {"machine-learning-depth", "mentoring", "prioritization", "cross-functional-collaboration"},
    "senior-research-manager": EVERYWHERE
    | {"cross-functional-collaboration", "research-program-management", "data-strategy"}
    | {"inclusive-culture"},
    "research-director": EVERYWHERE | {"data-strategy", "inclusive-culture", "strategic-thinking"},
}


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_rates_its_own_and_each_must_have_gets_two_looks(
    level: str, here: Path, run: Run
) -> None:
    words = ("--level", level, "--format", "json", "--document", "committee-printout", "--quiet")
    assert run("build", *words).code == 0
    printout = json.loads((here / ROLE / level / "committee-printout.json").read_text("utf-8"))
    looks = {
        row["id"]: sum(row["id"] in rater["fields"] for rater in printout["raters"])
        for row in printout["rows"]
    }
    assert set(looks) == RATED[level]
    assert all(looks[row["id"]] >= 2 for row in printout["rows"] if row["must_have"])
    assert sum(row["must_have"] for row in printout["rows"]) >= 4
    assert all(len(rater["fields"]) <= 4 for rater in printout["raters"])
