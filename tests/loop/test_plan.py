"""Do planned interviews add up, ask nothing twice, and say what found no place?"""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.kit import Kit
from tests.tiny import competency, kit, question, stage

NAMES = ("safety", "teams", "talk")


def test_each_must_have_is_looked_at_twice_where_minutes_allow() -> None:
    rated = [competency("safety", [9, 9, 8, 25], must_have=True), competency("teams", [9, 8])]
    plan, problems = plan_loop(
        kit(rated, [stage("first", 60, NAMES), stage("second", 45, NAMES)]), "A"
    )
    assert not problems
    assert not plan.unplaced
    assert plan.looks == {"safety": ("first", "second"), "teams": ("first", "second")}
    asked = [(s.stage.id, q.question, q.must_ask) for s in plan.stages for q in s.questions]
    assert asked == [
        ("first", "safety-0", True),
        ("first", "safety-3", False),
        ("first", "teams-0", True),
        ("second", "safety-1", True),
        ("second", "safety-2", False),
        ("second", "teams-1", True),
    ]


def test_what_cannot_be_placed_is_said_with_its_reason() -> None:
    rated = [competency("safety", [9, 9], must_have=True), competency("teams", [9], share=0.1)]
    plan, problems = plan_loop(kit(rated, [stage("only", 25, NAMES, places=1)]), "A")
    assert [(u.competency, u.wanted, u.placed, u.reason) for u in plan.unplaced] == [
        ("safety", 2, 1, "only one interview may rate it"),
        ("teams", 1, 0, "the one interview that may rate it has no minutes or places left"),
    ]
    assert [p.rule for p in problems] == ["HK104", "HK104"]
    assert [p.message.partition(":")[0] for p in problems] == [
        "Safety gets 1 of 2 looks at lead",
        "Teams gets 0 of 1 look at lead",
    ]


def test_a_work_sample_is_never_the_question_to_drop() -> None:
    rated = competency("safety", [9, 8, 25], must_have=True)
    rated["questions"] = (*rated["questions"][:2], question("sample", 25, "work-sample"))
    plan, _ = plan_loop(kit([rated], [stage("first", 60, NAMES)]), "A")
    asked = [(q.question, q.must_ask) for s in plan.stages for q in s.questions]
    assert asked == [("safety-0", True), ("sample", True), ("safety-1", False)]


def test_minutes_to_verify_papers_are_kept_only_if_there_is_something_to_verify() -> None:
    screened = stage("first", 40, NAMES) | {"screening": 10}
    rated = [competency("safety", [9, 9, 9], must_have=True)]
    idle = kit(rated, [screened])
    line = {"id": "degree", "text": "A degree", "kind": "credential", "verify": "By its paper."}
    needed = Kit.model_validate(idle.model_dump() | {"screening": ({**line, "evidence": ()},)})
    for one, kept, asked in ((idle, 0, 3), (needed, 10, 2)):
        (planned,) = plan_loop(one, "A")[0].stages
        verified = [s.minutes for s in planned.segments if s.kind == "screening"]
        assert sum(verified) == planned.stage.screening == kept
        assert len(planned.questions) == asked


minutes = st.lists(st.integers(7, 30), min_size=1, max_size=5)
competencies = st.lists(
    st.tuples(st.sampled_from(NAMES), minutes, st.booleans(), st.floats(0.1, 1)),
    min_size=1,
    max_size=3,
    unique_by=lambda c: c[0],
)
stages = st.lists(
    st.tuples(
        st.sampled_from(("one", "two", "three", "four")),
        st.integers(12, 90),
        st.permutations(NAMES).flatmap(lambda p: st.integers(0, 3).map(lambda n: p[:n])),
        st.integers(0, 4),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda s: s[0],
)


@given(competencies, stages)
def test_every_plan_adds_up(
    rated: list[tuple[str, list[int], bool, float]], rounds: list[tuple[str, int, list[str], int]]
) -> None:
    made: list[dict[str, Any]] = [competency(n, m, must_have=h, share=s) for n, m, h, s in rated]
    here = kit(made, [stage(n, m, p, places) for n, m, p, places in rounds])
    plan, _ = plan_loop(here, "A")
    asked = [(q.competency, q.question) for s in plan.stages for q in s.questions]
    assert len(set(asked)) == len(asked)
    for planned in plan.stages:
        assert sum(segment.minutes for segment in planned.segments) == planned.stage.minutes
        assert [s.start for s in planned.segments] == [
            sum(t.minutes for t in planned.segments[:i]) for i in range(len(planned.segments))
        ]
        assert set(planned.competencies) <= set(planned.stage.prefers)
        assert len(planned.competencies) <= planned.stage.competencies
        for name in planned.competencies:
            mine = [q for q in planned.questions if q.competency == name]
            assert [q.must_ask for q in mine] == [True] + [False] * (len(mine) - 1)
    for entry in here.competencies:
        assert set(plan.looks[entry.id]) == {
            s.stage.id for s in plan.stages if entry.id in s.competencies
        }
        short = len(plan.looks[entry.id]) < (2 if entry.must_have else 1)
        assert short == (entry.id in {u.competency for u in plan.unplaced})
