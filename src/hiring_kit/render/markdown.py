"""How does a document look as Markdown? Text that people wrote stays text: active characters are escaped."""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from hiring_kit.model.imprint import Document
from hiring_kit.model.packet import BoundPacket
from hiring_kit.render.templates import filled, sandbox
from hiring_kit.render.words import load_words

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+=])", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")


def to_markdown(document: Document, templates: str = "") -> str:
    """A document as CommonMark with tables; ``templates`` is a folder of the user's own, empty for none."""
    if isinstance(document, BoundPacket):
        return "\n".join(to_markdown(part, templates) for part in document.documents)
    words = load_words(document.imprint.language, templates)
    said = {"doc": document, "say": words.say, "lines": words.lines}
    text = filled(markdown_templates(templates), f"{document.kind}.md.j2", **said)
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"


def escape(value: object) -> Markup:
    """A value as text that Markdown leaves alone; line breaks become spaces."""
    text = str(value)
    if isinstance(value, Markup):
        return value
    escaped = _ACTIVE.sub(r"\\\1", " ".join(text.split()))
    escaped = _NUMBERED.sub(r"\1\\\2", escaped)
    return Markup(_LINE_START.sub(r"\1\\\2", escaped))  # noqa: S704 - escaped for Markdown, and no HTML is made of it


@lru_cache(maxsize=4)
def markdown_templates(folder: str) -> ImmutableSandboxedEnvironment:
    """The templates for Markdown, those in a folder of the user's own first."""
    environment = sandbox(folder, autoescape=False, finalize=escape)
    # What a macro made was escaped piece by piece when it was made.
    environment.filters["written"] = Markup
    environment.filters["verbatim"] = _verbatim
    return environment


def _verbatim(text: str) -> Markup:
    """A text with its line breaks, as an indented block, which Markdown does not interpret."""
    rows = "\n".join(f"    {row}" for row in text.splitlines())
    return Markup(rows)  # noqa: S704 - indented, and no HTML is made of it
