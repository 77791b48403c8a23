"""What is on the forms of raters and panel: rows, columns, and the name of every field?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hiring_kit.model.field import WHOLE_FORM, FieldName
from hiring_kit.model.kit import Kit, KitCompetency
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.model.rows import FormRow, RaterColumn
from hiring_kit.model.scale import RatingScale
from hiring_kit.packet.labels import label
from hiring_kit.packet.sheets import point_lines

SPREAD_TO_DISCUSS = 2
"""A spread of two points or more must be discussed: on five points with two to four raters that is r_wg < .70
(LeBreton & Senter 2008)."""


def fields(kit: Kit, stage: str, competency: str, parts: Iterable[str]) -> dict[str, str]:
    """The names of form fields, by part; ``competency`` may be ``WHOLE_FORM``."""
    return {
        part: str(
            FieldName(fingerprint=kit.fingerprint, stage=stage, competency=competency, part=part)
        )
        for part in parts
    }


def form_fields(kit: Kit, stage: str, parts: Iterable[str]) -> dict[str, str]:
    """The names of the fields that belong to a form as a whole, by part."""
    return fields(kit, stage, WHOLE_FORM, parts)


def form_row(
    kit: Kit,
    competency: KitCompetency,
    code: str,
    stage: str,
    parts: Iterable[str],
    asked: Sequence[str] = (),
) -> FormRow:
    """A competency on a form, with fields for its parts and for the ratings of the answers; ``asked`` are ids."""
    ratings = fields(kit, stage, competency.id, [f"answer-{n}" for n in range(1, len(asked) + 1)])
    return FormRow(
        code=code,
        id=competency.id,
        name=competency.name,
        short=competency.short,
        must_have=competency.must_have,
        percent=round(competency.share * 100),
        bar=competency.anchors[middle(kit.scale)],
        anchors=point_lines(competency.anchors),
        minis=point_lines({value: competency.anchors[value] for value in _three(kit.scale)}),
        ends=point_lines({value: competency.anchors[value] for value in _ends(kit.scale)}),
        fields=fields(kit, stage, competency.id, parts),
        answers=tuple(
            (label(kit, competency.id, question), name)
            for question, name in zip(asked, ratings.values(), strict=True)
        ),
    )


def rater_columns(kit: Kit, plan: LoopPlan) -> tuple[RaterColumn, ...]:
    """The interviews that rate, each with the field of its initial rating of each competency it rates."""
    return tuple(
        RaterColumn(
            code=planned.stage.code,
            title=planned.stage.title,
            fields=_part(kit, planned, "initial"),
            evidence=_part(kit, planned, "quoted"),
            against=_part(kit, planned, "contradicting"),
        )
        for planned in plan.stages
        if planned.competencies
    )


def _part(kit: Kit, planned: StagePlan, part: str) -> dict[str, str]:
    stage = planned.stage.id
    return {c: fields(kit, stage, c, [part])[part] for c in planned.competencies}


def middle(scale: RatingScale) -> int:
    """The value of the middle point: what a person who would do the job at this level shows."""
    return scale.middle


def _ends(scale: RatingScale) -> tuple[int, int]:
    return scale.points[0].value, scale.points[-1].value


def _three(scale: RatingScale) -> tuple[int, int, int]:
    return scale.points[0].value, middle(scale), scale.points[-1].value
