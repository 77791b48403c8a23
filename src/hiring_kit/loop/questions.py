"""Which questions fit into the minutes of each look? Behavioral ones first, then the longest that still fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hiring_kit.model.kit import Kit, KitCompetency
from hiring_kit.model.plan import PlannedQuestion
from hiring_kit.model.question import Question

MOST_IN_A_LOOK = 3

Dealt = dict[tuple[str, str], list[PlannedQuestion]]
"""(stage id, competency id) to the questions asked there, in order."""


def usable(competency: KitCompetency, form: str) -> tuple[Question, ...]:
    """Questions of a form: behavioral first, the one written for the fewest scopes before shared ones."""
    fit = [q for q in competency.questions if q.form in (form, "any")]
    order = {"behavioral": 0, "knowledge": 1, "situational": 2, "work-sample": 3}
    return tuple(sorted(fit, key=lambda q: (order[q.kind], len(q.scopes))))


def deal(
    kit: Kit, form: str, looks: Mapping[str, Sequence[str]], capacity: Mapping[str, int]
) -> tuple[Dealt, dict[str, int]]:
    """Questions for each look, no question twice in a loop, and the minutes left over in each interview.

    ``capacity`` is the minutes for questions in each interview. The first question of a look is a must-ask, and so
    is a work sample, which the candidate was told of; the others are the ones to drop when time is short.
    """
    left = dict(capacity)
    dealt: Dealt = {}
    pools = {c.id: list(usable(c, form)) for c in kit.competencies}
    for competency_id, stage in _rounds(kit, looks):
        pool, asked = pools[competency_id], dealt.setdefault((stage, competency_id), [])
        if len(asked) >= MOST_IN_A_LOOK:
            continue
        first = not asked
        pick = (
            _first(pool, left[stage]) if first else _extra(pool, left, stage, looks[competency_id])
        )
        if pick is None:
            continue
        pool.remove(pick)
        left[stage] -= pick.minutes
        must_ask = first or pick.kind == "work-sample"
        asked.append(
            PlannedQuestion(
                competency=competency_id, question=pick.id, minutes=pick.minutes, must_ask=must_ask
            )
        )
    return {look: questions for look, questions in dealt.items() if questions}, left


def _rounds(kit: Kit, looks: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Looks in dealing order: every look once, then again for more, heavier competencies first."""
    by_weight = sorted(kit.competencies, key=lambda c: (not c.must_have, -c.share))
    for _ in range(MOST_IN_A_LOOK):
        for competency in by_weight:
            for stage in looks.get(competency.id, ()):
                yield competency.id, stage


def _first(pool: Sequence[Question], minutes: int) -> Question | None:
    return next((q for q in pool if q.minutes <= minutes), None)


def _extra(
    pool: Sequence[Question], left: Mapping[str, int], stage: str, stages: Sequence[str]
) -> Question | None:
    """The longest question that fits here, unless another look of this competency has more room for it."""
    for question in sorted(pool, key=lambda q: -q.minutes):
        roomiest = max(stages, key=lambda s: left[s])
        long = question.kind == "work-sample"
        if question.minutes <= left[stage] and (not long or left[stage] == left[roomiest]):
            return question
    return None
