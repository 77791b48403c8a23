"""Does each wish of the project file lead to something that is there?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hiring_kit.library.files import content_files
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem, unknown
from hiring_kit.model.project import Project
from hiring_kit.project.load import missing_folder
from hiring_kit.render.theme import no_theme


def wrong_wishes(
    project: Located[Project], folders: Sequence[Path]
) -> Iterator[tuple[str, Problem]]:
    """Keys whose value leads nowhere, each with its problem; ``folders`` are all folders of rubrics."""
    role, theme = project.record.role, project.record.theme
    roles = content_files(folders, "role")[0]
    if role is not None and role not in roles:
        yield "role", unknown("role", role, roles, project.place("role"))
    absent = no_theme(theme, Path(project.file).parent, project.place("theme"))
    if absent:
        yield "theme", absent
    absent = missing_folder(project, "templates")
    if absent:
        yield "templates", absent
