"""What is a field called by a program that reads aloud? As its label says, and a group of choices as its legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element

_FIELDS = ("input", "textarea", "select")


class Spoken(NamedTuple):
    """Spoken names: of a field or group by its name, of a choice by its group's name and its value."""

    fields: Mapping[str, str]
    choices: Mapping[tuple[str, str], str]


NOTHING = Spoken(MappingProxyType({}), MappingProxyType({}))


def spoken_names(page: Element) -> Spoken:
    """The spoken names of all fields of an HTML page.

    A field is called by its own ``aria-label``, else by its ``label``. A group is called by the ``legend`` of its
    ``fieldset``, or by the ``aria-label`` of the nearest element around it (a table row cannot hold a fieldset).
    """
    labels = {label.get("for", ""): _words(label) for label in page.iter("label")}
    fields: dict[str, str] = {}
    choices: dict[tuple[str, str], str] = {}
    for field, around in _fields(page, ""):
        name = field.get("name", "")
        own = field.get("aria-label") or labels.get(field.get("id", ""), "")
        if field.get("type") == "radio":
            choices[name, field.get("value", "")] = own
            own = around
        fields[name] = own
    return Spoken(
        {name: words for name, words in fields.items() if words},
        {choice: words for choice, words in choices.items() if words},
    )


def _fields(element: Element, around: str) -> Iterator[tuple[Element, str]]:
    """Each field, with the name of what is around it."""
    if element.tag in _FIELDS:
        yield element, around
    inside = _around(element) or around
    for child in element:
        yield from _fields(child, inside)


def _around(element: Element) -> str:
    legend = element.find("legend") if element.tag == "fieldset" else None
    return element.get("aria-label", "") if legend is None else _words(legend)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
