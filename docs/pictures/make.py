"""Which pages do the README and the gallery show? Pictures of the shipped role's pages, made again from a build."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

HERE = Path(__file__).parent
ROLE = "machine-learning-research-manager"
LEVEL = "research-manager"
DATE = "2026-01-15"
PAGES = {
    "guide-left": ("interviewer-guide-leadership", 3),
    "guide-right": ("interviewer-guide-leadership", 4),
}
"""Pictures of one page, large enough to be read: document and page, from 0."""
SHEETS = {
    "interviewer-guide": ("interviewer-guide-leadership", range(8)),
    "work-sample": ("interviewer-guide-research-depth", range(5, 13)),
    "pocket-card": ("pocket-card-research-depth", range(1)),
    "scorecard": ("scorecard-leadership", range(2)),
    "candidate-brief": ("candidate-brief", range(2)),
    "consensus-form": ("consensus-form", range(4)),
    "committee-printout": ("committee-printout", range(4)),
    "comparison-sheet": ("comparison-sheet", range(1)),
    "trace-table": ("trace-table", range(4)),
    "question-bank": ("question-bank", range(4)),
    "rubric-book": ("rubric-book", range(4)),
}
"""Pictures of several pages beside each other, for the gallery: document and pages."""
THEMES = ("standard", "large-print", "dyslexia-friendly", str(HERE / "brand" / "brand.yaml"))
"""The first page of a candidate brief in each of these looks."""
SCALE = 0.62
GAP = 10
ACROSS = 4


def page(pdf: pypdfium2.PdfDocument, number: int, scale: float) -> Image.Image:
    """One page in color."""
    picture: Image.Image = pdf[number].render(scale=scale).to_pil()
    return picture.convert("RGB")


def sheet(data: bytes, numbers: range) -> Image.Image:
    """Pages beside each other on gray, four across."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(data))
    try:
        pages = [page(pdf, number, SCALE) for number in numbers if number < len(pdf)]
    finally:
        pdf.close()
    return beside(pages)


def beside(pages: list[Image.Image]) -> Image.Image:
    """Pictures of one size beside each other on gray, four across."""
    wide, high = pages[0].size
    columns = min(len(pages), ACROSS)
    rows = -(-len(pages) // ACROSS)
    whole = Image.new("RGB", (columns * (wide + GAP) + GAP, rows * (high + GAP) + GAP), "#d9dddd")
    for place, picture in enumerate(pages):
        left, top = place % ACROSS * (wide + GAP) + GAP, place // ACROSS * (high + GAP) + GAP
        whole.paste(picture, (left, top))
    return whole


def in_themes(each: list[bytes]) -> Image.Image:
    """The first page of a document, as it was made in each look."""
    pages = []
    for data in each:
        pdf = pypdfium2.PdfDocument(io.BytesIO(data))
        pages.append(page(pdf, 0, SCALE))
        pdf.close()
    return beside(pages)


def save(picture: Image.Image, name: str, colors: int = 32) -> None:
    """Write a picture in few colors, which is all that pages have."""
    picture.quantize(colors).save(HERE / f"{name}.png", optimize=True)


def build(folder: Path, *words: str) -> Path:
    """Where the documents of the level lie after a build."""
    script = str(Path(sys.executable).with_name("hiring-kit"))
    said = [script, "build", "--level", LEVEL, "--format", "pdf", "--date", DATE, "--quiet"]
    subprocess.run([*said, "--out", str(folder), *words], check=True)
    return folder / ROLE / LEVEL


def main() -> None:
    """Build the level and write every picture."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = build(folder / "all")
        briefs = [
            build(folder / str(n), "--theme", theme, "--document", "candidate-brief")
            for n, theme in enumerate(THEMES)
        ]
        save(
            in_themes([(brief / "candidate-brief.pdf").read_bytes() for brief in briefs]), "themes"
        )
        for name, (stem, number) in PAGES.items():
            pdf = pypdfium2.PdfDocument(made / f"{stem}.pdf")
            save(page(pdf, number, 0.9), name)
            pdf.close()
        for name, (stem, numbers) in SHEETS.items():
            save(sheet((made / f"{stem}.pdf").read_bytes(), numbers), name)


if __name__ == "__main__":
    main()
