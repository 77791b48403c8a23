"""Which content files are there, and what are their ids? Later folders are laid over earlier ones, by id."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, machine_refusal
from hiring_kit.model.record import safe_id
from hiring_kit.yamlio.text import SAVED

FOLDERS = {
    "scale": "scales/*.y*ml",
    "ladder": "ladders/*.y*ml",
    "competency": "competencies/*/*.y*ml",
    "loop": "loops/*.y*ml",
    "role": "roles/*/role.y*ml",
}
"""Where the files of each kind lie inside a rubrics folder."""


def content_files(
    folders: Sequence[Path], kind: str, unsaved: Mapping[Path, str] = SAVED
) -> tuple[dict[str, tuple[Path, ...]], tuple[Problem, ...]]:
    """Files of a kind by id, in order of id, that of the last folder last; a file name that is no id is a problem.

    Files that only an editor has as yet (``unsaved``, resolved) count as well.
    """
    found: dict[str, tuple[Path, ...]] = {}
    problems: list[Problem] = []
    for folder in folders:
        problems.extend(_closed(folder, FOLDERS[kind]))
        here: dict[str, Path] = {}
        saved = (path for path in folder.glob(FOLDERS[kind]) if not path.name.startswith("."))
        for path in sorted({*saved, *_not_yet_saved(folder, FOLDERS[kind], unsaved)}):
            name = path.parent.name if kind == "role" else path.stem
            flaw = _flaw(name, path)
            if flaw:
                problems.append(_problem(path, flaw, _RENAME))
            elif name in here:
                message = f'the id "{name}" is taken by {here[name]}'
                problems.append(_problem(path, message, "Take one of the two out, or rename it."))
            else:
                here[name] = path
        if kind == "role":
            problems.extend(_without_role(folder, here))
        for name, path in here.items():
            found[name] = (*found.get(name, ()), path)
    return dict(sorted(found.items())), tuple(problems)


def _closed(folder: Path, pattern: str) -> Iterator[Problem]:
    """A problem for each folder on the way to files that may not be looked into: a search passes it in silence."""
    shelf = Path(pattern).parts[0]
    for inside in (
        folder,
        folder / shelf,
        *(folder.glob(f"{shelf}/*/") if "/*/" in pattern else ()),
    ):
        try:
            with os.scandir(inside):
                pass
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            yield machine_refusal(error)


def _without_role(folder: Path, found: Collection[str]) -> Iterator[Problem]:
    """A warning for each folder of a role that has no YAML file at all; one of another name is told where it lies."""
    for place in sorted(folder.glob("roles/*/")):
        empty = place.name not in found and not any(place.glob("*.y*ml"))
        if empty and not place.name.startswith("."):
            message = "nothing reads this folder: it holds no role.yaml"
            documents = (*place.glob("*.txt"), *place.glob("*.md"))
            hint = _IMPORT_ROLE.format(documents[0]) if documents else _WRITE_ROLE
            yield _problem(place, message, hint).model_copy(update={"severity": "warning"})


def holds_content(folder: Path) -> bool:
    """Whether a folder has at least one content file."""
    return any(any(folder.glob(pattern)) for pattern in FOLDERS.values())


def _not_yet_saved(folder: Path, pattern: str, unsaved: Mapping[Path, str]) -> Iterator[Path]:
    root = folder.resolve()
    for path in unsaved:
        if path.is_relative_to(root):
            inside = path.relative_to(root)
            if len(inside.parts) == len(Path(pattern).parts) and inside.match(pattern):
                yield folder / inside


def _flaw(name: str, path: Path) -> str:
    if not safe_id(name):
        return f'the name "{name}" is no id'
    return "" if path.suffix == ".yaml" else f'the suffix "{path.suffix}" is not read'


_IMPORT_ROLE = "`hiring-kit import {}` drafts one; or move what lies here elsewhere."
_WRITE_ROLE = "Write one (`hiring-kit new role NAME` shows how), or move what lies here elsewhere."
_RENAME = "Name it with lower-case words joined by hyphens, ending in .yaml."


def _problem(path: Path, message: str, hint: str) -> Problem:
    return Problem(
        place=Place(file=str(path), line=1, column=1), rule="HK040", message=message, hint=hint
    )


def duplicates(ids: Iterator[tuple[str, Place]], what: str) -> Iterator[Problem]:
    """A problem for each id that was given before."""
    seen: dict[str, Place] = {}
    for name, place in ids:
        if name in seen:
            message = f'the {what} "{name}" stands here twice (first on line {seen[name].line})'
            yield Problem(
                place=place, rule="HK041", message=message, hint="Give each an id of its own."
            )
        seen.setdefault(name, place)
