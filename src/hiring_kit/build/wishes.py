"""Does each wish of the project file lead to something that is there?"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from hiring_kit.library.files import content_files
from hiring_kit.library.references import unknown
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem
from hiring_kit.model.project import Project
from hiring_kit.project.load import missing_folder
from hiring_kit.render.theme import themes


def wrong_wishes(
    project: Located[Project], folders: Sequence[Path]
) -> Iterator[tuple[str, Problem]]:
    """Keys whose value leads nowhere, each with its problem; ``folders`` are all folders of rubrics."""
    role, theme = project.record.role, project.record.theme
    roles = content_files(folders, "role")[0]
    if role is not None and role not in roles:
        yield "role", unknown("role", role, roles, project.place("role"))
    if theme not in themes() and not (Path(project.file).parent / theme).is_file():
        yield "theme", _no_theme(project, theme)
    absent = missing_folder(project, "templates")
    if absent:
        yield "templates", absent


def _no_theme(project: Located[Project], theme: str) -> Problem:
    close = difflib.get_close_matches(theme, themes(), n=1)
    hint = (
        f'Did you mean "{close[0]}"?'
        if close
        else f"Name a theme file, or one of {', '.join(themes())}."
    )
    message = f'there is no theme "{theme}"'
    return Problem(place=project.place("theme"), rule="HK043", message=message, hint=hint)
