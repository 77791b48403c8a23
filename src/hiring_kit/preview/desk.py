"""Which files lie on the desk, and how is one saved without losing what somebody else wrote meanwhile?"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hiring_kit.files import put_file
from hiring_kit.library.paths import kind_of, yaml_files

MAX_BYTES = 1_000_000
_SAVING = threading.Lock()


class Conflict(Exception):
    """The file on disk is not what the text was loaded from."""


@dataclass(frozen=True)
class Sheet:
    """A file that can be looked at; ``kind`` is that of its schema. Shipped files and links can only be read."""

    path: Path
    kind: str
    writable: bool


def sheets(shipped: Path, own: Sequence[Path]) -> tuple[Sheet, ...]:
    """The user's own files, then the shipped ones, which can only be read."""
    mine = [Sheet(p, kind_of(p) or "", writable=not p.is_symlink()) for p in yaml_files(own)]
    theirs = [Sheet(p, kind_of(p) or "", writable=False) for p in yaml_files([shipped])]
    return tuple(sheet for sheet in (*mine, *theirs) if sheet.kind)


def digest(data: bytes) -> str:
    """What a text on disk is told by."""
    return hashlib.sha256(data).hexdigest()


def save(sheet: Sheet, text: str, loaded: str) -> str:
    """Write a text in place of the one it was loaded from, in one step; gives its digest.

    Line ends stay as they were. Raises Conflict if the file is not as it was loaded, and PermissionError for a file
    that is only to be read: a shipped one, a link, or one that is not UTF-8.
    """
    with _SAVING:
        if not sheet.writable or sheet.path.is_symlink():
            raise PermissionError(str(sheet.path))
        old = sheet.path.read_bytes()
        if digest(old) != loaded:
            raise Conflict(str(sheet.path))
        if not is_text(old):
            raise PermissionError(str(sheet.path))
        windows = old.count(b"\n") == old.count(b"\r\n") > 0
        data = (text.replace("\n", "\r\n") if windows else text).encode()
        put_file(sheet.path, data)
        return digest(data)


def is_text(data: bytes) -> bool:
    """Whether what lies on disk can be shown and written back as it is."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
