"""Which schemas do editors read? Those of this version, written beside the rubrics."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hiring_kit.files import put_file
from hiring_kit.project.words import fixed_words
from hiring_kit.yamlio.schema import KINDS, RECORDS, as_text, schema

FOLDER = "schemas"
"""The folder of a rubrics folder where its schemas lie."""
_WORDS = "words"
SCHEMAS = (*RECORDS, _WORDS)
"""Kinds of files that have a schema: records, and the fixed words of pages."""


def schema_text(kind: str) -> str:
    """The schema of a kind of file as the text of its own file; KeyError for an unknown kind."""
    return as_text(fixed_words() if kind == _WORDS else schema(kind))


def schema_name(kind: str) -> str:
    """The name of the file a schema is written to."""
    return f"{kind}.schema.json"


def schema_header(kind: str, depth: int) -> str:
    """The first line of a file, which tells an editor its schema; ``depth`` folders lie between it and the rubrics."""
    return f"# yaml-language-server: $schema={'../' * depth}{FOLDER}/{schema_name(kind)}"


def write_schemas(folder: Path, kinds: Iterable[str] = KINDS) -> tuple[Path, ...]:
    """Write the schemas of some kinds into a folder; only those that differ are touched, and those are returned."""
    written = []
    for kind in kinds:
        path, text = folder / schema_name(kind), schema_text(kind)
        if not path.is_file() or path.read_text("utf-8") != text:
            put_file(path, text.encode())
            written.append(path)
    return tuple(written)
