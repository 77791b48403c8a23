"""How is a problem shown? With its line, a caret, and what to do about it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import click

from hiring_kit.model.note import Note, counted
from hiring_kit.model.problem import Problem

WIDEST = 100
"""Characters of a source line that are shown; a longer one is cropped around the caret."""

_COLORS = {"error": "red", "warning": "yellow", "info": "cyan"}


def show_problems(problems: Iterable[Problem], *, as_json: bool = False) -> None:
    """Print problems on stderr, or as a JSON list on stdout."""
    found = tuple(problems)
    if as_json:
        click.echo(json.dumps([problem.model_dump() for problem in found], indent=1))
        return
    for problem in found:
        for row in _rows(problem):
            click.echo(row, err=True)
    if found:
        click.echo(summary(found), err=True)


def told(problem: Problem) -> str:
    """A problem and what to do about it, as sentences in one line."""
    return f"{problem.message.rstrip('.')}. {problem.hint}".strip()


def files(count: int) -> str:
    """So many files, in words."""
    return counted(count, "file")


def note_rows(notes: Iterable[Note]) -> Iterator[str]:
    """Notes about a document that was read, wrapped."""
    for note in notes:
        yield click.wrap_text(f"Note: {note}", width=96, subsequent_indent="  ")


def summary(problems: Iterable[Problem]) -> str:
    """How many problems of each severity there are, in words."""
    counts: dict[str, int] = {}
    for problem in problems:
        counts[problem.severity] = counts.get(problem.severity, 0) + 1
    names = {"error": "error", "warning": "warning", "info": "remark"}
    said = [counted(n, names[s]) for s in names if (n := counts.get(s, 0))]
    return ", ".join(said) or "no problems"


def _rows(problem: Problem) -> Iterator[str]:
    head = click.style(
        f"{problem.severity} {problem.rule}", fg=_COLORS[problem.severity], bold=True
    )
    yield f"{problem.place}: {head}: {problem.message}"
    row = _source_row(problem.place.file, problem.place.line)
    if row is not None:
        yield from _pointed(row, problem.place.column, problem.place.width)
    if problem.hint:
        yield f"  {problem.hint}"


def _pointed(row: str, column: int, width: int) -> Iterator[str]:
    start = max(0, column - 1 - WIDEST // 2) if len(row) > WIDEST else 0
    shown = row[start : start + WIDEST]
    before = shown[: column - 1 - start]
    pad = "".join("\t" if c == "\t" else " " * _cells(c) for c in before)
    carets = "^" * max(1, min(width, len(shown) - len(before)))
    lead = "…" if start else ""
    tail = "…" if start + WIDEST < len(row) else ""
    yield f"    {lead}{_visible(shown)}{tail}"
    yield f"    {' ' if lead else ''}{pad}{carets}"


def _cells(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(text: str) -> str:
    """Text that cannot steer a terminal: control characters become a replacement mark."""
    return "".join("�" if unicodedata.category(c) == "Cc" and c != "\t" else c for c in text)


@lru_cache(maxsize=64)
def _source_rows(file: str) -> tuple[str, ...]:
    path = Path(file)
    try:
        # A pipe would never end.
        data = path.read_bytes() if path.is_file() else b""
    except OSError:
        return ()
    return () if b"\0" in data else tuple(data.decode("utf-8-sig", "replace").splitlines())


def _source_row(file: str, line: int) -> str | None:
    rows = _source_rows(file)
    return rows[line - 1] if 0 < line <= len(rows) else None
