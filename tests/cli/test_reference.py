"""Is the reference of commands what the commands say of themselves? `HIRING_KIT_GOLDEN=write` makes it anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

from hiring_kit.cli.main import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def reference() -> Iterator[str]:
    yield "# Commands\n\nWhat `hiring-kit COMMAND --help` says. This page is made from the commands.\n"
    for name, (module, _) in COMMANDS.items():
        command: click.Command = import_module(module).command
        context = click.Context(command, info_name=f"hiring-kit {name}", max_content_width=96)
        context.help_option_names = ["-h", "--help"]
        yield f"\n## {name}\n\n```text\n{command.get_help(context)}\n```\n"


def test_the_reference_is_current() -> None:
    said = "".join(reference())
    if os.environ.get("HIRING_KIT_GOLDEN") == "write":
        PAGE.write_text(said, "utf-8")
    assert PAGE.read_text("utf-8") == said
    assert said.count("\n## ") == len(COMMANDS)
