"""`hiring-kit schema`: what may stand in a kind of YAML file?"""

from __future__ import annotations

from pathlib import Path

import click

KINDS = (
    *("competency", "ladder", "loop", "project", "role", "scale", "theme", "sample"),
    *("headings", "requirements", "discourse", "tools", "wording", "words"),
)


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS), required=False, metavar="[KIND]")
@click.option(
    "--write",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the schemas of all kinds into this folder, replacing those of an earlier version.",
)
def command(kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of a kind of YAML file, or write those of all kinds.

    KIND is a rubric (competency, ladder, loop, role, scale, theme), project for hiring-kit.yaml, sample for values of
    a filled-in form, words for the fixed words of pages, or a word list (headings, requirements, discourse, tools,
    wording).
    """
    if (kind is None) == (folder is None):
        message = "name a kind to print its schema, or give --write to write all."
        raise click.UsageError(message)
    if folder is None:
        from hiring_kit.project.schemas import schema_text  # noqa: PLC0415 - loads pydantic, which help must not

        click.echo(schema_text(str(kind)), nl=False)
        return
    from hiring_kit.project.schemas import SCHEMAS, write_schemas  # noqa: PLC0415 - as above

    for path in write_schemas(folder, SCHEMAS):
        click.echo(path)
