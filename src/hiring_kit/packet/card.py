"""What does an interviewer keep at hand during the interview?"""

from __future__ import annotations

from hiring_kit.model.documents import PocketCard
from hiring_kit.model.kit import Kit
from hiring_kit.model.plan import LoopPlan, StagePlan
from hiring_kit.packet.forms import form_row
from hiring_kit.packet.guide import run_rows
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.labels import code
from hiring_kit.packet.sheets import stage_sheet


def pocket_card(kit: Kit, plan: LoopPlan, planned: StagePlan, date: str) -> PocketCard:
    """The card for one interview of the plan."""
    stage = planned.stage
    return PocketCard(
        stem=f"pocket-card-{stage.id}",
        imprint=imprint(kit, stage.code, date, "interviewer", plan.form),
        stage=stage_sheet(stage),
        scale=kit.scale,
        run_sheet=tuple(run_rows(kit, planned)),
        rows=tuple(
            form_row(kit, kit.competency(competency), code(kit, competency), stage.id, ())
            for competency in planned.competencies
        ),
    )
