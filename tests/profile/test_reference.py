"""Is the reference role document, flat and glued as it is, read exactly right?

The document is looked for in the environment variable HIRING_KIT_REFERENCE, then beside the
repository; where it is absent, these tests are skipped.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from hiring_kit.ingest.read import read_document
from hiring_kit.ingest.scan import scan
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import Item, Requirement, RoleProfile
from hiring_kit.model.source import SourceText
from hiring_kit.profile.document import profile_document
from tests.profile.conftest import REPOSITORY
from tests.profile.exact import check_quotes

NAME = "machine-learning-research-manager.txt"
BESIDE = REPOSITORY.parent / "shared" / "role-documents" / NAME
PATH = Path(os.environ.get("HIRING_KIT_REFERENCE") or BESIDE)

pytestmark = pytest.mark.skipif(
    not PATH.is_file(),
    reason=f"NOT CHECKED: no reference document at {PATH}; set HIRING_KIT_REFERENCE to its path",
)

GROUP_LINES = (64, 67, 72, 76, 80, 84, 88, 92, 96, 100)
DUTY_LINES = (30, 34, 38, 42, 46, 50, 54, 58)
KINDS = {
    "credential": {65, 66},
    "years": {77},
    "tool-knowledge": {69, 70},
    "knowledge": {68, 71, 81, 82},
    "disposition": {87, 101, 102, 103},
}
SOFT_SKILLS = (
    ("Communication", 145),
    ("Problem-Solving", 275),
    ("Domain Knowledge", 379),
    ("Time Management", 505),
    ("Teamwork and Collaboration", 650),
    ("Continuous Learning", 778),
    ("Purpose and Discipline", 923),
    ("Intellectual Rigor and Flexibility", 1035),
    ("Resilience and Accountability", 1175),
    ("Negotiation", 1306),
    ("Strategic Thinking", 1437),
    ("Organizational Skills", 1608),
)


@pytest.fixture(scope="module")
def source() -> SourceText:
    """The document as it came."""
    return read_document(PATH)[0]


@pytest.fixture(scope="module")
def profile(source: SourceText, lexicon: Lexicon) -> RoleProfile:
    """What was read from it."""
    profile, problems = profile_document(source, lexicon)
    assert problems == ()
    return profile


def grouped(items: Iterable[Requirement | Item]) -> list[tuple[str, list[int]]]:
    """Groups in reading order, with the lines of their items."""
    return [(name, [i.line for i in group]) for name, group in groupby(items, lambda i: i.group)]


def test_every_quote_is_exact(profile: RoleProfile, source: SourceText) -> None:
    assert check_quotes(profile, source) == 30 + 4 + 12 + 24 + 19 + 16


def test_sections(profile: RoleProfile) -> None:
    kinds = [(s.line, s.kind, s.title) for s in profile.sections if s.kind != "skipped"]

    assert kinds == [
        (1, "overview", "Overview"),
        (2, "overview", "Key Aspects of the Role"),
        (18, "requirements", "Qualifications and Skills"),
        (22, "overview", "Focus Areas"),
        (28, "responsibilities", "Core Responsibilities"),
        (62, "requirements", "Requirements"),
        (198, "soft-skills", "Essential Soft Skills"),
        (200, "practices", "Best Practices"),
        (221, "challenges", "Common Challenges"),
    ]
    assert (195, "Challenges") in [(s.line, s.title) for s in profile.sections]
    assert profile.title == "Machine Learning Research Manager"


def test_ten_groups_of_thirty_requirements(profile: RoleProfile, source: SourceText) -> None:
    bounds = (*GROUP_LINES, 104)
    expected = [
        (source.lines[line - 1].removeprefix("- "), list(range(line + 1, after)))
        for line, after in pairwise(bounds)
    ]

    assert len(profile.requirements) == 30
    assert grouped(profile.requirements) == expected
    assert {r.section for r in profile.requirements} == {"Requirements"}
    assert all(r.must_have and r.column == 3 for r in profile.requirements)
    assert all(r.text == r.quote for r in profile.requirements)


def test_kinds_of_requirements(profile: RoleProfile) -> None:
    expected = {line: kind for kind, lines in KINDS.items() for line in lines}

    assert {r.line: r.kind for r in profile.requirements} == {
        r.line: expected.get(r.line, "ability") for r in profile.requirements
    }


def test_the_qualifications_of_the_overview(profile: RoleProfile) -> None:
    assert [(q.line, q.column, q.group, q.kind) for q in profile.qualifications] == [
        (19, 3, "Education", "credential"),
        (20, 3, "Leadership", "years"),
        (21, 3, "Technical Skills", "tool-knowledge"),
        (22, 3, "Soft Skills", "ability"),
    ]
    assert profile.qualifications[3].quote.endswith("operational abilities")


def test_eight_groups_of_twenty_four_duties(profile: RoleProfile, source: SourceText) -> None:
    bounds = (*DUTY_LINES, 62)

    assert grouped(profile.responsibilities) == [
        (source.lines[line - 1].removeprefix("- "), list(range(line + 1, after)))
        for line, after in pairwise(bounds)
    ]
    assert len(profile.responsibilities) == 24


def test_twelve_soft_skills(profile: RoleProfile, source: SourceText) -> None:
    line = source.lines[198]

    assert tuple((s.name, s.column) for s in profile.soft_skills) == SOFT_SKILLS
    for skill in profile.soft_skills:
        assert skill.line == 199
        assert line[: skill.column - 1].endswith(f" {skill.name}: ")
        assert skill.description == skill.quote
        assert skill.quote.endswith(".")
        assert ": " not in skill.quote
    assert profile.soft_skills[-1].quote.endswith("team environment.")


def test_practices_and_challenges(profile: RoleProfile) -> None:
    assert [(name, len(lines)) for name, lines in grouped(profile.practices)] == [
        ("Team Structure and Management", 5),
        ("MLOps and Project Execution", 6),
        ("Security and Compliance", 3),
        ("Collaboration and Versioning", 2),
        ("Talent Management", 3),
    ]
    assert [(name, len(lines)) for name, lines in grouped(profile.challenges)] == [
        ("Data Quality and Quantity", 2),
        ("Model Performance", 2),
        ("Resource Management", 2),
        ("Expertise and Talent", 2),
        ("Technical Complexities", 2),
        ("Continuous Improvement", 2),
        ("Organizational Challenges", 2),
        ("Security and Compliance", 2),
    ]


def test_no_item_keeps_a_closing_sentence_or_a_heading(profile: RoleProfile) -> None:
    endings = {
        61: "non-technical audiences",
        103: "continuous improvement",
        206: "and timelines.",
        212: "model needs.",
        215: "up-to-date.",
        220: "professional development.",
        224: "training data.",
        236: "smaller organizations.",
        238: "model reliability.",
    }
    items = {requirement.line: requirement.quote for requirement in profile.requirements}
    for others in (profile.responsibilities, profile.practices, profile.challenges):
        items |= {item.line: item.quote for item in others}

    assert {line: items[line][-len(end) :] for line, end in endings.items()} == endings
    assert {61, 103, 199, 220, 238} == {
        note.line for note in profile.notes if "closing sentences" in note.message
    }


def test_what_is_skipped_is_told(profile: RoleProfile) -> None:
    assert [(s.line, s.section) for s in profile.skipped] == [
        (25, "Compensation and Benefits"),
        (104, "Career Development"),
        (129, "Market Demand"),
        (159, "Salary Ranges (US Market, 2024)"),
        (187, "Industry Trends"),
    ]
    assert all(s.reason.endswith(".") for s in profile.skipped)
    assert len({s.reason for s in profile.skipped}) == 5


def test_the_two_numbers_of_years_are_a_conflict(profile: RoleProfile) -> None:
    (conflict,) = profile.conflicts

    assert conflict.lines == (20, 77)
    assert '"2+ years"' in conflict.message
    assert '"2-5 years"' in conflict.message


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "quotes"), [("- ", "'"), ("\u2022 ", "\u2019"), ("*\t", "\u2019"), ("-\u00a0", "'")]
)
def test_other_marks_quotes_and_line_ends_change_nothing(
    source: SourceText, profile: RoleProfile, lexicon: Lexicon, mark: str, quotes: str, end: str
) -> None:
    lines = [mark + line[2:] if line.startswith("- ") else line for line in source.lines]
    text = end.join(lines).replace("'", quotes)

    other, _ = profile_document(scan(text, source.file)[0], lexicon)

    plain = other.model_dump_json().replace("\u2019", "'")
    assert RoleProfile.model_validate_json(plain) == profile
