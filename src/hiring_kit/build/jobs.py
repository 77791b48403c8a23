"""What does one worker do? One document, in all formats, into the staging folder."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hiring_kit.files import put_file
from hiring_kit.model.look import Look
from hiring_kit.model.packet import AnyDocument, BoundPacket
from hiring_kit.render.formats import render

PAGES_BETWEEN_COLLECTIONS = 300
_uncollected = [0]
_ROUGH_COST = {
    "interviewer-guide": 6,
    "packet": 40,
    "question-bank": 10,
    "committee-printout": 3,
    "rubric-book": 4,
}


@dataclass(frozen=True)
class Job:
    """A document to write in some formats, as ``folder / (stem + suffix)``."""

    document: AnyDocument | BoundPacket
    level: str
    formats: tuple[str, ...]
    folder: Path
    look: Look

    @property
    def cost(self) -> int:
        """How long the job takes against others, roughly; the longest are started first."""
        return _ROUGH_COST.get(self.document.kind, 1)


@dataclass(frozen=True)
class Done:
    """A file in the staging folder."""

    name: str
    level: str
    format: str
    pages: int
    size: int


def run_job(job: Job) -> tuple[Done, ...]:
    """Write one document in all formats of the job."""
    job.folder.mkdir(parents=True, exist_ok=True)
    done = []
    for name in job.formats:
        rendered = render(job.document, name, job.look)
        target = job.folder / f"{job.document.stem}.{name}"
        put_file(target, rendered.data)
        done.append(Done(target.name, job.level, name, rendered.pages, len(rendered.data)))
    _collect_now_and_then(sum(each.pages for each in done))
    return tuple(done)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Switch automatic garbage collection off: ``run_job`` collects when enough pages have piled up.

    Layout leaves many cyclic objects behind. Collecting after each document takes a tenth of the time of a build, at
    about 0.7 MB a page it is needed every few hundred pages only.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _collect_now_and_then(pages: int) -> None:
    _uncollected[0] += pages
    if _uncollected[0] >= PAGES_BETWEEN_COLLECTIONS:
        gc.collect()
        _uncollected[0] = 0
