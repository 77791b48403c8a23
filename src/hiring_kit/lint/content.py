"""What do content rules read? Questions, anchors and the texts that we print, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hiring_kit.lint.wordlist import Wordlist
from hiring_kit.model.competency import AtScope, Competency
from hiring_kit.model.library import Library
from hiring_kit.model.place import Located, Path, Place
from hiring_kit.model.question import Question
from hiring_kit.model.scope import Scope

QUOTED = frozenset({"aliases", "context", "evidence", "not_assessed", "screening"})
"""Keys below which the words of role documents stand."""


@dataclass(frozen=True)
class Asked:
    """A question of a competency; ``id`` is the competency's id."""

    id: str
    competency: Located[Competency]
    index: int
    question: Question

    def place(self, *path: str | int) -> Place:
        """Where a part of the question is written."""
        return self.competency.place("questions", self.index, *path)

    @property
    def other(self) -> Asked | None:
        """The question that asks for the same signal in the other form."""
        for index, question in enumerate(self.competency.record.questions):
            if question.id == self.question.parallel:
                return Asked(self.id, self.competency, index, question)
        return None


@dataclass(frozen=True)
class AnchorSet:
    """The anchors of a competency at one scope."""

    id: str
    competency: Located[Competency]
    scope: Scope
    at: AtScope

    @property
    def anchors(self) -> Mapping[int, str]:
        """Point to anchor, lowest first."""
        return dict(sorted(self.at.anchors.items()))

    def place(self, point: int) -> Place:
        """Where an anchor is written."""
        return self.competency.place("scopes", self.scope, "anchors", point)


@dataclass(frozen=True)
class Piece:
    """A text that we print or say, and where it is written."""

    text: str
    place: Place


@dataclass(frozen=True)
class Content:
    """All content files and the words that they are judged by."""

    library: Library
    words: Wordlist

    def questions(self, *kinds: str) -> Iterator[Asked]:
        """All questions, or those of some kinds."""
        for name, located in self.library.competencies.items():
            for index, question in enumerate(located.record.questions):
                if not kinds or question.kind in kinds:
                    yield Asked(name, located, index, question)

    def anchor_sets(self) -> Iterator[AnchorSet]:
        """The anchors of each competency at each scope."""
        for name, located in self.library.competencies.items():
            for scope, at in located.record.scopes.items():
                yield AnchorSet(name, located, scope, at)

    def anchors(self) -> Iterator[tuple[int, Piece]]:
        """Each anchor with its point."""
        for found in self.anchor_sets():
            for point, anchor in found.anchors.items():
                yield point, Piece(anchor, found.place(point))

    def probes(self) -> Iterator[tuple[Asked, Piece]]:
        """Each probe with the question it follows up."""
        for asked in self.questions():
            for part in ("situation", "action", "result", "depth"):
                for number, probe in enumerate(getattr(asked.question.probes, part)):
                    yield asked, Piece(probe, asked.place("probes", part, number))

    def spoken(self) -> Iterator[Piece]:
        """What an interviewer says or shows to a candidate, and what a candidate is sent."""
        for asked in self.questions():
            yield Piece(asked.question.ask, asked.place("ask"))
            yield Piece(asked.question.fallback, asked.place("fallback"))
            if asked.question.materials:
                for number, exhibit in enumerate(asked.question.materials.shown):
                    cells = (cell for row in (exhibit.columns, *exhibit.rows) for cell in row)
                    text = " ".join((exhibit.text, *cells))
                    place = asked.place("materials", "shown", number)
                    yield Piece(f"{exhibit.title}. {text}", place)
                for number, fact in enumerate(asked.question.materials.on_request):
                    yield Piece(fact, asked.place("materials", "on_request", number))
        yield from (piece for _, piece in self.probes())
        for located in self.library.competencies.values():
            yield Piece(located.record.plain, located.place("plain"))
        for role in self.library.roles.values():
            yield Piece(role.record.summary, role.place("summary"))

    def printed(self) -> Iterator[Piece]:
        """Everything of ours that reaches a page; never the words of a role document."""
        return self._texts(QUOTED)

    def written(self) -> Iterator[Piece]:
        """Every text of every file, except for the quotes from role documents."""
        return self._texts(frozenset({"evidence"}))

    def _texts(self, left_out: frozenset[str]) -> Iterator[Piece]:
        return (piece for file in self.library.files for piece in texts_of(file, left_out))


def texts_of(file: Located[Any], left_out: frozenset[str]) -> Iterator[Piece]:
    """Every text of a file, without those below some keys."""
    for path, text in _texts(file.record.model_dump(), (), left_out):
        yield Piece(text, file.place(*path))


def _texts(value: object, path: Path, left_out: frozenset[str]) -> Iterator[tuple[Path, str]]:
    """The texts in a value with their paths, without those below some keys."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key not in left_out:
                yield from _texts(part, (*path, key), left_out)
    elif isinstance(value, (tuple, list)):
        for number, part in enumerate(value):
            yield from _texts(part, (*path, number), left_out)
