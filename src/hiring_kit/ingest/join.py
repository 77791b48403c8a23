"""Which lines only continue the line above, because the text was wrapped by hand?"""

from __future__ import annotations

from hiring_kit.model.source import Row

_SHORTEST_WRAPPED = 40
"""A shorter line of text was not broken for its length."""

_SENTENCE_ENDS = (".", ":", ";", "!", "?")


def join_wrapped(rows: list[Row], lines: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows, continuation lines moved into ``more`` of the row that they continue."""
    joined: list[Row] = []
    parts: list[list[str]] = []
    last_line = 0
    for row in rows:
        above = joined[-1] if joined else None
        consecutive = above is not None and row.line == last_line + 1
        last_line = row.line
        if above and consecutive and _continues(row, above, parts[-1], lines):
            parts[-1].append(row.text.strip())
            continue
        joined.append(row)
        parts.append([])
    return tuple(
        row.model_copy(update={"more": " ".join(more)}) if more else row
        for row, more in zip(joined, parts, strict=True)
    )


def _continues(row: Row, above: Row, more: list[str], lines: tuple[str, ...]) -> bool:
    if row.kind != "text" or above.kind == "heading":
        return False
    before = more[-1] if more else above.text
    runs_on = row.text[0].islower() and not before.rstrip().endswith(_SENTENCE_ENDS)
    if above.kind == "text":
        return runs_on and len(before) >= _SHORTEST_WRAPPED
    marked_line = lines[above.line - 1]
    indent = len(marked_line) - len(marked_line.lstrip())
    return runs_on or row.column - 1 > indent
