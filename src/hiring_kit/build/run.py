"""How does a build run? Packets first, then all documents in worker processes, then everything into place."""

from __future__ import annotations

import gc
import multiprocessing
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from hiring_kit.build.ground import check_ground
from hiring_kit.build.jobs import Done, Job, collecting_seldom, run_job
from hiring_kit.build.letters import refuse_unprintable
from hiring_kit.build.packets import make_packets
from hiring_kit.build.place import (
    SAMPLE,
    changed_files,
    leftovers,
    move_into_place,
    refuse_changed,
    take_away,
)
from hiring_kit.build.request import BuildRequest, BuildResult, Written
from hiring_kit.model.imprint import DOCUMENT_KINDS, Document
from hiring_kit.model.look import Look
from hiring_kit.model.packet import Packet
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal, machine_refusal
from hiring_kit.render.formats import formats_of
from hiring_kit.render.theme import load_look
from hiring_kit.render.unread import unread_templates

Progress = Callable[[int, int, str], None]
"""Called with (documents done, documents in all, what was done last)."""
STAGING = ".building-"
"""How the hidden folder begins in which a build makes its files."""
Made = Mapping[tuple[str, str], Document]
"""Documents by level and stem, as they were last built."""


def run_build(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build everything that was asked for, or refuse and leave the output folder as it was."""
    return build_changed(request, progress, {})[0]


def build_changed(
    request: BuildRequest, progress: Progress, made: Made
) -> tuple[BuildResult, Made]:
    """Build what is not among the documents made before, or refuse and leave the output folder as it was.

    Gives the documents that are in place now beside the result.
    """
    packets, problems = make_packets(request)
    problems = (*problems, *unread_templates(request.templates))
    now = {(p.level, d.stem): d for p in packets for d in p.documents}
    look = _look(request)
    refuse_unprintable(request, packets, look)
    folders = {packet.level: request.out / packet.role / packet.level for packet in packets}
    forms = {p.level: max((d.imprint.form for d in p.documents), default="") for p in packets}
    packets = tuple(_different(packet, made) for packet in packets)
    _check_place(request, packets, folders)
    staging = _staging(request.out)
    try:
        jobs = _jobs(request, packets, staging, look)
        done = list(_run(jobs, request.jobs, progress))
        moved: set[Path] = set()
        for level, folder in folders.items():
            names = [d.name for d in done if d.level == level]
            if names:
                new, notes = move_into_place(staging / level, folder, names, forms[level])
                moved, problems = moved | new, (*problems, *notes)
            stems = {stem.removeprefix(SAMPLE) for at, stem in now if at == level}
            gone = leftovers(folder, request.kinds or DOCUMENT_KINDS, stems)
            problems = (*problems, *take_away(folder, gone))
    except OSError as error:
        raise Refusal([machine_refusal(error)]) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    paths = [(folders[d.level] / d.name, d) for d in done]
    written = [
        Written(path, d.level, d.format, d.pages, d.size, path in moved) for path, d in paths
    ]
    order = {level: rank for rank, level in enumerate(folders)}
    ordered = sorted(written, key=lambda w: (order[w.level], w.path))
    return BuildResult(tuple(ordered), problems, len(now)), now


def _look(request: BuildRequest) -> Look:
    return load_look(
        request.theme, request.page_size, archive=request.archive, templates=request.templates
    )


def _staging(out: Path) -> Path:
    """A new hidden folder inside the output folder, which is made if it is not there."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=STAGING, dir=out))
    except OSError as error:
        error.filename = str(out)
        raise Refusal([machine_refusal(error)]) from error


def _different(packet: Packet, made: Made) -> Packet:
    """A packet without the documents that were made before and say the same now."""
    kept = tuple(d for d in packet.documents if made.get((packet.level, d.stem)) != d)
    return packet.model_copy(update={"documents": kept})


def _check_place(
    request: BuildRequest, packets: tuple[Packet, ...], folders: dict[str, Path]
) -> None:
    names = {
        p.level: [f"{d.stem}.{f}" for d in p.documents for f in formats_of(d.kind, request.formats)]
        for p in packets
    }
    check_ground(request.out, {folder: names[level] for level, folder in folders.items()})
    if request.changed == "refuse":
        refuse_changed(
            [
                path
                for level, folder in folders.items()
                for path in changed_files(folder, names[level])
            ]
        )


def _jobs(
    request: BuildRequest, packets: tuple[Packet, ...], staging: Path, look: Look
) -> list[Job]:
    jobs = [
        Job(document, packet.level, formats, staging / packet.level, look)
        for packet in packets
        for document in packet.documents
        if (formats := formats_of(document.kind, request.formats))
    ]
    return sorted(jobs, key=lambda job: -job.cost)


def _run(jobs: list[Job], workers: int, progress: Progress) -> Iterator[Done]:
    # Processes, never threads: layout holds the interpreter's lock. Spawned, because forking a process that has
    # loaded Pango can crash it.
    if workers <= 1 or len(jobs) <= 1:
        with collecting_seldom():
            for count, job in enumerate(jobs, 1):
                yield from run_job(job)
                progress(count, len(jobs), job.document.stem)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(jobs)), context, gc.disable) as pool:
        futures = {pool.submit(run_job, job): job for job in jobs}
        try:
            for count, future in enumerate(as_completed(futures), 1):
                yield from future.result()
                progress(count, len(jobs), futures[future].document.stem)
        except BrokenProcessPool:
            place = Place(file="hiring-kit build", line=1, column=1)
            message = "a worker process ended before its document was finished"
            hint = "Build again with --jobs 1; out of memory is the usual cause."
            raise Refusal(
                [Problem(place=place, rule="HK062", message=message, hint=hint)]
            ) from None
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
