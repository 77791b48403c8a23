"""Which comments does a YAML text hold, and where? PyYAML drops them; its tokens say where none can be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from hiring_kit.model.place import Comment, Place

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def comments(text: str, file: str) -> tuple[Comment, ...]:
    """All comments of a YAML text that parses, in order; a ``#`` inside a value is none."""
    if "#" not in text:
        return ()
    if "#" not in text[_begin(text) :]:
        return tuple(_found(text, file, []))
    inside = [
        (_content(text, token), token.end_mark.index)
        for token in yaml.scan(text, Loader=_LOADER)
        if isinstance(token, yaml.ScalarToken)
    ]
    return tuple(_found(text, file, inside))


def _begin(text: str) -> int:
    """Where the first row begins that is neither empty nor a comment."""
    start = 0
    for row in text.split("\n"):
        if row.strip() and not row.lstrip().startswith("#"):
            break
        start += len(row) + 1
    return start


def _content(text: str, token: yaml.ScalarToken) -> int:
    """Where no comment can begin any more: a block's header line, as in ``>- # why``, may still hold one."""
    start: int = token.start_mark.index
    if token.style in ("|", ">"):
        end = text.find("\n", start)
        return len(text) if end < 0 else end
    return start


def _found(text: str, file: str, inside: list[tuple[int, int]]) -> Iterator[Comment]:
    start, values = 0, iter([*inside, (len(text), len(text))])
    value = next(values)
    for number, row in enumerate(text.split("\n"), 1):
        for column, sign in enumerate(row) if "#" in row else ():
            while value[1] <= start + column:
                value = next(values, (len(text), len(text) + 1))
            outside = start + column < value[0]
            if sign == "#" and outside and (column == 0 or row[column - 1].isspace()):
                place = Place(file=file, line=number, column=column + 1, width=len(row) - column)
                alone = not row[:column].strip()
                yield Comment(place=place, text=row[column + 1 :].strip(), alone=alone)
                break
        start += len(row) + 1
