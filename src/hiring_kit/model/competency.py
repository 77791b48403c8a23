"""What is a competency, and what does it look like at each scope?"""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.question import Question
from hiring_kit.model.record import Id, Record, Text
from hiring_kit.model.scope import Scope

Family = Literal["research", "leadership", "people", "self"]


class OutOfScope(Record):
    """Something that is rated elsewhere; ``held_by`` is a competency id, or "none" where it is never rated."""

    what: Text
    held_by: Id


class Moves(Record):
    """What changes against the scope below, one phrase for each dimension of seniority."""

    scope: Text
    autonomy: Text
    complexity: Text
    influence: Text


class AtScope(Record):
    """A competency at one scope; ``anchors`` maps each point of the rating scale to its anchor."""

    expectation: Text
    moves: Moves
    anchors: dict[int, Text]


class Competency(Record):
    """One competency, written out for each scope it is used at."""

    name: Text
    family: Family
    short: Text
    definition: Text
    plain: Text
    in_scope: tuple[Text, ...]
    out_of_scope: tuple[OutOfScope, ...]
    key_actions: tuple[Text, ...]
    aliases: tuple[Text, ...]
    scopes: dict[Scope, AtScope]
    questions: tuple[Question, ...]
