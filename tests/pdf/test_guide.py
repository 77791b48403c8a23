"""Can a guide be used in the room: pages that face each other, a code on each sheet, pages that are where it says?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hiring_kit.model.documents import InterviewerGuide
from hiring_kit.model.look import PageSize
from hiring_kit.model.sheets import QuestionSheet
from tests.pdf.shelf import LEVEL, LEVELS, Printed, Shelf, some

HAND_BACK = "For the candidate – please return it"
CLOSED = "Confidential – do not share with candidates"


def guides(
    shelf: Shelf, level: str = LEVEL, size: PageSize = "A4"
) -> Iterator[tuple[InterviewerGuide, Printed]]:
    for each in shelf.of("interviewer-guide", level, size):
        assert isinstance(each.document, InterviewerGuide)
        yield each.document, each


def questions(guide: InterviewerGuide) -> tuple[QuestionSheet, ...]:
    return tuple(q for c in guide.competencies for q in c.questions)


def letters(text: str) -> str:
    """Words alone: quotation marks, dashes and minus signs are printed otherwise than they were typed."""
    return " ".join(re.findall(r"\w+", text))


def notes(printed: Printed) -> dict[str, int]:
    """The page, from 1, on which the notes on each question begin."""
    found = {}
    for number, text in enumerate(printed.texts, 1):
        for label in re.findall(r"Notes on (\S+)", text):
            found[label] = number
    return found


@pytest.mark.parametrize("level", some(LEVELS, heavy=set(LEVELS) - {LEVEL}))
@pytest.mark.parametrize("size", some(("A4", "Letter"), heavy={"Letter"}))
def test_a_question_faces_its_notes(shelf: Shelf, level: str, size: PageSize) -> None:
    for guide, printed in guides(shelf, level, size):
        begins = notes(printed)
        assert list(begins) == [q.label for q in questions(guide)]
        for question in questions(guide):
            right = begins[question.label]
            place = f"{guide.stem}, {question.label}, page {right}"
            left, here = map(letters, printed.texts[right - 2 : right])
            assert right % 2 == 1, place
            assert letters(question.ask) in left, place
            assert all(letters(fact) in left + here for fact in question.planted), place
            assert "Rate this answer now" in here, place
            assert "decided the rating" in here, place


def test_every_sheet_that_is_written_on_asks_for_the_code(shelf: Shelf) -> None:
    for guide, printed in guides(shelf):
        written = [0, *(page - 1 for page in notes(printed).values())]
        written += [n for n, text in enumerate(printed.texts) if "Before you leave" in text]
        assert len(written) == len(questions(guide)) + 2
        for page in written:
            assert "Candidate code" in printed.texts[page], f"{guide.stem}, page {page + 1}"


def test_the_run_sheet_says_on_which_page_each_part_is(shelf: Shelf) -> None:
    for guide, printed in guides(shelf):
        run = next(text for text in printed.texts if "Say to open" in text)
        for competency in guide.competencies:
            row = rf"{competency.code} {re.escape(competency.name)} \d+ (\d:\d\d) (\d+)"
            ends, page = re.search(row, run).groups()  # type: ignore[union-attr]  # fails if there is none
            assert ends in {r.until for r in guide.run_sheet}
            assert letters(competency.definition.split(",")[0]) in letters(
                printed.texts[int(page) - 1]
            )
        assert letters(run).count("Next I d like to talk about") == len(guide.competencies) - 1


def test_what_the_candidate_gets_is_not_called_confidential(shelf: Shelf) -> None:
    seen = 0
    for guide, printed in guides(shelf):
        handed = [text for text in printed.texts if HAND_BACK in text]
        assert bool(handed) == any(q.shown for q in questions(guide))
        for text in handed:
            assert CLOSED not in text
            assert f"of {printed.pages}" not in text
            seen += 1
        kept = [text for text in printed.texts if HAND_BACK not in text]
        assert all(CLOSED in text for text in kept if text)  # a blank page says nothing
        for question in questions(guide):
            for sheet in question.shown:
                found = [text for text in handed if letters(sheet.title) in letters(text)]
                assert found, sheet.title
    assert seen > 1
