"""Does `fmt` change what it should and leave alone what it cannot read? What does `lint --fix` mend?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from hiring_kit.cli.main import COMMANDS
from hiring_kit.model.record import Record
from hiring_kit.yamlio.format import in_layout
from tests.conftest import Said

Run = Callable[..., Said]
LADDER = "rubrics/ladders/ours.yaml"
ROUGH = "levels:\n- {scope: team, title: Lead, id: lead, summary: Leads a team.}\nname: 'Ours'   # why\n"
SMOOTH = "name: Ours  # why\nlevels:\n  - id: lead\n    title: Lead\n    scope: team\n    summary: Leads a team.\n"


@pytest.fixture
def ladder(here: Path) -> Path:
    path = here / LADDER
    path.parent.mkdir(parents=True)
    path.write_text(ROUGH, "utf-8")
    path.chmod(0o640)
    return path


def test_a_file_is_formatted_once(ladder: Path, run: Run) -> None:
    said = run("fmt")
    assert (said.code, said.out, said.err) == (0, f"{LADDER}\n", "1 file, 1 changed\n")
    assert ladder.read_text("utf-8") == SMOOTH
    assert ladder.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in ladder.parent.iterdir()] == [ladder.name]
    again = run("fmt", "--json")
    assert (again.code, again.out) == (0, "[]\n")


def test_check_and_diff_write_nothing(ladder: Path, run: Run) -> None:
    said = run("fmt", "--check")
    assert (said.code, said.out, said.err) == (1, f"{LADDER}\n", "1 file, 1 would change\n")
    shown = run("fmt", "--diff")
    assert shown.code == 0
    assert shown.out.startswith(f"--- {LADDER}\n+++ {LADDER} (formatted)\n@@ ")
    assert "+name: Ours  # why\n" in shown.out
    assert ladder.read_text("utf-8") == ROUGH
    assert json.loads(run("fmt", "--check", "--json").out) == [LADDER]


def test_what_does_not_read_is_left_alone(ladder: Path, run: Run) -> None:
    broken = ladder.with_name("broken.yaml")
    broken.write_text("name: [\n", "utf-8")
    said = run("fmt")
    assert said.code == 1
    assert said.out == f"{LADDER}\n"
    assert "broken.yaml:1:7: error HK022" in said.err
    assert broken.read_text("utf-8") == "name: [\n"


def test_what_is_changed_meanwhile_is_left_alone(
    ladder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(text: str, file: str, kind: type[Record]) -> str:
        ladder.write_text(f"{ROUGH}# saved meanwhile\n", "utf-8")
        return in_layout(text, file, kind)

    monkeypatch.setattr("hiring_kit.build.layout.in_layout", slow)
    said = run("fmt")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(f"{LADDER}:1:1: error HK060: ")
    assert ladder.read_text("utf-8") == f"{ROUGH}# saved meanwhile\n"


def test_a_link_is_not_followed(ladder: Path, tmp_path: Path, run: Run) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(ROUGH, "utf-8")
    ladder.unlink()
    ladder.symlink_to(outside)
    said = run("fmt", str(ladder))
    assert said.code == 1
    assert "ours.yaml:1:1: error HK061" in said.err
    assert ladder.is_symlink()
    assert outside.read_text("utf-8") == ROUGH


def test_line_ends_and_marks_are_evened_out(ladder: Path, run: Run) -> None:
    ladder.write_bytes(b"\xef\xbb\xbf" + SMOOTH.replace("\n", "\r\n").encode())
    assert run("fmt").out == f"{LADDER}\n"
    assert ladder.read_bytes() == SMOOTH.encode()


def test_new_files_are_in_the_layout(here: Path, run: Run) -> None:
    run("init")
    for kind in ("competency", "role", "ladder", "loop", "theme"):
        run("new", kind, "our-own")
    run("new", "question", "more", "--competency", "communication")
    said = run("fmt", "--check", "rubrics", "hiring-kit.yaml")
    assert (said.code, said.out) == (0, "")
    assert int(said.err.split()[0]) == 9
    assert (here / "rubrics" / "themes" / "our-own.yaml").is_file()


def test_fix_mends_ids_and_tabs_and_says_so(ladder: Path, run: Run) -> None:
    ladder.write_text(
        "name: Ours\nlevels:\n  - id: Team_Lead  # ours\n\t  title: Lead\n    scope: team\n    summary: Leads.   \n",
        "utf-8",
    )
    assert run("lint").code == 1
    said = run("lint", "--fix")
    assert said.code == 0
    assert said.err == (
        f'{LADDER}: mended (tabs in the indentation became blanks; "Team_Lead" is spelled "team-lead")\n'
    )
    assert ladder.read_text("utf-8") == (
        "name: Ours\nlevels:\n  - id: team-lead  # ours\n    title: Lead\n    scope: team\n    summary: Leads.\n"
    )
    assert run("lint", "--fix").err == ""


def test_hooks_name_real_commands() -> None:
    root = Path(__file__).parents[2]
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in hooks} == {"hiring-kit-fmt", "hiring-kit-lint"}
    for hook in hooks:
        program, command = hook["entry"].split()
        assert (program, hook["language"]) == ("hiring-kit", "python")
        assert command in COMMANDS
        assert {"name", "description", "files", "types"} <= set(hook)
