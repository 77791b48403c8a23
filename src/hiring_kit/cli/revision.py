"""What did the rubrics look like at a revision of git?"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import click

_FILES = {"100644", "100755"}
"""Modes of what is read: no links, and no repositories inside this one."""


def at_revision(revision: str, today: Path, into: Path) -> Path:
    """Write the rubrics folder as it was at a revision into a folder; a usage error if there is no such thing.

    Its name is that of the project file at the revision; without one, that of ``today``, or the usual one. The objects
    are read as they are: settings for archives do not count, and links lead nowhere.
    """
    from hiring_kit.model.project import Project  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.project.load import NAME, load_project  # noqa: PLC0415 - as above

    if revision.startswith("-"):
        message = f'"{revision}" is neither a path nor a revision'
        raise click.UsageError(message)
    _write(revision, Path(NAME), into)
    located = load_project(into)
    names = (Path(located.record.rubrics),) if located else (today, Path(Project().rubrics))
    for rubrics in names:
        if _write(revision, rubrics, into):
            return into / rubrics
    message = f'"{revision}" has no files in {names[0]}'
    raise click.UsageError(message)


def _write(revision: str, path: Path, into: Path) -> bool:
    """Write the files at a path as they were at a revision; whether there are any."""
    listed = _git(["ls-tree", "-r", "-z", revision, "--", path.as_posix()], revision)
    files = [(name, sha) for mode, name, sha in _entries(listed) if mode in _FILES]
    shas = "".join(f"{sha}\n" for _, sha in files)
    data = _git(["cat-file", "--batch"], revision, shas.encode())
    for (name, _), content in zip(files, _contents(data), strict=True):
        place = PurePosixPath(name)
        if place.is_absolute() or ".." in place.parts:
            continue
        (into / place).parent.mkdir(parents=True, exist_ok=True)
        (into / place).write_bytes(content)
    return bool(files)


def _git(words: Sequence[str], revision: str, said: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", *words], input=said, capture_output=True, check=False)  # noqa: S603, S607 - a list, no shell, a checked revision; git as the user has it
    except FileNotFoundError:
        message = f'"{revision}" is no path, and git is not installed'
        raise click.UsageError(message) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git said nothing"]
        message = f'"{revision}" is no path, and no revision of git: {why[-1]}'
        raise click.UsageError(message)
    return done.stdout


def _entries(listed: bytes) -> Iterator[tuple[str, str, str]]:
    """Mode, path and object of each row that `ls-tree -z` gives."""
    for row in listed.decode("utf-8", "surrogateescape").split("\0"):
        if row:
            head, _, name = row.partition("\t")
            mode, _, sha = head.split(" ")
            yield mode, name, sha


def _contents(data: bytes) -> Iterator[bytes]:
    """The contents that `cat-file --batch` gives, each after a row with its size."""
    start = 0
    while start < len(data):
        end = data.index(b"\n", start)
        size = int(data[start:end].split(b" ")[2])
        yield data[end + 1 : end + 1 + size]
        start = end + 2 + size
