"""What do content rules read? Questions, anchors and the texts that we print, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hiring_kit.lint.wordlist import Wordlist
from hiring_kit.model.competency import AtScope, Competency
from hiring_kit.model.library import Library
from hiring_kit.model.place import Located, Place
from hiring_kit.model.question import Question
from hiring_kit.model.scope import Scope


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
                    text = " ".join((exhibit.text, *(cell for row in exhibit.rows for cell in row)))
                    place = asked.place("materials", "shown", number)
                    yield Piece(f"{exhibit.title}. {text}", place)
        yield from (piece for _, piece in self.probes())
        for located in self.library.competencies.values():
            yield Piece(located.record.plain, located.place("plain"))
        for role in self.library.roles.values():
            yield Piece(role.record.summary, role.place("summary"))

    def printed(self) -> Iterator[Piece]:
        """Everything of ours that reaches a page; never the words of a role document."""
        yield from self.spoken()
        yield from (piece for _, piece in self.anchors())
        for asked in self.questions():
            for part in ("listen_for", "red_flags", "scoring"):
                for number, text in enumerate(getattr(asked.question, part)):
                    yield Piece(text, asked.place(part, number))
            yield Piece(asked.question.sounds_good_but, asked.place("sounds_good_but"))
            for point, answer in asked.question.answers.items():
                yield Piece(answer, asked.place("answers", point))
        for located in self.library.competencies.values():
            yield Piece(located.record.definition, located.place("definition"))
            for number, action in enumerate(located.record.key_actions):
                yield Piece(action, located.place("key_actions", number))
