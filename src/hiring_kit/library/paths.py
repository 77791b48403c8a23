"""Which rubrics folder and which kind of content does a path belong to?"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_SHELVES = {
    "scales": "scale",
    "ladders": "ladder",
    "loops": "loop",
    "competencies": "competency",
    "roles": "role",
}


def kind_of(path: Path) -> str | None:
    """The kind of content a file is by where it lies, or None if it lies on no shelf of a rubrics folder."""
    shelf = _shelf(path)
    return None if shelf is None else _SHELVES[shelf.name]


def rubrics_folder(path: Path) -> Path | None:
    """The rubrics folder a file lies in, or None."""
    shelf = _shelf(path)
    return None if shelf is None else shelf.parent


def rubrics_folders(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The rubrics folders that some files and folders belong to, each once, in the order given."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir() and any((path / shelf).is_dir() for shelf in _SHELVES):
            found.append(path)
        elif (folder := rubrics_folder(path)) is not None:
            found.append(folder)
    return tuple(dict.fromkeys(found))


def yaml_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The YAML files among some paths: files as named, folders searched through, word lists and samples left out."""
    found: list[Path] = []
    for path in paths:
        below = (
            sorted(p for p in path.rglob("*.y*ml") if not _aside(p.relative_to(path)))
            if path.is_dir()
            else [path]
        )
        found.extend(below)
    return tuple(dict.fromkeys(found))


def _aside(path: Path) -> bool:
    """Word lists, samples, and files that hide: editors keep locks and copies under such names."""
    return path.name.startswith(".") or bool({"lexicon", "samples"} & set(path.parts))


def _shelf(path: Path) -> Path | None:
    return next((parent for parent in path.parents if parent.name in _SHELVES), None)
