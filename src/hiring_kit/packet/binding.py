"""Which documents are bound into one file, and in which order?"""

from __future__ import annotations

from collections.abc import Iterable

from hiring_kit.model.kit import Kit
from hiring_kit.model.packet import AnyDocument, BoundPacket
from hiring_kit.model.plan import LoopPlan
from hiring_kit.packet.imprints import imprint

FIRST = ("candidate-brief",)
BY_INTERVIEW = ("interviewer-guide", "scorecard")
LAST = ("consensus-form", "committee-printout", "trace-table")


def bound(kit: Kit, plan: LoopPlan, date: str, made: Iterable[AnyDocument]) -> BoundPacket:
    """The brief, then guide and scorecard of each interview, then what panel and committee use."""
    made = tuple(made)
    stages = [planned.stage.id for planned in plan.stages]
    ordered = [d for kind in FIRST for d in made if d.kind == kind]
    ordered += [
        d for stage in stages for kind in BY_INTERVIEW for d in made if d.stem == f"{kind}-{stage}"
    ]
    ordered += [d for kind in LAST for d in made if d.kind == kind]
    return BoundPacket(
        stem="packet",
        imprint=imprint(kit, "PK", date, "bundle", plan.form),
        documents=tuple(ordered),
        kit=kit,
    )
