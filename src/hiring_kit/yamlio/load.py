"""Is this YAML that record? If not: every place where it is not, in words a person can act on."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hiring_kit.model.place import Located, Path, Place, nearest
from hiring_kit.model.problem import Problem, in_reading_order
from hiring_kit.model.project import FOLDER_PATTERN
from hiring_kit.model.record import ID_PATTERN, Record
from hiring_kit.yamlio.comments import comments
from hiring_kit.yamlio.overlay import DROP, EXTENDS, LAYERED, dropped
from hiring_kit.yamlio.parse import KEY, Parsed, parse
from hiring_kit.yamlio.shape import below, keys
from hiring_kit.yamlio.text import control_characters, read_text

R = TypeVar("R", bound=Record)

_DID_YOU_MEAN = 'Did you mean "{}"?'
_WANTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
}
_SHAPES = {
    ID_PATTERN: "lower-case words joined by hyphens, such as `research-manager`",
    FOLDER_PATTERN: "the name of a folder below this one, such as `interviews`",
}


def load_file(
    path: FilePath, shown: str, kind: type[R]
) -> tuple[Located[R] | None, tuple[Problem, ...]]:
    """Read a file as a record; ``shown`` is the file's name in problems and places."""
    parsed, problems = parse_file(path, shown)
    return (None, problems) if parsed is None else validated(parsed, kind)


def load(text: str, file: str, kind: type[R]) -> tuple[Located[R] | None, tuple[Problem, ...]]:
    """Read a YAML text as a record: the record with the place of each value, or all problems."""
    parsed, problems = parse_text(text, file)
    return (None, problems) if parsed is None else validated(parsed, kind)


def parse_file(path: FilePath, shown: str) -> tuple[Parsed | None, tuple[Problem, ...]]:
    """Read a file as plain values with their places and comments, not yet held against any record."""
    text, problems = read_text(path, shown)
    return (None, problems) if text is None else parse_text(text, shown)


def validated(parsed: Parsed, kind: type[R]) -> tuple[Located[R] | None, tuple[Problem, ...]]:
    """Plain values as a record: the record with the place of each value, or all problems."""
    try:
        record = kind.model_validate(parsed.value)
    except ValidationError as error:
        found = [_problem(details, parsed, kind) for details in error.errors()]
        return None, in_reading_order([*parsed.problems, *_telling(found)])
    if parsed.problems:
        return None, in_reading_order(parsed.problems)
    return Located(record, parsed.file, parsed.places, parsed.comments), ()


def parse_text(text: str, file: str) -> tuple[Parsed | None, tuple[Problem, ...]]:
    """Read a YAML text as plain values with their places and comments, not yet held against any record."""
    unprintable = control_characters(text, file)
    if unprintable:
        return None, unprintable
    parsed = parse(text, file)
    if parsed.value is None and parsed.problems:
        return None, tuple(parsed.problems)
    if not parsed.problems:
        parsed.comments = comments(text, file)
    return parsed, ()


def _telling(found: list[Problem]) -> list[Problem]:
    """Problems without keys that are missing only since `extends` is misspelt."""
    misspelt = any(p.rule == "HK031" and p.hint == _DID_YOU_MEAN.format(EXTENDS) for p in found)
    return [p for p in found if not (misspelt and p.rule == "HK032")]


def _problem(details: ErrorDetails, parsed: Parsed, kind: type[Record]) -> Problem:
    path = tuple(step for step in details["loc"] if step != "[key]")
    is_key = details["loc"][-1:] == ("[key]",)
    kind_of_error, context = details["type"], details.get("ctx", {})
    if kind_of_error == "extra_forbidden" or is_key:
        return _unknown_key(path, parsed, kind, details)
    if kind_of_error == "missing":
        return _missing_key(path, parsed)
    if kind_of_error in ("literal_error", "enum"):
        return _unknown_word(path, parsed, str(context.get("expected", "")), details["input"])
    if kind_of_error == "string_pattern_mismatch":
        return _odd_text(path, parsed, str(context.get("pattern")), details["input"])
    wanted = _WANTED.get(kind_of_error)
    message = f"{_part(path)} needs {wanted}, found {_found(details['input'])}" if wanted else (
        f"{_part(path)}: {details['msg'][0].lower()}{details['msg'][1:]}"
    )  # fmt: skip
    return Problem(
        place=_value_place(path, parsed),
        rule="HK030",
        message=message,
        hint=_type_hint(wanted, details),
    )


