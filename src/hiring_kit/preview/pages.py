"""What does a document look like right now, page by page? The last good one stays until there is a better one."""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pypdfium2

from hiring_kit.build.eye import changes_looks
from hiring_kit.build.packets import make_packets
from hiring_kit.build.request import BuildRequest
from hiring_kit.model.imprint import DOCUMENT_KINDS, Document
from hiring_kit.model.look import Look
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.preview.choice import Choice
from hiring_kit.preview.leaves import Leaves, first_pages, leaves_changed, leaves_of
from hiring_kit.render.again import read_again
from hiring_kit.render.html import to_html
from hiring_kit.render.pdf import html_to_pdf
from hiring_kit.render.style import sheets
from hiring_kit.render.templates import own_style
from hiring_kit.render.theme import load_look

SCALE = 1.6
"""Pixels a point: sharp at the width that a page has beside an editor."""
MOST = 0.6
"""If a larger share of the leaves changed, the whole document is laid out at once."""
STEPS = 12
"""In so many steps what a save left out is made up for, so that the next save never waits for the whole document."""

_STYLE = re.compile(r"<style\b.*?</style", re.IGNORECASE | re.DOTALL)
_ACROSS = re.compile(
    r"counter|string|running\(|target-|break-|:(?:nth|first|last|only)-|[+~]", re.IGNORECASE
)
"""What a style of one's own says that depends on other leaves than the one it is said of."""


@dataclass(frozen=True)
class Shown:
    """A document as it was last laid out. ``stale`` if it could not be laid out anew; then ``problems`` say why.

    ``changed`` has for each page the number of the layout that it comes from.
    """

    number: int
    changed: tuple[int, ...]
    stale: bool
    problems: tuple[Problem, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.changed)


@dataclass(frozen=True)
class _Sheet:
    """Where a page lies: a PDF, and which of its pages, from 0."""

    data: bytes
    page: int


_PRESS = ThreadPoolExecutor(1, "press")
"""All layout happens in one thread, always the same: Pango keeps fonts by thread, and lists break if two share them."""


