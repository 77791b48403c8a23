"""What stands below each row?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from hiring_kit.model.source import Row


def with_below(rows: Sequence[Row]) -> Iterator[tuple[Row, Row | None]]:
    """Each row with the one below it; None below the last."""
    return zip_longest(rows, rows[1:])
