"""Which leaves of a document changed, and how are they laid out without the others?

A leaf is what begins on a page of its own. Where only some leaves changed, the others need not be laid out: blank pages
stand in their place, as few as will do so that numbers, sides and references are those of the whole document. The
fingerprint of the rubrics stands on every page and changes with every edit: by itself it makes no leaf another one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html.entities import name2codepoint
from itertools import chain, pairwise, zip_longest
from typing import NamedTuple
from xml.etree.ElementTree import XML, Element, ParseError, tostring

from hiring_kit.render.press import press

BREAKS = {"page": "page", "left": "left", "right": "right", "right-page": "page"}
"""Classes of what begins a page of its own, and on which side, as the style sheet has it."""
_NAME = "leaf-{}"
_BLANK = '<div id="{}" style="page: absent-{}; break-before: {}"><p>&nbsp;{}</p></div>'
_STANDING = "absent-page-{}"
_STYLE = """
@page absent-{0} {{
  counter-increment: page {0};
  @top-left {{ content: none }} @top-right {{ content: none }}
  @bottom-left {{ content: none }} @bottom-right {{ content: none }}
}}
"""
_TOTAL = 'html:root {{ --pages: "{}" }}'
_DOCTYPE = re.compile("<!doctype html>", re.IGNORECASE)
_VOID = re.compile(r"<((?:br|hr|img|input|link|meta)\b[^>]*?)/?>")
_NAMED = re.compile("&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]+);")
_ID = re.compile(r'\bid="([^"]+)"')
_REFERRED = re.compile(r'\bhref="#([^"]+)"')


@dataclass(frozen=True)
class Leaves:
    """A document's HTML by leaves: what stands before, between and after them, each leaf, and the page where it begins.

    ``names`` are the ids of the leaves' first elements, ``sides`` how they break. ``begins`` ends with the number of
    pages; it is empty if leaves share pages, so that none can be laid out alone. ``anchors`` maps each id to its page,
    from 0.
    """

    around: tuple[str, ...]
    texts: tuple[str, ...]
    fingerprint: str
    begins: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    anchors: Mapping[str, int] = field(default_factory=dict)

    @property
    def html(self) -> str:
        """The whole document."""
        return _joined(self.around, self.texts)

    def only(self, numbers: Collection[int]) -> Part:
        """Those leaves, with a few blank pages in place of all others.

        What the leaves refer to elsewhere lies on a blank page of the right number.
        """
        kept = "".join((*self.around, *(self.texts[n] for n in numbers)))
        there = {*_ID.findall("".join(self.around))}
        marks: dict[int, list[str]] = {}
        for name in dict.fromkeys(_REFERRED.findall(kept)):
            if name in self.anchors:
                marks.setdefault(self.anchors[name], []).extend({name} - there)
        texts, places, jumps = [""] * len(self.texts), [-1], {1}
        heads: list[tuple[int | None, str]] = []
        for run in self._runs(numbers):
            pages = range(self.begins[run[0]], self.begins[run[-1] + 1])
            if run[0] in numbers:
                texts[run[0]] = self.texts[run[0]]
                places += pages
                heads.append((run[0], self.names[run[0]]))
                continue
            # A leaf before may end with a page left blank, which only its follower asks for.
            side = self.sides[run[0]]
            needed = pages[-1 if run[-1] + 1 < len(texts) else 0]
            for page in _standing(places[-1], {needed, *marks} & {*pages}):
                jumps.add(page - places[-1])
                texts[run[0]] += _blank(page, page - places[-1], side, marks.get(page, ()))
                side = "page"
                heads.append((None, _STANDING.format(page)))
                places.append(page)
        style = [_TOTAL.format(self.begins[-1]), *map(_STYLE.format, sorted(jumps))]
        html = f"<style>{''.join(style)}</style>{_joined(self.around, tuple(texts))}"
        inside = {n for number in numbers for n in _ID.findall(self.texts[number])}
        due = {name: self.anchors[name] for name in inside if name in self.anchors}
        due |= {self.names[number]: self.begins[number] for number in numbers}
        return Part(html, tuple(places[1:]), due, tuple(heads))

    def _runs(self, numbers: Collection[int]) -> Iterator[list[int]]:
        """Each of those leaves by itself, and the others as far as nothing lies between them."""
        run: list[int] = []
        for n in range(len(self.texts)):
            if run and ({n, run[-1]} & {*numbers} or self.around[n].strip()):
                yield run
                run = []
            run.append(n)
        yield run


class Part(NamedTuple):
    """Some leaves of a document, and which page of the whole each of its pages is, from 0.

    ``due`` maps each id in those leaves to its page of the whole: if one is elsewhere, so are others in the whole.
    ``heads`` are each leaf, with its number, and each blank page, with none, by the id where it begins.
    """

    html: str
    places: tuple[int, ...]
    due: Mapping[str, int]
    heads: tuple[tuple[int | None, str], ...]

    def fits(self, found: Mapping[str, int], pages: int) -> bool:
        """Whether each leaf lies where it lies in the whole; ``found`` has the page where each id was laid out."""
        if pages != len(self.places):
            return False
        at = {name: self.places[n] for name, n in found.items()}
        return all(at.get(name) == page for name, page in self.due.items())

    def spans(self, found: Mapping[str, int], pages: int) -> dict[int, range]:
        """Which pages, as laid out, each leaf takes, and be it more or fewer than in the whole."""
        starts = [*(found[name] for _, name in self.heads), pages]
        parts = zip(self.heads, pairwise(starts), strict=True)
        return {number: range(*pair) for (number, _), pair in parts if number is not None}


def _standing(before: int, needed: Collection[int]) -> list[int]:
    """The pages that are needed after another, and one more where an odd number were left out: sides alternate."""
    steps = pairwise(sorted({before, *needed}))
    return sorted({*needed, *(page - 1 for one, page in steps if (page - one) % 2 == 0)})


def _blank(page: int, jump: int, side: str, names: Collection[str]) -> str:
    """A page that stands for another, and for those that were left out before it."""
    marks = "".join(f'<i id="{name}"></i>' for name in names)
    return _BLANK.format(_STANDING.format(page), jump, side, marks)


def leaves_of(html: str, fingerprint: str) -> Leaves:
    """The leaves of a document, each with a name at its beginning."""
    tree = _tree(html)
    texts, names, sides = [], [], []
    for number, (container, leaf) in enumerate(_leaves(tree)):
        # A name that the document gives is kept: its contents page refers to it.
        names.append(leaf[0].attrib.setdefault("id", _NAME.format(number)))
        sides.append(_side(leaf[0]) or "page")
        place = [*container].index(leaf[0])
        texts.append("".join(map(_text, leaf)))
        for element in leaf:
            container.remove(element)
        container.insert(place, Element("leaf-here"))
    return Leaves(
        tuple(re.split("<leaf-here></leaf-here>", _text(tree))),
        tuple(texts),
        fingerprint,
        names=tuple(names),
        sides=tuple(sides),
    )


def _tree(html: str) -> Element:
    """A page as a tree; ours are XML but for a few habits, and as XML they are read in a twentieth of the time."""
    text = _VOID.sub(r"<\1/>", _DOCTYPE.sub("", html, count=1))
    text = _NAMED.sub(
        lambda found: chr(name2codepoint[found[1]]) if found[1] in name2codepoint else found[0],
        text,
    )
    try:
        if "<!ENTITY" not in text:
            return XML(text)
    except ParseError:
        pass
    tree: Element = press().HTML(string=html).etree_element
    return tree


def first_pages(leaves: Leaves, pages: int, found: Mapping[str, int]) -> tuple[int, ...]:
    """The page, from 0, where each leaf begins, then how many pages there are; empty if leaves share pages."""
    starts = [found.get(name, -1) for name in leaves.names]
    rising = all(a < b for a, b in zip(starts, [*starts[1:], pages], strict=True))
    return (*starts, pages) if starts and starts[0] == 0 and rising else ()


def leaves_changed(before: Leaves, now: Leaves) -> tuple[int, ...] | None:
    """The numbers of the leaves that say something else; None if the whole document has to be laid out."""
    around, texts = _said(now.around, now), _said(now.texts, now)
    old = _said(before.texts, before)
    if not before.begins or around != _said(before.around, before) or len(texts) != len(old):
        return None
    return tuple(n for n, (one, other) in enumerate(zip(old, texts, strict=True)) if one != other)


def _said(texts: tuple[str, ...], leaves: Leaves) -> list[str]:
    return [text.replace(leaves.fingerprint, "") for text in texts]


def _joined(around: tuple[str, ...], texts: tuple[str, ...]) -> str:
    return "".join(chain.from_iterable(zip_longest(around, texts, fillvalue="")))


def _text(element: Element) -> str:
    return tostring(element, encoding="unicode", method="html")


def _leaves(tree: Element) -> Iterator[tuple[Element, list[Element]]]:
    """Elements that begin a page and go on until the next does, with the one around them."""
    main = next(tree.iter("main"))
    articles = [child for child in main if "part" in child.get("class", "").split()]
    for outer in articles or [main]:
        inside = [*outer]
        container = inside[0] if len(inside) == 1 and inside[0].tag == "form" else outer
        leaf: list[Element] = []
        for child in [*container]:
            if leaf and _side(child):
                yield container, leaf
                leaf = []
            leaf.append(child)
        yield container, leaf


def _side(element: Element) -> str:
    """On which side, if at all, an element begins a page of its own."""
    found = [BREAKS[name] for name in element.get("class", "").split() if name in BREAKS]
    return found[0] if found else ""
