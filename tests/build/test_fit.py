"""Is it told what does not fit in a loop, and only where the role rates anything at all?"""

from __future__ import annotations

from hiring_kit import resources
from hiring_kit.build.fit import misfits, nothing_rated
from hiring_kit.library.load import load_library
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


def test_levels_at_which_no_interview_rates_are_told_at_the_competencies_of_the_role() -> None:
    library, _ = load_library([resources.rubrics()])
    (shipped,) = library.roles.values()
    rating = plan_loop(kit([competency("checks", [9])], [stage("panel", 60, ["checks"])]), "A")[0]
    empty = plan_loop(kit([], [stage("panel", 60, ["checks"])]), "A")[0]
    assert not [*nothing_rated(shipped, ["lead", "manager"], [empty, rating])]
    (told,) = nothing_rated(shipped, ["lead", "manager"], [empty, empty])
    assert told.message == "no interview rates anything at lead, manager"
    assert told.place == shipped.place("competencies")


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
