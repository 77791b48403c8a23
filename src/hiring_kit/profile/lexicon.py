"""Do the word lists in this folder make a lexicon?"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from hiring_kit.model.lexicon import (
    DiscourseWords,
    HeadingWords,
    Lexicon,
    RequirementWords,
    ToolNames,
)
from hiring_kit.model.problem import Problem
from hiring_kit.model.record import Record
from hiring_kit.yamlio.load import load_file

R = TypeVar("R", bound=Record)


def load_lexicon(folder: Path) -> tuple[Lexicon | None, tuple[Problem, ...]]:
    """Read the four word lists of a lexicon folder: the lexicon, or everything wrong with them."""
    problems: list[Problem] = []
    headings = _load(folder, "headings", HeadingWords, problems)
    requirements = _load(folder, "requirements", RequirementWords, problems)
    discourse = _load(folder, "discourse", DiscourseWords, problems)
    tools = _load(folder, "tools", ToolNames, problems)
    if headings is None or requirements is None or discourse is None or tools is None:
        return None, tuple(problems)
    lexicon = Lexicon(
        headings=headings, requirements=requirements, discourse=discourse, tools=tools
    )
    return lexicon, tuple(problems)


def _load(folder: Path, stem: str, kind: type[R], problems: list[Problem]) -> R | None:
    path = folder / f"{stem}.yaml"
    located, found = load_file(path, path.as_posix(), kind)
    problems += found
    return located.record if located else None
