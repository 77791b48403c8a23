"""How does a document look as HTML: for the printer (WeasyPrint) or for a screen (one file that stands alone)?"""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from hiring_kit import resources
from hiring_kit.model.imprint import Document
from hiring_kit.model.look import STANDARD, Look
from hiring_kit.model.packet import BoundPacket
from hiring_kit.render.alone import check_alone
from hiring_kit.render.style import colors
from hiring_kit.render.templates import filled, own_style, sandbox
from hiring_kit.render.typeset import typeset
from hiring_kit.render.words import load_words


def to_html(
    document: Document,
    *,
    medium: Literal["print", "screen"],
    look: Look = STANDARD,
    as_typed: bool = False,
) -> str:
    """A document as HTML; everything in it that people wrote is text, never markup.

    Quotes, dashes and signs are set as print has them, or left ``as_typed``.
    """
    style = "" if medium == "print" else _screen_style(look)
    inside: dict[str, Any] = {"medium": medium, "page_size": look.page_size, "style": style}
    inside["logo"] = _logo(look, medium)
    if isinstance(document, BoundPacket):
        inside["articles"] = [
            Markup(_html(part, "article", inside, look.templates))  # noqa: S704 - escaped when it was made
            for part in document.documents
        ]
    page = _html(document, "shell", inside, look.templates)
    if as_typed:
        return page
    words = load_words(document.imprint.language, look.templates)
    return typeset(page, words.language, words.say("guide.must-have"))


def _html(document: Document, around: str, inside: dict[str, Any], folder: str) -> str:
    """A document inside a page of its own (``shell``) or as part of a page (``article``)."""
    words = load_words(document.imprint.language, folder)
    frame = f"parts/{around}.html.j2"
    name = f"{document.kind}.html.j2"
    said = {"doc": document, "around": frame, "say": words.say, "lines": words.lines}
    page = filled(html_templates(folder), name, **said, **inside)
    if folder and around == "shell":
        check_alone(page, str(html_templates(folder).get_template(name).filename), folder)
    return page


def _logo(look: Look, medium: str) -> dict[str, str]:
    """Where the logo is and what it shows; on a screen it is part of the file."""
    logo = look.theme.logo
    if logo is None:
        return {}
    source = f"asset:theme/{logo.file}"
    if medium == "screen":
        kind = "image/svg+xml" if logo.file.endswith(".svg") else "image/png"
        data = base64.b64encode((Path(look.folder) / logo.file).read_bytes()).decode()
        source = f"data:{kind};base64,{data}"
    return {"source": source, "alt": logo.alt, "height": f"{logo.height}mm"}


@lru_cache(maxsize=4)
def html_templates(folder: str) -> ImmutableSandboxedEnvironment:
    """The templates for HTML, those in a folder of the user's own first."""
    return sandbox(folder, autoescape=True, keep_trailing_newline=True)


def _screen_style(look: Look) -> Markup:
    ours = (resources.templates() / "style" / "screen.css").read_text("utf-8")
    return Markup(colors(look) + ours + own_style(look.templates))  # noqa: S704 - style sheets and checked colors
