"""How does a comparison look as a page of HTML? One file that stands alone; what people wrote is text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hiring_kit.render.templates import filled, sandbox


def to_comparison_page(
    old: str, new: str, groups: Iterable[Mapping[str, Any]], kits: Iterable[Mapping[str, Any]]
) -> str:
    """A page of changes grouped by file; each row has ``said``, ``place`` and ``marks`` (same, out, in with words)."""
    said = {"old": old, "new": new, "groups": [*groups], "kits": [*kits]}
    return filled(sandbox("", autoescape=True), "comparison.html.j2", **said)
