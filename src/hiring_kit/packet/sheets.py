"""What is said about a competency, its questions, and an interview?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hiring_kit.model.field import FieldName
from hiring_kit.model.kit import Kit, KitCompetency, Neighbor
from hiring_kit.model.loop import Stage
from hiring_kit.model.plan import PlannedQuestion
from hiring_kit.model.question import Materials, Question
from hiring_kit.model.scope import Scope
from hiring_kit.model.sheets import (
    CompetencySheet,
    Elsewhere,
    NeighborSheet,
    PointLine,
    QuestionSheet,
    StageSheet,
)
from hiring_kit.packet.exhibits import shown_sheet
from hiring_kit.packet.labels import label
from hiring_kit.packet.marks import marks_at, sum_of_marks


def point_lines(texts: Mapping[int, str]) -> tuple[PointLine, ...]:
    """Texts of a scale's points, highest first."""
    return tuple(PointLine(value=value, text=texts[value]) for value in sorted(texts, reverse=True))


def stage_sheet(stage: Stage) -> StageSheet:
    """An interview as it is announced."""
    return StageSheet(
        id=stage.id,
        code=stage.code,
        title=stage.title,
        purpose=stage.purpose,
        interviewers=stage.interviewers,
        format=stage.format,
        minutes=stage.minutes,
        candidate_questions=stage.candidate_questions,
    )


def competency_sheet(
    kit: Kit,
    competency: KitCompetency,
    code: str,
    asked: Sequence[PlannedQuestion],
    stage: str,
) -> CompetencySheet:
    """A competency under a code, with the questions asked in an interview (``stage`` is its id)."""
    return CompetencySheet(
        code=code,
        id=competency.id,
        name=competency.name,
        short=competency.short,
        definition=competency.definition,
        plain=competency.plain,
        why=competency.why,
        must_have=competency.must_have,
        percent=round(competency.share * 100),
        reason=competency.reason,
        minutes=sum(q.minutes for q in asked),
        evidence=competency.evidence,
        in_scope=competency.in_scope,
        elsewhere=tuple(
            Elsewhere(what=e.what, held_by="" if e.held_by == "none" else kit.name_of(e.held_by))
            for e in competency.out_of_scope
        ),
        key_actions=competency.key_actions,
        expectation=competency.expectation,
        moves=competency.moves,
        anchors=point_lines(competency.anchors),
        neighbors=_neighbors(competency),
        questions=tuple(_asked(kit, competency, asked, stage)),
    )


def _asked(
    kit: Kit, competency: KitCompetency, asked: Sequence[PlannedQuestion], stage: str
) -> Iterator[QuestionSheet]:
    for number, planned in enumerate(asked, 1):
        field = FieldName(
            fingerprint=kit.fingerprint,
            stage=stage,
            competency=competency.id,
            part=f"answer-{number}",
        )
        labels = {q.id: label(kit, competency.id, q.id) for q in competency.questions}
        yield question_sheet(
            competency.question(planned.question),
            labels,
            scope=kit.level.scope,
            must_ask=planned.must_ask,
            field=field,
        )


def question_sheet(
    question: Question,
    labels: Mapping[str, str],
    *,
    scope: Scope,
    must_ask: bool,
    field: FieldName,
) -> QuestionSheet:
    """A question under its label, ready to be asked at a scope; ``labels`` are those of its competency by id."""
    materials = question.materials or Materials()
    return QuestionSheet(
        label=labels[question.id],
        id=question.id,
        kind=question.kind,
        form=question.form,
        parallel=question.parallel or "",
        parallel_label=labels.get(question.parallel or "", ""),
        minutes=question.minutes,
        must_ask=must_ask,
        signal=question.signal,
        ask=question.ask,
        shown=tuple(shown_sheet(sheet) for sheet in materials.shown),
        on_request=materials.on_request,
        planted=materials.planted,
        probes=question.probes,
        listen_for=question.listen_for,
        red_flags=question.red_flags,
        sounds_good_but=question.sounds_good_but,
        fallback=question.fallback,
        scoring=marks_at(scope, question.scoring),
        scored=sum_of_marks(question.scoring),
        answers=point_lines(question.answers),
        rating_field=str(field),
    )


def _neighbors(competency: KitCompetency) -> tuple[NeighborSheet, ...]:
    def sheet(relation: str, neighbor: Neighbor) -> NeighborSheet:
        return NeighborSheet.model_validate(
            {
                "relation": relation,
                "title": neighbor.title,
                "expectation": neighbor.expectation,
                "anchors": point_lines(neighbor.anchors),
            }
        )

    pairs = (("below", competency.below), ("above", competency.above))
    return tuple(sheet(relation, neighbor) for relation, neighbor in pairs if neighbor is not None)
