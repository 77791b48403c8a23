"""What does JSON Schema say about a kind of file? Generated from its record, in a stable order."""

from __future__ import annotations

import json
from typing import Any

from hiring_kit.model.competency import AT_SCOPE, Competency
from hiring_kit.model.lexicon import DiscourseWords, HeadingWords, RequirementWords, ToolNames
from hiring_kit.model.loop import Loop
from hiring_kit.model.project import Project
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role
from hiring_kit.model.sample import Sample
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Ladder
from hiring_kit.model.theme import Theme
from hiring_kit.model.wording import Wording
from hiring_kit.yamlio.described import described, explained, records_of, told
from hiring_kit.yamlio.overlay import DROP, EXTENDS, LAYERED

KINDS: dict[str, type[Record]] = {
    "competency": Competency,
    "ladder": Ladder,
    "loop": Loop,
    "project": Project,
    "role": Role,
    "scale": RatingScale,
    "theme": Theme,
}
"""Kinds of rubric files, by name."""
RECORDS: dict[str, type[Record]] = {
    **KINDS,
    "sample": Sample,
    "headings": HeadingWords,
    "requirements": RequirementWords,
    "discourse": DiscourseWords,
    "tools": ToolNames,
    "wording": Wording,
}
"""Kinds of files that are a record: rubrics, samples of filled-in forms, and word lists."""
_HEAD = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
_EXTENDS = {
    "description": "The id of the file whose values are kept where this one does not change them.",
    "examples": ["communication"],
    "type": "string",
}
_DROP = {
    "description": "What shall not be taken over: keys, and items of a list by their id.",
    "examples": [{"questions": ["next-task-a"]}],
    "type": ["object", "array"],
}


def schema(kind: str) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a kind of file; KeyError for an unknown kind.

    Each key has its meaning and an example. A file that extends another one may leave out every key.
    """
    record = RECORDS[kind]
    body = record.model_json_schema(mode="validation")
    parts = body.pop("$defs", {})
    for name, inner in records_of(record).items():
        _describe(body if name == record.__name__ else parts[name], inner)
    for part in (body, *parts.values()):
        _name_keys(part)
    if record not in LAYERED:
        return {**body, **({"$defs": parts} if parts else {})}
    lists = frozenset(name for name, part in parts.items() if "id" in part["properties"])
    changes = {f"{name}Changes": _loosened(part, lists) for name, part in parts.items()}
    whole, changed = f"{record.__name__}", f"{record.__name__}Changes"
    loose = _loosened(body, lists)
    loose["properties"] = {EXTENDS: _EXTENDS, **loose["properties"], DROP: _DROP}
    loose["required"] = [EXTENDS]
    return {
        "title": body["title"],
        "description": body["description"],
        "if": {"required": [EXTENDS]},
        "then": {"$ref": f"#/$defs/{changed}"},
        "else": {"$ref": f"#/$defs/{whole}"},
        "$defs": {whole: body, **parts, changed: loose, **changes},
    }


def as_text(whole: dict[str, Any]) -> str:
    """A schema as the text of a file."""
    return json.dumps({**_HEAD, **whole}, indent=2, ensure_ascii=False) + "\n"


def _describe(part: dict[str, Any], record: type[Record]) -> None:
    for key, meaning in described(record).items():
        part["properties"][key] = explained(part["properties"][key], meaning)


def _name_keys(part: dict[str, Any]) -> None:
    """Keys of a mapping whose words are known are listed, so that an editor can offer them."""
    for entry in part.get("properties", {}).values():
        words = entry.get("propertyNames", {}).get("enum")
        if words:
            entry["properties"] = {
                word: explained(entry["additionalProperties"], told(AT_SCOPE[word]))
                for word in words
            }


def _loosened(part: dict[str, Any], lists: frozenset[str]) -> dict[str, Any]:
    """The same keys, none of them required; ``lists`` are the records that lists hold by id, and may hold in part."""
    loose = {key: value for key, value in part.items() if key != "required"}
    if "id" in part.get("properties", {}):
        loose["required"] = ["id"]
    return {key: _pointed(value, lists) for key, value in loose.items()}


def _pointed(value: Any, lists: frozenset[str]) -> Any:
    if isinstance(value, list):
        return [_pointed(item, lists) for item in value]
    if not isinstance(value, dict):
        return value
    name = str(value.get("items", {}).get("$ref", "")).rpartition("/")[2]
    if name and name not in lists:
        return value
    return {
        key: f"{item}Changes" if key == "$ref" else _pointed(item, lists)
        for key, item in value.items()
    }
