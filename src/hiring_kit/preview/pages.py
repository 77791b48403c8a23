"""What does a document look like right now, page by page? The last good one stays until there is a better one."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2

from hiring_kit.build.packets import all_levels, make_packets
from hiring_kit.build.request import BuildRequest
from hiring_kit.library.load import load_library
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.again import read_again
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.theme import load_look

SCALE = 1.6
"""Pixels a point: sharp at the width that a page has beside an editor."""


@dataclass(frozen=True)
class Choice:
    """Which document is looked at, and how."""

    level: str
    document: str
    theme: str = "standard"


@dataclass(frozen=True)
class Shown:
    """A document as it was last laid out. ``stale`` if it could not be laid out anew; then ``problems`` say why."""

    number: int
    pages: int
    stale: bool
    problems: tuple[Problem, ...]


_PRESS = ThreadPoolExecutor(1, "press")
"""All layout happens in one thread, always the same: Pango keeps fonts by thread, and lists break if two share them."""


class Pages:
    """The document that is looked at."""

    def __init__(self, request: BuildRequest) -> None:
        self._request = request
        self._lock = threading.RLock()
        self._data = b""
        self._shown = Shown(0, 0, stale=True, problems=())

    @property
    def shown(self) -> Shown:
        """What is shown at this moment."""
        return self._shown

    def lay_out(self, choice: Choice, changed: Sequence[Path] = ()) -> Shown:
        """Lay the chosen document out; after a problem, the last good one stays."""
        return _PRESS.submit(self._lay_out, choice, tuple(changed)).result()

    def _lay_out(self, choice: Choice, changed: Sequence[Path]) -> Shown:
        with self._lock:
            if any(
                path.suffix in {".j2", ".css"} or path.parent.name == "words" for path in changed
            ):
                read_again()
            number = self._shown.number + 1
            try:
                data, pages = self._print(choice)
            except Refusal as refusal:
                self._shown = Shown(
                    number, self._shown.pages, stale=True, problems=refusal.problems
                )
            else:
                self._data = data
                self._shown = Shown(number, pages, stale=False, problems=())
            return self._shown

    def levels(self) -> tuple[str, ...]:
        """The levels of the role's ladder; empty while the rubrics do not read."""
        library, _ = load_library(self._request.rubrics)
        return all_levels(library, self._request.role)

    def documents(self, level: str) -> tuple[str, ...]:
        """What can be looked at; empty while the rubrics cannot be built from."""
        try:
            (packet,), _ = make_packets(replace(self._request, levels=(level,)))
        except Refusal:
            return ()
        return tuple(document.stem for document in packet.documents)

    def own_templates(self) -> tuple[Path, ...]:
        """The user's own folder of templates, if there is one."""
        return (Path(self._request.templates),) if self._request.templates else ()

    def png(self, page: int) -> bytes:
        """A page, counted from 0, as a picture; IndexError if there is none."""
        with self._lock:
            pdf = pypdfium2.PdfDocument(self._data)
            try:
                if not 0 <= page < len(pdf):
                    raise IndexError(page)
                picture = pdf[page].render(scale=SCALE).to_pil()
            finally:
                pdf.close()
        out = io.BytesIO()
        picture.save(out, "PNG", compress_level=1)
        return out.getvalue()

    def _print(self, choice: Choice) -> tuple[bytes, int]:
        kinds = [k for k in DOCUMENT_KINDS if choice.document.startswith(k)]
        request = replace(
            self._request, levels=(choice.level,), kinds=tuple(kinds), theme=choice.theme
        )
        (packet,), _ = make_packets(request)
        document = next(
            (d for d in packet.documents if d.stem == choice.document), packet.documents[0]
        )
        look = load_look(choice.theme, request.page_size, templates=request.templates)
        rendered = to_pdf(document, look)
        return rendered.data, rendered.pages


def _fault(error: Exception) -> Problem:
    place = Place(file="hiring-kit preview", line=1, column=1)
    hint = "This is a fault of hiring_kit: please report it with what you did."
    return Problem(place=place, rule="HK066", message=f"{type(error).__name__}: {error}", hint=hint)
