"""`hiring-kit diff`: what moved between two states of the rubrics?"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from hiring_kit.cli.elsewhere import look_elsewhere
from hiring_kit.cli.options import json_option, rubric_folders, shipped_rubrics
from hiring_kit.cli.revision import at_revision
from hiring_kit.cli.settings import project

if TYPE_CHECKING:
    from hiring_kit.model.change import Change, Comparison, KitChange
    from hiring_kit.model.problem import Problem

T = TypeVar("T", "Change", "Problem")


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "html")),
    default="text",
    show_default=True,
)
@click.option(
    "--scorecards",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Look here for scorecards of the old rubric; the output folder if not given.",
)
@json_option
def command(
    old: str, new: str | None, form: str, scorecards: Path | None, *, as_json: bool
) -> None:
    """Say what moved between two states of the rubrics.

    OLD and NEW are files, folders of rubrics, or revisions of git; without NEW, your rubrics as they are now.
    """
    with tempfile.TemporaryDirectory() as temporary:
        found = _compare(old, new, Path(temporary), scorecards)
        if as_json or form == "json":
            click.echo(found.model_dump_json(indent=1))
        elif form == "html":
            from hiring_kit.build.comparing import comparison_page  # noqa: PLC0415 - loads Jinja

            click.echo(comparison_page(found, old, new or "now"))
        else:
            click.echo("\n".join(_told(found)))


def _compare(old: str, new: str | None, temporary: Path, scorecards: Path | None) -> Comparison:
    from hiring_kit.build.comparing import compare_folders, compare_two_files  # noqa: PLC0415 - loads pydantic
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above

    if new is not None and Path(old).is_file() and Path(new).is_file():
        return compare_two_files(Path(old), Path(new), shipped_rubrics())
    folders = {temporary / "old": old, temporary / "new": new}
    try:
        before, after = (_side(side, folder) for folder, side in folders.items())
        found = compare_folders(before, after, scorecards or _built())
    except Refusal as refusal:
        raise Refusal(_told_at_revision(p, folders) for p in refusal.problems) from None
    changes = tuple(_at_revision(change, folders) for change in found.changes)
    return found.model_copy(update={"changes": changes})


def _built() -> Path | None:
    """The output folder of the project in this folder, if anything was built."""
    out = Path(project().out)
    return out if out.is_dir() else None


def _at_revision(found: T, folders: Mapping[Path, str | None]) -> T:
    """A change or a problem whose file is named as git names it: the folder that it was read from will be gone."""
    for folder, revision in folders.items():
        if found.place.file.startswith(f"{folder}{os.sep}"):
            name = f"{revision}:{Path(found.place.file).relative_to(folder).as_posix()}"
            place = found.place.model_copy(update={"file": name})
            return found.model_copy(update={"place": place})
    return found


def _told_at_revision(found: Problem, folders: Mapping[Path, str | None]) -> Problem:
    """A problem that names files as git does, in its words too."""
    message, hint = found.message, found.hint
    for folder, revision in folders.items():
        message, hint = (
            said.replace(f"{folder}{os.sep}", f"{revision}:") for said in (message, hint)
        )
    return _at_revision(found, folders).model_copy(update={"message": message, "hint": hint})


def _side(name: str | None, temporary: Path) -> tuple[Path, ...]:
    """The stack of folders that one side stands for: the shipped rubrics, and its own over them."""
    if name is None:
        return rubric_folders(())
    if Path(name).is_dir():
        return _stack(_with_rubrics(Path(name)))
    if Path(name).exists():
        message = f"{name} is a file: name another file to compare it with."
        raise click.UsageError(message)
    look_elsewhere()
    temporary.mkdir()
    return _stack(at_revision(name, Path(project().rubrics), temporary))


def _with_rubrics(folder: Path) -> Path:
    from hiring_kit.library.files import holds_content  # noqa: PLC0415 - loads pydantic

    if not holds_content(folder):
        message = (
            f"{folder} holds no rubrics: name a folder with competencies/, roles/ or the like."
        )
        raise click.UsageError(message)
    return folder


def _stack(folder: Path) -> tuple[Path, ...]:
    """A folder over the shipped one; alone if it has the word lists, which only a whole library has."""
    return (folder,) if (folder / "lexicon").is_dir() else (shipped_rubrics(), folder)


def _told(found: Comparison) -> Iterator[str]:
    if not found.changes and not found.kits:
        yield "Nothing moved."
    for (shelf, name), changes in groupby(found.changes, key=lambda c: (c.shelf, c.id)):
        rows = list(changes)
        yield click.style(rows[0].name, bold=True) + f" ({shelf} {name})"
        for change in rows:
            yield f"  {change.said}"
            yield from _wording(change)
        yield ""
    if found.kits:
        yield click.style("What follows", bold=True)
        for kit in found.kits:
            yield from _kit(kit)


def _wording(change: Change) -> Iterator[str]:
    from hiring_kit.build.comparing import marks  # noqa: PLC0415 - loads pydantic

    words = {
        "same": "{}",
        "out": click.style("[-{}-]", fg="red"),
        "in": click.style("{{+{}+}}", fg="green"),
    }
    said = " ".join(words[tag].format(text) for tag, text in marks(change))
    if said and not said.isspace():
        yield click.wrap_text(said, width=100, initial_indent="    ", subsequent_indent="    ")


def _kit(kit: KitChange) -> Iterator[str]:
    moved = f"rubric {kit.old or 'none'} becomes {kit.new or 'none'}"
    same = f"rubric {kit.new} stays"
    yield f"  {kit.role}, {kit.level}: {moved if kit.old != kit.new else same}"
    yield from (f"    {stage}" for stage in kit.stages)
    if kit.scorecards and kit.old != kit.new:
        filled = f", {kit.filled} of them filled in" if kit.filled else ""
        verb = "carries" if kit.scorecards == 1 else "carry"
        count = f"{kit.scorecards} scorecard{'' if kit.scorecards == 1 else 's'}"
        yield f"    {count} {verb} the old rubric{filled}: compare candidates only within one rubric"
