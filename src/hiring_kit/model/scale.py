"""Which ratings can be given, and what does each mean?"""

from __future__ import annotations

from hiring_kit.model.record import Record, Text


class NotObserved(Record):
    """The choice of a rater who saw no evidence; it is not a low rating."""

    label: Text
    """What is ticked. Example: Not observed"""
    meaning: Text
    """What it means. Example: No evidence was seen; this is not a low rating."""


class ScalePoint(Record):
    """One point of a rating scale."""

    value: int
    """The number. Example: 3"""
    label: Text
    """Its name. Example: At the level"""
    meaning: Text
    """What it stands for. Example: Would do the job at this level."""


class RatingScale(Record):
    """A rating scale, lowest point first."""

    name: Text
    """What the scale is called. Example: Five points, each with its own anchor"""
    points: tuple[ScalePoint, ...]
    """Its points, lowest first.

    Example: [{value: 1, label: Unlikely, meaning: Would not do it.}, {value: 2, label: Likely, meaning: Would do it.}]
    """
    not_observed: NotObserved | None = None
    """The choice of a rater who saw no evidence.

    Example: {label: Not asked, meaning: There was no time to ask.}
    """

    @property
    def middle(self) -> int:
        """The value of the middle point: what a person who would do the job at this level shows."""
        return self.points[len(self.points) // 2].value

    @property
    def highest_first(self) -> tuple[ScalePoint, ...]:
        """The points as pages show them: the highest on top."""
        return self.points[::-1]
