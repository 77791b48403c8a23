"""Which keys does a record allow at a path, and what lies below each?"""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from hiring_kit.model.record import Record


def plain(annotation: Any) -> Any:
    """A type without what only narrows it: bounds, and that it may be absent."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    return annotation


def below(annotation: Any, step: str | int) -> Any:
    """The type of what lies under a key or in a list; None where the record knows no such key."""
    annotation = plain(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        field = annotation.model_fields.get(str(step))
        return None if field is None else field.annotation
    inner = [a for a in get_args(annotation) if a is not Ellipsis]
    return inner[-1] if inner else None


def keys(annotation: Any) -> list[str]:
    """The keys that a type allows, in their canonical order; empty where any word may stand."""
    annotation = plain(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return list(annotation.model_fields)
    if get_origin(annotation) is not dict:
        return []
    return [str(word) for word in get_args(plain(get_args(annotation)[0]))]
