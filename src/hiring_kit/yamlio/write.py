"""How is a record written as YAML that a person likes to edit? In the one layout of its kind."""

from __future__ import annotations

from typing import Any

import yaml

from hiring_kit.model.record import Record
from hiring_kit.yamlio.layout import laid_out


def to_yaml(record: Record, kind: str) -> str:
    """YAML text of a record that reads back as the same record; ``kind`` names it in a first comment."""
    body = yaml.safe_dump(_plain(record.model_dump()), sort_keys=False, allow_unicode=True)
    head = f"# A {kind}; `hiring-kit schema {kind}` says what may stand here.\n"
    return laid_out(f"{head}{body}", type(record))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple | list) else value
