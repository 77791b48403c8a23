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

IDLE = "HK503"
RULES = ("HK104", IDLE)
"""The rules of what is told here; like content rules, a project may weigh them."""


def misfits_anywhere(library: Library) -> Iterator[Problem]:
    """What does not fit in the loops of all roles at all their levels, and each role that rates nothing.

    The library must have been loaded without errors.
    """
    for name, role in library.roles.items():
        levels = [level.id for level in library.ladders[role.record.ladder].record.levels]
        plans = []
        for level in levels:
            kit, _ = assemble_kit(library, name, level)
            plan, unplaced = plan_loop(kit, "A")
            plans.append(plan)
            yield from misfits(kit, plan, unplaced, role, library.loops[role.record.loop])
        yield from nothing_rated(role, levels, plans)


def nothing_rated(
    role: Located[Role], levels: Sequence[str], plans: Sequence[LoopPlan]
) -> Iterator[Problem]:
    """A problem where no interview of some levels rates anything: their tables would be printed empty."""
    if any(planned.competencies for plan in plans for planned in plan.stages):
        return
    yield Problem(
        place=role.place("competencies"),
        rule=IDLE,
        message=f"no interview rates anything at {', '.join(levels)}",
        hint="Name competencies that are written out there, and let an interview of the loop prefer them.",
        severity="warning",
    )


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
                rule=IDLE,
                message=f"this interview gets nothing to rate for {kit.role} at {kit.level.id}",
                hint="Give it more minutes, let it prefer what the role rates, or drop it.",
                severity="warning",
            )
