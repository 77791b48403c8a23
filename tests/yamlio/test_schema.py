"""Is every key explained, is no shipped schema stale, and does each file name its own?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hiring_kit import resources
from hiring_kit.project.schemas import (
    FOLDER,
    SCHEMAS,
    schema_header,
    schema_name,
    schema_text,
)
from hiring_kit.yamlio.described import described, records_of
from hiring_kit.yamlio.parse import parse
from hiring_kit.yamlio.schema import RECORDS, schema

RUBRICS = resources.rubrics()
PLACES = {
    "competency": (RUBRICS, "competencies/*/*.yaml", 23),
    "ladder": (RUBRICS, "ladders/*.yaml", 1),
    "loop": (RUBRICS, "loops/*.yaml", 1),
    "role": (RUBRICS, "roles/*/role.yaml", 1),
    "scale": (RUBRICS, "scales/*.yaml", 2),
    "theme": (resources.templates(), "themes/*.yaml", 3),
    "sample": (RUBRICS, "samples/*/*.yaml", 1),
    "headings": (RUBRICS, "lexicon/headings.yaml", 1),
    "requirements": (RUBRICS, "lexicon/requirements.yaml", 1),
    "discourse": (RUBRICS, "lexicon/discourse.yaml", 1),
    "tools": (RUBRICS, "lexicon/tools.yaml", 1),
    "wording": (RUBRICS, "lexicon/wording.yaml", 1),
    "words": (resources.templates(), "words/*.yaml", 2),
}


def _whole(kind: str) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(schema_text(kind))
    return whole


def _properties(part: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - any JSON
    """Each property of a schema with the path to it, however deep, keys that a person chooses among them."""
    if isinstance(part, list):
        for item in part:
            yield from _properties(item, path)
    if not isinstance(part, dict):
        return
    named = {**part.get("properties", {}), **part.get("patternProperties", {})}
    if isinstance(part.get("additionalProperties"), dict):
        named["*"] = part["additionalProperties"]
    for name, entry in named.items():
        yield f"{path}/{name}", entry
        yield from _properties(entry, f"{path}/{name}")
    for name, inner in part.get("$defs", {}).items():
        yield from _properties(inner, f"{path}/{name}")
    for key in ("items", "anyOf"):
        yield from _properties(part.get(key), path)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_shipped_schema_is_the_one_of_this_version(kind: str) -> None:
    path = RUBRICS / FOLDER / schema_name(kind)
    assert path.read_text("utf-8") == schema_text(kind)


def test_there_is_no_schema_of_a_kind_that_is_gone() -> None:
    assert {path.name for path in (RUBRICS / FOLDER).iterdir()} == set(map(schema_name, SCHEMAS))


@pytest.mark.parametrize("kind", RECORDS)
def test_each_key_has_its_meaning(kind: str) -> None:
    for record in records_of(RECORDS[kind]).values():
        meanings = described(record)
        assert set(meanings) == set(record.model_fields), record.__name__
        for text, _ in meanings.values():
            assert len(text) > 5
            assert text.endswith(".")
            assert "Example" not in text


def test_each_property_of_each_schema_has_its_meaning_and_an_example() -> None:
    found = [pair for kind in SCHEMAS for pair in _properties(_whole(kind), kind)]
    bare = [
        path
        for path, entry in found
        if not str(entry.get("description", "")).endswith(".") or not entry.get("examples")
    ]
    assert bare == []
    assert len(found) > 850


def test_a_property_without_an_example_is_seen_wherever_it_lies() -> None:
    deep = {"properties": {"deep": {"description": "Said."}}}
    part = {
        "$defs": {"A": {"anyOf": [{"items": deep}]}},
        "properties": {"properties": {"additionalProperties": deep}},
    }
    found = [path for path, _ in _properties(part, "x")]
    assert found == ["x/properties", "x/properties/*", "x/properties/*/deep", "x/A/deep"]


def test_no_two_keys_of_a_record_have_the_same_example() -> None:
    for kind in RECORDS:
        for record in records_of(RECORDS[kind]).values():
            told = [repr(one) for _, one in described(record).values() if isinstance(one, str)]
            assert len(set(told)) == len(told), record.__name__


@pytest.mark.parametrize("kind", SCHEMAS)
def test_each_example_is_one(kind: str) -> None:
    whole = _whole(kind)
    seen = 0
    for path, entry in _properties(whole, kind):
        checker = jsonschema.Draft202012Validator({**entry, "$defs": whole.get("$defs", {})})
        for example in entry["examples"]:
            # A key of JSON is a text, and a date in an example is one as well.
            assert not list(checker.iter_errors(json.loads(json.dumps(example)))), path
            seen += 1
    assert seen >= (2 if kind in ("sample", "tools") else 4)


@pytest.mark.parametrize("kind", PLACES)
def test_each_shipped_file_names_a_schema_that_it_keeps(kind: str) -> None:
    root, pattern, count = PLACES[kind]
    found = sorted(root.glob(pattern))
    assert len(found) == count
    checker = jsonschema.Draft202012Validator(_whole(kind))
    for path in found:
        first = path.read_text("utf-8").split("\n")[0]
        target = path.parent / first.partition("$schema=")[2]
        assert target.resolve() == (RUBRICS / FOLDER / schema_name(kind)).resolve()
        errors = [error.message for error in checker.iter_errors(_plain(path))]
        assert errors == []


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ({"extends": "communication"}, 0),
        ({"extends": "communication", "scopes": {"team": {"anchors": {"3": "Said."}}}}, 0),
        ({"extends": "communication", "questions": [{"id": "a", "minutes": 4}]}, 0),
        ({"extends": "communication", "drop": {"questions": ["a"]}}, 0),
        ({"extends": "communication", "questions": [{"minutes": 4}]}, 1),
        ({"extends": "communication", "out_of_scope": [{"what": "This"}]}, 1),
        ({"extends": "communication", "question": []}, 1),
        ({"name": "Half"}, 10),
    ],
)
def test_what_extends_may_leave_things_out(value: dict[str, Any], wrong: int) -> None:
    checker = jsonschema.Draft202012Validator(schema("competency"))
    assert len(list(_leaves(checker.iter_errors(value)))) == wrong


def test_a_header_leads_to_the_schemas() -> None:
    assert schema_header("role", 2) == (
        "# yaml-language-server: $schema=../../schemas/role.schema.json"
    )


def _leaves(errors: Any) -> Iterator[Any]:  # noqa: ANN401 - errors of jsonschema, which has no types
    for error in errors:
        yield from _leaves(error.context) if error.context else (error,)


def _plain(path: Path) -> Any:  # noqa: ANN401 - any YAML value
    """A file as we read it and JSON knows it: keys are texts."""
    return json.loads(json.dumps(parse(path.read_text("utf-8"), str(path)).value, default=str))
