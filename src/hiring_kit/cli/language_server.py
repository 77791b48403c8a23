"""`hiring-kit language-server`: what does an editor start to get the marks of lint while somebody types?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import rubric_folders, rubrics_option

if TYPE_CHECKING:
    from hiring_kit.model.problem import Problem


@click.command("language-server")
@rubrics_option
def command(own: tuple[Path, ...]) -> None:
    """Serve an editor: marks of lint while you type.

    Speaks the language server protocol over standard input and output. Needs the extra `editor`.
    """
    try:
        from hiring_kit.editor.server import language_server  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        message = f"{error.name} is missing: install hiring-kit[editor]."
        raise click.ClickException(message) from None
    from hiring_kit.build.check import check_rubrics  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above
    from hiring_kit.project.load import load_project  # noqa: PLC0415 - as above

    def check(texts: dict[Path, str]) -> tuple[Problem, ...]:
        try:
            return check_rubrics(rubric_folders(own), load_project(Path(), texts), texts)
        except Refusal as refusal:
            return refusal.problems

    language_server(check).start_io()
