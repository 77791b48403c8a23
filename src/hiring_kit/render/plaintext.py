"""How does a document read as plain text, to be pasted where nothing but text is taken?"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hiring_kit.model.imprint import Document
from hiring_kit.render.html import to_html

_SILENT = {"style", "title"}
_UNDERLINED = {"h1": "=", "h2": "-"}
_HEADS = {"h1", "h2", "h3", "h4"}
_BLOCKS = _HEADS | {"p", "li", "tr", "dt", "dd", "pre"}
_MANY_LINES = re.compile(r"\n{3,}")


def to_text(document: Document) -> str:
    """A document as text: headings underlined, list items after a dash, a table row a line."""
    reader = _Reader()
    reader.feed(to_html(document, medium="screen", as_typed=True))
    reader.close()
    return _MANY_LINES.sub("\n\n", "".join(reader.written)).strip() + "\n"


class _Reader(HTMLParser):
    """Collects the text of blocks; everything between them is layout."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []
        self._words: list[str] = []
        self._open: list[str] = []
        self._cells = 0
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in ("th", "td"):
            if self._cells and "".join(self._words).strip():
                self._words.append(" | ")
            self._cells += 1
        elif tag in _BLOCKS and not self._in_cell():
            self._flush("p")
            self._cells = 0
        elif tag in ("p", "li", "label"):
            self._words.append(" ")
        if tag in _BLOCKS or tag in ("table", "td", "th"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        if tag in _BLOCKS and not self._in_cell(tag):
            self._flush(tag)
        if tag in ("table", "ul", "ol") and not self._in_cell(tag):
            self._flush("p")
            self.written.append("\n")
        while tag in self._open:
            if self._open.pop() == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data if "pre" in self._open else re.sub(r"\s+", " ", data))

    def _in_cell(self, tag: str = "") -> bool:
        inside = self._open[:-1] if tag and self._open[-1:] == [tag] else self._open
        return "td" in inside or "th" in inside

    def _flush(self, tag: str) -> None:
        text = "".join(self._words)
        self._words.clear()
        text = text.strip("\n") if tag == "pre" else " ".join(text.split()).strip(" |")
        if not text:
            return
        if tag in _HEADS:
            rule = "\n" + _UNDERLINED[tag] * len(text) if tag in _UNDERLINED else ""
            self.written.append(f"\n{text}{rule}\n\n" if rule else f"\n{text}\n")
        elif tag == "li":
            self.written.append(f"- {text}\n")
        elif tag == "tr":
            self.written.append(f"{text}\n")
        else:
            self.written.append(f"{text}\n\n")
