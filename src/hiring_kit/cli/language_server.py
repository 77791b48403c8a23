"""`hiring-kit language-server`: what does an editor start to get the marks of lint while somebody types?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.elsewhere import by_project
from hiring_kit.cli.options import rubric_folders, rubrics_option
from hiring_kit.files import real

if TYPE_CHECKING:
    from hiring_kit.model.problem import Problem


@click.command("language-server")
@rubrics_option
def command(own: tuple[Path, ...]) -> None:
    """Serve an editor: marks of lint while you type.

    Each open file is judged by the project that it lies in. Speaks the language server protocol over standard input and
    output. Needs the extra `editor`.
    """
    try:
        from hiring_kit.editor.server import language_server  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        message = f"{error.name} is missing: install hiring-kit[editor]."
        raise click.ClickException(message) from None
    language_server(lambda texts: _check(texts, own)).start_io()


def _check(texts: Mapping[Path, str], own: tuple[Path, ...]) -> tuple[Problem, ...]:
    """Problems in the projects that some open files lie in, given their texts."""
    from hiring_kit.model.problem import Refusal, in_reading_order  # noqa: PLC0415 - loads pydantic, which help must not

    unsaved = {real(file): text for file, text in texts.items()}
    found: list[Problem] = []
    for root in by_project(texts):
        try:
            found += _in_project(root, unsaved, own)
        except Refusal as refusal:
            found += refusal.problems
    return in_reading_order(found)


def _in_project(
    root: Path | None, unsaved: Mapping[Path, str], own: tuple[Path, ...]
) -> tuple[Problem, ...]:
    from hiring_kit.build.check import check_rubrics  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.project.load import load_project  # noqa: PLC0415 - as above

    located = None if root is None else load_project(root, unsaved)
    return check_rubrics(rubric_folders(own, root), located, unsaved)
