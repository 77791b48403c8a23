"""What does a new project consist of? Files that work as they are, and say what each is for."""

from __future__ import annotations

import os
from pathlib import Path

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.project.load import NAME
from hiring_kit.project.place import put_new
from hiring_kit.project.schemas import FOLDER, schema_name, schema_text, write_schemas
from hiring_kit.yamlio.schema import KINDS

_FILES = {
    "README.md": "README.md",
    "hiring-kit.yaml": "hiring-kit.yaml",
    "gitignore": ".gitignore",
    "extensions.json": ".vscode/extensions.json",
    "settings.json": ".vscode/settings.json",
    "communication.yaml": "rubrics/competencies/people/communication.yaml",
    "ladder.yaml": "rubrics/ladders/applied-research.yaml",
    "role.yaml": "rubrics/roles/applied-research-lead/role.yaml",
    "role-document.txt": "rubrics/roles/applied-research-lead/role-document.txt",
    "templates.md": "templates/README.md",
    "own.css": "templates/style/own.css",
}
"""Starter file to its place in the project."""


def start_project(folder: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write a small project that builds: the files written, and those that were there and are kept.

    Schemas are those of this version, whatever was there. Refuses, with nothing written, a folder that is a project
    already or where a folder cannot be made.
    """
    if os.path.lexists(folder / NAME):
        hint = "`hiring-kit new` adds files to it, `hiring-kit lint` checks what is there."
        raise Refusal([_there(folder / NAME, "this folder is a project already", hint)])
    texts = {folder / place: starter(f"project/{name}") for name, place in _FILES.items()}
    kept = tuple(path for path in texts if os.path.lexists(path))
    below = folder / "rubrics" / FOLDER
    schemas = {below / schema_name(kind): schema_text(kind) for kind in KINDS}
    if blocked := [path for path in schemas if path.is_dir()]:
        message = "a folder has the name of a schema that is to be written"
        hint = "Give it another name, then run `hiring-kit init` again."
        raise Refusal(_there(path, message, hint) for path in blocked)
    texts |= schemas
    written = put_new({path: text for path, text in texts.items() if not os.path.lexists(path)})
    return (*written, *write_schemas(below)), kept


def has_content(folder: Path) -> bool:
    """Whether a build in a folder would read files of somebody's own: rubrics or templates, and no hidden ones."""
    found = (path for name in ("rubrics", "templates") for path in (folder / name).rglob("*"))
    return any(
        path.is_file()
        and path.parent.name != FOLDER
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        for path in found
    )


def _there(path: Path, message: str, hint: str) -> Problem:
    """The problem of something that is there already, and is left alone."""
    place = Place(file=str(path), line=1, column=1)
    return Problem(place=place, rule="HK063", message=message, hint=hint)


def starter(name: str) -> str:
    """The text of a starter file."""
    return (Path(__file__).parent / "starters" / name).read_text("utf-8")
