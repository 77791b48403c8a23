"""What does JSON Schema say about a kind of file? Generated from its record, in a stable order."""

from __future__ import annotations

from typing import Any

from hiring_kit.model.competency import Competency
from hiring_kit.model.loop import Loop
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Ladder
from hiring_kit.model.theme import Theme

KINDS: dict[str, type[Record]] = {
    "competency": Competency,
    "ladder": Ladder,
    "loop": Loop,
    "role": Role,
    "scale": RatingScale,
    "theme": Theme,
}
"""Kinds of files that people edit, by name."""


def schema(kind: str) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a kind of file; KeyError for an unknown kind."""
    body = KINDS[kind].model_json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **body}
