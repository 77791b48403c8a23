"""Which files lie on the desk, and how is one saved without losing what somebody else wrote meanwhile?"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hiring_kit.files import put_file
from hiring_kit.library.paths import kind_of, yaml_files

MAX_BYTES = 1_000_000
_SAVING = threading.Lock()


Fate = Literal["saved", "changed", "gone", "read-only"]
"""What became of a text: written, or refused since the file is not as it was loaded, not there, or only to be read."""


@dataclass(frozen=True)
class Sheet:
    """A file that can be looked at; ``kind`` is that of its schema, ``name`` its path inside of its rubrics folder.

    ``kept`` says why it can only be read, empty if it can be written.
    """

    path: Path
    kind: str
    name: str
    kept: Literal["", "shipped", "a link"]


def sheets(shipped: Path, own: Sequence[Path]) -> tuple[Sheet, ...]:
    """The user's own files, then the shipped ones, which can only be read."""
    found = [
        Sheet(
            path,
            kind_of(path) or "",
            path.relative_to(folder).as_posix(),
            "shipped" if folder == shipped else "a link" if path.is_symlink() else "",
        )
        for folder in (*own, shipped)
        for path in yaml_files([folder])
    ]
    return tuple(sheet for sheet in found if sheet.kind)


def digest(data: bytes) -> str:
    """What a text on disk is told by."""
    return hashlib.sha256(data).hexdigest()


def save(sheet: Sheet, text: str, loaded: str) -> tuple[Fate, str]:
    """Write a text in place of the one it was loaded from, in one step; gives the digest of what lies on disk then.

    ``loaded`` is the digest of the text that was loaded, empty for a file that is known to be gone. Line ends stay as
    they were. Shipped files, links and what is not UTF-8 can only be read.
    """
    with _SAVING:
        if sheet.kept or sheet.path.is_symlink():
            return "read-only", loaded
        old = sheet.path.read_bytes() if sheet.path.exists() else None
        found = "" if old is None else digest(old)
        if found != loaded:
            return "changed" if found else "gone", found
        if old is not None and not is_text(old):
            return "read-only", found
        windows = old is not None and old.count(b"\n") == old.count(b"\r\n") > 0
        data = (text.replace("\n", "\r\n") if windows else text).encode()
        put_file(sheet.path, data)
        return "saved", digest(data)


def is_text(data: bytes) -> bool:
    """Whether what lies on disk can be shown and written back as it is."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
