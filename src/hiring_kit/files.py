"""How does a file reach its place in one step, so that nobody ever finds half of it? And where does a path lead?"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path


def put_file(path: Path, data: bytes) -> None:
    """Write a file under a temporary name of its own and move it into place; its rights stay as they were.

    A link stays, and what it leads to is written. Nothing that lies beside the file is touched, whatever its name.
    Raises OSError that names the file, with nothing changed.
    """
    try:
        _put(real(path), data)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def real(path: Path) -> Path:
    """Where a path leads; a link that leads in a circle leads to itself."""
    return Path(os.path.realpath(path))


def named_below(folder: Path, file: Path) -> str:
    """A file by its path below a folder, with slashes; by its whole path if it leads elsewhere."""
    path = real(file)
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def no_folder(path: Path) -> bool:
    """Whether something lies here that nothing can be put into: a file, a device, or a link that leads nowhere."""
    return os.path.lexists(path) and not path.is_dir()


def _put(path: Path, data: bytes) -> None:
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    path.parent.mkdir(parents=True, exist_ok=True)
    rights = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
    # What only its owner may read is not shown to others while it is written.
    temporary, handle = _opened(path, 0o666 if rights is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if rights is not None:
            temporary.chmod(rights)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _opened(path: Path, mode: int) -> tuple[Path, int]:
    """A file beside another that nobody else has, open for writing: neither a file nor a link of its name was there."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    for number in count():
        temporary = path.with_name(f".{path.name}.{os.getpid()}-{number}")
        with suppress(FileExistsError):
            return temporary, os.open(temporary, flags, mode)
    raise AssertionError
