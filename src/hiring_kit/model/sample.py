"""What would a filled-in form of this role look like? Values that an invented candidate was given."""

from __future__ import annotations

from hiring_kit.model.field import Part
from hiring_kit.model.record import Id, Record, Text


class Sample(Record):
    """Values as field names have it: by interview or form, by competency (``form`` for the whole form), by part."""

    about: Text
    values: dict[Id, dict[Id, dict[Part, str]]]
