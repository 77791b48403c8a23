"""What do panel and committee work on? Forms and printouts, as words and numbers."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.imprint import Document
from hiring_kit.model.record import Record
from hiring_kit.model.rows import CheckRow, FormRow, RaterColumn, RequirementRow
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Level


class ConsensusForm(Document):
    """The panel's form: initial ratings side by side, then the agreed one.

    ``threshold`` is the spread to discuss, ``bar`` the value of the middle point.
    """

    kind: Literal["consensus-form"] = "consensus-form"
    scale: RatingScale
    recommendation: RatingScale
    levels: tuple[Level, ...]
    raters: tuple[RaterColumn, ...]
    rows: tuple[FormRow, ...]
    bar: int
    threshold: int
    fields: dict[str, str]


class OpenPoint(Record):
    """Something to settle before the first interview: a competency with too few looks, or one that is not written."""

    name: str
    why: Literal["few-may", "no-room", "not-written"]
    placed: int
    wanted: int
    line: int


class CommitteePrintout(Document):
    """The committee's form with everything that is known before the interviews.

    ``bar`` is the value of the middle point; ``counts`` says how many lines of the role document have which status;
    ``members`` are the numbers of those who may vote; ``work_sample`` is whether an interview has one.
    """

    kind: Literal["committee-printout"] = "committee-printout"
    level: Level
    levels: tuple[Level, ...]
    scale: RatingScale
    bar: int
    raters: tuple[RaterColumn, ...]
    rows: tuple[FormRow, ...]
    counts: dict[str, int]
    members: tuple[int, ...]
    requirements: tuple[RequirementRow, ...]
    screening: tuple[CheckRow, ...]
    not_assessed: tuple[CheckRow, ...]
    open_points: tuple[OpenPoint, ...]
    work_sample: bool
    threshold: int
    fields: dict[str, str]

    @property
    def names_must_haves(self) -> bool:
        """Whether a competency that is rated is a must-have."""
        return any(row.must_have for row in self.rows)


class ComparisonSheet(Document):
    """Several candidates beside each other, by code and never by name or rank.

    ``columns`` maps, for each candidate, the parts that belong to the candidate to their field names; the parts of a
    row are ``c1``, ``c2`` and so on.
    """

    kind: Literal["comparison-sheet"] = "comparison-sheet"
    level: Level
    rows: tuple[FormRow, ...]
    columns: tuple[dict[str, str], ...]
    fields: dict[str, str]
