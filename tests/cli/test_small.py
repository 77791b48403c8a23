"""Do the small commands say what they should, for people and for scripts?"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from hiring_kit.cli.main import COMMANDS
from tests.conftest import Said

Run = Callable[..., Said]


def test_help_names_each_command_as_the_command_does() -> None:
    for name, (module, short) in COMMANDS.items():
        command = import_module(module).command
        assert command.name == name
        assert command.get_short_help_str(limit=200).startswith(short.split(":")[0].rstrip("."))
    assert len(COMMANDS) == 14


def test_shipped_content_lints(here: Path, run: Run) -> None:
    said = run("lint")
    assert said.code == 0
    assert "error" not in said.err
    assert said.out == "28 files checked, no problems\n"
    assert list(here.iterdir()) == []


def test_list_and_show(run: Run) -> None:
    shelves = json.loads(run("list", "--json").out)
    assert len(shelves["competencies"]) == 23
    assert "23 of 23 competencies written" in run("list").out
    shown = run("show", "communication")
    assert shown.out.startswith("Communication  (people)")
    kit = json.loads(
        run("show", "machine-learning-research-manager", "--level", "research-lead", "--json").out
    )
    assert kit["level"]["id"] == "research-lead"
    assert run("show", "machine-learning-research-manager").code == 2


def test_doctor_finds_this_machine_well(run: Run) -> None:
    said = run("doctor", "--json")
    checks = json.loads(said.out)
    assert said.code == 0
    assert all(check["well"] for check in checks)
    assert {"Python", "weasyprint", "Pango", "fonts", "one page"} <= {
        check["name"] for check in checks
    }
