"""Which font draws what people type into a form? A Latin-1 part of ours, embedded so that every viewer has it."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_CODES = range(32, 256)
_NONSYMBOLIC = 32
_DROPPED = ["GSUB", "GPOS", "GDEF", "DSIG", "STAT"]


def form_font(pdf: pikepdf.Pdf, path: Path) -> pikepdf.Object:
    """A simple TrueType font with WinAnsi encoding, made from a font file.

    A simple font, because some programs write typed text byte by byte and show nonsense in a composite one.
    """
    data, metrics = _subset(path)
    file = pdf.make_stream(data, Dictionary(Length1=len(data)))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/HKFORM+HKForm"),
        Flags=_NONSYMBOLIC,
        FontBBox=Array(metrics["box"]),
        ItalicAngle=0,
        Ascent=metrics["ascent"],
        Descent=metrics["descent"],
        CapHeight=metrics["capital"],
        StemV=80,
        FontFile2=file,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name("/HKFORM+HKForm"),
            FirstChar=_CODES.start,
            LastChar=_CODES.stop - 1,
            Widths=Array(metrics["widths"]),
            FontDescriptor=pdf.make_indirect(descriptor),
            Encoding=Name.WinAnsiEncoding,
        )
    )


@lru_cache(maxsize=4)
def _subset(path: Path) -> tuple[bytes, dict[str, Any]]:
    from fontTools import subset  # noqa: PLC0415 - slow to import, and only forms need it

    letters = [bytes([code]).decode("cp1252", "ignore") for code in _CODES]
    options = subset.Options(
        notdef_outline=True,
        hinting=False,
        layout_features=[],
        name_IDs=[1, 2, 6],
        glyph_names=False,
    )
    options.drop_tables += _DROPPED
    with subset.load_font(str(path), options) as font:
        font.recalcTimestamp = False
        subsetter = subset.Subsetter(options)
        subsetter.populate(text="".join(letters))
        subsetter.subset(font)
        buffer = io.BytesIO()
        font.save(buffer)
        return buffer.getvalue(), _metrics(font, letters)


def _metrics(font: TTFont, letters: list[str]) -> dict[str, Any]:
    """What a PDF says of a font, in thousandths of its size."""
    glyphs, advance = font.getBestCmap(), font["hmtx"]
    scale = 1000 / font["head"].unitsPerEm
    head, hhea = font["head"], font["hhea"]
    return {
        "widths": [
            round(advance[glyphs[ord(letter)]][0] * scale)
            if letter and ord(letter) in glyphs
            else 0
            for letter in letters
        ],
        "box": [round(x * scale) for x in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "ascent": round(hhea.ascent * scale),
        "descent": round(hhea.descent * scale),
        "capital": round(getattr(font["OS/2"], "sCapHeight", 660) * scale),
    }
