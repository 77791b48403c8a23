"""Does an independent validator call a PDF accessible? veraPDF, asked through a program of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.house.source import ROOT
from tests.pdf.java import absent


@dataclass(frozen=True)
class Verdict:
    """What was found; ``failures`` maps ``clause-test`` to how often, and the message of the first."""

    rules: int
    checks: int
    failures: dict[str, tuple[int, str]]


class Validator:
    """veraPDF, running."""

    def __init__(self, program: subprocess.Popen[str], folder: Path) -> None:
        self._program = program
        self._path = folder / "asked.pdf"

    def verdict(self, data: bytes) -> Verdict:
        """Hold a PDF against the rules."""
        self._path.write_bytes(data)
        assert self._program.stdin is not None
        self._program.stdin.write(f"{self._path}\n")
        self._program.stdin.flush()
        found = _answer(self._program)
        failures = {rule: (count, message) for rule, (count, message) in found["failures"].items()}
        assert found["compliant"] == (not failures), "veraPDF contradicts itself"
        return Verdict(found["rules"], found["checks"], failures)


@contextmanager
def running(flavour: str = "ua1") -> Iterator[Validator]:
    """veraPDF for as many PDFs as wanted; skips the test, loudly, where Java cannot start."""
    if missing := absent():
        pytest.skip(f"NOT TESTED by veraPDF: {', '.join(missing)} not installed (dev extra)")
    with (
        tempfile.TemporaryDirectory() as folder,
        (Path(folder) / "said").open("w+") as said,
        subprocess.Popen(
            [sys.executable, "-m", "tests.pdf.vera", flavour],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        ) as program,
    ):
        try:
            _answer(program)
        except ValueError:
            program.wait()
            said.seek(0)
            last = (said.read().splitlines() or ["no word"])[-1]
            pytest.skip(f"NOT TESTED by veraPDF: it cannot start: {last}")
        yield Validator(program, Path(folder))


def _answer(program: subprocess.Popen[str]) -> dict[str, Any]:
    """The next line that the program says; ValueError if it said none."""
    assert program.stdout is not None
    found: dict[str, Any] = json.loads(program.stdout.readline())
    return found
