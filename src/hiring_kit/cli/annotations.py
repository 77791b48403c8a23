"""How are problems told to GitHub, so that they stand beside the changed lines? As workflow commands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hiring_kit.cli.report import told
from hiring_kit.files import named_below
from hiring_kit.model.problem import Problem

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def as_annotations(problems: Iterable[Problem]) -> str:
    """One command a line; nothing that a file says can end a command or begin another one."""
    return "\n".join(map(_command, problems))


def _command(problem: Problem) -> str:
    place = problem.place
    parts = {
        "file": named_below(Path.cwd(), Path(place.file)),
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.width),
        "title": problem.rule,
    }
    said = ",".join(f"{key}={_property(value)}" for key, value in parts.items())
    return f"::{_LEVELS[problem.severity]} {said}::{_data(told(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
