"""`hiring-kit init`: how does a folder of one's own begin?"""

from __future__ import annotations

from pathlib import Path

import click

from hiring_kit.cli.options import json_option


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@json_option
def command(folder: Path, *, as_json: bool) -> None:
    """Start a folder of your own rubrics, templates and settings.

    They are laid over the shipped ones. Nothing that is there already is touched. Everything written works as it is,
    and says what it is for.
    """
    import json  # noqa: PLC0415 - only needed here

    from hiring_kit.project.start import start_project  # noqa: PLC0415 - loads pydantic, which help must not

    written = start_project(folder)
    if as_json:
        click.echo(json.dumps([str(path) for path in written], indent=1))
        return
    for path in written:
        click.echo(path)
    where = "" if folder == Path() else f"cd {folder}, then "
    click.echo(f"{where}hiring-kit build prints the example; README.md says the rest.", err=True)
