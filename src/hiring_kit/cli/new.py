"""`hiring-kit new`: what does a file of a kind look like before anybody has written it?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.defaults import own_folder, own_ladder, own_loop
from hiring_kit.cli.options import rubric_folders, rubrics_option
from hiring_kit.cli.refusal import not_there, refused

if TYPE_CHECKING:
    from hiring_kit.project.fresh import Course

FAMILIES = ("research", "leadership", "people", "self")
SCOPES = ("project", "team", "several-teams", "organization")
KINDS = ("competency", "question", "role", "ladder", "loop", "theme")


@click.command("new")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
@click.option("--family", type=click.Choice(FAMILIES), default="people", show_default=True)
@click.option("--competency", help="The competency that a new question is for.")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=click.Choice(SCOPES),
    help="A scope that a new question fits; project and team if not given. May be repeated.",
)
@rubrics_option
def command(
    kind: str,
    name: str,
    family: str,
    competency: str | None,
    scopes: tuple[str, ...],
    own: tuple[Path, ...],
) -> None:
    """Write a complete, commented starting file: NAME is its id.

    It goes to the last folder of your own rubrics. A question goes to the end of your own file of its competency.
    """
    from hiring_kit.model.record import safe_id  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.project.append import new_question  # noqa: PLC0415 - as above

    if not safe_id(name):
        message = f'"{name}" is no id: use lower-case words joined by hyphens.'
        raise click.BadParameter(message, param_hint="NAME")
    if (kind == "question") != (competency is not None):
        message = "--competency is needed for a question, and only there."
        raise click.UsageError(message)
    rubrics = own_folder(own)
    folders = rubric_folders(own, made_later=True)
    if kind != "question":
        _refuse_taken(kind, name, folders)
        for path in _written(kind, name, rubrics, family, folders):
            click.echo(path)
        return
    known = _place(str(competency), folders)
    taken = _questions(str(competency), folders)
    click.echo(new_question(name, rubrics / known, rubrics, list(scopes or SCOPES[:2]), taken))


def _written(
    kind: str, name: str, rubrics: Path, family: str, folders: tuple[Path, ...]
) -> tuple[Path, ...]:
    from hiring_kit.project.fresh import new_file, new_role  # noqa: PLC0415 - loads pydantic, which help must not

    if kind == "role":
        return new_role(name, rubrics, _course(folders))
    return new_file(kind, name, rubrics, family)


def _course(folders: tuple[Path, ...]) -> Course:
    """The project's own ladder and loop, or the shipped ones; refuses a ladder that does not read."""
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above
    from hiring_kit.project.fresh import Course as Found  # noqa: PLC0415 - as above

    ladder = own_ladder(folders)
    library, problems = load_library(folders)
    if ladder not in library.ladders:
        raise Refusal(problem for problem in problems if problem.severity == "error")
    levels = library.ladders[ladder].record.levels
    return Found(ladder, tuple(level.id for level in levels), own_loop(folders))


def _refuse_taken(kind: str, name: str, folders: tuple[Path, ...]) -> None:
    """An id that is there already would replace what has it without a word."""
    from hiring_kit.library.files import content_files  # noqa: PLC0415 - as above

    files = {} if kind == "theme" else content_files(folders, kind)[0]
    if name in files:
        message = f'there is a {kind} "{name}" already'
        hint = f"Take another id, or write a file with `extends: {name}` to change parts of it."
        raise refused(files[name][-1], "HK063", message, hint)


def _questions(competency: str, folders: tuple[Path, ...]) -> set[str]:
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - as above

    found = load_library(folders)[0].competencies.get(competency)
    return {question.id for question in found.record.questions} if found else set()


def _place(competency: str, folders: tuple[Path, ...]) -> Path:
    """Where the competency's file lies below a rubrics folder."""
    from hiring_kit.library.files import content_files  # noqa: PLC0415 - as above

    kind = "competency"
    files, _ = content_files(folders, kind)
    if competency not in files:
        raise not_there(kind, competency, files, "new")
    path = files[competency][-1]
    return Path("competencies", path.parent.name, path.name)
