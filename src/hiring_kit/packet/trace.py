"""Which line of the role document leads to which question, and where is it asked?"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.model.trace import TracedLook, TracedQuestion, TracedStage, TraceRow, TraceTable
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.labels import label
from hiring_kit.packet.panel import requirement_rows


def trace_table(kit: Kit, plan: LoopPlan, date: str) -> TraceTable:
    """Every line that the role quotes, in the order of the document, then every question by interview."""
    return TraceTable(
        stem="trace-table",
        imprint=imprint(kit, "TT", date, "committee", plan.form),
        level=kit.level,
        rows=tuple(sorted(_rows(kit, plan), key=lambda row: (row.line, row.quote))),
        stages=tuple(_stage(kit, planned) for planned in plan.stages if planned.questions),
    )


def _rows(kit: Kit, plan: LoopPlan) -> Iterator[TraceRow]:
    ids = {competency.name: competency.id for competency in kit.competencies}
    looks = {name: tuple(_looks(kit, plan, name)) for name in ids.values()}
    for row in requirement_rows(kit, plan):
        yield TraceRow(
            line=row.line,
            quote=row.quote,
            leads_to=row.leads_to,
            status=row.status,
            looks=looks[ids[row.leads_to]] if row.leads_to in ids else (),
        )
    for entry in kit.not_assessed:
        yield TraceRow(
            line=entry.line, quote=entry.text, leads_to=entry.reason, status="left-out", looks=()
        )


def _looks(kit: Kit, plan: LoopPlan, competency: str) -> Iterator[TracedLook]:
    for planned in plan.stages:
        labels = [
            label(kit, competency, asked.question)
            for asked in planned.questions
            if asked.competency == competency
        ]
        if labels:
            yield TracedLook(code=planned.stage.code, labels=tuple(labels))


def _stage(kit: Kit, planned: StagePlan) -> TracedStage:
    return TracedStage(
        code=planned.stage.code,
        title=planned.stage.title,
        interviewers=planned.stage.interviewers,
        questions=tuple(_questions(kit, planned)),
    )


def _questions(kit: Kit, planned: StagePlan) -> Iterator[TracedQuestion]:
    for asked in planned.questions:
        competency = kit.competency(asked.competency)
        question = competency.question(asked.question)
        yield TracedQuestion(
            label=label(kit, asked.competency, asked.question),
            competency=competency.name,
            signal=question.signal,
            kind=question.kind,
            form=question.form,
            minutes=question.minutes,
        )
