"""Which files does a build read, and which of them have changed?"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from hiring_kit.build.request import BuildRequest

_LOOKS = {".j2", ".css", ".svg", ".png", ".ttf", ".otf", ".woff", ".woff2"}
"""Suffixes of files that change how everything looks, and not what a document says."""

State = Mapping[Path, tuple[int, int]]
"""Each file that a build reads, with when it was saved (nanoseconds) and its size in bytes."""


class Eye:
    """Which files that a build reads have changed since they were last looked at?

    Files are compared rather than events believed: what links lead to changes without an event, and so do a theme and
    the project file, which lie where a whole project lies.
    """

    def __init__(self, request: BuildRequest, before: State | None = None) -> None:
        self.request = request
        self._seen = state(request) if before is None else before

    def turn_to(self, request: BuildRequest) -> None:
        """Look at what another request reads from now on."""
        self.request, self._seen = request, state(request)

    def changed(self) -> set[Path]:
        """Files that came, went, or were saved."""
        before, self._seen = self._seen, state(self.request)
        both = {*before, *self._seen}
        return {file for file in both if before.get(file) != self._seen.get(file)}


def moments(
    request: BuildRequest, settled: int, rest: int = 300, stop: threading.Event | None = None
) -> Iterator[None]:
    """When to look: ``settled`` milliseconds after a change in a watched folder, and whenever ``rest`` have passed."""
    from watchfiles import watch  # noqa: PLC0415 - compiled code that only this needs

    folders = [path for path in watched(request) if path.is_dir()]
    for _ in watch(
        *folders,
        debounce=1600,
        step=settled,
        rust_timeout=rest,
        yield_on_timeout=True,
        stop_event=stop,
        raise_interrupt=False,
    ):
        yield


def state(request: BuildRequest) -> State:
    """What a build of a request would read now."""
    found: dict[Path, tuple[int, int]] = {}
    for file in _read(request):
        # A file may go while its folder is read: an editor's temporary one, say.
        with suppress(OSError):
            known = file.stat()
            found[file] = (known.st_mtime_ns, known.st_size)
    return found


def watched(request: BuildRequest) -> tuple[Path, ...]:
    """The folders and files that a build reads and that a person may change."""
    found: list[Path] = [*request.rubrics]
    found += [Path(name) for name in (request.templates, request.project) if name]
    found += [Path(request.theme)] if Path(request.theme).is_file() else []
    return tuple(path for path in found if path.exists())


def changes_looks(file: Path, request: BuildRequest) -> bool:
    """Whether a file changes how everything looks, and not what a document says."""
    return (
        file.suffix in _LOOKS
        or file.parent.name in {"words", "themes"}
        or file == _by_folder(Path(request.theme))
    )


def changes_request(file: Path, request: BuildRequest) -> bool:
    """Whether a file changes what is asked for: the project file."""
    return bool(request.project) and file == _by_folder(Path(request.project))


def _read(request: BuildRequest) -> Iterator[Path]:
    for path in watched(request):
        yield from _below(path, request) if path.is_dir() else [_by_folder(path)]
    if Path(request.theme).is_file():
        beside = _by_folder(Path(request.theme)).parent
        yield from (file for file in beside.iterdir() if file.suffix in _LOOKS)


def _below(folder: Path, request: BuildRequest) -> Iterator[Path]:
    """The files of a folder, those of linked folders too; neither hidden ones nor what a build writes itself."""
    ours = request.out.resolve() / request.role
    entered: set[Path] = set()
    for at, folders, files in os.walk(folder.resolve(), followlinks=True):
        here = Path(at)
        inside = here.resolve()
        if inside in entered or inside == ours:
            folders.clear()
            continue
        entered.add(inside)
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (here / name for name in files if not name.startswith("."))


def _by_folder(file: Path) -> Path:
    """A file by the real name of its folder; where a link lies counts, and not where it leads."""
    return file.parent.resolve() / file.name
