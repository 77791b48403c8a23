"""What follows from a change of the rubrics: which kits are others now, and which scorecards were printed from them?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from hiring_kit.kit.assemble import assemble_kit
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.change import KitChange
from hiring_kit.model.kit import Kit
from hiring_kit.model.library import Library
from hiring_kit.model.plan import LoopPlan
from hiring_kit.model.problem import Refusal
from hiring_kit.readback.rubric import carried

Planned = tuple[Kit, dict[str, LoopPlan]]
"""A kit and its interviews in each form of the questions."""
FORMS: tuple[Literal["A", "B"], ...] = ("A", "B")


def consequences(old: Library, new: Library, scorecards: Path | None) -> tuple[KitChange, ...]:
    """Kits whose fingerprint or interviews changed, by role and level; scorecards are looked for in a folder."""
    printed = _printed(scorecards)
    found = []
    for role, level in _kits(old, new):
        before, after = _planned(old, role, level), _planned(new, role, level)
        was, now = (p[0].fingerprint if p else "" for p in (before, after))
        stages = tuple(_in_forms(before, after))
        if was != now or stages:
            count, filled = printed.get(was, (0, 0))
            found.append(
                KitChange(
                    role=role, level=level, old=was, new=now, stages=stages,
                    scorecards=count, filled=filled,
                )
            )  # fmt: skip
    return tuple(found)


def _kits(old: Library, new: Library) -> Iterator[tuple[str, str]]:
    for role in sorted({*old.roles, *new.roles}):
        levels: dict[str, None] = {}
        for library in (old, new):
            located = library.roles.get(role)
            ladder = library.ladders.get(located.record.ladder) if located else None
            levels |= dict.fromkeys(level.id for level in (ladder.record.levels if ladder else ()))
        yield from ((role, level) for level in levels)


def _planned(library: Library, role: str, level: str) -> Planned | None:
    try:
        kit, _ = assemble_kit(library, role, level)
    except Refusal:
        return None
    return kit, {form: plan_loop(kit, form)[0] for form in FORMS}


def _in_forms(before: Planned | None, after: Planned | None) -> Iterator[str]:
    """Each interview that is not as it was, and how; what holds for one form only says so."""
    if before is None or after is None:
        return
    said = {form: list(_stages(before[1][form], after[1][form])) for form in FORMS}
    for form, other in zip(FORMS, reversed(FORMS), strict=True):
        for row in said[form]:
            if row not in said[other]:
                yield f"{row} (form {form})"
            elif form == FORMS[0]:
                yield row


def _stages(before: LoopPlan, after: LoopPlan) -> Iterator[str]:
    """Each interview that is not as it was, and how."""
    was = {stage.stage.id: stage for stage in before.stages}
    for stage in after.stages:
        there = was.pop(stage.stage.id, None)
        if there is None:
            yield f"{stage.stage.title}: new interview"
            continue
        asked = [(q.competency, q.question, q.minutes) for q in stage.questions]
        once = [(q.competency, q.question, q.minutes) for q in there.questions]
        told = []
        if stage.stage.minutes != there.stage.minutes:
            told.append(f"{stage.stage.minutes} minutes, was {there.stage.minutes}")
        if [a[:2] for a in asked] != [a[:2] for a in once]:
            told.append(_swapped([a[1] for a in once], [a[1] for a in asked]))
        elif asked != once:
            now, then = (sum(a[2] for a in s) for s in (asked, once))
            told.append(f"questions take {now} minutes, was {then}")
        if told:
            yield f"{stage.stage.title}: {'; '.join(told)}"
    yield from (f"{stage.stage.title}: interview dropped" for stage in was.values())


def _swapped(old: Iterable[str], new: Iterable[str]) -> str:
    gone, came = Counter(old) - Counter(new), Counter(new) - Counter(old)
    said = [f"asks {', '.join(came)}"] if came else []
    said += [f"no longer {', '.join(gone)}"] if gone else []
    return ", ".join(said) or "questions in another order"


def _printed(folder: Path | None) -> dict[str, tuple[int, int]]:
    """Fingerprint to scorecards that carry it, and how many of them hold a value."""
    found: dict[str, tuple[int, int]] = {}
    for path in sorted(folder.rglob("*.pdf")) if folder else ():
        if not path.name.startswith("scorecard") and "scorecard" not in path.name:
            continue
        fingerprint, filled = carried(path)
        if fingerprint:
            count, full = found.get(fingerprint, (0, 0))
            found[fingerprint] = (count + 1, full + filled)
    return found
