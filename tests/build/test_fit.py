"""Is it told what does not fit in a loop, and only where the role rates anything at all?"""

from __future__ import annotations

from hiring_kit.build.fit import misfits
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.place import Located, Path, Place
from hiring_kit.model.role import Role
from tests.tiny import competency, kit, stage


def test_a_level_that_rates_nothing_has_no_idle_interviews() -> None:
    stages = [stage("panel", 60, ["checks"]), stage("short", 13, ["checks"])]
    said = {}
    for rated in ([competency("checks", [9])], []):
        found = kit(rated, stages)
        loop = Located(found.loop, "loops/ours.yaml", {})
        told = misfits(found, *plan_loop(found, "A"), role("checks"), loop)
        said[len(rated)] = [problem.message for problem in told]
    assert said == {1: ["this interview gets nothing to rate for tester at lead"], 0: []}


def test_what_found_no_place_is_told_at_its_line_of_the_role() -> None:
    rated = [competency("talks", [9]), competency("checks", [9, 9], must_have=True)]
    found = kit(rated, [stage("panel", 60, ["checks", "talks"])])
    loop = Located(found.loop, "loops/ours.yaml", {})
    (told,) = misfits(found, *plan_loop(found, "A"), role("talks", "checks"), loop)
    assert (told.rule, str(told.place)) == ("HK104", "roles/ours.yaml:11:1")


def role(*competencies: str) -> Located[Role]:
    """A role that names these, each ten lines below the other."""
    entries = [
        {"id": name, "must_have": False, "why": "Why.", "weights": {"lead": 1}, "evidence": ()}
        for name in competencies
    ]
    record = Role.model_validate(
        {
            "title": "Tester",
            "document": "x.txt",
            "ladder": "ladder",
            "loop": "ours",
            "summary": "Tests.",
            "context": {"field": "testing"},
            "screening": (),
            "competencies": tuple(entries),
            "not_assessed": (),
        }
    )
    file = "roles/ours.yaml"
    places: dict[Path, Place] = {
        ("competencies", n, "id"): Place(file=file, line=1 + 10 * n, column=1)
        for n in range(len(entries))
    }
    return Located(record, file, places)
