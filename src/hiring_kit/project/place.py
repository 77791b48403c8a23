"""How does a file reach a user's folder without harming what is there?"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from hiring_kit.files import no_folder, put_file
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal


def put_new(files: Mapping[Path, str]) -> tuple[Path, ...]:
    """Write files that are not there yet, all or none: refuses when one of them exists, or a folder cannot be made."""
    taken = [path for path in files if os.path.lexists(path)]
    blocked = {above for path in files for above in path.parents if no_folder(above)}
    if taken or blocked:
        problems = [_problem(path, "this file exists and was not touched") for path in taken]
        problems += [_problem(path, "this is no folder to write into") for path in sorted(blocked)]
        raise Refusal(problems)
    written: list[Path] = []
    try:
        for path, text in files.items():
            put_file(path, text.encode())
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink()
        raise
    return tuple(written)


def _problem(path: Path, message: str) -> Problem:
    return Problem(
        place=Place(file=str(path), line=1, column=1),
        rule="HK063",
        message=message,
        hint="Take another name or folder, or move the file away.",
    )
