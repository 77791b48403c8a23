"""`hiring-kit lint`: do these files read, does every reference lead somewhere, and is the content good?"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.elsewhere import HERE, by_project
from hiring_kit.cli.options import all_folders, json_option, rubric_folders, rubrics_option
from hiring_kit.cli.settings import own_files, project_file
from hiring_kit.files import real

if TYPE_CHECKING:
    from hiring_kit.model.problem import Problem


@click.command("lint")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@rubrics_option
@json_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("human", "json", "sarif", "github")),
    default="human",
    show_default=True,
    help="How problems are told: for people, scripts, code scanning, or beside changed lines on GitHub.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="First mend what is mechanical: layout, order of keys, spelling of ids.",
)
@click.option("--explain", metavar="RULE", help="Show what a rule means.")
@click.option("--rules", "listing", is_flag=True, help="List the content rules.")
def command(
    paths: tuple[Path, ...],
    own: tuple[Path, ...],
    form: str,
    explain: str | None,
    *,
    as_json: bool,
    fix: bool,
    listing: bool,
) -> None:
    """Check rubric files: structure, references, content.

    PATHS are files or folders; without any, everything that a build would read is checked. Exits with 1 if there is
    an error.
    """
    if explain is not None:
        _explain(explain.upper(), as_json=as_json)
        return
    if listing:
        _list(as_json=as_json)
        return
    unwritten = _fix(paths, own) if fix else ()
    count, problems = _check(paths, own) if paths else _check_all(own)
    problems = (*unwritten, *problems)
    _tell("json" if as_json else form, count, problems)
    sys.exit(1 if any(problem.severity == "error" for problem in problems) else 0)


def _fix(paths: tuple[Path, ...], own: tuple[Path, ...]) -> tuple[Problem, ...]:
    """Mend what is mechanical in the user's own files, and say on stderr what was done; gives what could not be."""
    from hiring_kit.build.layout import lay_out, write  # noqa: PLC0415 - loads pydantic, which help must not

    laid, _ = lay_out(own_files(paths, own), mend=True)
    written, unwritten = write(one for one in laid if one.changed)
    for one in written:
        click.echo(f"{one.path}: mended ({'; '.join(one.mended) or 'layout'})", err=True)
    return unwritten


def _tell(form: str, count: int, problems: tuple[Problem, ...]) -> None:
    from hiring_kit.cli.annotations import as_annotations  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.cli.report import files, show_problems, summary  # noqa: PLC0415 - as above
    from hiring_kit.cli.sarif import as_sarif  # noqa: PLC0415 - as above

    checked = f"{files(count)} checked, {summary(problems)}"
    if form == "sarif":
        click.echo(as_sarif(problems))
    elif form == "github":
        click.echo("\n".join(filter(None, (as_annotations(problems), checked))))
    else:
        show_problems(problems, as_json=form == "json")
        if form == "human":
            click.echo(checked)


def _explain(rule: str, *, as_json: bool) -> None:
    import json  # noqa: PLC0415 - only needed here

    from hiring_kit.lint import MANUAL, RULES  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.lint.structure import MEANINGS  # noqa: PLC0415 - as above

    if rule in MEANINGS:
        meaning = MEANINGS[rule]
        entry = {"id": rule, "manual": meaning}
        click.echo(json.dumps(entry, indent=1) if as_json else f"{rule}\n\n{meaning}")
        return
    if rule not in RULES:
        message = f'there is no rule "{rule}"; `hiring-kit lint --rules` lists the content rules'
        raise click.BadParameter(message, param_hint="--explain")
    found = RULES[rule]
    if as_json:
        entry = {"id": found.id, "name": found.name, "severity": found.severity}
        entry |= {"manual": MANUAL[rule], "hint": found.hint, "source": found.source}
        click.echo(json.dumps(entry, indent=1))
        return
    click.echo(f"{found.id} {found.name} ({found.severity})\n\n{MANUAL[rule]}\n")
    click.echo(f"What to do: {found.hint}\nSource: {found.source}")


def _list(*, as_json: bool) -> None:
    import json  # noqa: PLC0415 - only needed here

    from hiring_kit.lint import MANUAL, RULES  # noqa: PLC0415 - loads pydantic, which help must not

    asked = {name: page.splitlines()[0] for name, page in MANUAL.items()}
    if as_json:
        entries = [
            {"id": r.id, "name": r.name, "severity": r.severity, "question": asked[r.id]}
            for r in RULES.values()
        ]
        click.echo(json.dumps(entries, indent=1))
        return
    for rule in RULES.values():
        click.echo(f"{rule.id}  {rule.severity:<8} {rule.name:<22} {asked[rule.id]}")


def _check_all(own: tuple[Path, ...]) -> tuple[int, tuple[Problem, ...]]:
    """Problems in everything that a build would read."""
    from hiring_kit.build.check import check_rubrics  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.library.paths import yaml_files  # noqa: PLC0415 - as above

    folders = all_folders(own)
    return len(yaml_files(folders)), check_rubrics(folders, project_file())


def _check(paths: tuple[Path, ...], own: tuple[Path, ...]) -> tuple[int, tuple[Problem, ...]]:
    """Problems in the named files, each file as the project that it lies in weighs it."""
    from hiring_kit.library.paths import yaml_files  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Refusal, in_reading_order  # noqa: PLC0415 - as above

    files = yaml_files(paths)
    named = by_project(paths)
    found: list[Problem] = []
    for root, inside in (by_project(files) or {one: [] for one in named}).items():
        try:
            found.extend(_in_project(root, inside, named.get(root, ()), own))
        except Refusal as refusal:
            found.extend(refusal.problems)
    return len(files), in_reading_order(found)


def _in_project(
    root: Path | None, files: Sequence[Path], paths: Sequence[Path], own: tuple[Path, ...]
) -> Iterator[Problem]:
    """Problems in some files: references are followed through their project's rubrics and the folders they lie in."""
    from hiring_kit.build.check import check_outside, check_rubrics  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.library.paths import rubrics_folders  # noqa: PLC0415 - as above
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - as above

    found: dict[Path, Path] = {}
    # A folder keeps its first place: what lies over what is as in a build.
    for folder in (*rubric_folders(own, root), *rubrics_folders(paths)):
        found.setdefault(real(folder), folder)
    folders = tuple(found.values())
    chosen = {str(real(file)) for file in (*files, (root or HERE) / NAME)}
    for problem in check_rubrics(folders, project_file(root)):
        if str(real(Path(problem.place.file))) in chosen:
            yield problem
    yield from check_outside([file for file in files if file.name != NAME], folders)
