"""Which tables does a document hold, ready for a spreadsheet?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hiring_kit.model.books import QuestionBank
from hiring_kit.model.documents import ScorecardForm
from hiring_kit.model.imprint import Document
from hiring_kit.model.sheets import CompetencySheet, QuestionSheet
from hiring_kit.render.words import Words, load_words

WIDE = 46
"""The width of a column of sentences, in characters."""


@dataclass(frozen=True)
class Column:
    """A column: its head, its width in characters, and what may be entered (anything, if empty).

    ``open`` columns are filled in by people.
    """

    head: str
    width: int = 12
    choices: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True)
class Grid:
    """A table with a name; each row has a cell for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def grids(document: Document) -> tuple[Grid, ...]:
    """The tables of a scorecard or a question bank, the one that people work in first; KeyError for other kinds."""
    return GRIDS[document.kind](document, load_words(document.imprint.language))


def _scorecard(document: ScorecardForm, words: Words) -> tuple[Grid, ...]:
    say = words.say
    points = tuple(str(point.value) for point in document.scale.points)
    ratings = (*points, say("guide.not-observed-short")) if document.scale.not_observed else points
    sure = tuple(say(f"confidence.{value}") for value in ("low", "medium", "high"))
    rated = Grid(
        say("documents.scorecard"),
        (
            Column("id", 22),
            Column(say("scorecard.competency"), 30),
            Column(say("scorecard.bar"), WIDE),
            Column(say("scorecard.rating"), 10, ratings, open=True),
            Column(say("scorecard.confidence"), 12, sure, open=True),
            Column(say("scorecard.evidence"), WIDE, open=True),
            Column(say("scorecard.contradicting"), WIDE, open=True),
        ),
        tuple(
            (row.id, _standing(f"{row.code} {row.name}", row.must_have, words), row.bar, *[""] * 4)
            for row in document.rows
        ),
    )
    return rated, *_page_two(document, words), _anchors(document, points, words)


def _page_two(document: ScorecardForm, words: Words) -> tuple[Grid, Grid]:
    say = words.say
    levels = tuple(level.title for level in document.levels)
    overall = tuple(point.label for point in document.recommendation.points)
    asked = [
        (part, say(f"scorecard.{part}"))
        for part in document.fields
        if part not in {"overall", "level"}
    ]
    whole = Grid(
        say("scorecard.page-two"),
        (Column("id", 20), Column(say("scorecard.page-two"), WIDE), Column("", WIDE, open=True)),
        tuple((part, label, "") for part, label in asked),
    )
    choices = Grid(
        say("scorecard.overall"),
        (
            Column(say("scorecard.overall"), 32, overall, open=True),
            Column(say("scorecard.level"), 40, levels, open=True),
        ),
        (("", ""),),
    )
    return choices, whole


def _anchors(document: ScorecardForm, points: tuple[str, ...], words: Words) -> Grid:
    say = words.say
    return Grid(
        say("consensus.anchors"),
        (Column(say("guide.cover.competency"), 30), *(Column(p, WIDE) for p in points)),
        tuple(
            (row.name, *(point.text for point in sorted(row.anchors, key=lambda p: p.value)))
            for row in document.rows
        ),
    )


def _standing(name: str, must_have: bool, words: Words) -> str:  # noqa: FBT001 - private, and said by its name
    return f"{name} ({words.say('guide.must-have')})" if must_have else name


def _question_bank(document: QuestionBank, words: Words) -> tuple[Grid, ...]:
    say = words.say
    heads: tuple[Column, ...] = (
        Column("id", 26),
        Column(say("guide.cover.competency"), 26),
        Column(say("trace.kind"), 14),
        Column(say("comparison.form"), 8),
        Column(say("guide.cover.minutes"), 8),
        Column(say("trace.signal"), 34),
        Column(say("bank.questions"), 60),
        *(
            Column(say(f"probe.{part}"), WIDE)
            for part in ("situation", "action", "result", "depth")
        ),
        Column(say("guide.listen-for"), WIDE),
        Column(say("guide.red-flags"), WIDE),
        Column(say("guide.sounds-good"), WIDE),
        Column(say("guide.fallback"), WIDE),
        *(Column(f"{say('guide.example')} {point}", WIDE) for point in (5, 3, 1)),
    )
    rows = (_question(c, q, words) for c in document.competencies for q in c.questions)
    return (Grid(say("documents.question-bank"), heads, tuple(rows)),)


def _question(competency: CompetencySheet, q: QuestionSheet, words: Words) -> tuple[str, ...]:
    answers = {answer.value: answer.text for answer in q.answers}
    probes = (q.probes.situation, q.probes.action, q.probes.result, q.probes.depth)
    return (
        q.id,
        competency.name,
        words.say(f"kind.{q.kind}"),
        "" if q.form == "any" else q.form,
        str(q.minutes),
        q.signal,
        q.ask,
        *("\n".join(part) for part in probes),
        "\n".join(q.listen_for),
        "\n".join(q.red_flags),
        q.sounds_good_but,
        q.fallback,
        *(answers.get(point, "") for point in (5, 3, 1)),
    )


GRIDS: dict[str, Callable[[Any, Words], tuple[Grid, ...]]] = {
    "scorecard": _scorecard,
    "question-bank": _question_bank,
}
"""Tables by kind of document."""
