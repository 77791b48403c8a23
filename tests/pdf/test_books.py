"""Does what is read together stand together: a question with its probes and answers, a ladder with its neighbors?"""

from __future__ import annotations

import re

import pytest

from hiring_kit.model.books import QuestionBank, RubricBook
from hiring_kit.model.sheets import CompetencySheet, QuestionSheet
from tests.pdf.shelf import LEVEL, LEVELS, Printed, Shelf, as_printed, some

OTHERS = set(LEVELS) - {LEVEL}
EMPTY = 1
"""At most so many pages of a bank are left blank, to let a work sample begin on a left-hand page."""


def page_with(printed: Printed, texts: tuple[str, ...]) -> int:
    """The one page, from 1, that says all these texts."""
    wanted = [_solid(as_printed(text)) for text in texts]
    pages = map(_solid, printed.texts)
    found = [n for n, page in enumerate(pages, 1) if all(text in page for text in wanted)]
    assert len(found) == 1, (found, texts[0])
    return found[0]


def _solid(text: str) -> str:
    """The letters of a text: a line may end at a space or after a hyphen."""
    return re.sub(r"[\W_]", "", text)


def asked(question: QuestionSheet) -> tuple[str, ...]:
    """What is said and listened for."""
    probes = question.probes
    follow = (*probes.situation, *probes.action, *probes.result, *probes.depth)
    listening = (*question.listen_for, *question.red_flags, question.sounds_good_but)
    return (question.label, question.ask, *follow, question.fallback, *listening)


def rated(question: QuestionSheet) -> tuple[str, ...]:
    """What the rating rests on."""
    return (*question.scoring, *(answer.text for answer in question.answers))


@pytest.mark.parametrize("level", some(LEVELS, heavy=OTHERS))
def test_a_question_is_never_split(shelf: Shelf, level: str) -> None:
    assert_whole(*shelf.of("question-bank", level))


@pytest.mark.heavy
@pytest.mark.parametrize("level", LEVELS)
def test_nor_is_it_on_letter_paper(shelf: Shelf, level: str) -> None:
    assert_whole(*shelf.of("question-bank", level, "Letter"))


def assert_whole(bank: Printed) -> None:
    """Each question of a bank stands on one page, or on two that face each other."""
    assert isinstance(bank.document, QuestionBank)
    questions = [q for c in bank.document.competencies for q in c.questions]
    assert {q.kind for q in questions} >= {"behavioral", "situational", "work-sample"}
    for question in questions:
        if question.shown:
            left = page_with(bank, (*asked(question), *question.on_request, *question.planted))
            assert left % 2 == 0, question.label
            assert page_with(bank, rated(question)) == left + 1
        else:
            page_with(bank, (*asked(question), *rated(question), *question.on_request))


def test_a_bank_names_the_page_of_each_question(shelf: Shelf) -> None:
    (bank,) = shelf.of("question-bank")
    assert isinstance(bank.document, QuestionBank)
    questions = [q for competency in bank.document.competencies for q in competency.questions]
    numbers = [int(word) for word in bank.texts[1].split() if word.isdigit()]
    assert numbers[: len(questions)] == [page_with(bank, (q.label, q.ask)) for q in questions]
    assert sum(not text for text in bank.texts) <= EMPTY


def test_forms_name_each_other_by_label(shelf: Shelf) -> None:
    (bank,) = shelf.of("question-bank")
    assert isinstance(bank.document, QuestionBank)
    for competency in bank.document.competencies:
        by_id = {question.id: question for question in competency.questions}
        for question in competency.questions:
            other = by_id.get(question.parallel)
            assert question.parallel_label == (other.label if other else "")
            if other:
                text = bank.texts[page_with(bank, (question.label, question.ask)) - 1]
                assert f"parallel: {other.label}" in text
                assert question.id not in text


@pytest.mark.parametrize("level", some(LEVELS, heavy=OTHERS))
def test_a_ladder_stands_whole_beside_what_it_is_about(shelf: Shelf, level: str) -> None:
    (book,) = shelf.of("rubric-book", level)
    assert isinstance(book.document, RubricBook)
    for competency in book.document.competencies:
        left = page_with(
            book, (competency.definition, *competency.key_actions, *_moves(competency))
        )
        assert left % 2 == 0
        ladders = (competency.anchors, *(neighbor.anchors for neighbor in competency.neighbors))
        whole = tuple(point.text for ladder in ladders for point in ladder)
        assert len(whole) in {10, 15}
        assert page_with(book, whole) == left + 1


def _moves(competency: CompetencySheet) -> tuple[str, ...]:
    moves = competency.moves
    return (moves.scope, moves.autonomy, moves.complexity, moves.influence, competency.expectation)
