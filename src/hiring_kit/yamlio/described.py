"""What does each key of a record mean? The text below the key in the source, and the example at its end."""

from __future__ import annotations

import ast
import inspect
from functools import lru_cache
from itertools import pairwise
from textwrap import dedent
from typing import Any

import yaml

from hiring_kit.model.record import Record

_EXAMPLE = "Example: "


@lru_cache(maxsize=64)
def described(record: type[Record]) -> dict[str, tuple[str, Any]]:
    """Key to its meaning and an example of its value (None where there is none)."""
    module = ast.parse(dedent(inspect.getsource(record)))
    rows = [row for part in module.body if isinstance(part, ast.ClassDef) for row in part.body]
    found: dict[str, tuple[str, Any]] = {}
    for node, below in pairwise([*rows, None]):
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            continue
        if (
            isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            text, _, example = inspect.cleandoc(below.value.value).partition(_EXAMPLE)
            value = yaml.safe_load(example) if example else None
            found[node.target.id] = (" ".join(text.split()), value)
    return found


def records_of(record: type[Record]) -> dict[str, type[Record]]:
    """A record and all records inside it, by name."""
    found = {record.__name__: record}
    for field in record.model_fields.values():
        for inner in _inside(field.annotation):
            found |= {inner.__name__: inner} if inner.__name__ in found else records_of(inner)
    return found


def _inside(annotation: Any) -> list[type[Record]]:  # a type, or a form of typing
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    parts = getattr(annotation, "__args__", ())
    return [inner for part in parts for inner in _inside(part)]
