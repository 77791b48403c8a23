"""How do finished files reach their place without harming what a person changed there?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePath

from hiring_kit.files import put_file
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal

MANIFEST = ".hiring-kit.json"
"""Beside the documents: the SHA-256 of each file as it was written."""
_FORM = ".form"
"""Among the files: the parallel form that the documents were last built in."""
SAMPLE = "sample-"
"""How the stem of a completed example begins."""


def changed_files(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    """Files about to be replaced that are not as they were written, or that we did not write."""
    known = _manifest(folder)
    return tuple(
        folder / name
        for name in sorted(names)
        if (folder / name).exists() and known.get(name) != _digest(folder / name)
    )


def refuse_changed(paths: Iterable[Path]) -> None:
    """Refuse when files would be lost: one problem for each of them."""
    problems = [
        Problem(
            place=Place(file=str(path), line=1, column=1),
            rule="HK060",
            message="this file was changed since it was built, and would be overwritten",
            hint="Move it elsewhere (a filled-in form belongs to its interview), or build with --overwrite.",
        )
        for path in paths
    ]
    if problems:
        raise Refusal(problems)


def move_into_place(
    staging: Path, folder: Path, names: Iterable[str], form: str
) -> tuple[set[Path], tuple[Problem, ...]]:
    """Move files from the staging folder to their place, each in one step, and note what they and their form were.

    A file that came out as it lies there stays untouched; gives the others, and a warning if the folder was built in
    the other form before. ``form`` is empty if the documents are the same in every form.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = _manifest(folder)
    before = known.get(_FORM, form) if form else ""
    known |= {_FORM: form} if form else {}
    moved = set()
    for name in sorted(names):
        known[name] = _digest(staging / name)
        if not (folder / name).is_file() or _digest(folder / name) != known[name]:
            (staging / name).replace(folder / name)
            moved.add(folder / name)
    manifest = staging / MANIFEST
    manifest.write_text(_listed(known), encoding="utf-8")
    manifest.replace(folder / MANIFEST)
    return moved, () if before == form else (_other_form(folder, before, form),)


def _other_form(folder: Path, before: str, now: str) -> Problem:
    return Problem(
        place=Place(file=str(folder), line=1, column=1),
        rule="HK073",
        severity="warning",
        message=f"this folder held documents of form {before}; those built now are of form {now}",
        hint="Build each form into a folder of its own with --out to keep both.",
    )


def leftovers(folder: Path, kinds: Iterable[str], stems: Collection[str]) -> tuple[str, ...]:
    """Files of an earlier build whose document is not made any more, such as the guide of an interview that is gone.

    ``kinds`` are the kinds that are built now, ``stems`` all documents of those kinds that there are.
    """
    heads = tuple(f"{lead}{kind}-" for kind in kinds for lead in ("", SAMPLE))
    return tuple(
        name
        for name in sorted(_manifest(folder))
        if name == PurePath(name).name
        and "\\" not in name  # a list from elsewhere leads nowhere
        and name.startswith(heads)
        and name.split(".")[0].removeprefix(SAMPLE) not in stems
        and (folder / name).is_file()
    )


def take_away(folder: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Remove leftovers that are as they were written; those that somebody changed stay. Says what came of each."""
    known = _manifest(folder)
    said: list[Problem] = []
    for name in names:
        path = folder / name
        ours = known.pop(name) == _digest(path)
        if ours:
            path.unlink()
        message = (
            "removed: the document is not made any more"
            if ours
            else "this document is not made any more, and was changed since it was built"
        )
        hint = "" if ours else "Move it elsewhere: it belongs to another state of the rubrics."
        place = Place(file=str(path), line=1, column=1)
        said.append(
            Problem(place=place, rule="HK068", severity="warning", message=message, hint=hint)
        )
    if said:
        put_file(folder / MANIFEST, _listed(known).encode())
    return tuple(said)


def _listed(known: Mapping[str, str]) -> str:
    return json.dumps(dict(sorted(known.items())), indent=1) + "\n"


def _manifest(folder: Path) -> dict[str, str]:
    try:
        known = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in known.items()} if isinstance(known, dict) else {}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
