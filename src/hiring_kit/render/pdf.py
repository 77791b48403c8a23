"""How does a document look as PDF? Tagged (PDF/UA-1), fillable where it is a form, its own data attached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from hiring_kit.model.imprint import Document
from hiring_kit.model.look import STANDARD, Look
from hiring_kit.model.packet import BoundPacket
from hiring_kit.render.finish.form import finish_form
from hiring_kit.render.finish.names import spoken_names
from hiring_kit.render.formats import Rendered
from hiring_kit.render.html import to_html
from hiring_kit.render.press import Printed, press, print_page
from hiring_kit.render.style import form_font
from hiring_kit.yamlio.write import to_yaml

FORMS = {"scorecard", "consensus-form", "comparison-sheet", "packet"}


def to_pdf(document: Document, look: Look = STANDARD) -> Rendered:
    """A document as PDF; refuses where Pango is missing, or the layout engine had anything to complain about."""
    html = to_html(document, medium="print", look=look)
    printed = html_to_pdf(document, html, look, list(_data(document)))
    return Rendered(printed.data, printed.pages)


def html_to_pdf(
    document: Document,
    html: str,
    look: Look,
    attachments: Sequence[object] = (),
    *,
    draft: bool = False,
) -> Printed:
    """The HTML of a document, or a part of it, as PDF; refuses as ``to_pdf`` does.

    A ``draft`` is only looked at: it looks the same, and has no tags.
    """
    form = document.kind in FORMS
    name = f"{document.stem}.pdf"
    printed = print_page(html, look, name, form=form, attachments=attachments, draft=draft)
    if not form:
        return printed
    finished = finish_form(printed.data, form_font(look), spoken_names(printed.tree))
    return printed._replace(data=finished)


def _data(document: Document) -> Iterator[object]:
    """The document itself, attached so that a program need not read the page; with a packet, its kit to edit."""
    text = document.model_dump_json(indent=1)
    yield _attached(document, f"{document.stem}.json", text, "The data of this document")
    if isinstance(document, BoundPacket):
        text = to_yaml(document.kit, "kit")
        yield _attached(document, "kit.yaml", text, "The kit of this level")


def _attached(document: Document, name: str, text: str, description: str) -> object:
    day = datetime.fromisoformat(document.imprint.date)
    return press().Attachment(
        string=text,
        name=name,
        description=description,
        relationship="Source",
        created=day,
        modified=day,
    )
