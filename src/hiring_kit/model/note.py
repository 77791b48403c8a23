"""What should a person look at again after a document was read?"""

from __future__ import annotations

from hiring_kit.model.record import Record


class Note(Record):
    """A remark about what begins at a line of the document."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}"


def counted(count: int, one: str, many: str = "") -> str:
    """So many things, in words; ``many`` is their name where it is not ``one`` with an s."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"
