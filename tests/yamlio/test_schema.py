"""Is every key explained, is no shipped schema stale, and does each file name its own?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from hiring_kit import resources
from hiring_kit.yamlio.described import described, records_of
from hiring_kit.yamlio.schema import FOLDER, KINDS, schema, schema_header, schema_name, schema_text

RUBRICS = resources.rubrics()
PLACES = {
    "competency": (RUBRICS, "competencies/*/*.yaml", 23),
    "ladder": (RUBRICS, "ladders/*.yaml", 1),
    "loop": (RUBRICS, "loops/*.yaml", 1),
    "role": (RUBRICS, "roles/*/role.yaml", 1),
    "scale": (RUBRICS, "scales/*.yaml", 2),
    "theme": (resources.templates(), "themes/*.yaml", 3),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema_is_the_one_of_this_version(kind: str) -> None:
    path = RUBRICS / FOLDER / schema_name(kind)
    assert path.read_text("utf-8") == schema_text(kind)


def test_there_is_no_schema_of_a_kind_that_is_gone() -> None:
    assert {path.name for path in (RUBRICS / FOLDER).iterdir()} == set(map(schema_name, KINDS))


@pytest.mark.parametrize("kind", KINDS)
def test_each_key_has_its_meaning(kind: str) -> None:
    for record in records_of(KINDS[kind]).values():
        meanings = described(record)
        assert set(meanings) == set(record.model_fields), record.__name__
        for text, _ in meanings.values():
            assert len(text) > 5
            assert text.endswith(".")
            assert "Example" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_each_example_is_one(kind: str) -> None:
    whole = schema(kind)
    seen = 0
    for part in (whole, *whole.get("$defs", {}).values()):
        for name, entry in part.get("properties", {}).items():
            for example in entry.get("examples", ()):
                checker = jsonschema.Draft202012Validator(
                    {**entry, "$defs": whole.get("$defs", {})}
                )
                assert not list(checker.iter_errors(example)), (name, example)
                seen += 1
    assert seen > 3


@pytest.mark.parametrize("kind", PLACES)
def test_each_shipped_file_names_a_schema_that_it_keeps(kind: str) -> None:
    root, pattern, count = PLACES[kind]
    found = sorted(root.glob(pattern))
    assert len(found) == count
    checker = jsonschema.Draft202012Validator(schema(kind))
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
    """A file as JSON knows it: keys are texts."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8"))))
