"""What is a group of choices called? As its legend says: a PDF form has no legend, only a spoken name."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def group_names(page: Element) -> dict[str, str]:
    """The name of each radio group of an HTML page, by the name of its field.

    A group is named by the ``legend`` of its ``fieldset``, or by the ``aria-label`` of the nearest element around it
    that has one (a table row cannot hold a fieldset).
    """
    return dict(_named(page, ""))


def _named(element: Element, around: str) -> Iterator[tuple[str, str]]:
    own = _label(element) or around
    if element.tag == "input" and element.get("type") == "radio" and around:
        yield element.get("name", ""), around
    for child in element:
        yield from _named(child, own)


def _label(element: Element) -> str:
    legend = element.find("legend") if element.tag == "fieldset" else None
    words = "".join(legend.itertext()) if legend is not None else element.get("aria-label", "")
    return " ".join(words.split())
