"""What does a full build cost beside WeasyPrint itself, and what does a second process bring?

Usage: python benchmarks/build.py [RUNS]. Prints three figures of the shipped role at all levels:

- the share of CPU time that is not WeasyPrint's own parsing, layout and writing (at most 10 %),
- one process against two, in turn, medians of wall time (at least 1.7 on two processors),
- milliseconds a page and pages a second of the build, beside WeasyPrint alone on the same HTML in the same run.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from hiring_kit import resources
from hiring_kit.build.packets import make_packets
from hiring_kit.build.request import BuildRequest
from hiring_kit.build.run import run_build
from hiring_kit.model.look import STANDARD
from hiring_kit.render import pdf, press
from hiring_kit.render.html import to_html
from hiring_kit.render.style import print_style

DAY = "2026-01-15"
FORMATS = ("pdf", "html", "md", "json")


def request(out: Path) -> BuildRequest:
    """A build of everything, by one process."""
    return BuildRequest(
        rubrics=(resources.rubrics(),),
        role="machine-learning-research-manager",
        levels=(),
        kinds=(),
        formats=FORMATS,
        out=out,
        date=DAY,
    )


def share_of_our_own() -> tuple[float, float, int]:
    """CPU seconds of a build in all, those inside WeasyPrint, and pages.

    Inside is from handing over the HTML to the moment when the last object of its layout is given back.
    """
    press.press()
    inside = [0.0]
    names = vars(pdf)
    kept = names["print_page"]

    def timed(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever print_page takes and gives
        started = time.process_time()
        try:
            return kept(*args, **options)
        finally:
            inside[0] += time.process_time() - started

    names["print_page"] = timed
    with tempfile.TemporaryDirectory() as folder:
        started = time.process_time()
        result = run_build(request(Path(folder)), lambda *_: None)
        spent = time.process_time() - started
    names["print_page"] = kept
    return spent, inside[0], sum(w.pages for w in result.written)


def weasyprint_alone() -> tuple[float, int]:
    """CPU seconds and pages of WeasyPrint on the same HTML, style sheets parsed anew for each document."""
    weasyprint, kept = press.press(), press.tools(STANDARD)
    folder = resources.templates() / "style"
    css = (folder / "print.css").read_text("utf-8") + print_style(STANDARD, ())
    packets, _ = make_packets(request(Path("unused")))
    pages = [
        (to_html(d, medium="print"), d.kind in pdf.FORMS) for p in packets for d in p.documents
    ]
    count, started = 0, time.process_time()
    for html, form in pages:
        sheet = weasyprint.CSS(
            string=css, url_fetcher=kept.assets, base_url="asset:", font_config=kept.fonts
        )
        page = weasyprint.HTML(string=html, url_fetcher=kept.assets, base_url="asset:")
        options = {"pdf_forms": form, "pdf_variant": "pdf/ua-1"}
        laid_out = page.render(font_config=kept.fonts, stylesheets=[sheet], **options)
        laid_out.write_pdf(**options)
        count += len(laid_out.pages)
    return time.process_time() - started, count


def wall(jobs: int) -> float:
    """Seconds of a whole `hiring-kit build` with so many processes."""
    with tempfile.TemporaryDirectory() as folder:
        script = str(Path(sys.executable).with_name("hiring-kit"))
        words = [script, "build", "--quiet", "--date", DAY, "--out", folder, "--jobs", str(jobs)]
        started = time.perf_counter()
        subprocess.run(words, check=True)
        return time.perf_counter() - started


def main(runs: int) -> None:
    """Print the three figures."""
    spent, inside, pages = share_of_our_own()
    print(
        f"build: {spent:.2f} s CPU, {inside:.2f} s of them WeasyPrint, our own {1 - inside / spent:.1%} (at most 10 %)"
    )
    print(
        f"build: {pages} pages, {spent / pages * 1000:.1f} ms a page, {pages / spent:.1f} pages a second of CPU"
    )
    alone, count = weasyprint_alone()
    assert count == pages
    print(
        f"WeasyPrint alone, same HTML: {alone / count * 1000:.1f} ms a page, {count / alone:.1f} pages a second of CPU"
    )
    one, two = zip(*((wall(1), wall(2)) for _ in range(runs)), strict=True)
    first, second = statistics.median(one), statistics.median(two)
    print(
        f"{runs} runs each: one process {first:.1f} s, two {second:.1f} s, ratio {first / second:.2f} (at least 1.7)"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
