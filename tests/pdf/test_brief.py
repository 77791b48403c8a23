"""Does the candidate's brief name everything that is assessed, and give nothing away?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hiring_kit.model.documents import CandidateBrief, Told
from hiring_kit.model.kit import Kit
from hiring_kit.model.question import Question
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.render.html import to_html
from hiring_kit.render.words import load_words
from tests.pdf.shelf import DATE, LEVEL, LEVELS, Printed, Shelf, as_printed

NEVER = (
    "age", "origin", "citizenship", "family", "disability", "religion", "gender", "arrests", "past pay", "union",
)  # fmt: skip
"""What stands for each topic of the card that interviewers have, in its order."""
WORDS_IN_A_ROW = 5
"""As many words in a row as a question, an anchor or a thing to listen for must not share with the brief."""


def grams(text: str) -> set[tuple[str, ...]]:
    """Every run of five words that says something, whatever their case and punctuation.

    A run says something if two of its words have five letters; "and what came of it" gives nothing away.
    """
    words = re.findall(r"\w+", text.lower())
    runs = (tuple(words[i : i + WORDS_IN_A_ROW]) for i in range(len(words) - WORDS_IN_A_ROW + 1))
    return {run for run in runs if sum(len(word) >= WORDS_IN_A_ROW for word in run) > 1}


def secrets(kit: Kit) -> dict[str, set[tuple[str, ...]]]:
    """What the candidate must not read, by where it stands."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for competency in kit.competencies:
        neighbors = [n for n in (competency.below, competency.above) if n]
        for value, anchor in [
            *competency.anchors.items(),
            *(pair for n in neighbors for pair in n.anchors.items()),
        ]:
            found[f"{competency.id}: anchor {value}: {anchor}"] = grams(anchor)
        for question in competency.questions:
            for number, text in enumerate(_told(question)):
                found[f"{competency.id}: {question.id}: {number}: {text}"] = grams(text)
    return found


def _told(question: Question) -> Iterator[str]:
    yield from (question.ask, question.signal, question.sounds_good_but, question.fallback)
    yield from (*question.listen_for, *question.red_flags, *question.scoring)
    yield from question.answers.values()
    probes = question.probes
    yield from (*probes.situation, *probes.action, *probes.result, *probes.depth)
    if question.materials:
        for sheet in question.materials.shown:
            yield from (sheet.title, sheet.text, *(" ".join(row) for row in sheet.rows))
        yield from (*question.materials.on_request, *question.materials.planted)


def everything(brief: Printed) -> str:
    """All that the file gives a curious reader: pages, title, bookmarks, spoken texts and attachments."""
    with brief.open() as pdf:
        attached = [
            pdf.attachments[name].get_file().read_bytes().decode() for name in pdf.attachments
        ]
        with pdf.open_metadata() as metadata, pdf.open_outline() as outline:
            about = [*map(str, pdf.docinfo.values()), *map(str, metadata.values())]
            about += [item.title for item in outline.root]
    assert attached
    return "\n".join([brief.text, *about, *attached])


@pytest.mark.parametrize("level", LEVELS)
def test_nothing_is_given_away(shelf: Shelf, level: str) -> None:
    (brief,) = shelf.of("candidate-brief", level)
    kit, _ = shelf.plan(level)
    hidden, seen = secrets(kit), grams(everything(brief))
    assert len(hidden) > 10 * len(kit.competencies)
    assert len(seen) > 100
    assert {where: runs & seen for where, runs in hidden.items() if runs & seen} == {}


def test_a_leak_would_be_seen(shelf: Shelf) -> None:
    """The guide, which holds the questions, shares runs of words with nearly all of what it asks."""
    kit, plan = shelf.plan(LEVEL)
    seen = set().union(*(grams(guide.text) for guide in shelf.of("interviewer-guide")))
    asked = [
        grams(kit.competency(planned.competency).question(planned.question).ask)
        for stage in plan.stages
        for planned in stage.questions
    ]
    assert asked
    assert all(runs & seen for runs in asked)


@pytest.mark.parametrize("level", LEVELS)
def test_everything_that_is_assessed_is_named(shelf: Shelf, level: str) -> None:
    (brief,) = shelf.of("candidate-brief", level)
    kit, plan = shelf.plan(level)
    assert isinstance(brief.document, CandidateBrief)
    assessed = [kit.competency(c) for stage in plan.stages for c in stage.competencies]
    assert assessed
    for competency in assessed:
        assert competency.name in brief.text
        assert as_printed(competency.plain) in brief.text


@pytest.mark.parametrize("level", LEVELS)
def test_interviews_and_their_lengths_are_named(shelf: Shelf, level: str) -> None:
    (brief,) = shelf.of("candidate-brief", level)
    _, plan = shelf.plan(level)
    for planned in plan.stages:
        assert planned.stage.title in brief.text
        assert str(planned.stage.minutes) in brief.text


def test_ids_of_questions_stay_inside(shelf: Shelf) -> None:
    (brief,) = shelf.of("candidate-brief")
    kit, _ = shelf.plan()
    seen = everything(brief)
    ids = {f'"{question.id}"' for c in kit.competencies for question in c.questions}
    assert ids
    assert {name for name in ids if name in seen} == set()


def test_the_work_sample_and_the_whole_time_are_told(shelf: Shelf) -> None:
    (brief,) = shelf.of("candidate-brief")
    kit, plan = shelf.plan()
    (planned,) = (
        p
        for p in plan.stages
        if any(
            kit.competency(q.competency).question(q.question).kind == "work-sample"
            for q in p.questions
        )
    )
    assert f"In the {planned.stage.title} interview you’ll get" in brief.text
    assert sum(p.stage.minutes for p in plan.stages) == 4 * 60 + 50
    assert "About 4 hours 50 minutes in all" in brief.text


def test_what_is_never_asked_is_complete(shelf: Shelf) -> None:
    """Every topic that an interviewer is told not to ask about is told to the candidate."""
    (brief,) = shelf.of("candidate-brief")
    told = load_words("en").say("brief.never-text")
    assert as_printed(told) in brief.text
    assert len(NEVER) == len(load_words("en").lines("protected.topics"))
    assert [topic for topic in NEVER if topic not in told] == []


def test_whom_to_turn_to_and_how_long_notes_are_kept() -> None:
    kit, plan = Shelf().plan()
    told = Told(contact="Ada Park, jobs@example.org, 555-0100", retention_months=6)
    (brief,) = assemble_packet(kit, plan, DATE, ["candidate-brief"], told=told).documents
    page = to_html(brief, medium="print")
    assert "jobs@example.org, 555-0100" in page
    assert "kept for 6 months" in page
    assert 'class="lines"' not in page
    (blank,) = assemble_packet(kit, plan, DATE, ["candidate-brief"]).documents
    page = to_html(blank, medium="print")
    assert "kept for ____ months" in page
    assert 'class="lines"' in page
