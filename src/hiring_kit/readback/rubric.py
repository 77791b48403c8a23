"""Which rubric was a form printed from, and has anybody filled it in?"""

from __future__ import annotations

from pathlib import Path

import pikepdf

from hiring_kit.model.field import FieldName
from hiring_kit.model.problem import Refusal
from hiring_kit.readback.fields import form_fields
from hiring_kit.readback.form import read_form


def carried(path: Path) -> tuple[str, bool]:
    """The fingerprint in a PDF's field names, empty if it has none of ours, and whether a field holds a value."""
    try:
        with pikepdf.open(path) as pdf:
            labels = [field.label for field in form_fields(pdf)]
    except (OSError, pikepdf.PdfError, pikepdf.DataDecodingError, ValueError):
        return "", False
    for label in labels:
        try:
            fingerprint = FieldName.parse(label).fingerprint
        except ValueError:
            continue
        try:
            filled, _ = read_form(path)
        except Refusal:
            return fingerprint, False
        return fingerprint, bool(filled)
    return "", False