def _unknown_key(path: Path, parsed: Parsed, kind: type[Record], details: ErrorDetails) -> Problem:
    place = parsed.places.get((*path, KEY)) or _value_place(path, parsed)
    known = _keys_at(kind, path[:-1])
    given = parsed.value if len(path) == 1 else _value_at(parsed.value, path[:-1])
    absent = [key for key in known if not (isinstance(given, Mapping) and key in given)]
    hint = f"Known keys here: {', '.join(known)}." if known else _key_hint(path[-1], details)
    if path == (DROP,) and DROP in known:
        hint = "It takes parts out of the file that `extends:` names; write that key as well."
    hint = _did_you_mean(str(path[-1]), absent) or hint
    return Problem(place=place, rule="HK031", message=f'unknown key "{path[-1]}"', hint=hint)


def _key_hint(key: str | int, details: ErrorDetails) -> str:
    """What to write as a key where any word, or any number, of a sort may stand."""
    if details["type"].startswith("int") and str(key).isdecimal():
        return f"Write {key} without quotes."
    return _type_hint(_WANTED.get(details["type"]), details)


def _missing_key(path: Path, parsed: Parsed) -> Problem:
    parent, key = path[:-1], path[-1]
    place = parsed.places.get((*parent, KEY)) or _value_place(parent, parsed)
    where = f" in {_part(parent)}" if parent else ""
    hint = f"Add `{key}:` here."
    if gone := parsed.places.get(dropped(parent, key)):
        place, hint = gone, f"Leave `{key}` in, or write it anew."
    message = f'the key "{key}" is missing{where}'
    return Problem(place=place, rule="HK032", message=message, hint=hint)


def _unknown_word(path: Path, parsed: Parsed, expected: str, given: object) -> Problem:
    words = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    hint = _did_you_mean(str(given), words) or f"Known words: {', '.join(words)}."
    message = f'{_part(path)} cannot be "{given}"'
    return Problem(place=_value_place(path, parsed), rule="HK033", message=message, hint=hint)


def _odd_text(path: Path, parsed: Parsed, pattern: str, given: object) -> Problem:
    shape = _SHAPES.get(pattern)
    hint = f"Write {shape}." if shape else "See `hiring-kit schema` for what is allowed here."
    message = f'{_part(path)} cannot be "{given}"'
    return Problem(place=_value_place(path, parsed), rule="HK030", message=message, hint=hint)


def _value_place(path: Path, parsed: Parsed) -> Place:
    return nearest(parsed.places, parsed.file, path)


def _value_at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _keys_at(kind: type[Record], path: Path) -> list[str]:
    """The keys that a record allows at a path, in their canonical order."""
    annotation: Any = kind
    for step in path:
        annotation = below(annotation, step)
    return [EXTENDS, *keys(kind), DROP] if not path and kind in LAYERED else keys(annotation)


def _part(path: Path) -> str:
    """A path as a person says it: ``questions[2].minutes``."""
    said = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return said.lstrip(".") or "the file"


def _found(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'the text "{value[:40]}"'
    if isinstance(value, int | float):
        return f"the number {value}"
    return "a list" if isinstance(value, tuple) else "keys with values"


def _type_hint(wanted: str | None, details: ErrorDetails) -> str:
    if wanted == "text" and isinstance(details["input"], int | float | bool):
        return "Put quotes around it."
    if wanted == "a list":
        return "Write each item on a line of its own, after `- `."
    if wanted:
        return f"Write {wanted}."
    return "See `hiring-kit schema` for what is allowed here."


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return _DID_YOU_MEAN.format(close[0]) if close else ""
