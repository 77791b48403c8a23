"""Is the shipped library whole: every competency at every scope, nothing of the role document left over?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from benchmarks.retranslation import GOOD_ENOUGH, results, table
from hiring_kit import resources
from hiring_kit.ingest.read import read_document
from hiring_kit.library.load import load_library
from hiring_kit.lint.exempt import exemptions
from hiring_kit.model.competency import AtScope, Competency, Moves
from hiring_kit.model.library import Library
from hiring_kit.model.place import Located
from hiring_kit.model.question import Materials, Probes, Question
from hiring_kit.model.record import Record
from hiring_kit.profile.document import profile_document
from hiring_kit.profile.lexicon import load_lexicon
from hiring_kit.yamlio.parse import parse

ROLE = "machine-learning-research-manager"
SCOPES = ("project", "team", "several-teams", "organization")
COMPETENCIES = {
    "research": "data-strategy domain-knowledge human-centered-research machine-learning-depth method-development "
    "ml-systems research-engineering research-to-product responsible-ai",
    "leadership": "building-teams inclusive-culture mentoring research-program-management strategic-thinking",
    "people": "communication cross-functional-collaboration negotiation",
    "self": "continuous-learning intellectual-rigor prioritization problem-solving purpose-and-discipline "
    "resilience-and-accountability",
}
LONGEST_LINE = 100
QUALITY = Path(__file__).parents[2] / "docs" / "library-quality.md"
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->"
FILES = sorted((resources.rubrics() / "competencies").glob("*/*.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    found, problems = load_library([resources.rubrics()])
    assert problems == ()
    return found


def test_all_competencies_of_the_first_role_are_written(library: Library) -> None:
    families = {
        family: " ".join(
            name for name, found in library.competencies.items() if found.record.family == family
        )
        for family in COMPETENCIES
    }
    assert families == COMPETENCIES
    asked = {wanted.id for wanted in library.roles[ROLE].record.competencies}
    assert asked == set(library.competencies)


def test_each_competency_is_written_out_at_each_scope(library: Library) -> None:
    anchors = questions = 0
    for found in library.competencies.values():
        record = found.record
        assert tuple(record.scopes) == SCOPES
        for scope, at in record.scopes.items():
            assert sorted(at.anchors) == [1, 2, 3, 4, 5]
            fit = [question for question in record.questions if scope in question.scopes]
            alone = [question for question in fit if question.scopes == (scope,)]
            assert len(fit) >= 4
            assert {question.form for question in alone} >= {"A", "B"}
            anchors += len(at.anchors)
        kinds = [question.kind for question in record.questions]
        assert (kinds.count("situational"), kinds.count("work-sample")) == (2, 1)
        assert all(sorted(question.answers) == [1, 3, 5] for question in record.questions)
        questions += len(kinds)
    assert (anchors, questions) == (460, 345)


def test_nothing_that_is_shipped_needs_an_exemption(library: Library) -> None:
    shelves: list[dict[str, Located[Any]]] = [
        dict(library.competencies), dict(library.roles), dict(library.loops), dict(library.ladders),
        dict(library.scales),
    ]  # fmt: skip
    located = [found for shelf in shelves for found in shelf.values()]
    assert len(located) == 28
    assert [e for found in located for e in exemptions(found.comments)] == []


def test_every_requirement_of_the_document_leads_somewhere(library: Library) -> None:
    role = library.roles[ROLE].record
    path = Path(library.roles[ROLE].file).parent / role.document
    lexicon, problems = load_lexicon(resources.rubrics() / "lexicon")
    assert lexicon is not None, problems
    profile = profile_document(read_document(path)[0], lexicon)[0]
    quoted = {(e.line, e.quote) for wanted in role.competencies for e in wanted.evidence}
    quoted |= {(e.line, e.quote) for criterion in role.screening for e in criterion.evidence}
    lines = {line for line, _ in quoted} | {entry.line for entry in role.not_assessed}
    asked = [requirement.line for requirement in profile.requirements]
    assert len(asked) >= 30
    assert [line for line in asked if line not in lines] == []
    assert len(profile.soft_skills) == 12
    named = " ".join(quote for _, quote in quoted)
    assert [s.name for s in profile.soft_skills if f"{s.name}:" not in named] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_its_keys_in_order_and_no_long_line(path: Path) -> None:
    text = path.read_text("utf-8")
    assert max(map(len, text.splitlines())) <= LONGEST_LINE
    value = parse(text, str(path)).value
    in_order(value, Competency)
    for at in value["scopes"].values():
        in_order(at, AtScope)
        in_order(at["moves"], Moves)
    for question in value["questions"]:
        in_order(question, Question)
        in_order(question["probes"], Probes)
        if "materials" in question:
            in_order(question["materials"], Materials)


def in_order(value: dict[str, Any], kind: type[Record]) -> None:
    keys = [key for key in kind.model_fields if key in value]
    assert list(value) == keys


def test_the_quality_page_shows_the_retranslation_as_it_is(library: Library) -> None:
    found = tuple(results(library))
    assert len(found) >= 8
    assert {result.anchors for result in found} == {20}
    assert [r.name for r in found if min(r.points, r.levels) < GOOD_ENOUGH] == []
    text = QUALITY.read_text("utf-8")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    made = f"\n{table(library)}"
    if os.environ.get("HIRING_KIT_GOLDEN") == "write":
        QUALITY.write_text(text[:start] + made + text[end:], "utf-8")
    assert QUALITY.read_text("utf-8")[start : start + len(made)] == made
