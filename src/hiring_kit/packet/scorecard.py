"""What does one interviewer fill in?"""

from __future__ import annotations

from hiring_kit.model.documents import ScorecardForm
from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.packet.forms import form_fields, form_row
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.labels import code
from hiring_kit.packet.sheets import stage_sheet

ROW_PARTS = ("rating", "evidence", "contradicting", "confidence")
FORM_PARTS = (
    "candidate", "interviewer", "date", "start", "finish", "conflict", "conflict-with", "adjustments",
    "overall", "decided-by", "would-change", "risks", "level", "level-evidence", "next-probe",
    "rated-alone", "nothing-protected", "signature", "submitted",
)  # fmt: skip


def scorecard(kit: Kit, plan: LoopPlan, planned: StagePlan, date: str) -> ScorecardForm:
    """The form for one interview of the plan."""
    stage = planned.stage
    return ScorecardForm(
        stem=f"scorecard-{stage.id}",
        imprint=imprint(kit, stage.code, date, "interviewer", plan.form),
        stage=stage_sheet(stage),
        scale=kit.scale,
        recommendation=kit.recommendation,
        levels=kit.levels,
        rows=tuple(
            form_row(
                kit,
                kit.competency(competency),
                code(kit, competency),
                stage.id,
                ROW_PARTS,
                asked=[q.question for q in planned.questions if q.competency == competency],
            )
            for competency in planned.competencies
        ),
        fields=form_fields(kit, stage.id, FORM_PARTS),
    )
