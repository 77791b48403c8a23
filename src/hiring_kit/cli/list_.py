"""`hiring-kit list`: what is there to build from?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option


@click.command("list")
@rubrics_option
@json_option
def command(own: tuple[Path, ...], *, as_json: bool) -> None:
    """List roles, levels, competencies and loops."""
    from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - as above
    from hiring_kit.library.overview import overview  # noqa: PLC0415 - as above

    library, problems = load_library(rubric_folders(own))
    found = overview(library)
    if as_json:
        click.echo(json.dumps(found, indent=1))
        return
    for shelf, entries in found.items():
        click.secho(shelf.capitalize(), bold=True)
        for entry in entries:
            more = f"  {entry['about']}" if entry["about"] else ""
            click.echo(f"  {entry['id']:38}{entry['name']}{more}")
    show_problems(p for p in problems if p.severity == "error")
