"""What can be mended in a file without asking: tabs in the indentation, and ids in the wrong spelling?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hiring_kit.model.record import ID_PATTERN, safe_id
from hiring_kit.yamlio.load import parse_text

_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_IDS = {"id", "parallel", "held_by", "extends", "ladder", "loop", "scale", "recommendation"}
"""Keys whose value is an id."""
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_ -]*")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """A text with what is mechanical put right, and what was done, one sentence each; a text that is no YAML stays.

    Only values of keys that hold an id are spelled anew; what a text says is left alone.
    """
    done: list[str] = []
    spaced = _INDENT.sub(lambda found: found[0].replace("\t", "  "), text)
    if spaced != text:
        done.append("tabs in the indentation became blanks")
    # Depth, aliases and size are judged there, before anything walks the nodes.
    parsed, unread = parse_text(spaced, "")
    if unread or parsed is None or parsed.problems:
        return spaced, tuple(done)
    root = yaml.compose(spaced, Loader=_LOADER)
    fixed, end = "", 0
    for node in sorted(_ids(root), key=lambda node: node.start_mark.index):
        right = _spelled(node.value)
        if re.match(ID_PATTERN, node.value) or not _ID.fullmatch(node.value) or not safe_id(right):
            continue
        done.append(f'"{node.value}" is spelled "{right}"')
        fixed += spaced[end : node.start_mark.index] + right
        end = node.end_mark.index
    return fixed + spaced[end:], tuple(dict.fromkeys(done))


def _ids(node: Node | None) -> Iterator[ScalarNode]:
    if isinstance(node, SequenceNode):
        for item in node.value:
            yield from _ids(item)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            block = getattr(value, "style", None) in ("|", ">")
            if key.value in _IDS and isinstance(value, ScalarNode) and not block:
                yield value
            else:
                yield from _ids(value)


def _spelled(name: str) -> str:
    return re.sub(r"[_ ]+", "-", name.strip().lower())
