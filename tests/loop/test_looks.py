"""Are as many looks granted as the interviews have room for, the most wanted first?"""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.loop.looks import assign_looks

STAGES = ("s1", "s2", "s3")
NAMES = ("a", "b", "c")


def test_a_later_demand_moves_an_earlier_one_to_its_second_choice() -> None:
    prefers = {"a": ["s1", "s2"], "b": ["s1"]}
    assert assign_looks(["a", "b"], prefers, {"s1": 1, "s2": 1}) == {"a": ["s2"], "b": ["s1"]}


def test_a_demand_that_cannot_be_met_takes_nothing_away() -> None:
    prefers = {"a": ["s1"], "b": ["s1"]}
    assert assign_looks(["a", "b"], prefers, {"s1": 1}) == {"a": ["s1"], "b": []}


demands = st.lists(st.sampled_from(NAMES), max_size=7)
prefers = st.fixed_dictionaries(
    {
        name: st.permutations(STAGES).flatmap(lambda p: st.integers(0, 3).map(lambda n: p[:n]))
        for name in NAMES
    }
)
places = st.fixed_dictionaries({stage: st.integers(0, 2) for stage in STAGES})


@given(demands, prefers, places)
def test_the_number_of_looks_is_the_largest_possible(
    wanted: list[str], prefers: dict[str, list[str]], places: dict[str, int]
) -> None:
    granted = assign_looks(wanted, prefers, places)
    for name, stages in granted.items():
        assert len(stages) <= wanted.count(name)
        assert len(set(stages)) == len(stages)
        assert set(stages) <= set(prefers[name])
    for stage in STAGES:
        assert sum(stage in stages for stages in granted.values()) <= places[stage]
    assert sum(map(len, granted.values())) == most_looks(wanted, prefers, places)


def most_looks(wanted: list[str], prefers: dict[str, list[str]], places: dict[str, int]) -> int:
    """The largest number of looks, by trying every choice of edges."""
    edges = [(name, stage) for name in NAMES for stage in prefers[name]]
    best = 0
    for chosen in product((False, True), repeat=len(edges)):
        used = [edge for edge, taken in zip(edges, chosen, strict=True) if taken]
        fits = all(sum(n == name for n, _ in used) <= wanted.count(name) for name in NAMES)
        room = all(sum(s == stage for _, s in used) <= places[stage] for stage in STAGES)
        if fits and room:
            best = max(best, len(used))
    return best
