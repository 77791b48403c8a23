"""Which ratings can be given, and what does each mean?"""

from __future__ import annotations

from hiring_kit.model.record import Record, Text


class NotObserved(Record):
    """The choice of a rater who saw no evidence; it is not a low rating."""

    label: Text
    meaning: Text


class ScalePoint(Record):
    """One point of a rating scale."""

    value: int
    label: Text
    meaning: Text


class RatingScale(Record):
    """A rating scale, lowest point first."""

    name: Text
    points: tuple[ScalePoint, ...]
    not_observed: NotObserved | None = None

    @property
    def highest_first(self) -> tuple[ScalePoint, ...]:
        """The points as pages show them: the highest on top."""
        return self.points[::-1]
