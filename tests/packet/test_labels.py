"""Do a competency and a question have one name on all sheets of a level?"""

from __future__ import annotations

import pytest

from hiring_kit.model.sheets import CompetencySheet
from hiring_kit.packet.assemble import assemble_packet
from tests.pdf.shelf import DATE, LEVELS, Shelf


@pytest.mark.parametrize("level", LEVELS)
def test_codes_and_labels_mean_the_same_on_every_sheet(level: str, shelf: Shelf) -> None:
    kit, plan = shelf.plan(level)
    codes: dict[str, set[str]] = {}
    labels: dict[str, set[str]] = {}
    kinds: set[str] = set()
    for document in assemble_packet(kit, plan, DATE).documents:
        for row in getattr(document, "rows", ()):
            if hasattr(row, "answers"):
                codes.setdefault(row.code, set()).add(row.id)
                kinds.add(document.kind)
        for sheet in getattr(document, "competencies", ()):
            if not isinstance(sheet, CompetencySheet):  # the brief names them in plain words
                continue
            codes.setdefault(sheet.code, set()).add(sheet.id)
            kinds.add(document.kind)
            for question in sheet.questions:
                labels.setdefault(question.label, set()).add(f"{sheet.id}/{question.id}")
    assert {"interviewer-guide", "scorecard", "consensus-form", "question-bank"} <= kinds
    assert sorted(codes) == [f"C{n}" for n in range(1, len(kit.competencies) + 1)]
    assert [code for code, ids in codes.items() if len(ids) > 1] == []
    assert [label for label, ids in labels.items() if len(ids) > 1] == []
    assert len(labels) == sum(len(c.questions) for c in kit.competencies)


def test_a_rating_is_asked_for_under_the_label_of_its_question(shelf: Shelf) -> None:
    kit, plan = shelf.plan()
    documents = assemble_packet(kit, plan, DATE, kinds=["interviewer-guide", "scorecard"]).documents
    asked = {
        question.rating_field: question.label
        for document in documents
        for sheet in getattr(document, "competencies", ())
        for question in sheet.questions
    }
    rated = {
        field: label
        for document in documents
        for row in getattr(document, "rows", ())
        for label, field in row.answers
    }
    assert rated
    assert rated == asked
