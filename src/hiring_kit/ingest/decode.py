"""Which characters do these bytes stand for?"""

from __future__ import annotations

import codecs

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Severity

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"{\\rtf")
"""How PDF, Word (a zip archive) and RTF files begin, whatever their suffix says."""


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of UTF-8, UTF-16 with a mark, or Windows-1252 bytes; None if they are not text."""
    if data.startswith(_UTF16):
        return _utf16(data, file)
    if b"\0" in data or data.startswith(_MAGIC):
        hint = "Save the document as plain text (.txt or .md)."
        return None, (_problem(file, "HK002", "binary data, not text", hint),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return data.decode("cp1252", "replace"), (_not_utf8(data, error.start, file),)
    return _unless_empty(text, file)


def _utf16(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        message = "damaged text: it begins like UTF-16 and does not go on so"
        return None, (_problem(file, "HK002", message, "Save it again as UTF-8."),)
    if "\0" in text:
        return None, (_problem(file, "HK002", "binary data, not text", "Save it as UTF-8."),)
    return _unless_empty(text, file)


def _unless_empty(text: str, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    if text.strip():
        return text, ()
    return None, (_problem(file, "HK003", "the file is empty", "Is it the right file?"),)


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    """A warning at the first byte that is not UTF-8."""
    before = data[:start].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    place = Place(file=file, line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
    hint = "Save it as UTF-8 if quotation marks or accents look wrong."
    return _at(place, "HK007", "not UTF-8 here; read as Windows-1252", hint, "warning")


def _problem(file: str, rule: str, message: str, hint: str) -> Problem:
    return _at(Place(file=file, line=1, column=1), rule, message, hint, "error")


def _at(place: Place, rule: str, message: str, hint: str, severity: Severity) -> Problem:
    return Problem(place=place, rule=rule, message=message, hint=hint, severity=severity)
