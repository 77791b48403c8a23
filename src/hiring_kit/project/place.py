"""How does a file reach a user's folder without harming what is there?"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal


def put(path: Path, text: str) -> None:
    """Write a file under a temporary name and move it into place; what was there is replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(path)


def put_new(files: Mapping[Path, str]) -> tuple[Path, ...]:
    """Write files that are not there yet, all or none: refuses when one of them exists."""
    taken = [path for path in files if os.path.lexists(path)]
    if taken:
        raise Refusal(_taken(path) for path in taken)
    for path, text in files.items():
        put(path, text)
    return tuple(files)


def _taken(path: Path) -> Problem:
    return Problem(
        place=Place(file=str(path), line=1, column=1),
        rule="HK063",
        message="this file exists and was not touched",
        hint="Take another name or folder, or move the file away.",
    )
