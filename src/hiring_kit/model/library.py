"""What is a library? All content files by id, each with the place of every value in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hiring_kit.model.competency import Competency
from hiring_kit.model.loop import Loop
from hiring_kit.model.place import Located
from hiring_kit.model.role import Role
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Ladder

SHELVES = ("competencies", "roles", "loops", "ladders", "scales")


@dataclass(frozen=True)
class Library:
    """Content by id. ``documents`` maps a role's id to the lines of its role document."""

    competencies: Mapping[str, Located[Competency]]
    ladders: Mapping[str, Located[Ladder]]
    scales: Mapping[str, Located[RatingScale]]
    loops: Mapping[str, Located[Loop]]
    roles: Mapping[str, Located[Role]]
    documents: Mapping[str, tuple[str, ...]]

    @property
    def shelved(self) -> Iterator[tuple[str, str, Located[Any]]]:
        """Every content file with its shelf and its id."""
        for shelf in SHELVES:
            for name, located in getattr(self, shelf).items():
                yield shelf, name, located

    @property
    def files(self) -> Iterator[Located[Any]]:
        """Every content file, shelf by shelf."""
        return (located for _, _, located in self.shelved)


NOTHING = Library({}, {}, {}, {}, {}, {})
"""A library without a file."""
