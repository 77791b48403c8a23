"""Which line of which file does each value of a content file come from, once what it extends is counted in?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hiring_kit.library.files import FOLDERS, content_files
from hiring_kit.library.layers import Layers
from hiring_kit.model.place import Path as Steps
from hiring_kit.model.problem import Problem
from hiring_kit.yamlio.parse import KEY, Parsed
from hiring_kit.yamlio.text import SAVED


class Origin(NamedTuple):
    """A value by the keys that lead to it, and where it is written."""

    value: str
    file: str
    line: int


def origins(
    name: str, folders: Sequence[Path]
) -> tuple[tuple[Origin, ...], tuple[Problem, ...]] | None:
    """The origins of all files of an id, and what keeps one from being read; None if there is no such file.

    A value may be wrong: it is for finding out where it stands that people ask.
    """
    found: list[Origin] = []
    problems: list[Problem] = []
    known = False
    for kind in FOLDERS:
        files, _ = content_files(folders, kind)
        if name in files:
            known = True
            parsed, wrong = Layers(files, kind, SAVED).values(name)
            problems.extend(wrong)
            found.extend(_origins(parsed) if parsed else ())
    return (tuple(found), tuple(problems)) if known else None


def _origins(parsed: Parsed) -> Iterator[Origin]:
    """Each value that is written in one piece."""
    written = [path for path in parsed.places if path and path[-1] != KEY]
    inner = {path[:end] for path in written for end in range(len(path))}
    for path in written:
        if path not in inner:
            place = parsed.places[path]
            yield Origin(_said(path, parsed.value), place.file, place.line)


def _said(path: Steps, value: object) -> str:
    """A path with the ids of list items that have one: ``questions[next-task-a].minutes``."""
    said = ""
    for step in path:
        if isinstance(value, Mapping):
            value = value.get(step)
            said += f".{step}"
        elif isinstance(value, Sequence):
            value = value[int(step)]
            name = value.get("id") if isinstance(value, Mapping) else None
            said += f"[{step if name is None else name}]"
    return said.removeprefix(".")
