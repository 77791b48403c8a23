"""What was read once and kept, and must be read again when a file has changed?"""

from __future__ import annotations

from hiring_kit.render.html import html_templates
from hiring_kit.render.letters import letters_of
from hiring_kit.render.markdown import markdown_templates
from hiring_kit.render.press import tools
from hiring_kit.render.templates import own_style
from hiring_kit.render.words import load_words


def read_again() -> None:
    """Forget style sheets, faces, words and templates, and what was made of them."""
    for kept in (tools, own_style, load_words, html_templates, markdown_templates, letters_of):
        kept.cache_clear()
