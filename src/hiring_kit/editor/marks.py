"""How does a problem become a mark in an editor? Editors count columns in UTF-16 code units, from 0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lsprotocol import types

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem

SOURCE = "hiring-kit"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def marks(problems: Iterable[Problem], text: str) -> list[types.Diagnostic]:
    """The marks of problems that all lie in this text."""
    rows = text.split("\n")
    return [
        types.Diagnostic(
            range=_range(problem.place, rows),
            message=f"{problem.message}\n{problem.hint}".strip(),
            severity=_SEVERITIES[problem.severity],
            code=problem.rule,
            source=SOURCE,
        )
        for problem in problems
    ]


def _range(place: Place, rows: Sequence[str]) -> types.Range:
    line = min(place.line, len(rows)) - 1
    row = rows[line]
    begin = place.column - 1
    return types.Range(
        types.Position(line, _units(row[:begin])),
        types.Position(line, _units(row[: begin + place.width])),
    )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
