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


def rebuilds(
    request: BuildRequest, made: Made, progress: Progress
) -> Iterator[tuple[BuildResult, tuple[Problem, ...]]]:
    """What each change of a watched file leads to: a build, or the problems that kept it from being made.

    Never ends by itself. After a problem the last good documents stay as they are.
    """
    from watchfiles import watch  # noqa: PLC0415 - compiled code that only this needs

    paths = watched(request)
    for changes in watch(*paths, debounce=1600, step=SETTLED, raise_interrupt=False):
        files = {Path(name) for _, name in changes}
        if any(_looks(file) for file in files):
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


def watched(request: BuildRequest) -> tuple[Path, ...]:
    """The folders and files that a build reads and that a person may change."""
    found: list[Path] = [*request.rubrics]
    found += [Path(request.templates)] if request.templates else []
    found += [Path(request.theme)] if Path(request.theme).is_file() else []
    return tuple(path for path in found if path.exists())


def _looks(file: Path) -> bool:
    """Whether a file changes how everything looks, and not what a document says."""
    return file.suffix in {".j2", ".css", ".svg", ".png", ".ttf"} or file.parent.name in {
        "words",
        "themes",
    }


def _jobs(request: BuildRequest, made: Made) -> int:
    """Few documents are made in this process, where the layout engine is loaded; all of them go to workers."""
    return 1 if made else request.jobs
