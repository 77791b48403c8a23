"""What does the project file in this folder say?"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from hiring_kit.files import real
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.model.project import Project
from hiring_kit.yamlio.load import load
from hiring_kit.yamlio.text import SAVED, read_text

NAME = "hiring-kit.yaml"
"""The project file's name."""


def root_of(path: Path) -> Path | None:
    """The nearest folder with a project file: that of a path itself, or one above; as seen from here."""
    start = Path(os.path.abspath(path))  # noqa: PTH100 - a link's own folder is meant, not where it leads
    found = next((p for p in (start, *start.parents) if (p / NAME).is_file()), None)
    below = found is not None and found.is_relative_to(Path.cwd())
    return found.relative_to(Path.cwd()) if found is not None and below else found


def projects_below(folder: Path) -> tuple[Path, ...]:
    """Folders with a project file, one or two steps below a folder."""
    found = (path.parent for depth in ("*", "*/*") for path in folder.glob(f"{depth}/{NAME}"))
    return tuple(sorted(found))


def missing_folder(project: Located[Project], key: str) -> Problem | None:
    """The problem of a folder that the project file names and that is not there."""
    folder = Path(project.file).parent / getattr(project.record, key)
    if (key,) not in project.places or folder.is_dir():
        return None
    message = f"there is no folder {folder} here"
    hint = "Make it, or name the one that you mean; without this key, none is needed."
    return Problem(place=project.place(key), rule="HK067", message=message, hint=hint)


def load_project(folder: Path, unsaved: Mapping[Path, str] = SAVED) -> Located[Project] | None:
    """The project file of a folder, None where there is none; refuses one that does not read.

    ``unsaved`` maps files (resolved) to the texts that they have in an editor.
    """
    path = folder / NAME
    text = unsaved.get(real(path))
    if text is None and not (path.is_file() or path.is_symlink()):
        return None
    problems: tuple[Problem, ...] = ()
    if text is None:
        text, problems = read_text(path, path.as_posix())
    if text is None:
        raise Refusal(problems)
    if all(not row.strip() or row.lstrip().startswith("#") for row in text.splitlines()):
        return Located(Project(), path.as_posix(), {})
    located, problems = load(text, path.as_posix(), Project)
    if located is None:
        raise Refusal(problems)
    return located
