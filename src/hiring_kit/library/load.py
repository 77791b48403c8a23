"""What does the library hold? All content files read, every problem in one go."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from hiring_kit.library.files import content_files
from hiring_kit.library.layers import Layers
from hiring_kit.library.references import check_references
from hiring_kit.model.competency import Competency
from hiring_kit.model.library import Library
from hiring_kit.model.loop import Loop
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem, in_reading_order
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Ladder
from hiring_kit.yamlio.load import validated
from hiring_kit.yamlio.parse import Parsed
from hiring_kit.yamlio.text import SAVED, read_text

R = TypeVar("R", bound=Record)
_LINE_END = re.compile(r"\r\n|\r|\n")
"""Lines as editors count them: a page break ends none."""


def load_library(
    folders: Sequence[Path], unsaved: Mapping[Path, str] = SAVED
) -> tuple[Library, tuple[Problem, ...]]:
    """Read all content of some rubrics folders; a file in a later folder replaces or changes the one of the same id.

    ``unsaved`` maps files (resolved) to the texts that they have in an editor. The library holds what could be read;
    what could not, and every reference that leads nowhere, is in the problems.
    """
    problems: list[Problem] = []
    unreadable: set[str] = set()

    def read(kind: str, record: type[R]) -> dict[str, Located[R]]:
        files, misnamed = content_files(folders, kind, unsaved)
        problems.extend(misnamed)
        found: dict[str, Located[R]] = {}
        layers = Layers(files, kind, unsaved)
        for name in files:
            parsed, wrong = layers.values(name)
            problems.extend(wrong)
            located, wrong = (None, ()) if parsed is None else _validated_once(parsed, record)
            problems.extend(wrong)
            if located is not None:
                found[name] = located
            else:
                unreadable.add(name)
        return found

    competencies = read("competency", Competency)
    ladders = read("ladder", Ladder)
    scales = read("scale", RatingScale)
    loops = read("loop", Loop)
    roles = read("role", Role)
    documents: dict[str, tuple[str, ...]] = {}
    for name, role in roles.items():
        lines, wrong = _document(role)
        problems.extend(wrong)
        documents[name] = lines
    library = Library(competencies, ladders, scales, loops, roles, documents)
    problems.extend(check_references(library, frozenset(unreadable)))
    return library, in_reading_order(problems)


_VALIDATED: WeakKeyDictionary[Parsed, Any] = WeakKeyDictionary()
"""What files were as records, as long as what they were parsed to is kept: a file that nobody changed is."""


def _validated_once(
    parsed: Parsed, record: type[R]
) -> tuple[Located[R] | None, tuple[Problem, ...]]:
    found: tuple[Located[R] | None, tuple[Problem, ...]]
    found = _VALIDATED.get(parsed) or validated(parsed, record)
    _VALIDATED[parsed] = found
    return found


def _document(role: Located[Role]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    path = Path(role.place("document").file).parent / role.record.document
    if not path.is_file():
        hint = "Put the role document beside role.yaml, under this name."
        message = f'there is no document "{role.record.document}" here'
        return (), (
            Problem(place=role.place("document"), rule="HK042", message=message, hint=hint),
        )
    text, problems = read_text(path, str(path))
    lines = _LINE_END.split(text or "")
    return tuple(lines if lines[-1] else lines[:-1]), problems
