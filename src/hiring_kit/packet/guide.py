"""What does an interviewer's guide say: briefing, run sheet, rules, and a sheet for each competency?"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.model.documents import InterviewerGuide
from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.model.rows import CheckRow, CoverageRow, CutRow, RunRow
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.labels import code, label
from hiring_kit.packet.sheets import competency_sheet, stage_sheet


def guide(kit: Kit, plan: LoopPlan, planned: StagePlan, date: str) -> InterviewerGuide:
    """The guide to one interview of the plan."""
    stage = planned.stage
    return InterviewerGuide(
        stem=f"interviewer-guide-{stage.id}",
        imprint=imprint(kit, stage.code, date, "interviewer", plan.form),
        level=kit.level,
        context=kit.context,
        stage=stage_sheet(stage),
        coverage=tuple(
            CoverageRow(
                code=other.stage.code,
                title=other.stage.title,
                competencies=tuple(kit.competency(c).name for c in other.competencies),
                here=other.stage.id == stage.id,
            )
            for other in plan.stages
        ),
        run_sheet=tuple(run_rows(kit, planned)),
        cuts=tuple(_cuts(kit, planned)),
        screening=screening_rows(kit) if stage.screening else (),
        not_assessed=not_assessed_rows(kit),
        scale=kit.scale,
        competencies=tuple(
            competency_sheet(
                kit,
                kit.competency(competency),
                code(kit, competency),
                [q for q in planned.questions if q.competency == competency],
                stage.id,
            )
            for competency in planned.competencies
        ),
    )


def screening_rows(kit: Kit) -> tuple[CheckRow, ...]:
    """What is verified on paper, and how."""
    return tuple(
        CheckRow(text=c.text, note=c.verify, line=c.evidence[0].line if c.evidence else 0)
        for c in kit.screening
    )


def not_assessed_rows(kit: Kit) -> tuple[CheckRow, ...]:
    """The do-not-assess ledger: what the document says, and why it stays out."""
    return tuple(CheckRow(text=e.text, note=e.reason, line=e.line) for e in kit.not_assessed)


def run_rows(kit: Kit, planned: StagePlan) -> Iterator[RunRow]:
    """The run sheet of an interview, line by line."""
    for segment in planned.segments:
        name = segment.competency
        yield RunRow(
            clock=_clock(segment.start),
            kind=segment.kind,
            code=code(kit, name) if name else "",
            name=kit.competency(name).name if name else "",
            minutes=segment.minutes,
            until=_clock(segment.start + segment.minutes),
        )


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _cuts(kit: Kit, planned: StagePlan) -> Iterator[CutRow]:
    """Questions to drop, last first, once a late start has used up the buffer and the cuts before."""
    spare = sum(s.minutes for s in planned.segments if s.kind == "buffer")
    droppable = [asked for asked in planned.questions if not asked.must_ask]
    for asked in sorted(droppable, key=lambda asked: asked.minutes):
        yield CutRow(
            minutes=spare + 1,
            label=label(kit, asked.competency, asked.question),
            competency=code(kit, asked.competency),
        )
        spare += asked.minutes
