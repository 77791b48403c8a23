"""What does the project file in this folder say about the running command?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiring_kit.cli.elsewhere import HERE
from hiring_kit.files import real

if TYPE_CHECKING:
    from hiring_kit.model.documents import Told
    from hiring_kit.model.place import Located
    from hiring_kit.model.project import Project


def project(root: Path = HERE) -> Project:
    """What the project file in a folder says; without one, what holds everywhere."""
    located = project_file(root)
    if located is None:
        from hiring_kit.model.project import Project as Everywhere  # noqa: PLC0415 - loads pydantic

        return Everywhere()
    return located.record


def project_file(root: Path | None = HERE) -> Located[Project] | None:
    """The project file in a folder, if there is one."""
    from hiring_kit.project.load import load_project  # noqa: PLC0415 - loads pydantic, which help must not

    return None if root is None else load_project(root)


def with_project(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of the running command; what was not given is as the project file says."""
    ours = project()
    said = {
        "role": ours.role,
        "out": Path(ours.out),
        "theme": ours.theme,
        "language": ours.language,
        "page_size": ours.page_size,
    }
    context = click.get_current_context()
    taken = {
        name: value
        for name, value in said.items()
        if name in options and value is not None and _left_out(context, name)
    }
    _refuse_wrong(taken, tuple(options["own"]))
    return {**options, **taken}


def _refuse_wrong(taken: Mapping[str, Any], own: tuple[Path, ...]) -> None:
    """Refuse what the project file wishes for and what is not there."""
    from hiring_kit.build.wishes import wrong_wishes  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.cli.options import rubric_folders  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - as above

    located = project_file()
    wrong = wrong_wishes(located, rubric_folders(own)) if located else ()
    flaws = [problem for key, problem in wrong if key in taken]
    if flaws:
        raise Refusal(flaws)


def named_folder(key: str, root: Path = HERE, *, made_later: bool = False) -> Path:
    """The folder that the project file names under a key; refuses one that it writes and that is not there."""
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.project.load import missing_folder  # noqa: PLC0415 - as above

    located = project_file(root)
    absent = missing_folder(located, key) if located else None
    if absent and not made_later:
        raise Refusal([absent])
    return Path(root, getattr(project(root), key))


def own_templates() -> str:
    """The project's folder of templates, empty if there is none."""
    from hiring_kit import resources  # noqa: PLC0415 - keeps help light

    folder = named_folder("templates")
    ours = folder.is_dir() and real(folder) != real(resources.templates())
    return str(folder) if ours else ""


def told() -> Told:
    """What candidates read of the house."""
    from hiring_kit.model.documents import Told as All  # noqa: PLC0415 - loads pydantic, which help must not

    ours = project()
    return All(contact=ours.contact, retention_months=ours.retention_months or 0)


def own_files(paths: tuple[Path, ...], own: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files that a command may change: those named, or the user's own; shipped and linked ones only if named."""
    from hiring_kit.cli.options import all_folders  # noqa: PLC0415 - keeps help light
    from hiring_kit.library.paths import yaml_files  # noqa: PLC0415 - loads pydantic
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - as above

    if paths:
        return tuple(f for f in yaml_files(paths) if f in paths or not f.is_symlink())
    files = tuple(f for f in yaml_files(all_folders(own)[1:]) if not f.is_symlink())
    return (*files, Path(NAME)) if Path(NAME).is_file() else files


def _left_out(context: click.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is None or source.name == "DEFAULT"
