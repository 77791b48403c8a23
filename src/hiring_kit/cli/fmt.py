"""`hiring-kit fmt`: which files are not in the one layout?"""

from __future__ import annotations

import difflib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import json_option, rubrics_option
from hiring_kit.cli.settings import own_files

if TYPE_CHECKING:
    from hiring_kit.build.layout import Laid


@click.command("fmt")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.option("--diff", "show", is_flag=True, help="Write nothing; show what would change.")
@rubrics_option
@json_option
def command(
    paths: tuple[Path, ...], own: tuple[Path, ...], *, check: bool, show: bool, as_json: bool
) -> None:
    """Bring YAML files to the one layout: same values, same comments.

    PATHS are files or folders; without any, your own rubrics and the project file. Changed paths are printed.
    """
    from hiring_kit.build.layout import lay_out, write  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.cli.report import files, show_problems  # noqa: PLC0415 - as above

    laid, problems = lay_out(own_files(paths, own), mend=False)
    changed = tuple(one for one in laid if one.changed)
    if not (check or show):
        changed, unwritten = write(changed)
        problems = (*problems, *unwritten)
    show_problems(problems)
    known = {one.path for one in laid} | {Path(problem.place.file) for problem in problems}
    for path in paths:
        if path.is_file() and path not in known:
            click.echo(f"{path} is left as it is: no kind of rubric file lies there.", err=True)
    if as_json:
        click.echo(json.dumps([str(one.path) for one in changed], indent=1))
    else:
        for one in changed:
            click.echo(_difference(one) if show else one.path, nl=not show)
    done = "would change" if check or show else "changed"
    click.echo(f"{files(len(laid))}, {len(changed)} {done}", err=True)
    sys.exit(1 if problems or (check and changed) else 0)


def _difference(one: Laid) -> str:
    rows = difflib.unified_diff(
        one.before.splitlines(keepends=True),
        one.after.splitlines(keepends=True),
        str(one.path),
        f"{one.path} (formatted)",
    )
    return "".join(rows)
