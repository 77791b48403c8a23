"""Can a build lay its folders and files where it is told to?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from hiring_kit.build.place import MANIFEST
from hiring_kit.files import no_folder, real
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal


def check_ground(root: Path, files: Mapping[Path, Iterable[str]]) -> None:
    """Refuse folders that lead out of the output folder, and what lies where a folder or a file must be.

    ``files`` maps each folder inside ``root`` to the names of its files.
    """
    above = {path for folder in files for path in (folder, *folder.parents)}
    below = [folder / name for folder, names in files.items() for name in (*names, MANIFEST)]
    found = [
        *((path, "no folder, but a build writes into it") for path in above if no_folder(path)),
        *((path, "a folder, but a build writes a file here") for path in below if path.is_dir()),
    ]
    problems = [
        _problem(path, f"this is {what}", "Move it away, or build into another folder.")
        for path, what in sorted(found)
    ]
    problems += [
        _problem(
            path,
            "this folder leads outside the output folder",
            "Remove the link inside the output folder.",
        )
        for path in files
        if not real(path).is_relative_to(real(root))
    ]
    if problems:
        raise Refusal(problems)


def _problem(path: Path, message: str, hint: str) -> Problem:
    place = Place(file=str(path), line=1, column=1)
    return Problem(place=place, rule="HK061", message=message, hint=hint)
