"""What does one interviewer fill in?"""

from __future__ import annotations

from hiring_kit.model.documents import ScorecardForm
from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.packet.forms import form_fields, form_row
from hiring_kit.packet.imprints import imprint
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
                f"C{number}",
                stage.id,
                ROW_PARTS,
                answers=sum(q.competency == competency for q in planned.questions),
            )
            for number, competency in enumerate(planned.competencies, 1)
        ),
        fields=form_fields(kit, stage.id, FORM_PARTS),
    )
