"""How does a form that WeasyPrint wrote become one that every program fills in and reads back alike?"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from hiring_kit.render.finish.appearance import draw_text_field
from hiring_kit.render.finish.buttons import mend_checkbox, merge_radio_groups
from hiring_kit.render.finish.font import form_font
from hiring_kit.render.finish.names import NOTHING, Spoken


def finish_form(data: bytes, font: Path, names: Spoken = NOTHING) -> bytes:
    """The same PDF with its form mended; a PDF without a form comes back as it is.

    WeasyPrint writes radio groups whose values most programs lose, leaves text fields without appearance, and asks
    viewers to invent them. ``font`` is a TrueType file; a Latin-1 part of it is embedded for what people type.
    ``names`` are what programs that read aloud call the fields; WeasyPrint's own lose the space where a label wraps.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        form = pdf.Root.get("/AcroForm")
        if form is None or len(form.Fields) == 0:
            return data
        fields = merge_radio_groups(pdf, list(form.Fields), names)
        typed = form_font(pdf, font)
        laid_out_with = {name for field in fields if (name := _mend(pdf, field, typed))}
        for field in fields:
            if words := names.fields.get(str(field.T)):
                field.TU = String(words)
        form.Fields = Array(fields)
        form.DR = Dictionary(Font=Dictionary(HKForm=typed))
        form.DA = String("0 g /HKForm 10 Tf")
        if "/NeedAppearances" in form:
            del form["/NeedAppearances"]
        _drop_fonts(pdf, laid_out_with)
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return out.getvalue()


def _mend(pdf: pikepdf.Pdf, field: pikepdf.Object, typed: pikepdf.Object) -> str:
    """Mend one field; for a text field, the name of the font WeasyPrint laid it out with."""
    if field.get("/FT") == Name.Btn:
        if "/Kids" not in field:
            mend_checkbox(pdf, field)
        return ""
    words = str(field.DA).split()
    used = words[words.index("Tf") - 2]
    draw_text_field(pdf, field, typed, size=float(words[words.index("Tf") - 1]))
    return used


def _drop_fonts(pdf: pikepdf.Pdf, names: set[str]) -> None:
    """Forget the fonts that were embedded whole, only to lay out form fields.

    The style sheets give form fields a family of their own, so that no page draws text with these fonts; a font that
    some page does draw with stays.
    """
    unused = names - set(_drawn_with(pdf))
    for page in pdf.pages:
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for name in unused & set(fonts.keys()):
            del fonts[name]


def _drawn_with(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The names of the fonts that pages, and the pictures and groups on them, draw with."""
    groups = (
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == Name.Form
    )
    for canvas in (*(page.obj for page in pdf.pages), *groups):
        for instruction in pikepdf.parse_content_stream(canvas, "Tf"):
            yield str(instruction.operands[0])
