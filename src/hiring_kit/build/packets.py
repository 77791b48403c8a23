"""From content files to packets: which documents does a build have to write?"""

from __future__ import annotations

from hiring_kit.build.fit import misfits, nothing_rated
from hiring_kit.build.request import BuildRequest
from hiring_kit.kit.assemble import assemble_kit
from hiring_kit.library.load import load_library
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.model.library import Library
from hiring_kit.model.packet import Packet
from hiring_kit.model.place import Place
from hiring_kit.model.plan import LoopPlan
from hiring_kit.model.problem import Problem, Refusal, in_reading_order
from hiring_kit.model.sample import Sample
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.yamlio.load import load_file


def make_packets(request: BuildRequest) -> tuple[tuple[Packet, ...], tuple[Problem, ...]]:
    """The packets of all levels asked for; refuses while any content file has an error."""
    library, problems = load_library(request.rubrics)
    if any(problem.severity == "error" for problem in problems):
        raise Refusal(problems)
    packets: list[Packet] = []
    sampled = False
    notes: list[Problem] = [problem for problem in problems if problem.severity == "warning"]
    plans: list[LoopPlan] = []
    levels = request.levels or all_levels(library, request.role)
    for level in levels:
        kit, unwritten = assemble_kit(library, request.role, level)
        plan, unplaced = plan_loop(kit, request.form)
        plans.append(plan)
        kinds = request.kinds or DOCUMENT_KINDS
        sample, flaws = _sample(request, level) if request.samples else (None, ())
        notes += flaws
        packets.append(
            assemble_packet(kit, plan, request.date, kinds, request.language, sample, request.told)
        )
        role = library.roles[request.role]
        loop = library.loops[role.record.loop]
        notes += [*unwritten, *misfits(kit, plan, unplaced, role, loop)]
        sampled = sampled or sample is not None or bool(flaws)
    notes += nothing_rated(role, levels, plans)
    if request.samples and not sampled:
        notes.append(_no_sample(role.file, request.role))
    return tuple(packets), in_reading_order(notes)


def _sample(request: BuildRequest, level: str) -> tuple[Sample | None, tuple[Problem, ...]]:
    """The sample of a role's level from the last folder that has one; a broken one is a problem, none is none."""
    paths = [folder / "samples" / request.role / f"{level}.yaml" for folder in request.rubrics]
    found = [path for path in paths if path.is_file()]
    if not found:
        return None, ()
    located, problems = load_file(found[-1], str(found[-1]), Sample)
    return (located.record if located else None), problems


def _no_sample(file: str, role: str) -> Problem:
    return Problem(
        place=Place(file=file, line=1, column=1),
        rule="HK072",
        severity="warning",
        message="no level that is built has a sample, so that no completed form is added",
        hint=f"Write samples/{role}/LEVEL.yaml among your rubrics; `hiring-kit schema sample` shows what stands in it.",
    )


def all_levels(library: Library, role: str) -> tuple[str, ...]:
    """The level ids of a role's ladder, lowest first; one without a name for an unknown role or ladder."""
    if role not in library.roles:
        return ("",)
    ladder = library.ladders.get(library.roles[role].record.ladder)
    return tuple(level.id for level in ladder.record.levels) if ladder else ("",)
