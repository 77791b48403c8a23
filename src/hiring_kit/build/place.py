"""How do finished files reach their place without harming what a person changed there?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal

MANIFEST = ".hiring-kit.json"
"""Beside the documents: the SHA-256 of each file as it was written."""


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


def move_into_place(staging: Path, folder: Path, names: Iterable[str]) -> None:
    """Move files from the staging folder to their place, each in one step, and note what they were."""
    folder.mkdir(parents=True, exist_ok=True)
    known = _manifest(folder)
    for name in sorted(names):
        known[name] = _digest(staging / name)
        (staging / name).replace(folder / name)
    manifest = staging / MANIFEST
    manifest.write_text(json.dumps(dict(sorted(known.items())), indent=1) + "\n", encoding="utf-8")
    manifest.replace(folder / MANIFEST)


def _manifest(folder: Path) -> dict[str, str]:
    try:
        known = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in known.items()} if isinstance(known, dict) else {}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
