"""Does a command run beside the project that it is meant for: in a folder below it, or above?"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.refusal import refused

if TYPE_CHECKING:
    from hiring_kit.model.problem import Refusal

HERE = Path()


def look_elsewhere() -> None:
    """Refuse to go on below a project unless rubrics are named, and say where projects lie that do not count."""
    from hiring_kit.project.load import projects_below, root_of  # noqa: PLC0415 - loads pydantic, which help must not

    above = root_of(HERE)
    if above == HERE:
        return
    if above is not None and not _names_rubrics():
        raise not_here(above)
    below = () if Path("rubrics").is_dir() else projects_below(HERE)
    for root in filter(None, (above, *below)):
        _note(root)


def by_project(files: Iterable[Path]) -> dict[Path | None, list[Path]]:
    """Files by the folder of the project that judges them: the one that each lies in, or that of where the user stands.

    None for files of no project, if that of the user lies above.
    """
    from hiring_kit.project.load import root_of  # noqa: PLC0415 - loads pydantic, which help must not

    otherwise = HERE if root_of(HERE) in (None, HERE) else None
    found: dict[Path | None, list[Path]] = {}
    for file in files:
        found.setdefault(root_of(file) or otherwise, []).append(file)
    return found


def not_here(root: Path) -> Refusal:
    """What to say where a project lies in another folder than the command runs in."""
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - loads pydantic, which help must not

    context = click.get_current_context()
    takes_rubrics = any(option.name == "own" for option in context.command.params)
    rest = ", or name the rubrics that you mean with --rubrics." if takes_rubrics else "."
    message = "this project does not count in another folder"
    return refused(root / NAME, "HK071", message, f"Run this command in {root}{rest}")


def _names_rubrics() -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.params.get("own"))


def _note(root: Path) -> None:
    """Say once that another folder's project counts for nothing here."""
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - loads pydantic, which help must not

    context = click.get_current_context(silent=True)
    file = str(root / NAME)
    if context is not None and not context.meta.get(file):
        context.meta[file] = True
        click.echo(f"Note: {file} does not count here. Run this command in its folder.", err=True)
