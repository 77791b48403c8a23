"""Which schemas do editors read? Those of this version, written beside the rubrics."""

from __future__ import annotations

from pathlib import Path

from hiring_kit.files import put_file
from hiring_kit.yamlio.schema import KINDS, schema_name, schema_text


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the schema of each kind into a folder; only those that differ are touched, and those are returned."""
    written = []
    for kind in KINDS:
        path, text = folder / schema_name(kind), schema_text(kind)
        if not path.is_file() or path.read_text("utf-8") != text:
            put_file(path, text.encode())
            written.append(path)
    return tuple(written)
