"""Does a loop fit a role: has each interview something to rate, and is each competency looked at often enough?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hiring_kit.kit.assemble import assemble_kit
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.kit import Kit
from hiring_kit.model.library import Library
from hiring_kit.model.loop import Loop
from hiring_kit.model.place import Located
from hiring_kit.model.plan import LoopPlan
from hiring_kit.model.problem import Problem
from hiring_kit.model.role import Role

RULES = ("HK104", "HK503")
"""The rules of what is told here; like content rules, a project may weigh them."""


def misfits_anywhere(library: Library) -> Iterator[Problem]:
    """What does not fit in the loops of all roles at all their levels.

    The library must have been loaded without errors.
    """
    for name, role in library.roles.items():
        for level in library.ladders[role.record.ladder].record.levels:
            kit, _ = assemble_kit(library, name, level.id)
            plan, unplaced = plan_loop(kit, "A")
            yield from misfits(kit, plan, unplaced, role, library.loops[role.record.loop])


def misfits(
    kit: Kit,
    plan: LoopPlan,
    unplaced: Sequence[Problem],
    role: Located[Role],
    loop: Located[Loop],
) -> Iterator[Problem]:
    """What does not fit, at its place: what found no place in the plan at its line of the role, idle interviews.

    A level at which the role rates nothing is not hired for, and has neither.
    """
    asked = [entry.id for entry in role.record.competencies]
    for problem, entry in zip(unplaced, plan.unplaced, strict=True):
        place = role.place("competencies", asked.index(entry.competency), "id")
        yield problem.model_copy(update={"place": place})
    for index, planned in enumerate(plan.stages if kit.competencies else ()):
        if planned.stage.competencies and not planned.competencies:
            yield Problem(
                place=loop.place("stages", index, "id"),
                rule="HK503",
                message=f"this interview gets nothing to rate for {kit.role} at {kit.level.id}",
                hint="Give it more minutes, let it prefer what the role rates, or drop it.",
                severity="warning",
            )
