"""How does a document look in each format, as bytes?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hiring_kit.model.imprint import Document
from hiring_kit.model.look import STANDARD, Look


@dataclass(frozen=True)
class Rendered:
    """A document as bytes; ``pages`` is 0 where a format has none."""

    data: bytes
    pages: int = 0


def render(document: Document, name: str, look: Look = STANDARD) -> Rendered:
    """A document in a format, one of ``FORMATS``."""
    return FORMATS[name](document, look)


def _pdf(document: Document, look: Look) -> Rendered:
    from hiring_kit.render.pdf import to_pdf  # noqa: PLC0415 - WeasyPrint takes half a second to import

    return to_pdf(document, look)


def _html(document: Document, look: Look) -> Rendered:
    from hiring_kit.render.html import to_html  # noqa: PLC0415 - Jinja is loaded only where it is used

    return Rendered(to_html(document, medium="screen", look=look).encode())


def _markdown(document: Document, look: Look) -> Rendered:
    from hiring_kit.render.markdown import to_markdown  # noqa: PLC0415 - as above

    return Rendered(to_markdown(document, look.templates).encode())


def _json(document: Document, look: Look) -> Rendered:  # noqa: ARG001 - one call for all formats
    return Rendered(document.model_dump_json(indent=1).encode() + b"\n")


def _text(document: Document, look: Look) -> Rendered:  # noqa: ARG001 - one call for all formats
    from hiring_kit.render.plaintext import to_text  # noqa: PLC0415 - as above

    return Rendered(to_text(document).encode())


def _xlsx(document: Document, look: Look) -> Rendered:  # noqa: ARG001 - one call for all formats
    from hiring_kit.render.workbook import to_xlsx  # noqa: PLC0415 - as above

    return Rendered(to_xlsx(document))


def _csv(document: Document, look: Look) -> Rendered:  # noqa: ARG001 - one call for all formats
    from hiring_kit.render.workbook import to_csv  # noqa: PLC0415 - as above

    return Rendered(to_csv(document))


def _schema_org(document: Document, look: Look) -> Rendered:  # noqa: ARG001 - one call for all formats
    from hiring_kit.render.linked import to_schema_org  # noqa: PLC0415 - as above

    return Rendered(to_schema_org(document))  # type: ignore[arg-type]  # ONLY sees to it


def _case(document: Document, look: Look) -> Rendered:  # noqa: ARG001 - one call for all formats
    from hiring_kit.render.linked import to_case  # noqa: PLC0415 - as above

    return Rendered(to_case(document))  # type: ignore[arg-type]  # ONLY sees to it


FORMATS: dict[str, Callable[[Document, Look], Rendered]] = {
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "json": _json,
    "txt": _text,
    "xlsx": _xlsx,
    "csv": _csv,
    "jsonld": _schema_org,
    "case.json": _case,
}
"""Writers by format, which is also the suffix of the file."""

ONLY: dict[str, frozenset[str]] = {
    "xlsx": frozenset({"scorecard", "question-bank"}),
    "csv": frozenset({"scorecard", "question-bank"}),
    "jsonld": frozenset({"rubric-book"}),
    "case.json": frozenset({"rubric-book"}),
}
"""Formats that serve some kinds of documents only."""


def formats_of(kind: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the named formats that a kind of document has."""
    return tuple(name for name in names if name not in ONLY or kind in ONLY[name])
