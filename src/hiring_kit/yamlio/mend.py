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
    """A text with what is mechanical put right, and what was done, one sentence each.

    Only values of keys that hold an id are spelled anew; what a text says is left alone. What is no YAML stays as it
    is, and so does a file with a tab inside a `|` or `>` text: nobody but its writer knows whether the tab is meant.
    """
    done: list[str] = []
    spaced = _INDENT.sub(lambda found: found[0].replace("\t", "  "), text)
    # Depth, aliases and size are judged there, before anything walks the nodes.
    parsed, unread = parse_text(spaced, "")
    if unread or parsed is None or parsed.problems:
        return text, ()
    if spaced != text:
        if _text_changed(text, spaced):
            return text, ()
        done.append("tabs in the indentation became blanks")
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


def _text_changed(text: str, spaced: str) -> bool:
    """Whether the rows of two texts differ inside a `|` or `>` text, where a tab may be meant."""
    inside = [
        (token.start_mark.line, token.end_mark.index)
        for token in yaml.scan(spaced, Loader=_LOADER)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">")
    ]
    start = 0
    for number, (was, now) in enumerate(zip(text.split("\n"), spaced.split("\n"), strict=True)):
        if was != now and any(head < number and start < end for head, end in inside):
            return True
        start += len(now) + 1
    return False


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
