"""How long is it from saving a file to the new page?

Usage: python benchmarks/preview.py [RUNS]. Prints, for some documents of a new project, the median milliseconds from
the moment a file is written, by the preview itself or by another editor, until the page has been laid out and the
picture of the first page that changed was made.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from hiring_kit import resources
from hiring_kit.build.request import BuildRequest
from hiring_kit.preview.choice import Choice, Wish
from hiring_kit.preview.server import Asked
from hiring_kit.preview.table import Table
from hiring_kit.project.start import start_project

DOCUMENTS = (
    "scorecard-cross-functional",
    "interviewer-guide-cross-functional",
    "question-bank",
    "packet",
)
FILE = "rubrics/competencies/people/communication.yaml"


def measure(document: str, folder: Path, runs: int) -> tuple[list[float], int]:
    """Milliseconds of each run, and how many pages the document has."""
    request = BuildRequest(
        rubrics=(resources.rubrics(), folder / "rubrics"),
        role="applied-research-lead",
        levels=(),
        kinds=(),
        formats=("pdf",),
        out=folder / "out",
        date="2026-01-15",
    )
    table = Table(Wish(request, Choice("lead", document)))
    pages = table.lay_out().pages
    watching = threading.Thread(target=table.watch, daemon=True)
    watching.start()
    time.sleep(1)
    path = folder / FILE
    text = path.read_text("utf-8")
    spent = []
    for run in range(runs):
        before = table.shown.number
        started = time.perf_counter()
        path.write_text(
            f"{text}definition: Says in {run} ways what others need to know.\n", "utf-8"
        )
        # As the page does: it asks for news, and is answered when there is something new.
        table.desk.routes["GET", "/api/news"](Asked("/api/news", {"seen": str(before)}, {}))
        changed = table.shown.changed
        page = str(changed.index(max(changed)))
        table.desk.routes["GET", "/api/page"](Asked("/api/page", {"page": page}, {}))
        spent.append((time.perf_counter() - started) * 1000)
        time.sleep(3)
    path.write_text(text, "utf-8")
    table.close()
    watching.join()
    return spent, pages


def main(runs: int) -> None:
    """Print a figure for each document."""
    with tempfile.TemporaryDirectory() as name:
        start_project(Path(name))
        for document in DOCUMENTS:
            spent, pages = measure(document, Path(name), runs)
            print(
                f"{document}: {pages} pages, {statistics.median(spent):.0f} ms from save to page"
                f" ({min(spent):.0f} to {max(spent):.0f}, {runs} runs)"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
