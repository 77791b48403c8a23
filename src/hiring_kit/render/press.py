"""How does a page of HTML become PDF? Tagged (PDF/UA-1), in our own fonts, and with nothing fetched from anywhere."""

from __future__ import annotations

import gc
import io
import logging
import os
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from hiring_kit import resources
from hiring_kit.model.look import Look
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.finish.catalog import complete, fit_for_archive
from hiring_kit.render.style import print_style, scripts_of, sheets
from hiring_kit.render.templates import OWN_STYLE, own_style

PANGO_HINT = (
    "Debian, Ubuntu: sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "macOS: brew install pango"
)
_FONTS = "FONTCONFIG_FILE"
_AT = re.compile(r" at (\d+):(\d+)\b")


class Tools(NamedTuple):
    """What all documents of a look and its scripts share."""

    assets: Any
    fonts: Any
    sheets: list[Any]


class Printed(NamedTuple):
    """A PDF, how many pages it has, the tree of its HTML, and the page, from 0, where each id begins."""

    data: bytes
    pages: int
    tree: Element
    begins: dict[str, int]


def print_page(
    html: str,
    look: Look,
    name: str,
    *,
    form: bool = False,
    attachments: Sequence[object] = (),
    draft: bool = False,
) -> Printed:
    """Lay a page out; refuses if the layout engine had anything to complain about.

    ``name`` is the file that complaints are about; a ``draft`` has no tags. Complaints about the style sheets come
    first: without a single font the engine does not complain but crashes the process.
    """
    weasyprint = press()
    archived = look.archive and not draft
    variant, finisher = ("pdf/a-3a", fit_for_archive) if archived else ("pdf/ua-1", complete)
    options: dict[str, Any] = {"pdf_forms": form, "pdf_variant": None if draft else variant}
    kept = tools(look, scripts_of(html))
    with _complaints(name), _no_garbage_collection():
        page = weasyprint.HTML(string=html, url_fetcher=kept.assets, base_url="asset:")
        laid_out = page.render(font_config=kept.fonts, stylesheets=kept.sheets, **options)
        options |= {"zoom": look.theme.scale, "finisher": finisher, "attachments": [*attachments]}
        with warnings.catch_warnings():
            # WeasyPrint leaves the color profile of PDF/A open for the interpreter to close.
            warnings.simplefilter("ignore", ResourceWarning)
            data = laid_out.write_pdf(**options)
        begins = {name: n for n, p in reversed([*enumerate(laid_out.pages)]) for name in p.anchors}
        return Printed(data, len(laid_out.pages), page.etree_element, begins)


@lru_cache(maxsize=1)
def press() -> ModuleType:
    """The layout engine, loaded so that it knows no font of this machine; refuses where Pango is missing."""
    try:
        # Where Pango is missing, WeasyPrint prints an essay on standard output, before the error.
        with _no_machine_fonts(), warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.filterwarnings("ignore", "No fonts configured", UserWarning)
            import weasyprint  # noqa: PLC0415 - half a second, and only PDFs need it
    except OSError as error:
        first = (str(error).splitlines() or [type(error).__name__])[0]
        raise Refusal([problem("HK082", f"Pango is missing: {first}", PANGO_HINT)]) from None
    engine: ModuleType = weasyprint
    return engine


@contextmanager
def _no_machine_fonts() -> Iterator[None]:
    """Fontconfig reads a list of no fonts meanwhile; what this process starts later, a browser say, has its fonts."""
    before = os.environ.get(_FONTS)
    os.environ[_FONTS] = str(resources.templates() / "style" / "fonts.conf")
    try:
        yield
    finally:
        del os.environ[_FONTS]
        if before is not None:
            os.environ[_FONTS] = before


def problem(rule: str, message: str, hint: str, file: str = "hiring-kit") -> Problem:
    """Something that is wrong with this machine or a whole file."""
    place = Place(file=file, line=1, column=1)
    return Problem(place=place, rule=rule, message=message, hint=hint)


@lru_cache(maxsize=4)
def tools(look: Look, scripts: tuple[str, ...] = ()) -> Tools:
    """Files, faces and style sheets of a look, loaded once; ``scripts`` are those that need faces of their own."""
    # Faces of one name from different files would be mixed up: each look has a font configuration of its own.
    weasyprint = press()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - loaded by press()

    from hiring_kit.render.assets import Assets  # noqa: PLC0415 - imports WeasyPrint

    folder = resources.templates() / "style"
    assets = Assets(folder, Path(look.folder) if look.folder else None)
    with _no_machine_fonts():
        fonts = FontConfiguration()
    texts = {name: (folder / name).read_text("utf-8") for name in sheets(look)}
    texts |= {"the theme": print_style(look, scripts)}
    texts |= {str(Path(look.templates) / OWN_STYLE): own_style(look.templates)}
    options = {"url_fetcher": assets, "base_url": "asset:", "font_config": fonts}
    made = []
    for name, text in texts.items():
        with _complaints(name):
            made.append(weasyprint.CSS(string=text, **options))
    return Tools(assets, fonts, made)


@contextmanager
def _complaints(name: str) -> Iterator[None]:
    """Turn every line that WeasyPrint logs into a refusal: it tells only its log which letter no font has."""
    blocked = press().urls.FatalURLFetchingError
    logger = logging.getLogger("weasyprint")
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]  # the least code
    logger.addHandler(handler)
    propagated, logger.propagate = logger.propagate, False
    try:
        yield
    except blocked as error:
        lines.append(str(error))
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated
    if lines:
        raise Refusal([_complaint(line, name) for line in dict.fromkeys(lines)])


def _complaint(said: str, name: str) -> Problem:
    """What WeasyPrint said, at the place that it names in a style sheet."""
    found = problem("HK081", said, _hint(said, name), name)
    at = _AT.search(said)
    if at is None or not name.endswith(".css"):
        return found
    place = found.place.model_copy(update={"line": int(at[1]), "column": int(at[2])})
    return found.model_copy(update={"place": place})


def _hint(complaint: str, name: str) -> str:
    if "notdef" in complaint:
        return (
            "Look for unusual characters in the text: our fonts hold Latin, Greek, Cyrillic, "
            "Arabic, simplified Chinese and emoji."
        )
    if name.endswith(".css"):
        return "Mend it; what is meant for screens alone belongs into `@media screen { … }`."
    return "Look into the templates and style sheets: they may use only what lies beside them."


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Layout makes many cyclic objects that live until the end; collecting meanwhile costs a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
