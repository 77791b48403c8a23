"""What may stand in a file of fixed words? The keys of the English one, any of which may be left out."""

from __future__ import annotations

from string import Formatter
from typing import Any

from hiring_kit import resources
from hiring_kit.yamlio.described import explained
from hiring_kit.yamlio.parse import parse


def fixed_words() -> dict[str, Any]:
    """JSON Schema of a file of fixed words; each key has what it is and its English words."""
    path = resources.templates() / "words" / "en.yaml"
    return {"title": "Words", **_part(parse(path.read_text("utf-8"), str(path)).value, "")}


def _part(value: Any, path: str) -> dict[str, Any]:  # noqa: ANN401 - any YAML value
    if isinstance(value, tuple):
        return {"type": "array", "items": _part(value[0], path)}
    if not isinstance(value, dict):
        return {"type": "string"}
    entries = {}
    for key, item in value.items():
        at = f"{path}.{key}".removeprefix(".")
        entries[key] = explained(_part(item, at), (_meaning(item, at), _short(item)))
    return {"type": "object", "additionalProperties": False, "properties": entries}


def _meaning(value: Any, path: str) -> str:  # noqa: ANN401 - as above
    if isinstance(value, dict):
        return f"The words of {path}, by key."
    if isinstance(value, tuple):
        return f"What pages list for {path}, in this order."
    slots = dict.fromkeys(name for _, name, _, _ in Formatter().parse(value) if name)
    filled = "; no slots" if not slots else f"; slots: {', '.join(slots)}"
    return f"What pages print for {path}{filled}."


def _short(value: Any) -> Any:  # noqa: ANN401 - as above
    """A value with the first of its entries alone, as JSON has it."""
    if isinstance(value, dict):
        return {key: _short(value[key]) for key in list(value)[:1]}
    return [_short(value[0])] if isinstance(value, tuple) else value
