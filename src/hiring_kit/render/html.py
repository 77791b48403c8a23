"""How does a document look as HTML: for the printer (WeasyPrint) or for a screen (one file that stands alone)?"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from hiring_kit import resources
from hiring_kit.model.imprint import Document
from hiring_kit.render.words import load_words


def to_html(
    document: Document,
    *,
    medium: Literal["print", "screen"],
    page_size: Literal["A4", "Letter"] = "A4",
) -> str:
    """A document as HTML; everything in it that people wrote is text, never markup."""
    words = load_words(document.imprint.language)
    template = _templates().get_template(f"{document.kind}.html.j2")
    return template.render(
        doc=document,
        medium=medium,
        page_size=page_size,
        say=words.say,
        lines=words.lines,
        style="" if medium == "print" else Markup(_screen_style()),  # noqa: S704 - our own file
    )


@lru_cache(maxsize=1)
def _templates() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(resources.templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@lru_cache(maxsize=1)
def _screen_style() -> str:
    folder = resources.templates() / "style"
    return "".join((folder / name).read_text("utf-8") for name in ("tokens.css", "screen.css"))
