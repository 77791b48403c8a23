"""Which command was asked for? Commands are imported when they run, so that help comes at once."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from hiring_kit import __version__

if TYPE_CHECKING:
    from hiring_kit.model.problem import Problem

COMMANDS = {
    "init": (
        "hiring_kit.cli.init",
        "Start a folder of your own rubrics, templates and settings.",
    ),
    "new": ("hiring_kit.cli.new", "Write a complete, commented starting file: NAME is its id."),
    "build": ("hiring_kit.cli.build", "Build the packets of a role: PDF, HTML, Markdown and JSON."),
    "preview": ("hiring_kit.cli.preview", "Edit on the left, see the printed page on the right."),
    "read": ("hiring_kit.cli.read", "Show what is read from a role document."),
    "import": ("hiring_kit.cli.import_", "Draft a role.yaml from a role document."),
    "list": ("hiring_kit.cli.list_", "List roles, levels, competencies and loops."),
    "show": (
        "hiring_kit.cli.show",
        "Show a competency, a kit, or any other content file in the terminal.",
    ),
    "lint": ("hiring_kit.cli.lint", "Check rubric files: structure, references, positions."),
    "fmt": (
        "hiring_kit.cli.fmt",
        "Bring YAML files to the one layout: same values, same comments.",
    ),
    "diff": ("hiring_kit.cli.diff", "Say what moved between two states of the rubrics."),
    "schema": (
        "hiring_kit.cli.schema",
        "Print the JSON Schema of a kind of YAML file, or write those of all kinds.",
    ),
    "language-server": (
        "hiring_kit.cli.language_server",
        "Serve an editor: marks of lint while you type.",
    ),
    "doctor": ("hiring_kit.cli.doctor", "Check this machine: Pango, fonts, versions, one page."),
}
"""Command name to its module (which holds ``command``) and the line that help shows."""


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hiring-kit")
def group() -> None:
    """Structured interviews as code: from a role document to printed interview packets."""


def main() -> None:
    """The console script: runs a command, turns a refusal into located problems and exit code 1."""
    try:
        group.main(prog_name="hiring-kit", standalone_mode=True)
    except Exception as error:
        problems = _problems(error)
        if problems is None:
            raise
        from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - only needed when something is wrong

        show_problems(problems)
        sys.exit(1)


def _problems(error: Exception) -> tuple[Problem, ...] | None:
    """What a refusal carries, or what the machine says of a file; none for a fault of our own."""
    if isinstance(error, OSError):
        from hiring_kit.model.problem import machine_refusal  # noqa: PLC0415 - only needed when something is wrong

        return (machine_refusal(error),)
    return getattr(error, "problems", None)
