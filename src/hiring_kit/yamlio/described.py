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
    """Key to its meaning and an example of its value (None where there is none), those of a parent first."""
    found: dict[str, tuple[str, Any]] = {}
    for each in reversed(record.__mro__):
        if issubclass(each, Record) and each is not Record:
            found |= _own(each)
    return found


def told(text: str) -> tuple[str, Any]:
    """The meaning and the example in the text below a key."""
    meaning, _, example = inspect.cleandoc(text).partition(_EXAMPLE)
    return " ".join(meaning.split()), yaml.safe_load(example) if example else None


def explained(entry: dict[str, Any], meaning: tuple[str, Any]) -> dict[str, Any]:
    """An entry with its meaning, beside a reference: so that a key is told apart from what it holds.

    Keys that a person chooses, such as the points of a scale, have the meaning of the mapping they stand in.
    """
    text, example = meaning
    examples = {} if example is None else {"examples": [example]}
    first = next(iter(example.values()), None) if isinstance(example, dict) else None
    chosen: dict[str, Any] = {}
    if "patternProperties" in entry:
        held = entry["patternProperties"].items()
        chosen["patternProperties"] = {k: explained(value, (text, first)) for k, value in held}
    elif isinstance(entry.get("additionalProperties"), dict):
        chosen["additionalProperties"] = explained(entry["additionalProperties"], (text, first))
    return {**entry, **chosen, "description": text, **examples}


def _own(record: type[Record]) -> dict[str, tuple[str, Any]]:
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
            found[node.target.id] = told(below.value.value)
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
