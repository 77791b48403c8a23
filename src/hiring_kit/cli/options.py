"""Which options do several commands share, and what do they stand for?"""

from __future__ import annotations

from pathlib import Path

import click

from hiring_kit.cli.elsewhere import HERE
from hiring_kit.files import real

DEFAULT_ROLE = "machine-learning-research-manager"

rubrics_option = click.option(
    "--rubrics",
    "own",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="A folder of your own rubrics, laid over the shipped ones by id. May be repeated.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout.")
quiet_option = click.option("--quiet", "-q", is_flag=True, help="No progress, no table.")


def rubric_folders(
    own: tuple[Path, ...], root: Path = HERE, *, made_later: bool = False
) -> tuple[Path, ...]:
    """The shipped rubrics and the user's own, those of the project first, later ones over earlier ones.

    The project is that of ``root``, or of the folder that the user stands in.
    Refuses a folder that the project file names and that is not there, unless it is ``made_later``.
    """
    from hiring_kit import resources  # noqa: PLC0415 - keeps help light

    shipped = _near(resources.rubrics())
    from hiring_kit.cli.settings import named_folder  # noqa: PLC0415 - as above

    local = named_folder("rubrics", root, made_later=made_later)
    found = [shipped]
    if local.is_dir() and real(local) != real(shipped):
        found.append(local)
    return (*found, *own)


def _near(path: Path) -> Path:
    """A path relative to where the user stands, if it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
