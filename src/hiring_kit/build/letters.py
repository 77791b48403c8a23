"""Which texts hold letters that no font has? Told where they are written, before a page is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from hiring_kit.build.request import BuildRequest
from hiring_kit.library.load import load_library
from hiring_kit.lint.content import texts_of
from hiring_kit.model.library import Library
from hiring_kit.model.look import STANDARD, Look
from hiring_kit.model.packet import Packet
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem, Refusal, in_reading_order
from hiring_kit.model.project import Project
from hiring_kit.model.text_place import at_quoted
from hiring_kit.render.letters import unprintable
from hiring_kit.render.theme import load_look, themes

LETTERS = "HK081"
"""The rule of what is told here; like a content rule, a project may weigh it: only PDFs need the letters."""
_FIRST = re.compile('"(.)')
_NEVER_PRINTED = frozenset({"aliases"})
_HINT = (
    "Look for unusual characters: our fonts hold Latin, Greek, Cyrillic, Arabic, simplified Chinese and emoji. "
    "A theme may bring fonts that have it."
)


def unprintable_texts(library: Library, look: Look) -> Iterator[Problem]:
    """A warning at the beginning of each text of a library with letters that could not be printed."""
    for piece in (piece for file in library.files for piece in texts_of(file, _NEVER_PRINTED)):
        if letters := unprintable(piece.text, look):
            yield Problem(
                place=piece.place,
                rule=LETTERS,
                message=f'no font has "{letters}"',
                hint=_HINT,
                severity="warning",
            )


def at_first_letter(problem: Problem) -> Problem:
    """A problem of letters that no font has, where the first of them stands in a text of several rows."""
    return at_quoted(problem, _FIRST) if problem.rule == LETTERS else problem


def look_of(project: Located[Project] | None) -> Look:
    """The look of a project; the standard one where its theme cannot be used."""
    name = project.record.theme if project else "standard"
    path = name if project is None or name in themes() else Path(project.file).parent / name
    try:
        return load_look(str(path), "A4")
    except Refusal:
        return STANDARD


def refuse_unprintable(request: BuildRequest, packets: Sequence[Packet], look: Look) -> None:
    """Refuse packets to be printed with letters that no font has, where the rubrics have them.

    What comes from elsewhere, fixed words say, is left to the layout engine.
    """
    if "pdf" not in request.formats:
        return
    letters = {c for packet in packets for c in unprintable(packet.model_dump_json(), look)}
    if not letters:
        return
    library, _ = load_library(request.rubrics)
    wanted = library.roles[request.role].places.values()
    others = {role.file for role in library.roles.values()} - {place.file for place in wanted}
    found = [
        at_first_letter(p)
        for p in unprintable_texts(library, look)
        if letters & set(p.message) and p.place.file not in others
    ]
    if found:
        raise Refusal(in_reading_order(p.model_copy(update={"severity": "error"}) for p in found))
