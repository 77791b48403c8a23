"""Which options do several commands share, and what do they stand for?"""

from __future__ import annotations

from pathlib import Path

import click

from hiring_kit.cli.elsewhere import HERE, look_elsewhere, not_here
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


def shipped_rubrics() -> Path:
    """The folder of the shipped rubrics."""
    from hiring_kit import resources  # noqa: PLC0415 - keeps help light

    return _near(resources.rubrics())


def rubric_folders(
    own: tuple[Path, ...], root: Path | None = HERE, *, made_later: bool = False
) -> tuple[Path, ...]:
    """The shipped rubrics and the user's own, those of the project first, later ones over earlier ones.

    The project is that of ``root``, if any. Refuses a folder that the project file names and that is not there, unless
    it is ``made_later``, and to go on in a folder below a project unless some of one's own are named.
    """
    from hiring_kit.cli.settings import named_folder  # noqa: PLC0415 - keeps help light

    shipped = shipped_rubrics()
    if root is None:
        return (shipped, *own)
    if root == HERE:
        look_elsewhere()
    local = named_folder("rubrics", root, made_later=made_later)
    ours = (local,) if local.is_dir() and real(local) != real(shipped) else ()
    return (shipped, *ours, *own)


def all_folders(own: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders of a command that goes through everything; refuses to pass projects below by in silence."""
    from hiring_kit.cli.settings import project_file  # noqa: PLC0415 - keeps help light
    from hiring_kit.project.load import projects_below  # noqa: PLC0415 - loads pydantic

    if not own and project_file() is None and not Path("rubrics").is_dir():
        for root in projects_below(HERE):
            raise not_here(root)
    return rubric_folders(own)


def _near(path: Path) -> Path:
    """A path relative to where the user stands, if it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
