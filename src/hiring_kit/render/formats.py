"""How does a document look in each format, as bytes?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from hiring_kit.model.imprint import Document

PageSize = Literal["A4", "Letter"]


@dataclass(frozen=True)
class Rendered:
    """A document as bytes; ``pages`` is 0 where a format has none."""

    data: bytes
    pages: int = 0


def render(document: Document, name: str, page_size: PageSize) -> Rendered:
    """A document in a format, one of ``FORMATS``."""
    return FORMATS[name](document, page_size)


def _pdf(document: Document, page_size: PageSize) -> Rendered:
    from hiring_kit.render.pdf import to_pdf  # noqa: PLC0415 - WeasyPrint takes half a second to import

    return to_pdf(document, page_size)


def _html(document: Document, page_size: PageSize) -> Rendered:
    from hiring_kit.render.html import to_html  # noqa: PLC0415 - Jinja is loaded only where it is used

    return Rendered(to_html(document, medium="screen", page_size=page_size).encode())


def _markdown(document: Document, page_size: PageSize) -> Rendered:  # noqa: ARG001 - one call for all formats
    from hiring_kit.render.markdown import to_markdown  # noqa: PLC0415 - as above

    return Rendered(to_markdown(document).encode())


def _json(document: Document, page_size: PageSize) -> Rendered:  # noqa: ARG001 - one call for all formats
    return Rendered(document.model_dump_json(indent=1).encode() + b"\n")


FORMATS: dict[str, Callable[[Document, PageSize], Rendered]] = {
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "json": _json,
}
"""Writers by format, which is also the suffix of the file."""
