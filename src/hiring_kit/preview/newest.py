"""Which of many questions is still worth an answer? One is answered at a time, and of each asker only the newest."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Newest:
    """A queue in which a newer question takes the place of those that its asker has waiting."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._asked: dict[str, object] = {}

    @contextmanager
    def turn(self, asker: str) -> Iterator[bool]:
        """Wait for a turn; whether the question is still the newest one of its asker."""
        mine = self._asked[asker] = object()
        with self._turn:
            yield self._asked[asker] is mine
