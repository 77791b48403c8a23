"""What shall be built, and what came of it?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hiring_kit.model.documents import NOT_TOLD, Told
from hiring_kit.model.look import PageSize
from hiring_kit.model.problem import Problem


@dataclass(frozen=True)
class BuildRequest:
    """What a build was asked for; empty ``levels`` or ``kinds`` mean all, ``date`` is ISO 8601.

    ``theme`` is the name of a shipped theme or the path of a file, ``language``
    that of the fixed words, ``archive`` makes PDFs keep PDF/A-3a too,
    ``templates`` is a folder of templates laid over the shipped ones,
    ``samples`` adds a filled-in copy of each form where the rubrics have one,
    ``told`` is what candidates read of the house,
    ``project`` the path of the project file that says some of this, there or not.
    ``changed`` says what happens to a file in ``out`` that is not as the last build left it.
    """

    rubrics: tuple[Path, ...]
    role: str
    levels: tuple[str, ...]
    kinds: tuple[str, ...]
    formats: tuple[str, ...]
    out: Path
    date: str
    form: Literal["A", "B"] = "A"
    page_size: PageSize = "A4"
    theme: str = "standard"
    language: str = "en"
    archive: bool = False
    samples: bool = False
    templates: str = ""
    told: Told = NOT_TOLD
    project: str = ""
    jobs: int = 1
    changed: Literal["refuse", "overwrite"] = "refuse"


@dataclass(frozen=True)
class Written:
    """One file that was made: its path, pages (0 where a format has none), bytes, and whether it is new or differs."""

    path: Path
    level: str
    format: str
    pages: int
    size: int
    changed: bool


@dataclass(frozen=True)
class BuildResult:
    """All files of a build, by level and path, and what should be known about them.

    ``documents`` is how many there are of the kinds that were asked for, in whatever format.
    """

    written: tuple[Written, ...]
    problems: tuple[Problem, ...]
    documents: int = 0
