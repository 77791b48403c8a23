"""What does the project file in this folder say?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hiring_kit.model.place import Located
from hiring_kit.model.problem import Refusal
from hiring_kit.model.project import Project
from hiring_kit.yamlio.load import load, load_file
from hiring_kit.yamlio.text import SAVED

NAME = "hiring-kit.yaml"
"""The project file's name."""


def load_project(folder: Path, unsaved: Mapping[Path, str] = SAVED) -> Located[Project] | None:
    """The project file of a folder, None where there is none; refuses one that does not read.

    ``unsaved`` maps files (resolved) to the texts that they have in an editor.
    """
    path = folder / NAME
    text = unsaved.get(path.resolve())
    if text is not None:
        located, problems = load(text, path.as_posix(), Project)
    elif path.is_file():
        located, problems = load_file(path, path.as_posix(), Project)
    else:
        return None
    if located is None:
        raise Refusal(problems)
    return located
