"""Does a file that extends another one change just what it names, and is the place of each value known?"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hiring_kit import resources
from hiring_kit.library.load import load_library
from hiring_kit.lint.run import lint
from hiring_kit.lint.wordlist import load_wordlist
from hiring_kit.model.competency import Competency
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem

Write = Callable[[str, str], Path]
WHERE = "competencies/people/communication.yaml"
SHIPPED = resources.rubrics()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, text: str) -> Path:
        path = tmp_path / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return written


def loaded(tmp_path: Path, name: str = "communication") -> Located[Competency]:
    library, problems = load_library([SHIPPED, tmp_path / "own"])
    assert [p for p in problems if p.severity == "error"] == []
    return library.competencies[name]


def refused(tmp_path: Path) -> tuple[Problem, ...]:
    _, problems = load_library([SHIPPED, tmp_path / "own"])
    return tuple(p for p in problems if p.severity == "error")


def shipped() -> Competency:
    library, _ = load_library([SHIPPED])
    return library.competencies["communication"].record


def test_only_what_is_named_changes(write: Write, tmp_path: Path) -> None:
    before = shipped()
    first = before.questions[0].id
    path = write(
        WHERE,
        "extends: communication\n"
        "scopes:\n"
        "  team:\n"
        "    anchors:\n"
        "      3: Told the group what was known and what was not.\n"
        "questions:\n"
        f"  - id: {first}\n"
        "    fallback: Take any talk of last year.\n",
    )
    found = loaded(tmp_path)
    after = found.record
    assert after.scopes["team"].anchors[3] == "Told the group what was known and what was not."
    assert after.questions[0].fallback == "Take any talk of last year."
    changed = after.model_dump()
    changed["scopes"]["team"]["anchors"][3] = before.scopes["team"].anchors[3]
    changed["questions"][0]["fallback"] = before.questions[0].fallback
    assert changed == before.model_dump()
    assert str(found.place("scopes", "team", "anchors", 3)) == f"{path}:5:10"
    assert str(found.place("questions", 0, "fallback")) == f"{path}:8:15"
    base = str(SHIPPED / WHERE)
    for kept in (("name",), ("scopes", "team", "anchors", 4), ("questions", 0, "ask")):
        assert found.place(*kept).file == base
    assert found.place("questions", 1, "ask").file == base
    assert found.file == str(path)


def test_every_value_has_a_place(write: Write, tmp_path: Path) -> None:
    base, _ = load_library([SHIPPED])
    write(WHERE, "extends: communication\nname: Saying it\n")
    before = base.competencies["communication"]
    after = loaded(tmp_path)
    assert set(after.places) == set(before.places)
    moved = {path for path in before.places if after.places[path] != before.places[path]}
    assert moved == {(), ("name",), ("name", "$key")}


def test_parts_are_dropped_and_the_others_keep_their_places(write: Write, tmp_path: Path) -> None:
    before = shipped()
    gone = [q.id for q in before.questions if q.kind == "work-sample"]
    assert len(gone) == 1
    write(
        WHERE, f"extends: communication\ndrop:\n  questions: [{gone[0]}]\n  scopes:\n    - task\n"
    )
    assert [str(p.place).rsplit("yaml", 1)[1] for p in refused(tmp_path)] == [":5:7"]
    write(WHERE, f"extends: communication\ndrop:\n  questions: [{gone[0]}]\n")
    found = loaded(tmp_path)
    assert [q.id for q in found.record.questions] == [
        q.id for q in before.questions if q.id not in gone
    ]
    rows = (SHIPPED / WHERE).read_text("utf-8").split("\n")
    for index, question in enumerate(found.record.questions):
        assert rows[found.place("questions", index, "id").line - 1] == f"  - id: {question.id}"


def test_a_new_question_is_added_at_the_end(write: Write, tmp_path: Path) -> None:
    text = (SHIPPED / WHERE).read_text("utf-8")
    begin = text.rindex("\n  - id: ")
    added = text[begin:].replace("  - id: ", "  - id: another-", 1)
    write(WHERE, f"extends: communication\nquestions:{added}")
    found = loaded(tmp_path)
    assert found.record.questions[:-1] == shipped().questions
    assert found.record.questions[-1].id.startswith("another-")


def test_another_id_may_start_from_a_shipped_one(write: Write, tmp_path: Path) -> None:
    write("competencies/people/speaking.yaml", "extends: communication\nname: Speaking\n")
    found = loaded(tmp_path, "speaking").record
    assert found.name == "Speaking"
    assert found.questions == shipped().questions
    assert loaded(tmp_path).record == shipped()


def test_layers_lie_on_each_other(write: Write, tmp_path: Path) -> None:
    write(WHERE, "extends: communication\nname: First\nshort: Says it.\n")
    upper = tmp_path / "upper"
    shutil.copytree(tmp_path / "own", upper)
    (upper / WHERE).write_text("extends: communication\nname: Second\n", "utf-8")
    library, problems = load_library([SHIPPED, tmp_path / "own", upper])
    assert [p for p in problems if p.severity == "error"] == []
    found = library.competencies["communication"].record
    assert (found.name, found.short) == ("Second", "Says it.")


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        (
            "extends: comunication\n",
            "1:10",
            'there is no competency "comunication" to extend',
            'Did you mean "communication"?',
        ),
        (
            "extends: communication\nquestions:\n  - id: tlak\n    minutes: 4\n",
            "3:9",
            'there is no "tlak" in what this file extends',
            "There are: ",
        ),
        (
            "extends: communication\ndrop: [{a: b}]\n",
            "2:7",
            "drop needs a list of ids or keys here",
            "Write each after `- `.",
        ),
        ("extends:\n", "1:9", "extends needs the id of one competency", "Write it as a text."),
        (
            "extends: [communication]\n",
            "1:10",
            "extends needs the id of one competency",
            "Write it as a text.",
        ),
        (
            "extend: communication\n",
            "1:1",
            'unknown key "extend"',
            'Did you mean "extends"?',
        ),
        (
            "extends: communication\ndrops: [aliases]\n",
            "2:1",
            'unknown key "drops"',
            'Did you mean "drop"?',
        ),
        (
            "extends: communication\ndrop:\n  questions:\n",
            "3:13",
            "drop names nothing here",
            "Write each after `- `",
        ),
        ("extends: communication\ndrop:\n", "2:6", "drop names nothing here", "Write each"),
        (
            "extends: communication\ndrop: [aliases]\n",
            "2:8",
            'the key "aliases" is missing',
            "Leave `aliases` in, or write it anew.",
        ),
        (
            "extends: communication\nquestions:\n  - minutes: 8\n",
            "3:5",
            "this item of questions needs an id",
            "Write `id:` with the id of the item that this changes",
        ),
        (
            "extends: communication\nscopes:\n  team:\n    anchors:\n      '3': Told it in time.\n",
            "5:7",
            'unknown key "3"',
            "Write 3 without quotes.",
        ),
        (
            "extends: communication\ndrop:\n  question: [a]\n",
            "3:3",
            'there is no "question" in what this file extends',
            'Did you mean "questions"?',
        ),
        (
            "extends: communication\ndrop: 4\n",
            "2:7",
            "drop needs a list of ids or keys here",
            "Write each after `- `.",
        ),
        (
            "extends: communication\nscopes:\n  team:\n    anchor: {3: x}\n",
            "4:5",
            'unknown key "anchor"',
            "Known keys here: expectation, moves, anchors.",
        ),
    ],
)
def test_a_change_of_what_is_not_there_is_refused(
    write: Write, tmp_path: Path, text: str, place: str, message: str, hint: str
) -> None:
    path = write(WHERE, text)
    found = [p for p in refused(tmp_path) if p.place.file == str(path)]
    assert [(str(p.place), p.message) for p in found] == [(f"{path}:{place}", message)]
    assert found[0].hint.startswith(hint)


def test_what_still_needs_a_dropped_part_is_told_where_it_is_dropped(
    write: Write, tmp_path: Path
) -> None:
    path = write(WHERE, "extends: communication\ndrop:\n  questions: [next-task-a]\n")
    (problem,) = refused(tmp_path)
    assert (str(problem.place), problem.rule) == (f"{path}:3:15", "HK043")
    assert problem.hint == 'Drop "next-task-b" as well.'
    write(WHERE, "extends: communication\ndrop:\n  scopes: [organization]\n")
    left = [q.id for q in shipped().questions if "organization" in q.scopes]
    found = [p for p in refused(tmp_path) if p.place.file == str(path)]
    assert {(str(p.place), p.rule) for p in found} == {(f"{path}:3:12", "HK044")}
    assert [p.message.split('"')[1] for p in found] == sorted(left)


def test_a_circle_is_refused_in_both_files(write: Write, tmp_path: Path) -> None:
    one = write("competencies/people/one.yaml", "extends: two\n")
    two = write("competencies/people/two.yaml", "extends: one\n")
    assert [(str(p.place), p.rule) for p in refused(tmp_path)] == [
        (f"{one}:1:10", "HK049"),
        (f"{two}:1:10", "HK049"),
    ]
    write("competencies/people/two.yaml", "extends: two\n")
    assert 'there is no other competency "two"' in refused(tmp_path)[0].message


def test_what_is_wrong_below_is_told_once(write: Write, tmp_path: Path) -> None:
    broken = write("competencies/people/one.yaml", "name: [\n")
    write("competencies/people/two.yaml", "extends: one\nname: Two\n")
    assert {p.place.file for p in refused(tmp_path)} == {str(broken)}


@pytest.mark.parametrize(
    ("drop", "line"),
    [
        ("aliases: [one, two]\ndrop:\n  aliases: [one]\n", 4),
        ("drop:\n  name: [x]\n", 3),
        ("drop:\n  scopes: {team: {anchors: {3: [a]}}}\n", 3),
    ],
)
def test_what_has_no_ids_cannot_be_dropped_in_part(
    drop: str, line: int, write: Write, tmp_path: Path
) -> None:
    write(WHERE, f"extends: communication\n{drop}")
    (problem,) = refused(tmp_path)
    assert (problem.rule, problem.place.line) == ("HK048", line)
    assert "nothing in this value" in problem.message


def test_changes_of_one_item_stand_in_one_place(write: Write, tmp_path: Path) -> None:
    first = shipped().questions[0].id
    item = f"  - id: {first}\n    minutes: 8\n"
    write(WHERE, f"extends: communication\nquestions:\n{item}{item}")
    (problem,) = refused(tmp_path)
    assert (problem.rule, problem.place.line, problem.place.column) == ("HK041", 5, 9)
    assert "line 3" in problem.hint


def test_a_copy_under_another_id_repeats_nothing(write: Write, tmp_path: Path) -> None:
    write(
        "competencies/people/plain-speaking.yaml", "extends: communication\nname: Plain speaking\n"
    )
    words, _ = load_wordlist(SHIPPED / "lexicon")
    assert words is not None
    library, _ = load_library([SHIPPED, tmp_path / "own"])
    assert "plain-speaking" in library.competencies
    assert [p for p in lint(library, words) if p.rule == "HK214"] == []


def test_an_exemption_of_a_replaced_value_is_not_missed(tmp_path: Path) -> None:
    exempt = "# lint: disable=HK203 asked in these words for years"
    first, second = (tmp_path / name / WHERE for name in ("first", "second"))
    for path, text in (
        (first, f"extends: communication\n{exempt}\nshort: Told in time\n{exempt}\nname: Talk\n"),
        (second, "extends: communication\nshort: Told in time and place\n"),
    ):
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    library, _ = load_library([SHIPPED, tmp_path / "first", tmp_path / "second"])
    kept = [
        c.place.line for c in library.competencies["communication"].comments if "HK203" in c.text
    ]
    assert kept == [4]


@pytest.mark.parametrize("closed", ["", "competencies", "competencies/people", "loops"])
def test_a_folder_that_may_not_be_looked_into_is_told(
    closed: str, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(WHERE, "extends: communication\n")
    write("loops/ours.yaml", "extends: research-management\n")
    folder, scan = tmp_path / "own" / closed, os.scandir

    def scandir(path: Path | str) -> Any:  # noqa: ANN401 - as the system has it
        if Path(path) == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [(str(p.place), p.rule) for p in refused(tmp_path)] == [(f"{folder}:1:1", "HK069")]
