"""How do the programs that people use fill a form in? One function each: the form and its values in, a file out."""

from __future__ import annotations

import ctypes
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf.form import CheckboxField, Form, RadioButtonGroup, TextField

from tests.house.source import ROOT
from tests.pdf.java import absent

Values = Mapping[str, str]
"""Field values by name: text, the value of a choice, ``on`` or ``Off`` for a box."""


def with_pikepdf(form: bytes, values: Values, out: Path) -> None:
    """Fill in as scripts do that use QPDF."""
    with pikepdf.open(io.BytesIO(form)) as pdf:
        fields = Form(pdf)
        for name, value in values.items():
            match fields[name]:
                case RadioButtonGroup() as group:
                    group.value = pikepdf.Name(f"/{value}")
                case CheckboxField() as box:
                    box.checked = value == "on"
                case TextField() as text:
                    text.value = value
                case other:
                    pytest.fail(f"{name} is a {type(other).__name__}")
        pdf.save(out)


def with_pypdf(form: bytes, values: Values, out: Path) -> None:
    """Fill in as scripts do that use pypdf."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(form))
    buttons = {
        name for name, field in (writer.get_fields() or {}).items() if field["/FT"] == "/Btn"
    }
    given = {name: f"/{value}" if name in buttons else value for name, value in values.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, given, auto_regenerate=False)
    writer.write(out)


def with_pdftk(form: bytes, values: Values, out: Path) -> None:
    """Fill in with pdftk, as office scripts do; skips where it is not installed."""
    if shutil.which("pdftk") is None:
        pytest.skip("NOT TESTED: pdftk is not installed (apt-get install pdftk-java)")
    blank, answers = out.with_suffix(".blank.pdf"), out.with_suffix(".xfdf")
    blank.write_bytes(form)
    rows = "".join(
        f'<field name="{name}"><value>{escape(value)}</value></field>'
        for name, value in values.items()
    )
    answers.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{rows}</fields></xfdf>',
        encoding="utf-8",
    )
    call = ["pdftk", str(blank), "fill_form", str(answers), "output", str(out)]
    subprocess.run(call, check=True, capture_output=True, timeout=60)


def with_pdfbox(form: bytes, values: Values, out: Path) -> None:
    """Fill in as programs on a Java machine do; skips where its packages are not installed."""
    if missing := absent():
        pytest.skip(f"NOT TESTED with PDFBox: {', '.join(missing)} not installed (dev extra)")
    blank, answers = out.with_suffix(".blank.pdf"), out.with_suffix(".json")
    blank.write_bytes(form)
    answers.write_text(json.dumps(dict(values)), encoding="utf-8")
    call = [sys.executable, "-m", "tests.pdf.box", str(blank), str(answers), str(out)]
    subprocess.run(call, check=True, capture_output=True, timeout=120, cwd=ROOT)


def with_pdfium(form: bytes, values: Values, out: Path) -> None:
    """Fill in with the engine of Chrome's viewer, by mouse and keyboard."""
    document = pypdfium2.PdfDocument(form)
    document.init_forms()
    touched = {name for page in document for name in _click_through(document, page, values)}
    assert touched == set(values), "every field was found on a page"
    document.save(out)
    document.close()


def _click_through(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, values: Values
) -> Iterator[str]:
    env = document.formenv
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        widget = pdfium.FPDFPage_GetAnnot(page, index)
        try:
            if pdfium.FPDFAnnot_GetSubtype(widget) != pdfium.FPDF_ANNOT_WIDGET:
                continue
            name = _text(pdfium.FPDFAnnot_GetFormFieldName, env, widget)
            if name in values and _use(env, page, widget, values[name]):
                yield name
        finally:
            pdfium.FPDFPage_CloseAnnot(widget)


def _use(env: object, page: pypdfium2.PdfPage, widget: object, value: str) -> bool:
    """Click a widget if the value asks for it; True once the field is as wanted."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(env, widget)
    if kind == pdfium.FPDF_FORMFIELD_TEXTFIELD:
        _click(env, page, widget)
        pdfium.FORM_SelectAllText(env, page)
        pdfium.FORM_ReplaceSelection(env, page, _wide(value.replace("\n", "\r")))
        pdfium.FORM_ForceToKillFocus(env)
        return True
    if kind == pdfium.FPDF_FORMFIELD_CHECKBOX:
        if bool(pdfium.FPDFAnnot_IsChecked(env, widget)) != (value == "on"):
            _click(env, page, widget)
        return True
    if _text(pdfium.FPDFAnnot_GetFormFieldExportValue, env, widget) != value:
        return False
    _click(env, page, widget)
    return True


def _click(env: object, page: pypdfium2.PdfPage, widget: object) -> None:
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(widget, box)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    pdfium.FORM_OnMouseMove(env, page, 0, x, y)
    pdfium.FORM_OnLButtonDown(env, page, 0, x, y)
    pdfium.FORM_OnLButtonUp(env, page, 0, x, y)


def _text(ask: Callable[..., int], env: object, widget: object) -> str:
    length = ask(env, widget, None, 0)
    buffer = ctypes.create_string_buffer(length)
    ask(env, widget, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _wide(text: str) -> object:
    buffer = ctypes.create_string_buffer((text + "\0").encode("utf-16-le"))
    return ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


FILLERS: dict[str, Callable[[bytes, Values, Path], None]] = {
    "pikepdf": with_pikepdf,
    "pypdf": with_pypdf,
    "pdftk": with_pdftk,
    "pdfbox": with_pdfbox,
    "pdfium": with_pdfium,
}
