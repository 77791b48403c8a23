"""In which interviews is each competency looked at? An exact assignment, must-haves first.

Each look takes one of an interview's places, and a competency is looked at most once in an interview. Demands are
granted in order of priority; a demand is refused only if no rearrangement of the granted ones makes room for it
(augmenting paths in a flow network: Ford & Fulkerson 1956), so that the number of looks granted at each priority is
the largest possible.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Prefers = Mapping[str, Sequence[str]]
"""Competency id to the ids of the interviews that may rate it, first choice first."""


def assign_looks(
    demands: Sequence[str], prefers: Prefers, places: Mapping[str, int]
) -> dict[str, list[str]]:
    """Interviews granted to each competency, in its order of preference.

    ``demands`` names a competency once for each look it wants, in order of priority; ``places`` is how many
    competencies each interview has room for.
    """
    granted: dict[str, list[str]] = {name: [] for name in demands}
    for name in demands:
        _augment(name, granted, prefers, places, set())
    return {
        name: sorted(stages, key=list(prefers.get(name, ())).index)
        for name, stages in granted.items()
    }


def _augment(
    name: str,
    granted: dict[str, list[str]],
    prefers: Prefers,
    places: Mapping[str, int],
    seen: set[str],
) -> bool:
    for stage in prefers.get(name, ()):
        if stage in seen or stage in granted[name] or places.get(stage, 0) == 0:
            continue
        seen.add(stage)
        holders = [other for other, stages in granted.items() if stage in stages]
        if len(holders) < places[stage]:
            granted[name].append(stage)
            return True
        for other in reversed(holders):
            # Only this stage is given up; the other must find a new one, possibly moving a third.
            granted[other].remove(stage)
            granted[name].append(stage)
            if _augment(other, granted, prefers, places, seen):
                return True
            granted[name].remove(stage)
            granted[other].append(stage)
    return False
