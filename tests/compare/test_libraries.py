"""Is everything that moved told, in the field's words and with its place, and nothing else?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hiring_kit import resources
from hiring_kit.compare.differences import differences
from hiring_kit.compare.libraries import compare_files, compare_libraries
from hiring_kit.compare.words import marked
from hiring_kit.library.load import load_library
from hiring_kit.model.change import Change, Shelf
from hiring_kit.model.library import Library
from hiring_kit.model.place import Located
from hiring_kit.model.record import Record

LIBRARY, _ = load_library([resources.rubrics()])
COMMUNICATION = LIBRARY.competencies["communication"].record
ROLE = LIBRARY.roles["machine-learning-research-manager"].record
LOOP = LIBRARY.loops["research-management"].record
RECORDS: dict[Shelf, Record] = {"competency": COMMUNICATION, "role": ROLE, "loop": LOOP}


def changed(record: Record, **values: Any) -> list[Change]:  # noqa: ANN401 - values of a record
    """What is told of a record in which some values are others."""
    new = type(record).model_validate(record.model_dump() | values)
    shelf = next(name for name, known in RECORDS.items() if isinstance(record, type(known)))
    names = {name: found.record.name for name, found in LIBRARY.competencies.items()}
    old, now = (Located(r, f, {}) for r, f in ((record, "old.yaml"), (new, "new.yaml")))
    return list(compare_files(shelf, "x", old, now, names))


def told(changes: list[Change]) -> list[str]:
    return [change.said for change in changes]


def scopes(scope: str, **anchors: str) -> dict[str, Any]:
    values = COMMUNICATION.model_dump()["scopes"]
    points = {int(key[1:]): text for key, text in anchors.items()}
    values[scope]["anchors"] = values[scope]["anchors"] | points
    return {"scopes": values}


def questions() -> list[dict[str, Any]]:
    return list(COMMUNICATION.model_dump()["questions"])


def test_an_anchor_is_raised_lowered_reworded_or_rewritten() -> None:
    anchors = COMMUNICATION.scopes["team"].anchors
    cases = {
        "raised": anchors[4],
        "lowered": anchors[2],
        "reworded": f"{anchors[3]} It held.",
        "rewritten": "Sent a mail to everybody and waited for what would come of it.",
    }
    for sort, text in cases.items():
        (change,) = changed(COMMUNICATION, **scopes("team", p3=text))
        assert change.said == f"anchor 3 at team scope {sort}"
        assert (change.sort, change.old, change.new) == (sort, anchors[3], text)
        assert change.name == "Communication"


def test_questions_come_go_and_change() -> None:
    first, *rest = questions()
    assert told(changed(COMMUNICATION, questions=tuple(rest))) == [
        f"question {first['id']} retired"
    ]
    name = first["id"]
    added = {**first, "id": "new-one", "ask": "What did the board hear from you in March?"}
    assert told(changed(COMMUNICATION, questions=(first, *rest, added))) == [
        "question new-one added"
    ]
    renamed = {**first, "id": "other-name", "minutes": 7}
    assert told(changed(COMMUNICATION, questions=(renamed, *rest))) == [
        f"question {name} renamed to other-name",
        f"question other-name takes 7 minutes, was {first['minutes']}",
    ]
    twice = {**first, "ask": f"{first['ask']} And then?", "scopes": ("project", "team")}
    assert told(changed(COMMUNICATION, questions=(twice, *rest))) == [
        f"question {name} fits project and team, was project",
        f"question {name} reworded",
    ]
    probed = {**first, "probes": first["probes"] | {"depth": ("Why?",)}}
    assert told(changed(COMMUNICATION, questions=(probed, *rest))) == [
        f"probes for depth of question {name} changed"
    ]
    answered = {**first, "answers": first["answers"] | {3: "No."}}
    assert told(changed(COMMUNICATION, questions=(answered, *rest))) == [
        f"answer at 3 of question {name} rewritten"
    ]
    assert told(changed(COMMUNICATION, questions=(*rest, first))) == [
        "questions stand in another order"
    ]


def test_a_role_tells_weights_and_must_haves() -> None:
    competencies = list(ROLE.model_dump()["competencies"])
    at = next(i for i, c in enumerate(competencies) if c["must_have"])
    one = competencies[at]
    name = LIBRARY.competencies[one["id"]].record.name
    level, weight = next(iter(one["weights"].items()))

    def with_(**values: Any) -> list[str]:  # noqa: ANN401 - values of a competency
        return told(
            changed(ROLE, competencies=(*competencies[:at], one | values, *competencies[at + 1 :]))
        )

    assert with_(must_have=False) == [f"{name} is no must-have any more: must-have dropped"]
    assert with_(weights=one["weights"] | {level: weight + 1}) == [
        f"weight of {name} at {level} is {weight + 1:g}, was {weight:g}"
    ]
    fewer = {key: value for key, value in one["weights"].items() if key != level}
    assert with_(weights=fewer) == [
        f"{name} is no longer rated at {level}; its weight was {weight:g}"
    ]
    rest = [c for c in competencies if c["id"] != one["id"]]
    assert told(changed(ROLE, competencies=tuple(rest))) == [f"{name} dropped"]


def test_a_loop_tells_minutes() -> None:
    stages = list(LOOP.model_dump()["stages"])
    longer = stages[0] | {"minutes": stages[0]["minutes"] + 5}
    assert told(changed(LOOP, stages=(longer, *stages[1:]))) == [
        f"interview {stages[0]['id']} takes {longer['minutes']} minutes, was {stages[0]['minutes']}"
    ]
    assert told(changed(LOOP, stages=tuple(stages[1:]))) == [f"interview {stages[0]['id']} dropped"]


def test_another_order_is_told_in_words() -> None:
    stages = list(LOOP.model_dump()["stages"])
    assert told(changed(LOOP, stages=(stages[1], stages[0], *stages[2:]))) == [
        "interviews stand in another order"
    ]


def test_an_id_that_is_given_twice_hides_nothing() -> None:
    first, *rest = questions()
    shorter = {**first, "minutes": first["minutes"] - 1}
    old, new = ({"questions": (one, first, *rest)} for one in (first, shorter))
    (found,) = differences(old, new)
    assert found.path == ("questions",)


def test_each_renamed_question_is_found_again_once() -> None:
    first, *_ = questions()
    words = first["ask"].split()
    near = {**first, "id": "near", "ask": " ".join([*words[:-1], "Really?"])}
    again = {**first, "id": "again"}
    found = list(differences((first, near | {"id": "b"}), (near, again)))
    renamed = [(d.old, d.new) for d in found if d.path[-1] == "id"]
    assert renamed == [(first["id"], "again"), ("b", "near")]


def test_files_that_share_no_question_are_compared() -> None:
    def many(lead: str, step: int) -> tuple[dict[str, str], ...]:
        return tuple(
            {"id": f"{lead}{n}", "ask": " ".join(f"w{(n * 7 + i * step) % 97}" for i in range(45))}
            for n in range(150)
        )

    assert len(list(differences(many("a", 3), many("b", 5)))) == 300


def test_places_lead_to_the_words(tmp_path: Path) -> None:
    path = tmp_path / "competencies" / "people" / "communication.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "extends: communication\nscopes:\n  team:\n    anchors:\n      3: Said it.\n"
        "drop:\n  questions: [next-task-b]\nquestions:\n  - id: next-task-a\n    parallel: null\n",
        "utf-8",
    )
    new, problems = load_library([resources.rubrics(), tmp_path])
    assert [p for p in problems if p.severity == "error"] == []
    found = {c.said: c for c in compare_libraries(LIBRARY, new)}
    assert set(found) == {
        "anchor 3 at team scope rewritten",
        "the parallel question of question next-task-a dropped",
        "question next-task-b retired",
    }
    assert str(found["anchor 3 at team scope rewritten"].place) == f"{path}:5:10"
    gone = found["question next-task-b retired"].place
    assert gone.file.startswith(str(resources.rubrics()))
    assert Path(gone.file).read_text("utf-8").split("\n")[gone.line - 1] == "  - id: next-task-b"


def test_equal_libraries_have_no_changes_and_files_come_and_go() -> None:
    assert compare_libraries(LIBRARY, LIBRARY) == ()
    fewer = Library(
        {n: c for n, c in LIBRARY.competencies.items() if n != "negotiation"},
        LIBRARY.ladders, LIBRARY.scales, LIBRARY.loops, LIBRARY.roles, LIBRARY.documents,
    )  # fmt: skip
    assert told(list(compare_libraries(LIBRARY, fewer))) == ["competency retired"]
    assert told(list(compare_libraries(fewer, LIBRARY))) == ["competency added"]


def test_words_give_either_text_back() -> None:
    old, new = "a b c d", "a x c d e"
    found = list(marked(old, new))
    assert found == [("same", "a"), ("out", "b"), ("in", "x"), ("same", "c d"), ("in", "e")]
    assert " ".join(text for tag, text in found if tag != "in") == old
    assert " ".join(text for tag, text in found if tag != "out") == new


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - plain values
    """The paths of all texts and numbers of a record's values."""
    if isinstance(value, dict):
        return [spot for key, inner in value.items() for spot in spots(inner, (*path, key))]
    if isinstance(value, tuple | list):
        return [spot for i, inner in enumerate(value) for spot in spots(inner, (*path, i))]
    return [path] if isinstance(value, str | int | float) else []


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:  # noqa: ANN401 - plain values
    if not path:
        return new
    if isinstance(value, dict):
        return {k: put(v, path[1:], new) if k == path[0] else v for k, v in value.items()}
    return tuple(put(v, path[1:], new) if i == path[0] else v for i, v in enumerate(value))


class Plain:
    """A record of which only the values count."""

    name = "X"

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def model_dump(self) -> dict[str, Any]:
        return self._values


@given(st.data())
def test_no_change_is_missed(data: st.DataObject) -> None:
    shelf = data.draw(st.sampled_from(list(RECORDS)))
    values = RECORDS[shelf].model_dump()
    path = data.draw(st.sampled_from(spots(values)))
    old: Any = values
    for step in path:
        old = old[step]
    fresh = f"{old} x" if isinstance(old, str) else not old if isinstance(old, bool) else old + 1
    before, after = (
        Located(Plain(v), file, {})
        for v, file in ((values, "old.yaml"), (put(values, path, fresh), "new.yaml"))
    )
    found = list(compare_files(shelf, "x", before, after, {}))
    assert len(found) >= 1
    assert all(change.said for change in found)
