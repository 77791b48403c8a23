"""What is wrong, where, and what to do about it? Problems are values; a Refusal carries them out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Literal

from hiring_kit.model.place import Place
from hiring_kit.model.record import Record

Severity = Literal["error", "warning", "info"]


class Problem(Record):
    """One thing that is wrong, with its place and what to do about it."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.place}: {self.severity} {self.rule}: {self.message}"


class Refusal(Exception):
    """Cannot go on: the one exception of hiring_kit, carrying every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def machine_refusal(error: OSError) -> Problem:
    """The problem of a file that the machine does not let us read or write.

    Raises an error that names no file: it is a fault of our own.
    """
    if error.filename is None:
        raise error
    return Problem(
        place=Place(file=str(error.filename), line=1, column=1),
        rule="HK069",
        message=f"this cannot be read or written: {error.strerror}",
        hint="Check its name, its rights and those of its folder, and that the disk is not full.",
    )


def unknown(
    what: str, name: str, known: Iterable[str], place: Place, otherwise: str = ""
) -> Problem:
    """The problem of an id that leads nowhere, with the closest one that exists.

    ``otherwise`` is the hint where none is close; those that exist if not given, in their own order if they have one.
    """
    names = [*known] if isinstance(known, Sequence) else sorted(known)
    close = difflib.get_close_matches(name, names, n=1)
    there = otherwise or f"Known: {', '.join(names) or 'none'}."
    hint = f'Did you mean "{close[0]}"?' if close else there
    return Problem(place=place, rule="HK043", message=f'there is no {what} "{name}"', hint=hint)


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems sorted by file, line, column and rule, each once."""
    unique = {(p.place.file, p.place.line, p.place.column, p.rule, p.message): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))
