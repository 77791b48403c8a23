"""What may a house change about the looks? A few tokens: colors, faces, a logo, and how large everything is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hiring_kit.model.record import Record, Text

_Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
_File = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$")]


class Colors(Record):
    """Colors as ``#rrggbb``: of text, of headings, of notes, of lines, of hairlines, and of backgrounds."""

    ink: _Color = "#14181a"
    accent: _Color = "#17454f"
    quiet: _Color = "#525b5e"
    line: _Color = "#8a9497"
    hair: _Color = "#b9c1c3"
    tint: _Color = "#eef2f2"


class Face(Record):
    """The files of one family; a path is below the folder of the theme, and without it in our own font folder."""

    regular: _File
    italic: _File
    semibold: _File
    bold: _File


class Fonts(Record):
    """The families of running text and of what is spoken or read slowly; none means our own."""

    sans: Face | None = None
    serif: Face | None = None


class Logo(Record):
    """A picture at the head of the first page: a PNG or SVG file beside the theme, and what it shows in words."""

    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.(png|svg)$")]
    alt: Text
    height: Annotated[float, Field(gt=3, le=30)] = 10
    """In millimeters."""


class Theme(Record):
    """What a house may change about the looks.

    ``scale`` enlarges everything but the paper (1.524 makes text of 16 points), ``leading`` is the distance of lines
    as a multiple of their size (0: as designed), ``spacing`` is added between letters, in thousandths of their size.
    """

    name: Text
    scale: Annotated[float, Field(ge=0.9, le=2.5)] = 1.0
    leading: Annotated[float, Field(ge=0, le=2.5)] = 0
    spacing: Annotated[int, Field(ge=0, le=200)] = 0
    colors: Colors = Colors()
    fonts: Fonts = Fonts()
    logo: Logo | None = None
