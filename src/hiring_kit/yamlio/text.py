"""What text is in this file? Bytes are judged before anything parses them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem

MAX_BYTES = 1_000_000
SAVED: Mapping[Path, str] = MappingProxyType({})
"""Nothing is open in an editor: each text is the one on disk."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Control characters, separators that YAML takes for ends of lines and people do not see, and what is no character."""


def read_text(path: Path, shown: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a UTF-8 file of at most one megabyte, or the problem that keeps it from being read.

    ``shown`` is the file's name in problems.
    """
    if path.exists() and not path.is_file():
        return None, (
            _problem(shown, "is a pipe, a folder or a device", "Put a YAML file in its place."),
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, (
            _problem(shown, f"cannot be read: {error.strerror}", "Check its name and rights."),
        )
    if len(data) > MAX_BYTES:
        return None, (
            _problem(shown, f"is larger than {MAX_BYTES} bytes", "Split it: one noun, one file."),
        )
    if b"\0" in data:
        return None, (
            _problem(shown, "is not text but binary data", "Give a YAML file saved as UTF-8."),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(
            file=shown,
            line=before.count(b"\n") + 1,
            column=len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1,
        )
        return None, (
            Problem(
                place=place, rule="HK020", message="is not UTF-8 here", hint="Save it as UTF-8."
            ),
        )
    return text, ()


def control_characters(text: str, file: str) -> tuple[Problem, ...]:
    """A problem for each control character that YAML does not allow, and each invisible end of line."""
    return tuple(
        control_character(Place(file=file, line=number, column=hit.start() + 1), hit[0])
        for number, row in enumerate(text.split("\n"), 1)
        for hit in CONTROL.finditer(row.rstrip("\r"))
    )


def control_character(place: Place, character: str) -> Problem:
    """The problem of a character that may not stand in a text."""
    message = f"control character U+{ord(character):04X} is not allowed"
    return Problem(place=place, rule="HK021", message=message, hint="Delete it.")


def _problem(file: str, message: str, hint: str) -> Problem:
    place = Place(file=file, line=1, column=1)
    return Problem(place=place, rule="HK020", message=f"the file {message}", hint=hint)
