"""`hiring-kit show`: what does a competency or a kit say?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option

if TYPE_CHECKING:
    from hiring_kit.model.competency import Competency
    from hiring_kit.model.kit import Kit
    from hiring_kit.model.place import Located


@click.command("show")
@click.argument("name")
@click.option("--level", help="Show the kit of the role NAME at this level.")
@click.option(
    "--origins", is_flag=True, help="Show which values of a competency come from which file."
)
@rubrics_option
@json_option
def command(
    name: str, level: str | None, own: tuple[Path, ...], *, origins: bool, as_json: bool
) -> None:
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
    elif name in library.competencies and origins:
        rows = tuple(_origins(library.competencies[name]))
        click.echo(json.dumps([dict(row) for row in rows], indent=1) if as_json else _told(rows))
    elif name in library.competencies:
        found = library.competencies[name].record
        click.echo(found.model_dump_json(indent=1) if as_json else "\n".join(_competency(found)))
    elif name in library.roles:
        message = f"{name} is a role: say at which --level its kit shall be shown."
        raise click.UsageError(message)
    else:
        place = Place(file="hiring-kit show", line=1, column=1)
        raise Refusal([unknown("competency", name, library.competencies, place)])


def _origins(located: Located[Competency]) -> Iterator[tuple[tuple[str, str], ...]]:
    """Each value that is written in one piece, and where."""
    inner = {
        path[:end] for path in located.places if path[-1:] != ("$key",) for end in range(len(path))
    }
    for path, place in located.places.items():
        if path and path[-1] != "$key" and path not in inner:
            said = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).lstrip(".")
            yield (("value", said), ("file", place.file), ("line", str(place.line)))


def _told(rows: tuple[tuple[tuple[str, str], ...], ...]) -> str:
    """Values by file, the file with the fewest first: those are the user's own."""
    files: dict[str, list[str]] = {}
    for row in map(dict, rows):
        files.setdefault(row["file"], []).append(f"  {row['line']:>5}  {row['value']}")
    ordered = sorted(files.items(), key=lambda entry: len(entry[1]))
    parts = [
        "\n".join([f"{file}: {len(values)} values", *(values if index < len(ordered) - 1 else ())])
        for index, (file, values) in enumerate(ordered)
    ]
    return "\n".join(parts)


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
