"""Which pages does the README show? Pictures of the shipped role's pages, made again from a build."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

HERE = Path(__file__).parent
ROLE = "machine-learning-research-manager"
LEVEL = "research-manager"
PICTURES = {
    "guide-left": ("interviewer-guide-leadership", 3),
    "guide-right": ("interviewer-guide-leadership", 4),
    "scorecard": ("scorecard-leadership", 0),
    "brief": ("candidate-brief", 0),
    "committee": ("committee-printout", 0),
    "rubric-book": ("rubric-book", 1),
}
"""Picture to document and page, pages from 0."""


def main() -> None:
    """Build the level and write one PNG for each picture."""
    with tempfile.TemporaryDirectory() as folder:
        script = str(Path(sys.executable).with_name("hiring-kit"))
        words = [
            script,
            "build",
            "--level",
            LEVEL,
            "--format",
            "pdf",
            "--date",
            "2026-01-15",
            "--quiet",
        ]
        subprocess.run([*words, "--out", folder], check=True)
        for name, (stem, number) in PICTURES.items():
            pdf = pypdfium2.PdfDocument(Path(folder) / ROLE / LEVEL / f"{stem}.pdf")
            pdf[number].render(scale=0.9).to_pil().quantize(32).save(
                HERE / f"{name}.png", optimize=True
            )
            pdf.close()


if __name__ == "__main__":
    main()
