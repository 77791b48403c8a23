"""Does a command run beside the project that it is meant for: in a folder below it, or above?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hiring_kit.model.problem import Refusal

HERE = Path()


def look_elsewhere() -> None:
    """Refuse to go on below a project unless rubrics are named, and say where projects lie that do not count."""
    from hiring_kit.project.load import projects_below, root_of  # noqa: PLC0415 - loads pydantic, which help must not

    above = root_of(HERE)
    if above is not None and not _names_rubrics():
        raise not_here(above)
    below = () if Path("rubrics").is_dir() else projects_below(HERE)
    for root in filter(None, (above, *below)):
        _note(root)


def not_here(root: Path) -> Refusal:
    """What to say where a project lies in another folder than the command runs in."""
    from hiring_kit.model.place import Place  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Problem  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import Refusal as Raised  # noqa: PLC0415 - as above
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - as above

    place = Place(file=str(root / NAME), line=1, column=1)
    hint = f"Run this command in {root}, or name the rubrics that you mean."
    message = "this project does not count in another folder"
    return Raised([Problem(place=place, rule="HK071", message=message, hint=hint)])


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
