"""What does a field look like before a viewer has touched it? Marks and text, drawn without a viewer's help."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_MULTILINE = 1 << 12
_INSET = 2.0
"""Points between the edge of a field and its text."""
_CURVE = 0.5523
"""Length of a Bezier handle that makes four curves a circle."""


def upright(widget: pikepdf.Object) -> tuple[float, float]:
    """Width and height of a widget, whose corners are put in order: WeasyPrint starts at the upper left."""
    across, down, to, up = (float(edge) for edge in widget.Rect)
    left, right = sorted((across, to))
    bottom, top = sorted((down, up))
    widget.Rect = Array([round(edge, 3) for edge in (left, bottom, right, top)])
    return right - left, top - bottom


def mark_stream(
    pdf: pikepdf.Pdf, width: float, height: float, *, round_mark: bool
) -> pikepdf.Object:
    """The picture of a chosen box: a disk, or a cross."""
    return _form(pdf, width, height, _disk(width, height) if round_mark else _cross(width, height))


def off_stream(pdf: pikepdf.Pdf, width: float, height: float) -> pikepdf.Object:
    """The picture of an empty box; a blank, because some readers stumble over an empty stream."""
    return _form(pdf, width, height, b" ")


def draw_text_field(
    pdf: pikepdf.Pdf, field: pikepdf.Object, font: pikepdf.Object, size: float
) -> None:
    """Give a text field its default look and the picture of the value it has."""
    width, height = upright(field)
    field.DA = String(f"0 g /HKForm {size:g} Tf")
    multiline = bool(int(field.get("/Ff", 0)) & _MULTILINE)
    start = height - size * 1.2 if multiline else (height - size) / 2 + size * 0.22
    rows = str(field.get("/V", "")).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [row.encode("cp1252", "replace") for row in rows]
    if multiline:
        room = (width - 2 * _INSET) / size * 1000
        lines = [line for row in lines for line in _wrapped(row, font, room)]
    shown = b"".join(String(line).unparse() + b" Tj T* " for line in lines) if any(rows) else b""
    body = b"/Tx BMC q BT 0 g /HKForm %g Tf 2 %.2f Td %.2f TL %sET Q EMC" % (
        size, start, size * 1.2, shown,
    )  # fmt: skip
    picture = _form(pdf, width, height, body)
    picture.Resources = Dictionary(Font=Dictionary(HKForm=font))
    field.AP = Dictionary(N=picture)


def _wrapped(row: bytes, font: pikepdf.Object, room: float) -> Iterator[bytes]:
    """A row of text in lines no wider than the room there is, in thousandths of the size; a long word stays whole."""
    first = int(font.FirstChar)
    widths = [int(width) for width in font.Widths]
    line, used = b"", 0
    for word in row.split(b" "):
        wide = sum(widths[code - first] for code in word if code >= first)
        if line and used + widths[0] + wide > room:
            yield line
            line, used = word, wide
        else:
            line, used = (line + b" " + word, used + widths[0] + wide) if line else (word, wide)
    yield line


def _form(pdf: pikepdf.Pdf, width: float, height: float, body: bytes) -> pikepdf.Object:
    box = Array([0, 0, round(width, 3), round(height, 3)])
    return pdf.make_stream(body, Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=box))


def _cross(width: float, height: float) -> bytes:
    edge = min(width, height) * 0.2
    lines = (edge, edge, width - edge, height - edge, edge, height - edge, width - edge, edge)
    return b"q 1.4 w 1 J 0 G %.2f %.2f m %.2f %.2f l %.2f %.2f m %.2f %.2f l S Q" % lines


def _disk(width: float, height: float) -> bytes:
    x, y, r = width / 2, height / 2, min(width, height) * 0.28
    k = r * _CURVE
    curves = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    path = b"".join(b"%.2f %.2f %.2f %.2f %.2f %.2f c " % curve for curve in curves)
    return b"q 0 g %.2f %.2f m %sf Q" % (x + r, y, path)
