"""Who asks what, in which interview, inside its minutes, and what found no place?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from hiring_kit.loop.looks import Prefers, assign_looks
from hiring_kit.loop.questions import Dealt, deal, usable
from hiring_kit.model.kit import Kit
from hiring_kit.model.loop import Stage
from hiring_kit.model.note import counted
from hiring_kit.model.place import Place
from hiring_kit.model.plan import LoopPlan, PlannedQuestion, Segment, StagePlan, Unplaced
from hiring_kit.model.problem import Problem

LOOKS_AT_A_MUST_HAVE = 2
"""Independent looks a must-have needs; three where there is room (reliability .44 alone, .61 for two, .70 for three:
Spearman-Brown from Huffcutt, Culbertson & Weyhrauch 2013)."""


_HINTS = {
    "few-may": "Let another interview of the loop prefer it.",
    "no-room": "Give an interview more minutes or places, or let another one prefer it.",
}


def plan_loop(kit: Kit, form: Literal["A", "B"]) -> tuple[LoopPlan, tuple[Problem, ...]]:
    """The loop of a kit in one parallel form; a must-have with too few looks is a problem and listed as unplaced."""
    kit = kit if kit.screening else _unscreened(kit)
    capacity = {stage.id: _question_minutes(stage) for stage in kit.loop.stages}
    prefers = _prefers(kit)
    shortest = min((q.minutes for c in kit.competencies for q in c.questions), default=1)
    places = {
        stage.id: min(stage.competencies, capacity[stage.id] // shortest)
        for stage in kit.loop.stages
    }
    looks = assign_looks(_demands(kit, form), prefers, places)
    dealt, left = deal(kit, form, looks, capacity)
    stages = tuple(_stage(stage, kit, dealt, left[stage.id]) for stage in kit.loop.stages)
    seen = {
        c.id: tuple(s.stage.id for s in stages if c.id in s.competencies) for c in kit.competencies
    }
    unplaced = tuple(_unplaced(kit, seen, prefers))
    plan = LoopPlan(form=form, stages=stages, looks=seen, unplaced=unplaced)
    return plan, tuple(_problem(kit, entry) for entry in unplaced)


def _unscreened(kit: Kit) -> Kit:
    """Where a role has nothing to verify on paper, no interview keeps minutes for it."""
    stages = tuple(stage.model_copy(update={"screening": 0}) for stage in kit.loop.stages)
    return kit.model_copy(update={"loop": kit.loop.model_copy(update={"stages": stages})})


def _question_minutes(stage: Stage) -> int:
    fixed = (
        stage.opening + stage.screening + stage.candidate_questions + stage.closing + stage.buffer
    )
    return max(0, stage.minutes - fixed)


def _prefers(kit: Kit) -> Prefers:
    """For each competency the interviews that may rate it: the ones that name it earliest come first."""
    return {
        c.id: [
            stage.id
            for stage in sorted(kit.loop.stages, key=lambda s: _rank(s, c.id))
            if c.id in stage.prefers
        ]
        for c in kit.competencies
    }


def _rank(stage: Stage, competency: str) -> int:
    return stage.prefers.index(competency) if competency in stage.prefers else len(stage.prefers)


def _demands(kit: Kit, form: str) -> list[str]:
    """Competencies once for each look wanted, most needed first; never more looks than there are questions."""
    must = sorted((c for c in kit.competencies if c.must_have), key=lambda c: -c.share)
    rest = sorted((c for c in kit.competencies if not c.must_have), key=lambda c: -c.share)
    wanted = [*must, *must, *rest, *must, *rest]
    supply = {c.id: len(usable(c, form)) for c in kit.competencies}
    demands: list[str] = []
    for competency in wanted:
        if demands.count(competency.id) < supply[competency.id]:
            demands.append(competency.id)
    return demands


def _stage(stage: Stage, kit: Kit, dealt: Dealt, spare: int) -> StagePlan:
    mine = [c.id for c in kit.competencies if (stage.id, c.id) in dealt]
    mine.sort(key=lambda competency: _rank(stage, competency))
    questions = tuple(q for c in mine for q in dealt[stage.id, c])
    return StagePlan(
        stage=stage, questions=questions, segments=tuple(_segments(stage, mine, questions, spare))
    )


def _segments(
    stage: Stage, competencies: Sequence[str], questions: Sequence[PlannedQuestion], spare: int
) -> Iterator[Segment]:
    """The interview from its first minute to its last; minutes that no question takes go to the buffer."""
    start = 0
    minutes_for = {
        name: sum(q.minutes for q in questions if q.competency == name) for name in competencies
    }
    parts: list[tuple[str, int, str | None]] = [
        ("opening", stage.opening, None),
        ("screening", stage.screening, None),
        *(("competency", minutes, name) for name, minutes in minutes_for.items()),
        ("candidate-questions", stage.candidate_questions, None),
        ("closing", stage.closing, None),
        ("buffer", stage.buffer + spare, None),
    ]
    for kind, minutes, name in parts:
        if minutes:
            yield Segment.model_validate(
                {"kind": kind, "start": start, "minutes": minutes, "competency": name}
            )
        start += minutes


def _unplaced(kit: Kit, seen: Mapping[str, Sequence[str]], prefers: Prefers) -> Iterator[Unplaced]:
    for competency in kit.competencies:
        wanted = LOOKS_AT_A_MUST_HAVE if competency.must_have else 1
        placed = len(seen[competency.id])
        if placed < wanted:
            willing = len(prefers[competency.id])
            yield Unplaced(
                competency=competency.id,
                wanted=wanted,
                placed=placed,
                because="few-may" if willing < wanted else "no-room",
                reason=_reason(willing, wanted),
            )


def _reason(willing: int, wanted: int) -> str:
    if willing < wanted:
        return "only one interview may rate it" if willing else "no interview may rate it"
    if willing == 1:
        return "the one interview that may rate it has no minutes or places left"
    return f"the {willing} interviews that may rate it have no minutes or places left"


def _problem(kit: Kit, entry: Unplaced) -> Problem:
    name = kit.competency(entry.competency).name
    looks = counted(entry.wanted, "look")
    return Problem(
        place=Place(file=f"{kit.role} at {kit.level.id}", line=1, column=1),
        rule="HK104",
        message=f"{name} gets {entry.placed} of {looks} at {kit.level.id}: {entry.reason}",
        hint=_HINTS[entry.because],
        severity="warning",
    )
