"""What does a command say when it cannot go on? One problem of a whole file, or an id that nothing has."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hiring_kit.model.problem import Refusal


def refused(file: str | Path, rule: str, message: str, hint: str) -> Refusal:
    """The refusal to raise for one problem of a whole file."""
    from hiring_kit.model.place import Place  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Problem  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import Refusal as Raised  # noqa: PLC0415 - as above

    place = Place(file=str(file), line=1, column=1)
    return Raised([Problem(place=place, rule=rule, message=message, hint=hint)])


def not_there(what: str, name: str, known: Iterable[str], command: str) -> Refusal:
    """The refusal to raise where a command was given an id that nothing has."""
    from hiring_kit.model.place import Place  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.problem import Refusal as Raised  # noqa: PLC0415 - as above
    from hiring_kit.model.problem import unknown  # noqa: PLC0415 - as above

    place = Place(file=f"hiring-kit {command}", line=1, column=1)
    return Raised([unknown(what, name, known, place)])
