"""`hiring-kit build`: which packets, in which formats, where to?"""

from __future__ import annotations

import os
import textwrap
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import (
    DEFAULT_ROLE,
    json_option,
    quiet_option,
    rubric_folders,
    rubrics_option,
)
from hiring_kit.cli.settings import own_templates, told, with_project

if TYPE_CHECKING:
    from hiring_kit.build.request import BuildRequest, BuildResult
    from hiring_kit.model.problem import Problem

UNWRITTEN = "HK045"
FORMATS = ("pdf", "html", "md", "json", "txt", "xlsx", "csv", "jsonld", "case.json")
LANGUAGES = ("de", "en")
USUAL = ("pdf", "html", "md", "json")
"""What is built where no format is named."""
DOCUMENTS = (
    "interviewer-guide", "pocket-card", "scorecard", "candidate-brief", "consensus-form",
    "committee-printout", "comparison-sheet", "trace-table", "question-bank", "rubric-book", "packet",
)  # fmt: skip


@click.command("build")
@click.argument("role", default=DEFAULT_ROLE)
@click.option(
    "--level", "levels", multiple=True, metavar="LEVEL", help="Only this level. May be repeated."
)
@click.option(
    "--document",
    "kinds",
    multiple=True,
    type=click.Choice(DOCUMENTS),
    help="Only documents of this kind. May be repeated.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Only this format. May be repeated. Without it: PDF, HTML, Markdown and JSON.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder to write into.",
)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 64),
    default=None,
    help="Worker processes; as many as there are processors if not given.",
)
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="The date printed on each page; today if not given.",
)
@click.option(
    "--form",
    type=click.Choice(("A", "B")),
    default="A",
    show_default=True,
    help="Which of the parallel question forms.",
)
@click.option(
    "--samples", is_flag=True, help="Add a copy of each form, completed for an invented candidate."
)
@click.option(
    "--archive", is_flag=True, help="Make the PDFs fit for archives: PDF/A-3a besides PDF/UA-1."
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="The language of all fixed words; questions and anchors stay as they are written.",
)
@click.option(
    "--theme",
    default="standard",
    show_default=True,
    help="standard, large-print, dyslexia-friendly, or a theme file of your own.",
)
@click.option("--page-size", type=click.Choice(("A4", "Letter")), default="A4", show_default=True)
@click.option(
    "--overwrite",
    is_flag=True,
    help="Replace files in the output folder even where they were changed since.",
)
@click.option(
    "--watch",
    is_flag=True,
    help="Go on building what a change of your files touches, until Ctrl+C.",
)
@rubrics_option
@json_option
@quiet_option
def command(**options: object) -> None:
    """Build the packets of a role.

    ROLE is the id of a role; without it, the shipped one is built. Files lie at OUT/ROLE/LEVEL/DOCUMENT.FORMAT.
    """
    as_json, quiet = bool(options.pop("as_json")), bool(options.pop("quiet"))
    watch = options.pop("watch")
    if watch:
        _watch(options, as_json=as_json, quiet=quiet)
    else:
        _run(_request(**with_project(options)), as_json=as_json, quiet=quiet)


def _request(
    *,
    role: str,
    levels: tuple[str, ...],
    kinds: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path,
    jobs: int | None,
    day: date | None,
    form: str,
    page_size: str,
    theme: str,
    language: str,
    archive: bool,
    samples: bool,
    overwrite: bool,
    own: tuple[Path, ...],
) -> BuildRequest:
    from hiring_kit.build.request import BuildRequest  # noqa: PLC0415 - loads pydantic, which help must not

    return BuildRequest(
        rubrics=rubric_folders(own),
        role=role,
        levels=tuple(dict.fromkeys(levels)),
        kinds=kinds,
        formats=tuple(f for f in FORMATS if f in (formats or USUAL)),
        out=out,
        date=f"{day or date.today():%Y-%m-%d}",  # noqa: DTZ011 - the user's own calendar day is meant
        form=form,  # type: ignore[arg-type]  # click has checked it
        theme=theme,
        language=language,
        templates=own_templates(),
        told=told(),
        archive=archive,
        samples=samples,
        page_size=page_size,  # type: ignore[arg-type]  # click has checked it
        jobs=jobs or os.cpu_count() or 1,
        changed="overwrite" if overwrite else "refuse",
    )


def _run(request: BuildRequest, *, as_json: bool, quiet: bool) -> None:
    from hiring_kit.build.run import run_build  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.cli.progress import progress_bar  # noqa: PLC0415 - as above

    started = time.monotonic()
    with progress_bar("Building", quiet=quiet) as advance:
        result = run_build(request, advance)
    if as_json:
        click.echo(_as_json(result))
    elif not quiet:
        _say(result, request.out / request.role, time.monotonic() - started)


