"""Do finished files reach their place without harming what a person changed there?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hiring_kit.build import place
from hiring_kit.build.place import MANIFEST, changed_files, move_into_place, refuse_changed
from hiring_kit.model.problem import Refusal


@pytest.fixture
def staging(tmp_path: Path) -> Path:
    folder = tmp_path / "staging"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"first")
    return folder


def test_files_move_and_are_remembered(tmp_path: Path, staging: Path) -> None:
    out = tmp_path / "out"
    move_into_place(staging, out, ["a.pdf"], "A")
    assert (out / "a.pdf").read_bytes() == b"first"
    assert not (staging / "a.pdf").exists()
    assert changed_files(out, ["a.pdf"]) == ()


@pytest.mark.parametrize("manifest", ["kept", "lost", "broken"])
def test_a_changed_file_is_not_replaced(tmp_path: Path, staging: Path, manifest: str) -> None:
    out = tmp_path / "out"
    move_into_place(staging, out, ["a.pdf"], "A")
    (out / "a.pdf").write_bytes(b"filled in by hand")
    if manifest == "lost":
        (out / MANIFEST).unlink()
    if manifest == "broken":
        (out / MANIFEST).write_text("[1", encoding="utf-8")
    changed = changed_files(out, ["a.pdf", "new.pdf"])
    assert changed == (out / "a.pdf",)
    with pytest.raises(Refusal) as refusal:
        refuse_changed(changed)
    (problem,) = refusal.value.problems
    assert (problem.rule, problem.place.file) == ("HK060", str(out / "a.pdf"))


def test_nothing_changed_is_no_refusal() -> None:
    refuse_changed([])


def test_a_list_that_leads_elsewhere_names_no_leftover(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (tmp_path / "kept.md").write_text("mine", "utf-8")
    (folder / "scorecard-x.md").write_text("old", "utf-8")
    listed = {"scorecard-x/../../kept.md": "0", "scorecard-x.md": "0"}
    (folder / place.MANIFEST).write_text(json.dumps(listed), "utf-8")
    assert place.leftovers(folder, ["scorecard"], set()) == ("scorecard-x.md",)


def test_a_file_that_came_out_as_it_was_is_left_as_it_lies(tmp_path: Path) -> None:
    staging, out = tmp_path / "staging", tmp_path / "out"
    staging.mkdir()
    for text in ("one", "two"):
        for name, data in (("a.html", text), ("a.json", "same")):
            (staging / name).write_text(data, "utf-8")
        moved, _ = move_into_place(staging, out, ["a.html", "a.json"], "A")
    assert moved == {out / "a.html"}
    assert (out / "a.html").read_text("utf-8") == "two"
    assert changed_files(out, ["a.html", "a.json"]) == ()
