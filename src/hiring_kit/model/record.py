"""What is a record? An immutable value that refuses keys and types it does not know."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

ID_PATTERN = r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
"""An id is lower-case words joined by hyphens; it is also the stem of its file."""

_LONGEST = 64
_TAKEN = {
    *("null", "true", "false"),
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)),
}

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=_LONGEST)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Record(BaseModel):
    """The parent of every record: frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def safe_id(name: str) -> bool:
    """Whether a name may become part of a path: our ids, no device name of Windows and no other value in YAML."""
    return bool(re.match(ID_PATTERN, name)) and len(name) <= _LONGEST and name not in _TAKEN
