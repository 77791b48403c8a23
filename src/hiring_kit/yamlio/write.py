"""How is a record written as YAML that a person likes to edit? Keys in the record's order, long text folded."""

from __future__ import annotations

from typing import Any

import yaml

from hiring_kit.model.record import Record

WIDTH = 96


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's signature
        del indentless
        super().increase_indent(flow, False)  # noqa: FBT003 - as above


class _Line(dict[str, Any]):
    """A mapping written on one line, such as a line of evidence."""


_Dumper.add_representer(
    _Line,
    lambda dumper, data: dumper.represent_mapping(
        "tag:yaml.org,2002:map", data.items(), flow_style=True
    ),
)
_Dumper.add_representer(
    str,
    lambda dumper, data: dumper.represent_scalar(
        "tag:yaml.org,2002:str", data, style=">" if len(data) > WIDTH - 20 else None
    ),
)


def to_yaml(record: Record, kind: str) -> str:
    """YAML text of a record that reads back as the same record; ``kind`` names it in a first comment."""
    body = yaml.dump(
        _shaped(record.model_dump()),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=WIDTH,
    )
    return f"# A {kind}; `hiring-kit schema {kind}` says what may stand here.\n{body}"


def _shaped(value: Any) -> Any:
    if isinstance(value, dict):
        shaped = {key: _shaped(item) for key, item in value.items()}
        return _Line(shaped) if set(shaped) == {"line", "quote"} or _small(shaped) else shaped
    return [_shaped(item) for item in value] if isinstance(value, tuple | list) else value


def _small(value: dict[str, Any]) -> bool:
    """Weights and the like: a handful of numbers."""
    return bool(value) and all(isinstance(item, int | float) for item in value.values())
