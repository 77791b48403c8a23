"""Does the shipped lexicon load, and is a broken one told with its place?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.phrases import Phrases
from hiring_kit.patterns import names, opener, pattern
from hiring_kit.profile.lexicon import load_lexicon
from tests.profile.conftest import REPOSITORY

SHIPPED = REPOSITORY / "rubrics" / "lexicon"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped lexicon."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "lexicon"))


def test_every_word_is_written_as_it_is_looked_for(lexicon: Lexicon) -> None:
    rules = (*lexicon.headings.rules, *lexicon.headings.lead_ins, *lexicon.requirements.kinds)
    wordings = [w for rule in rules for w in rule.exact + rule.starts + rule.contains + rule.ends]

    assert len(wordings) > 300
    assert [w for w in wordings if w != w.lower() or "\u2019" in w] == []


def test_every_skipped_kind_has_a_reason(lexicon: Lexicon) -> None:
    rules = (*lexicon.headings.rules, *lexicon.headings.lead_ins)

    assert sum(rule.kind == "skipped" for rule in rules) > 5
    assert [rule for rule in rules if bool(rule.reason) != (rule.kind == "skipped")] == []


def test_a_missing_file_is_a_problem(folder: Path) -> None:
    (folder / "tools.yaml").unlink()

    lexicon, problems = load_lexicon(folder)

    assert lexicon is None
    assert [problem.place.file for problem in problems] == [(folder / "tools.yaml").as_posix()]


def test_all_broken_files_are_told_at_once(folder: Path) -> None:
    headings = folder / "headings.yaml"
    headings.write_text(headings.read_text().replace("kind: overview", "kind: overveiw"))
    (folder / "tools.yaml").write_text("names: [SQL]\nambiguos: []\n")

    lexicon, problems = load_lexicon(folder)

    assert lexicon is None
    assert {Path(problem.place.file).name for problem in problems} == {
        "headings.yaml",
        "tools.yaml",
    }
    assert any(problem.place.line == 2 for problem in problems if "tools" in problem.place.file)


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (Phrases(exact=("skills",)), "SKILLS:", True),
        (Phrases(exact=("skills",)), "soft skills", False),
        (Phrases(starts=("knowledge of",)), "* Knowledge  of tides", True),
        (Phrases(starts=("knowledge of",)), "Good knowledge of tides", False),
        (Phrases(contains=("responsibilit*",)), "Our responsibilities", True),
        (Phrases(contains=("duty",)), "heavyduty", False),
        (Phrases(ends=("skills",)), "Technical skills:", True),
        (Phrases(ends=("skills",)), "Skills needed", False),
        (Phrases(contains=("successful * will",)), "successful guards will", True),
        (Phrases(contains=("c++ (new)",)), "c++ (new) things", True),
        (Phrases(), "anything", False),
    ],
)
def test_wordings_are_found_where_they_must_stand(
    phrases: Phrases,
    text: str,
    found: bool,  # noqa: FBT001 - a table
) -> None:
    assert bool(pattern(phrases).search(text)) is found


def test_openers_and_names() -> None:
    assert opener(("by *ing",)).match("By sailing home")
    assert not opener(()).match("anything")
    assert names(("C", "C++", ".NET")).findall("C++ and C#, .NET, C.") == ["C++", ".NET", "C"]
    assert not names(()).search("anything")
