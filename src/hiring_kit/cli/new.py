"""`hiring-kit new`: what does a file of a kind look like before anybody has written it?"""

from __future__ import annotations

from pathlib import Path

import click

from hiring_kit.cli.options import rubric_folders, rubrics_option

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
    from hiring_kit.project.fresh import new_file  # noqa: PLC0415 - as above

    if not safe_id(name):
        message = f'"{name}" is no id: use lower-case words joined by hyphens.'
        raise click.BadParameter(message, param_hint="NAME")
    if (kind == "question") != (competency is not None):
        message = "--competency is needed for a question, and only there."
        raise click.UsageError(message)
    rubrics = own[-1] if own else _own_folder()
    if kind != "question":
        for path in new_file(kind, name, rubrics, family):
            click.echo(path)
        return
    folders = rubric_folders(own)
    known = _place(str(competency), folders)
    click.echo(new_question(name, rubrics / known, rubrics, list(scopes or SCOPES[:2])))


def _own_folder() -> Path:
    from hiring_kit import resources  # noqa: PLC0415 - as above

    folder = rubric_folders(())[-1]
    return Path("rubrics") if folder.resolve() == resources.rubrics().resolve() else folder


def _place(competency: str, folders: tuple[Path, ...]) -> Path:
    """Where the competency's file lies below a rubrics folder."""
    from hiring_kit.library.files import content_files  # noqa: PLC0415 - as above
    from hiring_kit.library.references import unknown  # noqa: PLC0415 - as above
    from hiring_kit.model.place import Place  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above

    files, _ = content_files(folders, "competency")
    if competency not in files:
        place = Place(file="hiring-kit new", line=1, column=1)
        raise Refusal([unknown("competency", competency, files, place)])
    path = files[competency][-1]
    return Path("competencies", path.parent.name, path.name)
