"""What did the rubrics look like at a revision of git?"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import click

_FILES = {"100644", "100755"}
"""Modes of what is read: no links, and no repositories inside this one."""


def at_revision(revision: str, rubrics: Path, into: Path) -> Path:
    """Write the rubrics folder as it was at a revision into a folder; a usage error if there is no such thing.

    The objects are read as they are: settings for archives do not count, and links lead nowhere.
    """
    if revision.startswith("-"):
        message = f'"{revision}" is neither a path nor a revision'
        raise click.UsageError(message)
    listed = _git(["ls-tree", "-r", "-z", revision, "--", rubrics.as_posix()], revision, rubrics)
    files = [(name, sha) for mode, name, sha in _entries(listed) if mode in _FILES]
    if not files:
        message = f'"{revision}" has no files in {rubrics}'
        raise click.UsageError(message)
    shas = "".join(f"{sha}\n" for _, sha in files)
    data = _git(["cat-file", "--batch"], revision, rubrics, shas.encode())
    for (name, _), content in zip(files, _contents(data), strict=True):
        place = PurePosixPath(name)
        if place.is_absolute() or ".." in place.parts:
            continue
        (into / place).parent.mkdir(parents=True, exist_ok=True)
        (into / place).write_bytes(content)
    return into / rubrics


def _git(words: Sequence[str], revision: str, rubrics: Path, said: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", *words], input=said, capture_output=True, check=False)  # noqa: S603, S607 - a list, no shell, a checked revision; git as the user has it
    except FileNotFoundError:
        message = f'"{revision}" is no path, and git is not installed'
        raise click.UsageError(message) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git said nothing"]
        message = f'"{revision}" is no path, and no revision with {rubrics}: {why[-1]}'
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
