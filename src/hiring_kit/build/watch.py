"""What must be made again when a file changes? Only the documents that come out different."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hiring_kit.build.request import BuildRequest, BuildResult
from hiring_kit.build.run import Made, Progress, build_changed
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.again import read_again

SETTLED = 60
"""Milliseconds without another change after which a build begins: editors write in several steps."""
CAUGHT_UP = 300
"""Milliseconds after which the watch has begun, and what was saved during the first build is looked for."""


def rebuilds(
    request: BuildRequest, made: Made, progress: Progress, since: float | None = None
) -> Iterator[tuple[BuildResult, tuple[Problem, ...]]]:
    """What each change of a watched file leads to: a build, or the problems that kept it from being made.

    ``since`` is when the first build began, in seconds: what was saved from then on counts as a change. Never ends by
    itself. After a problem the last good documents stay as they are.
    """
    for files in _changes(request, since):
        if any(_looks(file, request) for file in files):
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


def _changes(request: BuildRequest, since: float | None) -> Iterator[set[Path]]:
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
        files = {Path(name).resolve() for _, name in changes}
        if since is not None:
            files |= {file for file in _files(request) if file.stat().st_mtime >= since}
            since = None
        if files := {file for file in files if _matters(file, request)}:
            yield files


def _files(request: BuildRequest) -> Iterator[Path]:
    for path in watched(request):
        inside = path.rglob("*") if path.is_dir() else [path]
        yield from (file.resolve() for file in inside if file.is_file())


def _matters(file: Path, request: BuildRequest) -> bool:
    """Whether a changed file is one that a build reads: never what it writes itself."""
    folders = [path.resolve() for path in watched(request) if path.is_dir()]
    beside_theme = Path(request.theme).is_file() and file.parent == _theme(request).parent
    inside = beside_theme or any(file.is_relative_to(folder) for folder in folders)
    return inside and not file.is_relative_to(request.out.resolve())


def _theme(request: BuildRequest) -> Path:
    return Path(request.theme).resolve()


def watched(request: BuildRequest) -> tuple[Path, ...]:
    """The folders and files that a build reads and that a person may change."""
    found: list[Path] = [*request.rubrics]
    found += [Path(request.templates)] if request.templates else []
    found += [Path(request.theme)] if Path(request.theme).is_file() else []
    return tuple(path for path in found if path.exists())


def _looks(file: Path, request: BuildRequest) -> bool:
    """Whether a file changes how everything looks, and not what a document says."""
    kinds = {".j2", ".css", ".svg", ".png", ".ttf", ".otf"}
    return (
        file.suffix in kinds or file.parent.name in {"words", "themes"} or file == _theme(request)
    )


def _jobs(request: BuildRequest, made: Made) -> int:
    """Few documents are made in this process, where the layout engine is loaded; all of them go to workers."""
    return 1 if made else request.jobs
