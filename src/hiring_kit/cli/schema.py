"""`hiring-kit schema`: what may stand in a kind of YAML file?"""

from __future__ import annotations

import json

import click

KINDS = ("competency", "ladder", "loop", "role", "scale")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> None:
    """Print the JSON Schema of a kind of YAML file."""
    from hiring_kit.yamlio.schema import schema  # noqa: PLC0415 - loads pydantic, which help must not

    click.echo(json.dumps(schema(kind), indent=2, ensure_ascii=False))
