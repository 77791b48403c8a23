"""`hiring-kit show`: what does a competency, a kit or another content file say?"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option
from hiring_kit.cli.refusal import not_there

if TYPE_CHECKING:
    from hiring_kit.library.origins import Origin
    from hiring_kit.model.competency import Competency
    from hiring_kit.model.kit import Kit
    from hiring_kit.model.library import Library
    from hiring_kit.model.place import Located
    from hiring_kit.model.problem import Refusal


@click.command("show")
@click.argument("name")
@click.option("--level", help="Show the kit of the role NAME at this level.")
@click.option(
    "--origins", is_flag=True, help="Show which line of which file each value comes from."
)
@rubrics_option
@json_option
def command(
    name: str, level: str | None, own: tuple[Path, ...], *, origins: bool, as_json: bool
) -> None:
    """Show a competency, a kit, or any other content file in the terminal.

    NAME is the id of a competency, ladder, loop or scale, or with --level of a role. What a file extends is counted in.
    """
    from hiring_kit.library.load import load_library  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Refusal as Raised  # noqa: PLC0415 - as above

    folders = rubric_folders(own)
    if origins:
        _tell_origins(name, folders, as_json=as_json)
        return
    library, problems = load_library(folders)
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        raise Raised(errors)
    if level is not None and name not in library.roles:
        message = f"{name} is no role, and --level is for roles."
        raise click.UsageError(message)
    shown = _shown(library, name, level, as_json=as_json)
    if shown is None:
        raise _nothing(name, folders)
    click.echo(shown)


def _shown(library: Library, name: str, level: str | None, *, as_json: bool) -> str | None:
    """What is to be said of an id, None if nothing has it."""
    from hiring_kit.kit.assemble import assemble_kit  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.yamlio.write import to_yaml  # noqa: PLC0415 - as above

    if level is not None:
        kit, _ = assemble_kit(library, name, level)
        return kit.model_dump_json(indent=1) if as_json else "\n".join(_kit(kit))
    if name in library.competencies:
        found = library.competencies[name].record
        return found.model_dump_json(indent=1) if as_json else "\n".join(_competency(found))
    if name in library.roles:
        message = f"{name} is a role: say at which --level its kit shall be shown."
        raise click.UsageError(message)
    others: dict[str, Mapping[str, Located[Any]]] = {
        "ladder": library.ladders,
        "loop": library.loops,
        "scale": library.scales,
    }
    for kind, shelf in others.items():
        if name in shelf:
            record = shelf[name].record
            return str(record.model_dump_json(indent=1) if as_json else to_yaml(record, kind))
    return None


def _tell_origins(name: str, folders: tuple[Path, ...], *, as_json: bool) -> None:
    """Where the values come from, even while files are wrong: that is when people ask."""
    from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.library.origins import origins  # noqa: PLC0415 - as above

    found = origins(name, folders)
    if found is None:
        raise _nothing(name, folders)
    rows, problems = found
    if as_json:
        click.echo(json.dumps([row._asdict() for row in rows], indent=1))
    elif rows:
        click.echo(_by_file(rows))
    show_problems(problems)
    if problems:
        sys.exit(1)


def _by_file(rows: tuple[Origin, ...]) -> str:
    """Values by file, the file with the fewest first: those are the user's own."""
    files: dict[str, list[str]] = {}
    for row in rows:
        files.setdefault(row.file, []).append(f"  {row.line:>5}  {row.value}")
    ordered = sorted(files.items(), key=lambda entry: len(entry[1]))
    return "\n".join(
        "\n".join([f"{file}: {len(values)} values", *values]) for file, values in ordered
    )


def _nothing(name: str, folders: tuple[Path, ...]) -> Refusal:
    """Nothing has this id, whatever its kind."""
    from hiring_kit.library.files import FOLDERS, content_files  # noqa: PLC0415 - loads pydantic, which help must not

    known = [one for kind in FOLDERS for one in content_files(folders, kind)[0]]
    return not_there("file with the id", name, known, "show")


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
