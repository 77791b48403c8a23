"""Is a YAML file that lies on no shelf of a rubrics folder sound in itself?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from hiring_kit.files import real
from hiring_kit.library.files import FOLDERS
from hiring_kit.library.paths import kind_of
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from hiring_kit.yamlio.load import load
from hiring_kit.yamlio.parse import parse
from hiring_kit.yamlio.schema import KINDS
from hiring_kit.yamlio.text import SAVED, read_text


def check_loose(path: Path, unsaved: Mapping[Path, str] = SAVED) -> tuple[Problem, ...]:
    """Problems of structure in one file; its kind is the one whose keys it shares most."""
    said = unsaved.get(real(path))
    text, problems = read_text(path, str(path)) if said is None else (said, ())
    if text is None:
        return problems
    parsed = parse(text, str(path))
    if parsed.problems:
        return tuple(parsed.problems)
    kind = kind_by_keys(parsed.value)
    if kind is None:
        place = Place(file=str(path), line=1, column=1)
        hint = (
            f"A rubric file is a {', a '.join(KINDS)}; `hiring-kit schema` shows the keys of each."
        )
        return (
            Problem(place=place, rule="HK047", message="this is no kind of rubric file", hint=hint),
        )
    return load(text, str(path), KINDS[kind])[1]


def check_unread(path: Path, unsaved: Mapping[Path, str] = SAVED) -> tuple[Problem, ...]:
    """Problems of a file below a rubrics folder that no shelf holds, such as a competency outside of every family.

    ``unsaved`` maps files (resolved) to the texts that they have in an editor.
    """
    shelf = kind_of(path)
    if shelf is None:
        return check_loose(path, unsaved)
    place = Place(file=str(path), line=1, column=1)
    message = f"nothing reads this file: {shelf} files do not lie here"
    hint = f"Move it to {FOLDERS[shelf].replace('*.y*ml', 'ID.yaml').replace('y*ml', 'yaml').replace('*', 'NAME')}."
    return (
        Problem(place=place, rule="HK040", message=message, hint=hint),
        *check_loose(path, unsaved),
    )


def unread(files: Iterable[Path], folders: Sequence[Path]) -> tuple[Path, ...]:
    """Those of some files that are no content of the folders."""
    read = {
        real(path) for kind in FOLDERS for folder in folders for path in folder.glob(FOLDERS[kind])
    }
    return tuple(path for path in files if real(path) not in read)


def kind_by_keys(value: object) -> str | None:
    """The kind of file whose keys some values share most, None if they share too few to tell."""
    keys = set(value) if isinstance(value, dict) else set()
    shared = {kind: len(keys & set(record.model_fields)) for kind, record in KINDS.items()}
    kind = max(shared, key=lambda name: shared[name])
    # One key in common, such as `name`, says nothing.
    return kind if shared[kind] > 1 else None
