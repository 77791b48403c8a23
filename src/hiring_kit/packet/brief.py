"""What is a candidate told before the interviews? Every competency in plain words, and no question or anchor."""

from __future__ import annotations

from hiring_kit.model.documents import CandidateBrief, Told
from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.sheets import stage_sheet


def brief(kit: Kit, plan: LoopPlan, date: str, told: Told) -> CandidateBrief:
    """The candidate's brief; the same for every form, so that it tells nothing about the questions."""
    samples = {p.stage.title: work_sample_minutes(kit, p) for p in plan.stages}
    hours, minutes = divmod(sum(p.stage.minutes for p in plan.stages), 60)
    return CandidateBrief(
        stem="candidate-brief",
        imprint=imprint(kit, "CB", date, "candidate"),
        title=kit.title,
        summary=kit.summary,
        level=kit.level,
        stages=tuple(
            (stage_sheet(p.stage), tuple(kit.competency(c).name for c in p.competencies))
            for p in plan.stages
        ),
        competencies=tuple((c.name, c.plain) for c in kit.competencies if plan.looks[c.id]),
        work_sample_minutes=max(samples.values(), default=0),
        work_sample_in=tuple(title for title, longest in samples.items() if longest),
        hours=hours,
        minutes=minutes,
        told=told,
    )


def work_sample_minutes(kit: Kit, planned: StagePlan) -> int:
    """Minutes of the longest work sample in an interview; 0 where there is none."""
    kinds = ((q, kit.competency(q.competency).question(q.question)) for q in planned.questions)
    return max((q.minutes for q, question in kinds if question.kind == "work-sample"), default=0)
