"""What does each kind of document cost beside WeasyPrint itself, and how large is its file?

Usage: python benchmarks/documents.py [RUNS]. Prints a table of the shipped role at one level. For each document:
its pages, its kilobytes, and the milliseconds of CPU that a page of our PDF takes (HTML, layout, tags, fields,
attachments), beside those of WeasyPrint alone on the same HTML, its style sheets parsed anew as by a program that calls
it once. Both are measured in turn; the figures are medians of the runs.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hiring_kit import resources
from hiring_kit.build.packets import make_packets
from hiring_kit.build.request import BuildRequest
from hiring_kit.model.imprint import Document
from hiring_kit.model.look import STANDARD
from hiring_kit.render import pdf, press
from hiring_kit.render.html import to_html
from hiring_kit.render.style import print_style, sheets

LEVEL = "research-manager"


def documents() -> list[Document]:
    """The largest document of each kind."""
    request = BuildRequest(
        rubrics=(resources.rubrics(),),
        role="machine-learning-research-manager",
        levels=(LEVEL,),
        kinds=(),
        formats=("pdf",),
        out=Path("unused"),
        date="2026-01-15",
    )
    (packet,), _ = make_packets(request)
    largest: dict[str, Document] = {}
    for document in packet.documents:
        old = largest.setdefault(document.kind, document)
        if len(document.model_dump_json()) > len(old.model_dump_json()):
            largest[document.kind] = document
    return [*largest.values()]


def alone(html: str, *, form: bool) -> int:
    """Pages of the same HTML by WeasyPrint, with nothing kept from the document before."""
    weasyprint, kept = press.press(), press.tools(STANDARD)
    folder = resources.templates() / "style"
    own = "".join((folder / name).read_text("utf-8") for name in sheets(STANDARD))
    css = own + print_style(STANDARD, ())
    shared = {"url_fetcher": kept.assets, "base_url": "asset:"}
    sheet = weasyprint.CSS(string=css, font_config=kept.fonts, **shared)
    options = {"pdf_forms": form, "pdf_variant": "pdf/ua-1"}
    page = weasyprint.HTML(string=html, **shared)
    laid_out = page.render(font_config=kept.fonts, stylesheets=[sheet], **options)
    laid_out.write_pdf(**options)
    return len(laid_out.pages)


def spent(action: Callable[[], object]) -> float:
    """Milliseconds of CPU."""
    started = time.process_time()
    action()
    return (time.process_time() - started) * 1000


def main(runs: int) -> None:
    """Print the table."""
    print(
        "| document | pages | kB | ms a page | pages a second | WeasyPrint alone, ms a page | ratio |"
    )
    print("|---|---|---|---|---|---|---|")
    for document in documents():
        html, form = to_html(document, medium="print"), document.kind in pdf.FORMS
        made = pdf.to_pdf(document)
        assert alone(html, form=form) == made.pages
        pairs = [
            (spent(partial(pdf.to_pdf, document)), spent(partial(alone, html, form=form)))
            for _ in range(runs)
        ]
        ours, theirs = (statistics.median(each) / made.pages for each in zip(*pairs, strict=True))
        print(
            f"| {document.kind} | {made.pages} | {len(made.data) / 1000:.0f} | {ours:.0f} | {1000 / ours:.1f} "
            f"| {theirs:.0f} | {ours / theirs:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
