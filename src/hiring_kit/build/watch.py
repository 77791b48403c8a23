"""What must be made again when a file changes? Only the documents that come out different."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hiring_kit.build.eye import Eye, State, changes_looks, changes_request, moments
from hiring_kit.build.request import BuildRequest, BuildResult
from hiring_kit.build.run import Made, Progress, build_changed
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.again import read_again
from hiring_kit.render.formats import formats_of

SETTLED = 60
"""Milliseconds without another change after which a build begins: editors write in several steps."""


def rebuilds(
    request: BuildRequest,
    made: Made,
    progress: Progress,
    before: State | None = None,
    again: Callable[[], BuildRequest] | None = None,
) -> Iterator[tuple[BuildResult, tuple[Problem, ...]]]:
    """What each change of a watched file leads to: a build, or the problems that kept it from being made.

    ``before`` is the state in which the first build began: what differs from it by now counts as a change. ``again``
    gives the request as the project file has it now. Never ends by itself. After a problem the last good documents
    stay as they are.
    """
    eye, due = Eye(request, before), False
    told: tuple[Problem, ...] = ()
    for _ in moments(request, SETTLED):
        files = eye.changed()
        if not files and not due:
            continue
        try:
            if any(changes_looks(file, eye.request) for file in files):
                read_again()
                made = {}
            asked = any(changes_request(file, eye.request) for file in files)
            due = again is not None and (due or asked)
            if again and due:
                # And again until it is granted: what it needs may lie where nobody looks yet.
                eye.turn_to(again())
                made, due = {}, False
            made = _in_place(made, eye.request)
            request = replace(eye.request, jobs=_jobs(eye.request, made))
            result, made = build_changed(request, progress, made)
        except Refusal as refusal:
            if files or refusal.problems != told:
                yield BuildResult((), ()), refusal.problems
            told = refusal.problems
        else:
            told = ()
            yield result, ()


def _in_place(made: Made, request: BuildRequest) -> Made:
    """Those of the documents made before that still lie where they were put."""
    return {
        (level, stem): document
        for (level, stem), document in made.items()
        if all(
            (request.out / request.role / level / f"{stem}.{form}").exists()
            for form in formats_of(document.kind, request.formats)
        )
    }


def _jobs(request: BuildRequest, made: Made) -> int:
    """Few documents are made in this process, where the layout engine is loaded; all of them go to workers."""
    return 1 if made else request.jobs
