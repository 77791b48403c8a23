"""What does a new project consist of? Files that work as they are, and say what each is for."""

from __future__ import annotations

from pathlib import Path

from hiring_kit.project.place import put_new
from hiring_kit.yamlio.schema import FOLDER, KINDS, schema_name, schema_text

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


def start_project(folder: Path) -> tuple[Path, ...]:
    """Write a small project that builds; refuses, with nothing written, if one of its files exists."""
    texts = {folder / place: starter(f"project/{name}") for name, place in _FILES.items()}
    schemas = folder / "rubrics" / FOLDER
    texts |= {schemas / schema_name(kind): schema_text(kind) for kind in KINDS}
    return put_new(texts)


def starter(name: str) -> str:
    """The text of a starter file."""
    return (Path(__file__).parent / "starters" / name).read_text("utf-8")
