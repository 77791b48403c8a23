"""How does a file reach its place in one step, so that nobody ever finds half of it?"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path


def put_file(path: Path, data: bytes) -> None:
    """Write a file under a temporary name of its own and move it into place; its rights stay as they were.

    A link stays, and what it leads to is written. Nothing that lies beside the file is touched, whatever its name.
    Raises OSError, with nothing changed.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary, handle = _opened(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if path.exists():
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _opened(path: Path) -> tuple[Path, int]:
    """A file beside another that nobody else has, open for writing: neither a file nor a link of its name was there."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    for number in count():
        temporary = path.with_name(f".{path.name}.{os.getpid()}-{number}")
        with suppress(FileExistsError):
            return temporary, os.open(temporary, flags, 0o666)
    raise AssertionError
