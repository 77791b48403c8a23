"""What does a piece of text read like: clean wording, a last sentence, a label?"""

from __future__ import annotations

import re
from typing import NamedTuple

from hiring_kit.model.source import mask, seen

_MAX_LABEL_WORDS = 6

_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_TAG = re.compile(r"<[^<>]*>")
_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=[\w.,:;!?)])[*_](?!\w)")
_SPACES = re.compile(r"\s+")
_SENTENCE_START = re.compile(r"(?<=[.!?:]) +(?=[A-Z\"'(*\[])")
_BOLD_LABEL = re.compile(r"\*\*([^*]{2,80})\*\*\s*(?:[:.]|-(?=\s))?\s*(?=\S)")
_LABEL = re.compile(r"([A-Z][^:.;!?]{1,59}):\s+(?=\S)")
_DASH_LABEL = re.compile(r"([A-Z][^:.;!?-]{1,49}) - (?=[A-Z])")


class Label(NamedTuple):
    """The name before a list item's text, and where that text begins in the item."""

    name: str
    start: int


def cleaned(text: str) -> str:
    """The wording without links, tags, emphasis marks and doubled spaces."""
    bare = _LINK.sub(r"\1", mask(text) if text.isascii() else _plain_spaces(seen(text)))
    if "<" in bare:
        bare = _TAG.sub(" ", bare)
    return _SPACES.sub(" ", _EMPHASIS.sub("", bare)).strip()


def titled(text: str) -> str:
    """The wording as a title: clean, without the colon at its end."""
    return cleaned(text).rstrip(": ").strip()


def last_sentence(masked: str) -> str:
    """The text from where its last sentence begins."""
    starts = [match.end() for match in _SENTENCE_START.finditer(masked)]
    return masked[starts[-1] :] if starts else masked


def label_of(text: str) -> Label | None:
    """The label of an item: ``Name: text``, ``**Name**. text`` or ``Name - text``."""
    masked = mask(text)
    match = _BOLD_LABEL.match(masked) or _LABEL.match(masked) or _DASH_LABEL.match(masked)
    if match is None:
        return None
    name = mask(seen(text[slice(*match.span(1))])).strip().rstrip(":.").strip()
    short = 0 < len(name.split()) <= _MAX_LABEL_WORDS
    return Label(name, match.end()) if short else None


def _plain_spaces(text: str) -> str:
    """The text with odd spaces made plain, its quotation marks and dashes kept."""
    return "".join(
        " " if plain == " " else written for written, plain in zip(text, mask(text), strict=True)
    )