class Pages:
    """The document that is looked at."""

    def __init__(self, request: BuildRequest) -> None:
        self._request = request
        self._lock = threading.RLock()
        self._sheets: tuple[_Sheet, ...] = ()
        self._firm: tuple[_Sheet, ...] = ()
        """The pages as the leaves begin on them; others are shown while pages have moved."""
        self.moved = False
        """Whether a change took more or fewer pages, so that the others lie elsewhere than they are shown."""
        self._shown = Shown(0, (), stale=True)
        self._choice: Choice | None = None
        self._leaves = Leaves((), (), "")
        self._old: frozenset[int] = frozenset()

    @property
    def shown(self) -> Shown:
        """What is shown at this moment."""
        return self._shown

    def lay_out(self, choice: Choice, changed: Sequence[Path] = ()) -> Shown:
        """Lay the chosen document out, if possible only what changed; after a problem, the last good one stays."""
        return _PRESS.submit(self._lay_out, choice, tuple(changed), in_part=True).result()

    def turn_to(self, request: BuildRequest) -> None:
        """Lay out what another request asks for from now on, the whole of it at first."""
        with self._lock:
            self._request, self._choice = request, None

    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Keep the last good document, and say why there is no other."""
        with self._lock:
            self._keep(self._shown.number + 1, problems)

    def settle(self) -> bool:
        """Lay out all if pages have moved, else some leaves that show another fingerprint; whether there was need."""
        return _PRESS.submit(self._settle).result()

    def _settle(self) -> bool:
        if self._choice is None or self._shown.stale or not (self._old or self.moved):
            return False
        if self.moved:
            self._lay_out(self._choice, (), in_part=False)
            return True
        due = sorted(self._old)[: -(-len(self._leaves.texts) // STEPS)]
        self._lay_out(self._choice, (), in_part=True, due=due)
        return True

    def _lay_out(
        self, choice: Choice, changed: Sequence[Path], *, in_part: bool, due: Sequence[int] = ()
    ) -> Shown:
        with self._lock:
            request = replace(self._request, theme=choice.theme)
            if any(changes_looks(path, request) for path in changed):
                read_again()
                in_part = False
            number = self._shown.number + 1
            try:
                new = self._print(choice, in_part=in_part, due=due)
            except Refusal as refusal:
                self._keep(number, refusal.problems)
            except Exception as error:  # noqa: BLE001 - the preview goes on, and says what happened
                self._keep(number, (_fault(error),))
            else:
                pages = tuple(
                    number if n in new or n >= len(self._shown.changed) else self._shown.changed[n]
                    for n in range(len(self._sheets))
                )
                self._shown = Shown(number, pages, stale=False)
            return self._shown

    def _keep(self, number: int, problems: tuple[Problem, ...]) -> None:
        self._shown = replace(self._shown, number=number, stale=True, problems=problems)

    def picture(self, page: int) -> bytes:
        """A page, counted from 0, as a bitmap; IndexError if there is none."""
        with self._lock:
            if not 0 <= page < len(self._sheets):
                raise IndexError(page)
            return _bitmap(self._sheets[page])

    def _print(self, choice: Choice, *, in_part: bool, due: Sequence[int]) -> set[int]:
        """Lay out what is chosen, or what changed in it and is due; which pages are new."""
        document, look = self._document(choice)
        html = to_html(document, medium="print", look=look)
        leaves = leaves_of(html, document.imprint.fingerprint)
        if "flowing.css" in sheets(look):  # which knows no sides
            leaves = replace(leaves, sides=("page",) * len(leaves.sides))
        if in_part and choice == self._choice and _by_leaves(html, look):
            found = self._print_part(document, look, leaves, due)
            if found is not None:
                return found
        printed = html_to_pdf(document, leaves.html, look)
        starts = first_pages(leaves, printed.pages, printed.begins)
        self._leaves = replace(leaves, begins=starts, anchors=printed.begins)
        self._choice, self._old = choice, frozenset()
        self._firm = tuple(_Sheet(printed.data, n) for n in range(printed.pages))
        self._sheets, self.moved = self._firm, False
        return {*range(printed.pages)}

    def _print_part(
        self, document: Document, look: Look, leaves: Leaves, due: Sequence[int]
    ) -> set[int] | None:
        """Lay out the leaves that changed or are due; None if they say too little of the whole.

        If they take more or fewer pages than before, they are shown among the others as these were, and the whole
        document is laid out later.
        """
        changed = leaves_changed(self._leaves, leaves)
        if changed is None or len(changed) > len(leaves.texts) * MOST:
            return None
        leaves = replace(leaves, begins=self._leaves.begins, anchors=self._leaves.anchors)
        numbers = sorted({*changed, *due})
        printed = self._print_leaves(document, look, leaves, numbers) if numbers else ({}, True)
        if printed is None or (due and not printed[1]):
            return None
        laid, fits = printed
        pages, new = _among(self._firm, leaves.begins, laid)
        if self.moved:
            new = {*range(len(pages))}
        self._sheets, self.moved = pages, not fits
        if fits:
            same = leaves.fingerprint == self._leaves.fingerprint
            self._old = (self._old if same else frozenset(range(len(leaves.texts)))) - {*numbers}
            self._firm, self._leaves = pages, leaves
        return new

    def _print_leaves(
        self, document: Document, look: Look, leaves: Leaves, numbers: Sequence[int]
    ) -> tuple[dict[int, tuple[_Sheet, ...]], bool] | None:
        """The pages of each of those leaves, and whether they fit in the place of those before."""
        part = leaves.only(numbers)
        try:
            printed = html_to_pdf(document, part.html, look, draft=True)
            spans = part.spans(printed.begins, printed.pages)
        except (Refusal, KeyError):  # whether the whole can be laid out says the whole
            return None
        laid = {n: tuple(_Sheet(printed.data, page) for page in spans[n]) for n in numbers}
        return laid, part.fits(printed.begins, printed.pages)

    def _document(self, choice: Choice) -> tuple[Document, Look]:
        kinds = [k for k in DOCUMENT_KINDS if choice.document.startswith(k)]
        request = replace(
            self._request, levels=(choice.level,), kinds=tuple(kinds), theme=choice.theme
        )
        (packet,), _ = make_packets(request)
        document = next(
            (d for d in packet.documents if d.stem == choice.document), packet.documents[0]
        )
        return document, load_look(choice.theme, request.page_size, templates=request.templates)


def _by_leaves(html: str, look: Look) -> bool:
    """Whether a leaf looks as in the whole when it is laid out without the others; in large print they share pages."""
    styles = [own_style(look.templates), *_STYLE.findall(html)]
    return "large.css" not in sheets(look) and not any(map(_ACROSS.search, styles))


def _among(
    sheets: tuple[_Sheet, ...], begins: tuple[int, ...], laid: Mapping[int, tuple[_Sheet, ...]]
) -> tuple[tuple[_Sheet, ...], set[int]]:
    """All pages with those of some leaves put in, and which of them are others than before."""
    found: list[_Sheet] = []
    new: set[int] = set()
    for number, (begin, end) in enumerate(pairwise(begins)):
        here = laid.get(number, sheets[begin:end])
        if number in laid or len(found) != begin:
            new |= {*range(len(found), len(found) + len(here))}
        found += here
    return tuple(found), new


def _fault(error: Exception) -> Problem:
    place = Place(file="hiring-kit preview", line=1, column=1)
    hint = "This is a fault of hiring_kit: please report it with what you did."
    return Problem(place=place, rule="HK066", message=f"{type(error).__name__}: {error}", hint=hint)


def _bitmap(sheet: _Sheet) -> bytes:
    """The page as it is: it goes no farther than this machine, and to pack it would take longer than to draw it."""
    pdf = pypdfium2.PdfDocument(sheet.data)
    try:
        picture = pdf[sheet.page].render(scale=SCALE).to_pil()
    finally:
        pdf.close()
    out = io.BytesIO()
    picture.save(out, "BMP")
    return out.getvalue()
