"""What does the project file in this folder say?"""

from __future__ import annotations

from pathlib import Path

from hiring_kit.model.place import Located
from hiring_kit.model.problem import Refusal
from hiring_kit.model.project import Project
from hiring_kit.yamlio.load import load_file

NAME = "hiring-kit.yaml"
"""The project file's name."""


def load_project(folder: Path) -> Located[Project] | None:
    """The project file of a folder, None where there is none; refuses one that does not read."""
    path = folder / NAME
    if not path.is_file():
        return None
    located, problems = load_file(path, path.as_posix(), Project)
    if located is None:
        raise Refusal(problems)
    return located
