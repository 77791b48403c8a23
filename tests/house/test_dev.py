"""Does ./dev say what it can do, and refuse plainly what it cannot? Setting up is proved by tests/bare."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.house.source import ROOT

DEV = ROOT / "dev"
SCRIPTS = [DEV, ROOT / ".ci" / "run", ROOT / "tests" / "bare" / "run"]


def dev(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [DEV, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_one_that_a_plain_shell_reads(script: object) -> None:
    assert os.access(str(script), os.X_OK)
    subprocess.run(["sh", "-n", str(script)], check=True)


def test_help_names_every_verb() -> None:
    said = dev("help")
    assert said.returncode == 0
    named = set(re.findall(r"^\./dev (\w+)", said.stdout, re.MULTILINE))
    handled = set(
        re.findall(
            r"^    (\w+)\)",
            DEV.read_text(encoding="utf-8").rpartition("case $verb in")[2],
            re.MULTILINE,
        )
    )
    assert len(named) >= 10
    assert handled - named == set()


def test_an_unknown_verb_is_refused() -> None:
    said = dev("biuld")
    assert said.returncode == 1
    assert said.stdout == ""
    assert said.stderr.splitlines()[-1] == "There is no './dev biuld'."
