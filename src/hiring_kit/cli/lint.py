"""`hiring-kit lint`: do these files read, and does every reference in them lead somewhere?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option

if TYPE_CHECKING:
    from hiring_kit.model.problem import Problem


@click.command("lint")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@rubrics_option
@json_option
def command(paths: tuple[Path, ...], own: tuple[Path, ...], *, as_json: bool) -> None:
    """Check rubric files: structure, references, positions.

    PATHS are files or folders; without any, everything that a build would read is checked. Exits with 1 if there is
    an error.
    """
    from hiring_kit.cli.report import show_problems, summary  # noqa: PLC0415 - loads pydantic, which help must not

    count, problems = _check(paths, own) if paths else _check_all(own)
    show_problems(problems, as_json=as_json)
    if not as_json:
        click.echo(f"{count} files checked, {summary(problems)}")
    sys.exit(1 if any(problem.severity == "error" for problem in problems) else 0)


def _check_all(own: tuple[Path, ...]) -> tuple[int, tuple[Problem, ...]]:
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - as above
    from hiring_kit.library.paths import yaml_files  # noqa: PLC0415 - as above

    folders = rubric_folders(own)
    return len(yaml_files(folders)), load_library(folders)[1]


def _check(paths: tuple[Path, ...], own: tuple[Path, ...]) -> tuple[int, tuple[Problem, ...]]:
    """Problems in the named files: references are followed through the folders that the files lie in."""
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - as above
    from hiring_kit.library.loose import check_loose  # noqa: PLC0415 - as above
    from hiring_kit.library.paths import kind_of, rubrics_folders, yaml_files  # noqa: PLC0415 - as above

    files = yaml_files(paths)
    folders = dict.fromkeys((*rubric_folders(own), *rubrics_folders(paths)))
    chosen = {str(file.resolve()) for file in files}
    found = [
        problem
        for problem in load_library(tuple(folders))[1]
        if str(Path(problem.place.file).resolve()) in chosen
    ]
    for file in files:
        if kind_of(file) is None:
            found.extend(check_loose(file))
    return len(files), tuple(found)
