"""Can this machine print? Pango, the shipped fonts, and a page made the way all pages are."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from hiring_kit import resources
from hiring_kit.model.look import STANDARD
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.press import PANGO_HINT, press, print_page, problem

OLDEST_PANGO = (1, 44)
"""The oldest Pango that WeasyPrint 70 works with."""

LETTERS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) + "–—“”‘’•…→≥≤×☐✓"
RARE = "ĬĭĲĳŦŧ"
"""Letters that a serif face may lack; no page of ours needs them."""

TEXT_FACES = ("SourceSans3", "SourceSerif4")
"""Faces that have all of them; the others are for a theme, or for scripts that these have no letters of."""

_AGAIN = "Run: pipx install --force hiring_kit"
_SAMPLE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title></head>
<body><main><h1>Sample page</h1><p>“Anchors” – évaluer, prüfen, Łódź.</p></main></body></html>"""


def pango() -> str:
    """The version of Pango that WeasyPrint found; refuses where there is none, or one too old."""
    press()
    from weasyprint.text import ffi as binding  # noqa: PLC0415 - loaded by press()

    number = binding.pango.pango_version()
    version = (number // 10_000, number // 100 % 100, number % 100)
    name = f"Pango {'.'.join(map(str, version))}"
    if version < OLDEST_PANGO:
        raise Refusal([problem("HK082", f"{name} is older than 1.44", PANGO_HINT)])
    if not binding.harfbuzz_subset:
        raise Refusal([problem("HK082", f"{name}, but libharfbuzz-subset is missing", PANGO_HINT)])
    return name


def fonts() -> str:
    """How many shipped faces are as they were published and have all letters; refuses where one is not."""
    folder = resources.templates() / "style" / "fonts"
    sums = _sums(folder)
    wrong = [found for name, digest in sums.items() for found in _wrong(folder / name, digest)]
    if wrong or not sums:
        raise Refusal(wrong or [problem("HK083", "no font is shipped", _AGAIN, str(folder))])
    faces = sum(name.endswith(".ttf") for name in sums)
    return f"{faces} faces as shipped, our own with the {len(LETTERS)} letters and signs of a page"


def sample_page() -> str:
    """What became of one page; refuses where it is no tagged page in our own font."""
    data, pages, *_ = print_page(_SAMPLE, STANDARD, "sample.pdf")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        embedded = sorted(_embedded(pdf))
        well = len(pdf.pages) == pages == 1 and embedded and "/StructTreeRoot" in pdf.Root
    if not well:
        message = f"a sample page came out as {pages} pages in {', '.join(embedded) or 'no font'}"
        raise Refusal([problem("HK084", message, _AGAIN, "sample.pdf")])
    return f"1 page of {len(data) // 1000} kB, tagged, in {', '.join(embedded)}"


def _sums(folder: Path) -> dict[str, str]:
    path = folder / "SHA256SUMS"
    if not path.is_file():
        return {}
    rows = (line.split("  ") for line in path.read_text("utf-8").splitlines())
    return {name: digest for digest, name in rows}


def _wrong(path: Path, digest: str) -> Iterator[Problem]:
    if not path.is_file():
        yield problem("HK083", f"{path.name} is missing", _AGAIN, str(path))
        return
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        yield problem("HK083", f"{path.name} is not the file that was published", _AGAIN, str(path))
    elif path.name.startswith(TEXT_FACES) and (lacks := _lacking(data)):
        yield problem("HK083", f"{path.name} has no letter {lacks}", _AGAIN, str(path))


def _lacking(data: bytes) -> str:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to import, and only this check reads fonts

    with TTFont(io.BytesIO(data), lazy=True) as font:
        return "".join(c for c in LETTERS if c not in RARE and ord(c) not in font.getBestCmap())


def _embedded(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The families of the fonts that are embedded, without the tag of a subset."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and {"/FontFile2", "/FontFile3"} & set(each.keys()):
            yield str(each.FontName).removeprefix("/").partition("+")[2]