def _watch(options: Mapping[str, object], *, as_json: bool, quiet: bool) -> None:
    """Build, then build again what each change touches; one line a build, of JSON if that is asked for."""
    from hiring_kit.build.eye import state, watched  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.build.request import BuildResult  # noqa: PLC0415 - as above
    from hiring_kit.build.run import build_changed  # noqa: PLC0415 - as above
    from hiring_kit.build.watch import rebuilds  # noqa: PLC0415 - as above
    from hiring_kit.cli.progress import progress_bar  # noqa: PLC0415 - as above
    from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - as above

    def asked() -> BuildRequest:
        return replace(_request(**with_project(options)), project=NAME)

    warned: set[Problem] = set()

    def tell(result: BuildResult | None, refused: tuple[Problem, ...]) -> None:
        if as_json:
            click.echo(_as_json(result or BuildResult((), refused), indent=None))
            return
        said = [p for p in result.problems if p.rule != UNWRITTEN] if result else []
        show_problems((*refused, *(p for p in said if p not in warned)))
        warned.update(said)
        _one_line(result, quiet=quiet)

    request = asked()
    before = state(request)
    refused: tuple[Problem, ...] = ()
    with progress_bar("Building", quiet=quiet) as advance:
        try:
            result, made = build_changed(request, advance, {})
        except Refusal as refusal:
            result, made = None, {}
            refused = refusal.problems
    tell(result, refused)
    where = ", ".join(map(str, watched(request)))
    click.echo(f"Watching {where}. Ctrl+C ends.", err=True)
    for again, problems in rebuilds(request, made, lambda *_: None, before, asked):
        tell(again if not problems else None, problems)


def _one_line(result: BuildResult | None, *, quiet: bool) -> None:
    if result is None:
        click.echo("Nothing was built; the last good pages are still in place.", err=True)
    elif not quiet:
        from hiring_kit.cli.report import files  # noqa: PLC0415 - loads pydantic, which help must not

        new = [written for written in result.written if written.changed]
        levels = ", ".join(dict.fromkeys(written.level for written in new))
        click.echo(f"{files(len(new))} written{f': {levels}' if levels else ''}")


def _say(result: BuildResult, folder: Path, seconds: float) -> None:
    from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - loads pydantic, which help must not

    show_problems(p for p in result.problems if p.rule != UNWRITTEN)
    _say_unwritten(result.problems)
    if not result.written:
        unmade = "None of these documents is made in these formats."
        unrated = "No interview rates anything, so that there is nothing to print for one."
        click.echo(unmade if result.documents else unrated, err=True)
    _closing_table(result, folder, seconds)


def _as_json(result: BuildResult, indent: int | None = 1) -> str:
    import json  # noqa: PLC0415 - keeps help light

    files = [
        {
            "path": str(w.path),
            "level": w.level,
            "format": w.format,
            "pages": w.pages,
            "bytes": w.size,
            "changed": w.changed,
        }
        for w in result.written
    ]
    return json.dumps(
        {"files": files, "problems": [p.model_dump() for p in result.problems]}, indent=indent
    )


def _closing_table(result: BuildResult, folder: Path, seconds: float) -> None:
    from rich.console import Console  # noqa: PLC0415 - keeps help light
    from rich.table import Table  # noqa: PLC0415 - as above

    from hiring_kit.cli.report import files  # noqa: PLC0415 - loads pydantic, which help must not

    table = Table(box=None, pad_edge=False)
    for name in ("Documents", "Files", "Pages"):
        table.add_column(name, justify="right")
    table.add_column("Where", overflow="fold")
    for level in dict.fromkeys(w.level for w in result.written):
        mine = [w for w in result.written if w.level == level]
        stems = {w.path.stem for w in mine}
        pages = sum(w.pages for w in mine)
        table.add_row(str(len(stems)), str(len(mine)), str(pages), str(folder / level))
    console = Console()
    console.print(table)
    pages = sum(w.pages for w in result.written)
    console.print(
        f"{files(len(result.written))}, {pages} PDF pages in {seconds:.1f} seconds", highlight=False
    )


def _say_unwritten(problems: tuple[Problem, ...]) -> None:
    """What nobody has written yet, in one paragraph instead of a problem for each level."""
    names = dict.fromkeys(p.message.split('"')[1] for p in problems if p.rule == UNWRITTEN)
    if names:
        text = f"Not written yet, so nothing asks for it: {', '.join(names)}."
        wrapped = textwrap.fill(text, 96, subsequent_indent="  ", break_on_hyphens=False)
        click.echo(wrapped, err=True)
