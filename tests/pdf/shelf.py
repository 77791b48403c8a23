"""Which documents lie ready for the tests? The shipped role's, printed once, the first time somebody asks."""

from __future__ import annotations

import html
import io
import os
import pickle
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from _pytest.mark.structures import ParameterSet

from hiring_kit import resources
from hiring_kit.kit.assemble import assemble_kit
from hiring_kit.library.load import load_library
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.kit import Kit
from hiring_kit.model.look import Look, PageSize
from hiring_kit.model.packet import AnyDocument, BoundPacket
from hiring_kit.model.plan import LoopPlan
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.theme import load_look
from hiring_kit.render.typeset import typeset

ROLE = "machine-learning-research-manager"
LEVELS = ("research-lead", "research-manager", "senior-research-manager", "research-director")
LEVEL = "research-manager"
"""The level of which every kind of document is printed."""
DATE = "2026-01-15"


@dataclass(frozen=True)
class Printed:
    """A document and the PDF that was made of it."""

    document: AnyDocument | BoundPacket
    data: bytes
    pages: int

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each page as a person would copy it, white space evened out."""
        pdf = pypdfium2.PdfDocument(self.data)
        try:
            return tuple(_even(page.get_textpage().get_text_range()) for page in pdf)
        finally:
            pdf.close()

    @property
    def text(self) -> str:
        """The text of all pages."""
        return " ".join(self.texts)

    @contextmanager
    def open(self) -> Iterator[pikepdf.Pdf]:
        """The PDF's own objects."""
        with pikepdf.open(io.BytesIO(self.data)) as pdf:
            yield pdf


def some(names: Iterable[str], heavy: Collection[str]) -> list[ParameterSet | str]:
    """Names to run a test with, some of them marked as heavy."""
    return [pytest.param(n, marks=pytest.mark.heavy) if n in heavy else n for n in names]


class Shelf:
    """Documents of the shipped role by kind, level and paper; what lies in the store need not be printed again."""

    def __init__(self, store: Path | None = None) -> None:
        self._store = store
        self._printed: dict[tuple[str, str, PageSize, str, str], tuple[Printed, ...]] = {}
        self._plans: dict[str, tuple[Kit, LoopPlan]] = {}

    def plan(self, level: str = LEVEL) -> tuple[Kit, LoopPlan]:
        """The kit of a level, and its interviews as planned in form A."""
        if level not in self._plans:
            library, problems = load_library([resources.rubrics()])
            assert [p for p in problems if p.severity == "error"] == []
            kit, _ = assemble_kit(library, ROLE, level)
            self._plans[level] = kit, plan_loop(kit, "A")[0]
        return self._plans[level]

    def of(
        self,
        kind: str,
        level: str = LEVEL,
        size: PageSize = "A4",
        theme: str = "standard",
        language: str = "en",
    ) -> tuple[Printed, ...]:
        """Every document of a kind; there is one at least."""
        key = kind, level, size, theme, language
        if key not in self._printed:
            self._printed[key] = self._stored("-".join(key)) or self._made(*key)
            self._keep("-".join(key), self._printed[key])
        return self._printed[key]

    def _made(
        self, kind: str, level: str, size: PageSize, theme: str, language: str
    ) -> tuple[Printed, ...]:
        packet = assemble_packet(*self.plan(level), DATE, [kind], language)
        assert packet.documents
        return tuple(_print(document, load_look(theme, size)) for document in packet.documents)

    def _stored(self, name: str) -> tuple[Printed, ...]:
        """What another worker of this run has printed; empty for nothing."""
        if self._store is None or not (self._store / name).is_file():
            return ()
        found: tuple[Printed, ...] = pickle.loads((self._store / name).read_bytes())  # noqa: S301 - this run wrote it
        return found

    def _keep(self, name: str, printed: tuple[Printed, ...]) -> None:
        if self._store is not None and not (self._store / name).exists():
            new = self._store / f"{name}.{os.getpid()}"
            new.write_bytes(pickle.dumps(printed))
            new.replace(self._store / name)


def _print(document: AnyDocument | BoundPacket, look: Look) -> Printed:
    rendered = to_pdf(document, look)
    return Printed(document, rendered.data, rendered.pages)


def _even(text: str) -> str:
    """One space between words; a word that was divided at the end of a line is whole again."""
    return " ".join(text.replace("\ufffe\r\n", "").replace("\u00ad", "").split())


def as_printed(text: str) -> str:
    """A text as an English page says it."""
    return _even(html.unescape(typeset(html.escape(text, quote=False), "en")))
