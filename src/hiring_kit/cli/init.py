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

    They are laid over the shipped ones. A file that is there already is kept. Everything written works as it is, and
    says what it is for.
    """
    import json  # noqa: PLC0415 - only needed here
    import shlex  # noqa: PLC0415 - as above

    from hiring_kit.project.start import has_content, start_project  # noqa: PLC0415 - loads pydantic, which help must not

    grown = has_content(folder)
    written, kept = start_project(folder)
    if kept:
        click.echo(f"Kept as they are: {', '.join(map(str, kept))}.", err=True)
    if as_json:
        click.echo(json.dumps([str(path) for path in written], indent=1))
        return
    for path in written:
        click.echo(path)
    where = "" if folder == Path() else f"cd {shlex.quote(str(folder))}, then "
    rest = "" if folder / "README.md" in kept else "; README.md says the rest"
    then = "lint checks your rubrics" if grown else "build prints the example"
    click.echo(f"{where}hiring-kit {then}{rest}.", err=True)
