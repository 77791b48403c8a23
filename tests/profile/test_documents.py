"""Are whole documents of every shape read as a person would read them?"""

from __future__ import annotations

from pathlib import Path

import pytest

from hiring_kit.ingest.read import read_document
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import RoleProfile
from hiring_kit.model.source import SourceText
from hiring_kit.profile.document import profile_document
from tests.profile.exact import check_quotes

Read = tuple[RoleProfile, SourceText]


def read(path: Path, lexicon: Lexicon) -> Read:
    """A document's profile, its quotes checked."""
    source, _ = read_document(path)
    profile, problems = profile_document(source, lexicon)
    assert problems == ()
    assert check_quotes(profile, source) > 0
    return profile, source


def test_a_flattened_document(documents: Path, lexicon: Lexicon) -> None:
    profile, _ = read(documents / "flattened.txt", lexicon)

    assert profile.title == "Harbor Data Director"
    assert [(r.line, r.group, r.kind) for r in profile.requirements] == [
        (24, "Data Engineering", "tool-knowledge"),
        (25, "Data Engineering", "knowledge"),
        (27, "People Leadership", "years"),
        (28, "People Leadership", "ability"),
        (29, "People Leadership", "disposition"),
    ]
    assert profile.requirements[-1].quote == "Openness to feedback"
    assert [(q.line, q.group) for q in profile.qualifications] == [
        (9, "Education"),
        (10, "Leadership"),
    ]
    assert profile.qualifications[-1].quote == "Leadership: 3+ years of leading data teams"
    assert profile.qualifications[-1].text == "3+ years of leading data teams"
    assert [(d.line, d.group) for d in profile.responsibilities] == [
        (16, "Technical Leadership"),
        (17, "Technical Leadership"),
        (19, "Team Management"),
        (20, "Team Management"),
    ]
    assert [(s.name, s.column) for s in profile.soft_skills] == [
        ("Communication", 58),
        ("Empathy", 114),
        ("Decision Making", 166),
    ]
    assert [(p.line, p.group) for p in profile.practices] == [
        (43, "Team Structure and Rituals"),
        (44, "Team Structure and Rituals"),
        (45, "Data Pipelines"),
        (46, "Data Pipelines"),
    ]
    assert [(c.line, c.group) for c in profile.challenges] == [(49, "Data Quality"), (50, "Talent")]
    assert [s.line for s in profile.skipped] == [10, 30, 35]
    assert [c.lines for c in profile.conflicts] == [(10, 27)]
    assert (
        str(profile.notes[0])
        == 'line 4: 4 list items under "Key Aspects of the Role" read as background'
    )


def test_a_marked_document(documents: Path, lexicon: Lexicon) -> None:
    profile, _ = read(documents / "marked.md", lexicon)

    assert profile.title == "Community Gardener"
    assert [(r.line, r.column, r.section, r.kind, r.must_have) for r in profile.requirements] == [
        (43, 3, "Essential", "knowledge", True),
        (44, 3, "Essential", "years", True),
        (45, 3, "Essential", "credential", True),
        (49, 3, "Nice to have", "ability", False),
    ]
    assert profile.requirements[0].text == "Knowledge of native plants"
    assert profile.requirements[0].quote.endswith("(https://example.org/plants)")
    assert [(d.line, d.text) for d in profile.responsibilities] == [
        (7, "Water the beds before noon."),
        (8, "Teach neighbors to compost, in all seasons."),
        (26, "Plan the beds with the neighbors"),
        (28, "Run open days"),
        (29, "Invite the school"),
        (33, "Repair tools"),
    ]
    assert profile.responsibilities[2].quote == "Plan the beds with"
    assert [(s.line, s.section) for s in profile.skipped] == [(53, "Benefits")]
    assert tuple(map(str, profile.notes)) == (
        'line 50: a placeholder, left out: "[Add another skill here]"',
        'line 51: points to another text: "Includes all requirements of the helper role"',
        'line 55: 1 list item skipped with "Benefits"',
    )


def test_a_document_without_any_marks(documents: Path, lexicon: Lexicon) -> None:
    profile, _ = read(documents / "bare.txt", lexicon)

    assert profile.title == "Night Librarian"
    assert [(s.line, s.kind) for s in profile.sections] == [
        (1, "unknown"),
        (3, "overview"),
        (6, "responsibilities"),
        (11, "requirements"),
        (17, "skipped"),
    ]
    assert [(r.line, r.kind, r.must_have) for r in profile.requirements] == [
        (12, "ability", True),
        (13, "ability", True),
        (14, "credential", False),
        (15, "years", True),
    ]
    assert [d.line for d in profile.responsibilities] == [7, 8, 9]


def test_a_federal_posting(documents: Path, lexicon: Lexicon) -> None:
    profile, _ = read(documents / "18f-user-experience-designer.txt", lexicon)

    assert [r.line for r in profile.requirements] == [
        *range(103, 108), *range(110, 114), *range(123, 127), *range(131, 135),
    ]  # fmt: skip
    assert {r.kind for r in profile.requirements if 110 <= r.line <= 113} == {"credential"}
    assert [d.line for d in profile.responsibilities] == [
        *range(29, 33), *range(35, 44), *range(47, 52), *range(55, 60),
    ]  # fmt: skip
    assert [s.line for s in profile.skipped] == [90, 137, 141]


def test_a_posting_with_its_duties_in_the_front_matter(documents: Path, lexicon: Lexicon) -> None:
    profile, _ = read(documents / "18f-security-director.md", lexicon)

    assert profile.title == "Login.gov: Platform and Product Security Director"
    assert [r.line for r in profile.requirements] == [349, 350, 351, 352, 353]
    assert {d.line for d in profile.responsibilities} == {*range(159, 169), *range(170, 196)}
    assert tuple(map(str, profile.notes)) == (
        'line 333: 3 lines of text under "Qualifications", not split into items',
        'line 341: 2 list items skipped with "For each job on your resume, provide"',
    )


@pytest.mark.parametrize(
    "text",
    ["Overview\nJust a story about a harbor.\n", "# Role\n\n## Benefits\n\n- Tea\n", "x"],
)
def test_a_document_that_asks_for_nothing_is_a_problem(
    tmp_path: Path, lexicon: Lexicon, text: str
) -> None:
    path = tmp_path / "role.md"
    path.write_text(text, encoding="utf-8")
    source, _ = read_document(path)

    profile, (problem,) = profile_document(source, lexicon)

    assert profile.requirements == ()
    assert (problem.rule, problem.severity) == ("HK011", "error")
    assert str(problem.place) == f"{path.as_posix()}:1:1"
    assert '"Requirements"' in problem.hint
