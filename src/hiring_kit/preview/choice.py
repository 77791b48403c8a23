"""Which document is looked at, out of which?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hiring_kit.build.packets import all_levels, make_packets
from hiring_kit.build.request import BuildRequest
from hiring_kit.library.load import load_library
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.model.place import Located, Place
from hiring_kit.model.problem import Refusal, unknown
from hiring_kit.model.project import Project
from hiring_kit.render.theme import no_theme


@dataclass(frozen=True)
class Choice:
    """Which document is looked at, and how."""

    level: str
    document: str
    theme: str = "standard"


@dataclass(frozen=True)
class Wish:
    """What a preview was asked for: by options, and by the project file where they say nothing."""

    request: BuildRequest
    choice: Choice
    project: Located[Project] | None = None


def levels(request: BuildRequest) -> tuple[str, ...]:
    """The levels of the role's ladder; one without a name while the rubrics do not read."""
    library, _ = load_library(request.rubrics)
    return all_levels(library, request.role)


def documents(request: BuildRequest, level: str) -> tuple[str, ...]:
    """What can be looked at; empty while the rubrics cannot be built from."""
    try:
        (packet,), _ = make_packets(replace(request, levels=(level,)))
    except Refusal:
        return ()
    return tuple(document.stem for document in packet.documents)


def fitted(request: BuildRequest, choice: Choice) -> Choice:
    """A choice completed by what there is: a level, and its document of that name, that kind, or a scorecard."""
    level = choice.level or levels(request)[0]
    stems = documents(request, level)
    kind = next((k for k in DOCUMENT_KINDS if choice.document.startswith(k)), "scorecard")
    document = choice.document
    if document not in stems:
        document = next((s for s in stems if s.startswith(kind)), document or kind)
    return replace(choice, level=level, document=document)


def followed(before: Wish, now: Wish, choice: Choice) -> Choice:
    """A choice after the project file has changed: what it says anew is taken, everything else stays as chosen."""
    if now.choice.theme != before.choice.theme:
        choice = replace(choice, theme=now.choice.theme)
    if now.request.role != before.request.role:
        choice = replace(choice, level=now.choice.level)
    return fitted(now.request, choice)


def refuse_unknown(request: BuildRequest, choice: Choice) -> None:
    """Refuse a role, level, document or theme that is not there.

    While the rubrics have an error, only the theme is judged: what they hold is not known.
    """
    absent = no_theme(choice.theme, Path(), _place("--theme"))
    if absent:
        raise Refusal([absent])
    library, problems = load_library(request.rubrics)
    if any(problem.severity == "error" for problem in problems):
        return
    _refuse("role", request.role, tuple(library.roles), "ROLE")
    known = all_levels(library, request.role)
    _refuse("level", choice.level, known, "--level")
    stems = documents(request, choice.level or known[0])
    _refuse("document", choice.document, (*DOCUMENT_KINDS, *stems) if stems else (), "--document")


def _refuse(what: str, name: str, known: Sequence[str], where: str) -> None:
    if name and known and name not in known:
        raise Refusal([unknown(what, name, known, _place(where))])


def _place(option: str) -> Place:
    return Place(file=option, line=1, column=1)
