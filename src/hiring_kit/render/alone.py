"""Does a page stand alone? Templates of one's own may leave the page out, or have it load something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal

_TAG = re.compile(
    r"<(?:img|image|use|script|iframe|frame|object|embed|audio|video|source|track|input|link|base)\b"
    r"""(?:[^<>"']|"[^"]*"|'[^']*')*>""",
    re.IGNORECASE,
)
"""A tag that may load something; a link to follow is none."""
_OTHER = r"""|\s[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*')"""
"""A quoted text of another attribute, which may say anything."""
_CHOICES = re.compile(
    r"""\s(?:image)?srcset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""" + _OTHER, re.IGNORECASE
)
_CHOICE = re.compile(r"[\s,]*(\S+?)(?:,+(?=\s|$)|\s[^,]*(?:,|$)|$)")
"""Pictures to choose from, and the address of each."""
_TURNS = re.compile(
    r"""<meta\b(?=[^>]*\bhttp-equiv\s*=\s*["']?\s*refresh)[^>]*\bcontent\s*=\s*["']?\s*"""
    r"""[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?["']?([^"'\s>]+)""",
    re.IGNORECASE,
)
"""Where a page goes to by itself."""
_ADDRESS = re.compile(
    r"""\s(?:src|href|xlink:href|data|poster)\s*=\s*["']?\s*([^"'\s>]+)""" + _OTHER, re.IGNORECASE
)
"""The address of an attribute."""
_STYLE = re.compile(
    r"""<style\b[^>]*>.*?</style|\sstyle\s*=\s*(?:"[^"]*"|'[^']*')""", re.IGNORECASE | re.DOTALL
)
_STYLE_ADDRESS = re.compile(
    r"""(?:@import\s*(?:url\()?|url\()\s*(?:&[#\w]+;|["'])?\s*([^"'\s)&;]+)""", re.IGNORECASE
)
_OURS = ("data:", "asset:", "#")


def check_alone(page: str, template: str, folder: str) -> None:
    """Refuse a page that is none, or that would load something, at the place in the user's own ``folder``.

    ``template`` is the file that the page was made from.
    """
    here = Place(file=template, line=1, column=1)
    if not re.search(r"<html\b[^>]*\slang=", page, re.IGNORECASE):
        hint = "Begin it with `{% extends around %}`, and put the content into `{% block body %}`."
        raise _refusal(here, "what the template prints is no page with a language", hint)
    for address in _loaded(page):
        if not address.lower().startswith(_OURS):
            place = _written(address, folder) or here
            hint = "Write it into the page, pictures as `data:…`."
            raise _refusal(place, f"the page would load {address}", hint)


def _loaded(page: str) -> Iterator[str]:
    """Each address that something is loaded from when the page is opened."""
    yield from (found[1] for found in _TURNS.finditer(page))
    for tag in _TAG.finditer(page):
        yield from (found[1] for found in _ADDRESS.finditer(tag[0]) if found[1])
        for choices in _CHOICES.finditer(tag[0]):
            yield from _CHOICE.findall(next(filter(None, choices.groups()), ""))
    for style in _STYLE.finditer(page):
        yield from (found[1] for found in _STYLE_ADDRESS.finditer(style[0]))


def _written(address: str, folder: str) -> Place | None:
    """Where an address stands word for word in somebody's own templates."""
    for path in sorted(Path(folder).rglob("*.j2")) if folder else ():
        for number, row in enumerate(path.read_text("utf-8").split("\n"), 1):
            if address in row:
                column, width = row.index(address) + 1, len(address)
                return Place(file=str(path), line=number, column=column, width=width)
    return None


def _refusal(place: Place, message: str, hint: str) -> Refusal:
    return Refusal([Problem(place=place, rule="HK086", message=message, hint=hint)])
