"""What must be made again when a file changes? Only the documents that come out different."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hiring_kit.build.request import BuildRequest, BuildResult
from hiring_kit.build.run import STAGING, Made, Progress, build_changed
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.again import read_again

SETTLED = 60
"""Milliseconds without another change after which a build begins: editors write in several steps."""
CAUGHT_UP = 300
"""Milliseconds after which the watch has begun, and what was saved during the first build is looked for."""


State = Mapping[Path, tuple[int, int]]
"""Each file that a build reads, with when it was saved (nanoseconds) and its size in bytes."""


def rebuilds(
    request: BuildRequest, made: Made, progress: Progress, before: State | None = None
) -> Iterator[tuple[BuildResult, tuple[Problem, ...]]]:
    """What each change of a watched file leads to: a build, or the problems that kept it from being made.

    ``before`` is the state in which the first build began: what differs from it by now counts as a change. Never ends
    by itself. After a problem the last good documents stay as they are.
    """
    for files in _changes(request, before):
        if any(changes_looks(file, request) for file in files):
            read_again()
            made = {}
        try:
            result, made = build_changed(
                replace(request, jobs=_jobs(request, made)), progress, made
            )
        except Refusal as refusal:
            yield BuildResult((), ()), refusal.problems
        else:
            yield result, ()


def _changes(request: BuildRequest, before: State | None) -> Iterator[set[Path]]:
    """Files that matter, as they change; a theme is watched by its folder, for editors put a new file in place."""
    from watchfiles import watch  # noqa: PLC0415 - compiled code that only this needs

    paths = {path if path.is_dir() else path.parent for path in watched(request)}
    for changes in watch(
        *paths,
        debounce=1600,
        step=SETTLED,
        rust_timeout=CAUGHT_UP,
        yield_on_timeout=True,
        raise_interrupt=False,
    ):
        files = {_real(Path(name)) for _, name in changes}
        if before is not None:
            now = state(request)
            files |= {file for file in {*before, *now} if before.get(file) != now.get(file)}
            before = None
        if files := {file for file in files if _matters(file, request)}:
            yield files


def state(request: BuildRequest) -> State:
    """What a build of a request would read now."""
    found: dict[Path, tuple[int, int]] = {}
    for path in watched(request):
        for file in path.rglob("*") if path.is_dir() else [path]:
            # A file may go while its folder is read: an editor's temporary one, say.
            with suppress(OSError):
                if file.is_file():
                    known = file.stat()
                    found[_real(file)] = (known.st_mtime_ns, known.st_size)
    return found


def _real(file: Path) -> Path:
    """A file by the real name of its folder; where a link lies counts, and not where it leads."""
    return file.parent.resolve() / file.name


def _matters(file: Path, request: BuildRequest) -> bool:
    """Whether a changed file is one that a build reads: never what it writes itself."""
    folders = [path.resolve() for path in watched(request) if path.is_dir()]
    beside_theme = Path(request.theme).is_file() and file.parent == _theme(request).parent
    inside = beside_theme or any(file.is_relative_to(folder) for folder in folders)
    out = request.out.resolve()
    ours = file.is_relative_to(out / request.role) or any(
        part.startswith(STAGING) for part in file.parts
    )
    return inside and not ours


def _theme(request: BuildRequest) -> Path:
    return Path(request.theme).resolve()


def watched(request: BuildRequest) -> tuple[Path, ...]:
    """The folders and files that a build reads and that a person may change."""
    found: list[Path] = [*request.rubrics]
    found += [Path(request.templates)] if request.templates else []
    found += [Path(request.theme)] if Path(request.theme).is_file() else []
    return tuple(path for path in found if path.exists())


def changes_looks(file: Path, request: BuildRequest) -> bool:
    """Whether a file changes how everything looks, and not what a document says."""
    kinds = {".j2", ".css", ".svg", ".png", ".ttf", ".otf", ".woff", ".woff2"}
    return (
        file.suffix in kinds or file.parent.name in {"words", "themes"} or file == _theme(request)
    )


def _jobs(request: BuildRequest, made: Made) -> int:
    """Few documents are made in this process, where the layout engine is loaded; all of them go to workers."""
    return 1 if made else request.jobs
