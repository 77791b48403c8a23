"""Which files change when all are brought to the one layout, and how do they reach their place?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hiring_kit.files import put_file
from hiring_kit.library.paths import kind_of
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal, machine_refusal
from hiring_kit.project.load import NAME
from hiring_kit.yamlio.format import in_layout
from hiring_kit.yamlio.mend import mended
from hiring_kit.yamlio.schema import KINDS
from hiring_kit.yamlio.text import read_text


@dataclass(frozen=True)
class Laid:
    """A file, its text as it is and as it should be, and what was mended beside the layout."""

    path: Path
    before: str
    after: str
    mended: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after


def lay_out(paths: Iterable[Path], *, mend: bool) -> tuple[tuple[Laid, ...], tuple[Problem, ...]]:
    """Files in the one layout, and problems of those that cannot be brought to it; nothing is written."""
    laid: list[Laid] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            laid.extend(_one(path, mend=mend))
        except Refusal as refusal:
            problems.extend(refusal.problems)
    return tuple(laid), tuple(problems)


def write(laid: Iterable[Laid]) -> tuple[tuple[Laid, ...], tuple[Problem, ...]]:
    """Put new texts in their place, each in one step; their rights stay.

    Gives those that were written, and problems of those that were changed meanwhile or that cannot be written.
    """
    written: list[Laid] = []
    problems: list[Problem] = []
    for one in laid:
        try:
            if one.path.read_bytes().decode("utf-8") == one.before:
                put_file(one.path, one.after.encode())
                written.append(one)
            else:
                problems.append(_meanwhile(one.path))
        except OSError as error:
            problems.append(machine_refusal(error))
    return tuple(written), tuple(problems)


def _meanwhile(path: Path) -> Problem:
    place = Place(file=str(path), line=1, column=1)
    message = "this file was changed while it was being formatted"
    return Problem(place=place, rule="HK060", message=message, hint="Run it again.")


def _one(path: Path, *, mend: bool) -> Iterator[Laid]:
    kind = "project" if path.name == NAME else kind_of(path)
    if kind is None and path.parent.name == "themes":
        kind = "theme"
    if kind is None:
        return
    if path.is_symlink():
        place = Place(file=str(path), line=1, column=1)
        message = "this is a link, and what it leads to is left alone"
        hint = "Name the file that it leads to."
        raise Refusal([Problem(place=place, rule="HK061", message=message, hint=hint)])
    text, problems = read_text(path, str(path))
    if text is None:
        raise Refusal(problems)
    before = path.read_bytes().decode("utf-8")
    text, done = mended(text) if mend else (text, ())
    yield Laid(path, before, in_layout(text, str(path), KINDS[kind]), done)
