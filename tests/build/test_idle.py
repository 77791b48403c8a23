"""Is an interview that rates nothing told of, and only where the role rates anything at all?"""

from __future__ import annotations

from hiring_kit.build.idle import idle_stages
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.place import Located
from tests.tiny import competency, kit, stage


def test_a_level_that_rates_nothing_has_no_idle_interviews() -> None:
    stages = [stage("panel", 60, ["checks"]), stage("short", 13, ["checks"])]
    said = {}
    for rated in ([competency("checks", [9])], []):
        found = kit(rated, stages)
        loop = Located(found.loop, "loops/ours.yaml", {})
        told = idle_stages(found, plan_loop(found, "A")[0], loop)
        said[len(rated)] = [problem.message for problem in told]
    assert said == {1: ["this interview gets nothing to rate for tester at lead"], 0: []}
