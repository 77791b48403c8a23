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
    """Running text. Example: '#14181a'"""
    accent: _Color = "#17454f"
    """Headings and rules. Example: '#17454f'"""
    quiet: _Color = "#525b5e"
    """Notes and small print. Example: '#525b5e'"""
    line: _Color = "#8a9497"
    """Lines to write on. Example: '#8a9497'"""
    hair: _Color = "#b9c1c3"
    """Lines of tables. Example: '#b9c1c3'"""
    tint: _Color = "#eef2f2"
    """Backgrounds. Example: '#eef2f2'"""


class Face(Record):
    """The files of one family; a path is below the folder of the theme, and without it in our own font folder."""

    regular: _File
    """The upright face. Example: Inter-Regular.ttf"""
    italic: _File
    """The italic one. Example: Inter-Italic.ttf"""
    semibold: _File
    """The semibold one. Example: Inter-SemiBold.ttf"""
    bold: _File
    """The bold one. Example: Inter-Bold.ttf"""


class Fonts(Record):
    """The families of running text and of what is spoken or read slowly; none means our own."""

    sans: Face | None = None
    """Running text; left out: our own.

    Example: {regular: Lato-Regular.ttf, italic: Lato-Italic.ttf, semibold: Lato-Semibold.ttf, bold: Lato-Bold.ttf}
    """
    serif: Face | None = None
    """What is spoken or read slowly; left out: our own.

    Example: {regular: Lora-Regular.ttf, italic: Lora-Italic.ttf, semibold: Lora-SemiBold.ttf, bold: Lora-Bold.ttf}
    """


class Logo(Record):
    """A picture at the head of the first page: a PNG or SVG file beside the theme, and what it shows in words."""

    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.(png|svg)$")]
    """A PNG or SVG file beside the theme. Example: logo.svg"""
    alt: Text
    """What it shows, in words. Example: Our house"""
    height: Annotated[float, Field(gt=3, le=30)] = 10
    """In millimeters. Example: 12"""


class Theme(Record):
    """What a house may change about the looks.

    ``scale`` enlarges everything but the paper (1.524 makes text of 16 points), ``leading`` is the distance of lines
    as a multiple of their size (0: as designed), ``spacing`` is added between letters, in thousandths of their size.
    """

    name: Text
    """What the theme is called. Example: Our house"""
    scale: Annotated[float, Field(ge=0.9, le=2.5)] = 1.0
    """Enlarges everything but the paper; 1.524 makes text of 16 points. Example: 1.2"""
    leading: Annotated[float, Field(ge=0, le=2.5)] = 0
    """Distance of lines as a multiple of their size; 0 as designed. Example: 1.5"""
    spacing: Annotated[int, Field(ge=0, le=200)] = 0
    """Added between letters, in thousandths of their size. Example: 20"""
    colors: Colors = Colors()
    """Colors as #rrggbb. Example: {accent: '#5a2a6b', tint: '#f4eef6'}"""
    fonts: Fonts = Fonts()
    """The families of text; a file beside the theme, or one of ours.

    Example: {serif: {regular: Own-Book.ttf, italic: Own-Slanted.ttf, semibold: Own-Half.ttf, bold: Own-Bold.ttf}}
    """
    logo: Logo | None = None
    """A picture at the head of the first page. Example: {file: mark.png, alt: A harbor, height: 9}"""
