"""Which interviews of a loop rate nothing, so that a candidate comes for no reason?"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.kit.assemble import assemble_kit
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.kit import Kit
from hiring_kit.model.library import Library
from hiring_kit.model.loop import Loop
from hiring_kit.model.place import Located
from hiring_kit.model.plan import LoopPlan
from hiring_kit.model.problem import Problem

IDLE = "HK503"
"""The rule of what is told here; like a content rule, a project may weigh it."""


def idle_anywhere(library: Library) -> Iterator[Problem]:
    """A problem for each interview without anything to rate, of all roles and levels.

    The library must have been loaded without errors.
    """
    for name, role in library.roles.items():
        for level in library.ladders[role.record.ladder].record.levels:
            kit, _ = assemble_kit(library, name, level.id)
            loop = library.loops[role.record.loop]
            yield from idle_stages(kit, plan_loop(kit, "A")[0], loop)


def idle_stages(kit: Kit, plan: LoopPlan, loop: Located[Loop]) -> Iterator[Problem]:
    """A problem at each interview that would rate competencies and gets none.

    A level at which the role rates nothing is not hired for, and has none.
    """
    if not kit.competencies:
        return
    for index, planned in enumerate(plan.stages):
        if planned.stage.competencies and not planned.competencies:
            yield Problem(
                place=loop.place("stages", index, "id"),
                rule=IDLE,
                message=f"this interview gets nothing to rate for {kit.role} at {kit.level.id}",
                hint="Give it more minutes, let it prefer what the role rates, or drop it.",
                severity="warning",
            )
