"""Which values does this YAML hold, and where does each stand? A strict reading of YAML 1.2's core words.

No aliases, tags or merge keys, no duplicate keys, no tabs in indentation; ``no`` and ``0777`` are text. Sequences
become tuples. Depth and node count are capped before anything recursive runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hiring_kit.model.place import Comment, Path, Place
from hiring_kit.model.problem import Problem
from hiring_kit.model.text_place import TextPlace
from hiring_kit.yamlio.rows import escaped_controls, rows_of
from hiring_kit.yamlio.text import CONTROL

MAX_DEPTH = 30
MAX_NODES = 100_000
KEY = "$key"

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
          "null": None, "Null": None, "NULL": None, "~": None, "": None}  # fmt: skip


@dataclass(eq=False)
class Parsed:
    """The values of a YAML text, the place of each, and what was wrong; ``value`` is None if nothing could be read.

    ``comments`` are those between the values, once somebody has looked for them.
    """

    file: str
    value: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    comments: tuple[Comment, ...] = ()


def parse(text: str, file: str) -> Parsed:
    """Read a YAML text into plain values; every problem found is listed, none is raised."""
    parsed = Parsed(file)
    parsed.problems.extend(_tabs(text, file))
    if parsed.problems:
        return parsed
    try:
        parsed.problems.extend(_forbidden(text, file))
        if parsed.problems:
            return parsed
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        parsed.problems.append(_syntax(error, file, text))
        return parsed
    if root is None:
        place = Place(file=file, line=1, column=1)
        hint = "Write the keys of this kind of file; `hiring-kit schema` lists them."
        parsed.problems.append(
            Problem(place=place, rule="HK022", message="the file is empty", hint=hint)
        )
        return parsed
    parsed.value = _Reading(parsed, text.split("\n")).value(root, ())
    return parsed


def _tabs(text: str, file: str) -> Iterator[Problem]:
    for number, row in enumerate(text.split("\n"), 1):
        indent = row[: len(row) - len(row.lstrip())]
        if "\t" in indent and row.strip():
            place = Place(file=file, line=number, column=indent.index("\t") + 1)
            yield Problem(
                place=place,
                rule="HK023",
                message="a tab in the indentation",
                hint="Indent with two spaces.",
            )


def _forbidden(text: str, file: str) -> Iterator[Problem]:
    depth = documents = 0
    for nodes, event in enumerate(yaml.parse(text, Loader=_LOADER), 1):
        documents += isinstance(event, yaml.DocumentStartEvent)
        message = _forbidden_in(event, later=documents > 1)
        if message:
            yield Problem(
                place=_place(event, file),
                rule="HK024",
                message=message,
                hint="Write the value out.",
            )
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            what = (
                f"nested deeper than {MAX_DEPTH} levels"
                if depth > MAX_DEPTH
                else f"more than {MAX_NODES} values"
            )
            yield Problem(
                place=_place(event, file), rule="HK025", message=what, hint="Make the file simpler."
            )
            return


def _forbidden_in(event: Any, *, later: bool) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"the alias *{event.anchor} is not allowed"
    if getattr(event, "anchor", None):
        return f"the anchor &{event.anchor} is not allowed"
    tag = getattr(event, "tag", None)
    if tag and not (isinstance(event, yaml.ScalarEvent) and event.implicit != (False, False)):
        return f"the tag {tag} is not allowed"
    if isinstance(event, yaml.DocumentStartEvent) and event.explicit and later:
        return "a second document in the file is not allowed"
    return ""


@dataclass
class _Reading:
    """Values on their way from nodes to what is parsed; ``lines`` are those of the file."""

    parsed: Parsed
    lines: list[str]

    def value(self, node: Node, path: Path) -> Any:
        """The value of a node; its place is kept."""
        parsed = self.parsed
        if isinstance(node, ScalarNode):
            parsed.places[path] = self._text_place(node)
            return plain_value(node)
        parsed.places[path] = _place(node, parsed.file)
        if isinstance(node, SequenceNode):
            return tuple(self.value(child, (*path, i)) for i, child in enumerate(node.value))
        return self._mapping(node, path) if isinstance(node, MappingNode) else None

    def _text_place(self, node: ScalarNode) -> Place:
        """The place of a scalar, with its rows where it has several or begins below its sign."""
        place = _place(node, self.parsed.file)
        if node.style == '"' and CONTROL.search(node.value):
            rows = rows_of(node, self.lines)
            self.parsed.problems.extend(escaped_controls(rows, self.parsed.file))
        if node.start_mark.line == node.end_mark.line and node.style not in ("|", ">"):
            return place
        rows = rows_of(node, self.lines)
        return TextPlace(
            file=place.file, line=place.line, column=place.column, width=place.width, rows=rows
        )

    def _mapping(self, node: MappingNode, path: Path) -> dict[str | int, Any]:
        built: dict[str | int, Any] = {}
        parsed = self.parsed
        for key_node, value_node in node.value:
            place = _place(key_node, parsed.file)
            key = plain_value(key_node) if isinstance(key_node, ScalarNode) else None
            if not isinstance(key, str | int) or isinstance(key, bool):
                message = "this key is neither a word nor a number"
                parsed.problems.append(
                    Problem(place=place, rule="HK024", message=message, hint="Quote it.")
                )
            elif key in built:
                first = parsed.places[(*path, key, KEY)].line
                message = f'the key "{key}" stands here twice (first on line {first})'
                parsed.problems.append(
                    Problem(place=place, rule="HK026", message=message, hint="Keep one of the two.")
                )
            else:
                parsed.places[(*path, key, KEY)] = place
                built[key] = self.value(value_node, (*path, key))
        return built


def plain_value(node: ScalarNode) -> str | int | float | bool | None:
    """The value of a scalar as YAML 1.2's core words have it."""
    value: str = node.value
    if node.style in ('"', "'", "|", ">"):
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _INTEGER.match(value):
        return int(value) if len(value) < 20 else value  # noqa: PLR2004 - longer digits are a name, not a count
    return float(value) if _NUMBER.match(value) else value


def _place(marked: Any, file: str) -> Place:
    start, end = marked.start_mark, marked.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Place(file=file, line=start.line + 1, column=start.column + 1, width=max(1, width))


def _syntax(error: yaml.MarkedYAMLError, file: str, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    message = error.problem or "cannot be read as YAML"
    hint = "Compare the indentation and the colons with the lines above."
    context = error.context or ""
    if "parsing a quoted scalar" in context:
        message = "this escape is none that YAML knows"
        hint = "Write the character itself, and a backslash twice; or use single quotes."
    elif "quoted scalar" in context and error.context_mark:
        mark, message = error.context_mark, "a quote is opened here and not closed"
        hint = "Close it, or put the whole text in the other kind of quotes."
    elif "mapping values are not allowed" in message:
        hint = 'A text with ": " inside needs quotes around it.'
    elif "flow" in context:
        message, hint = "a bracket is not closed before here", "Close it, or look for a comma."
    line, column = (mark.line, mark.column) if mark else (0, 0)
    rows = text.rstrip().split("\n")
    if line >= len(rows):
        # Nothing stands there that could be shown.
        line, column = len(rows) - 1, max(0, len(rows[-1].rstrip()) - 1)
    place = Place(file=file, line=line + 1, column=column + 1)
    return Problem(place=place, rule="HK022", message=message, hint=hint)
