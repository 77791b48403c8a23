"""Which fields does a PDF form hold, and what does each say and show? The file may be anybody's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Name

MAX_DEPTH = 8
MAX_FIELDS = 5_000
"""Our largest form has some hundred fields; a file made to choke a reader may nest them without end."""
MAX_LONG_TEXT = 100_000
"""Compressed bytes of a text that is kept as a stream; it may unfold to a thousand times that."""


@dataclass(frozen=True)
class Field:
    """A field by its full name; ``value`` is what it holds, ``shown`` the choices whose mark is drawn.

    Both are empty where nothing was filled in. Text has plain line breaks and no blanks around it.
    """

    label: str
    value: str
    shown: tuple[str, ...] = ()


def form_fields(pdf: pikepdf.Pdf) -> Iterator[Field]:
    """Every field of a form that has a name of its own; ValueError where there are too many."""
    form = pdf.Root.get("/AcroForm")
    seen: set[tuple[int, int]] = set()
    for count, field in enumerate(_walk(_members(form, "/Fields"), "", 0, seen)):
        if count >= MAX_FIELDS:
            raise ValueError(count)
        yield field


def _walk(
    fields: Sequence[pikepdf.Object], parent: str, depth: int, seen: set[tuple[int, int]]
) -> Iterator[Field]:
    for field in fields:
        if not isinstance(field, pikepdf.Dictionary) or (
            field.is_indirect and field.objgen in seen
        ):
            continue
        seen.add(field.objgen)
        label = ".".join(part for part in (parent, _text(field.get("/T"))) if part)
        kids = [kid for kid in _members(field, "/Kids") if isinstance(kid, pikepdf.Dictionary)]
        named = [kid for kid in kids if "/T" in kid]
        if named and depth < MAX_DEPTH:
            yield from _walk(named, label, depth + 1, seen)
        elif label:
            told = _choice if field.get("/FT") == Name.Btn else _text
            yield Field(label, told(field.get("/V")), _shown(kids or [field]))


def _members(holder: pikepdf.Object | None, key: str) -> list[pikepdf.Object]:
    members = holder.get(key) if isinstance(holder, pikepdf.Dictionary) else None
    return list(members) if isinstance(members, pikepdf.Array) else []


def _shown(widgets: Sequence[pikepdf.Object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(state for w in widgets if (state := _choice(w.get("/AS")))))


def _choice(value: pikepdf.Object | None) -> str:
    """The name of a choice; pypdf writes the name, its slash included, as text."""
    name = (str(value) if isinstance(value, Name) else _text(value)).removeprefix("/")
    return "" if name == "Off" else name


def _text(value: pikepdf.Object | None) -> str:
    if isinstance(value, pikepdf.Stream):
        short = len(value.read_raw_bytes()) <= MAX_LONG_TEXT
        value = pikepdf.String(value.read_bytes() if short else b"")
    if not isinstance(value, pikepdf.String):
        return ""
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
