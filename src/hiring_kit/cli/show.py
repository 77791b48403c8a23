"""`hiring-kit show`: what does a competency or a kit say?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option

if TYPE_CHECKING:
    from hiring_kit.model.competency import Competency
    from hiring_kit.model.kit import Kit


@click.command("show")
@click.argument("name")
@click.option("--level", help="Show the kit of the role NAME at this level.")
@rubrics_option
@json_option
def command(name: str, level: str | None, own: tuple[Path, ...], *, as_json: bool) -> None:
    """Show a competency or a kit in the terminal.

    NAME is the id of a competency, or with --level of a role.
    """
    from hiring_kit.kit.assemble import assemble_kit  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - as above
    from hiring_kit.library.references import unknown  # noqa: PLC0415 - as above
    from hiring_kit.model.place import Place  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above

    library, problems = load_library(rubric_folders(own))
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        raise Refusal(errors)
    if level is not None:
        kit, _ = assemble_kit(library, name, level)
        click.echo(kit.model_dump_json(indent=1) if as_json else "\n".join(_kit(kit)))
    elif name in library.competencies:
        found = library.competencies[name].record
        click.echo(found.model_dump_json(indent=1) if as_json else "\n".join(_competency(found)))
    elif name in library.roles:
        message = f"{name} is a role: say at which --level its kit shall be shown."
        raise click.UsageError(message)
    else:
        place = Place(file="hiring-kit show", line=1, column=1)
        raise Refusal([unknown("competency", name, library.competencies, place)])


def _competency(found: Competency) -> Iterator[str]:
    yield click.style(found.name, bold=True) + f"  ({found.family})"
    yield _wrapped(found.definition)
    for scope, here in found.scopes.items():
        yield ""
        yield click.style(scope, bold=True) + f": {_wrapped(here.expectation, '').strip()}"
        yield from (
            _wrapped(f"{value}  {text}", "     ", "  ")
            for value, text in sorted(here.anchors.items(), reverse=True)
        )
    yield ""
    for question in found.questions:
        where = ", ".join(question.scopes)
        yield (
            click.style(question.id, bold=True)
            + f"  {question.kind}, {question.minutes} minutes, {where}"
        )
        yield _wrapped(question.ask)


def _kit(kit: Kit) -> Iterator[str]:
    yield (
        click.style(f"{kit.title} at {kit.level.title}", bold=True) + f"  rubric {kit.fingerprint}"
    )
    yield _wrapped(kit.level.summary)
    for competency in kit.competencies:
        yield ""
        must = ", must-have" if competency.must_have else ""
        yield click.style(competency.name, bold=True) + f"  {competency.share:.0%}{must}"
        yield _wrapped(competency.expectation)
        yield from (
            _wrapped(f"{value}  {text}", "     ", "  ")
            for value, text in sorted(competency.anchors.items(), reverse=True)
        )
        yield f"  {len(competency.questions)} questions: {', '.join(q.id for q in competency.questions)}"
    unwritten = [u.id for u in kit.unrated if u.because == "not-written"]
    if unwritten:
        yield ""
        yield _wrapped(f"Not written yet: {', '.join(unwritten)}", "")


def _wrapped(text: str, indent: str = "  ", first: str | None = None) -> str:
    return click.wrap_text(
        text, width=96, initial_indent=indent if first is None else first, subsequent_indent=indent
    )
