"""What did the rubrics look like at a revision of git?"""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import click


def at_revision(revision: str, rubrics: Path, into: Path) -> Path:
    """Write the rubrics folder as it was at a revision into a folder; a usage error if there is no such thing."""
    if revision.startswith("-"):
        message = f'"{revision}" is neither a path nor a revision'
        raise click.UsageError(message)
    words = ["git", "archive", "--format=tar", revision, "--", rubrics.as_posix()]
    try:
        done = subprocess.run(words, capture_output=True, check=False)  # noqa: S603 - a list, no shell, a checked revision
    except FileNotFoundError:
        message = f'"{revision}" is no path, and git is not installed'
        raise click.UsageError(message) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git said nothing"]
        message = f'"{revision}" is no path, and no revision with {rubrics}: {why[-1]}'
        raise click.UsageError(message)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(into, filter="data")
    return into / rubrics
