"""Which folder, ladder and loop does a new file take if none is named? Those of the project."""

from __future__ import annotations

from pathlib import Path

LADDER = "machine-learning-research-management"
LOOP = "research-management"


def own_folder(own: tuple[Path, ...] = ()) -> Path:
    """The folder that new rubrics go to: the last one named, or the one that the project file names."""
    from hiring_kit.cli.settings import project  # noqa: PLC0415 - loads pydantic, which help must not

    return own[-1] if own else Path(project().rubrics)


def own_ladder(folders: tuple[Path, ...]) -> str:
    """The id of the first ladder of one's own, or of the shipped one."""
    return _own("ladder", folders) or LADDER


def own_loop(folders: tuple[Path, ...]) -> str:
    """The id of the first loop of one's own, or of the shipped one."""
    return _own("loop", folders) or LOOP


def _own(kind: str, folders: tuple[Path, ...]) -> str | None:
    from hiring_kit.library.files import content_files  # noqa: PLC0415 - loads pydantic, which help must not

    return next(iter(content_files(folders[1:], kind)[0]), None)
