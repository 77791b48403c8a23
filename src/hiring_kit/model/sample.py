"""What would a filled-in form of this role look like? Values that an invented candidate was given."""

from __future__ import annotations

from hiring_kit.model.field import Part
from hiring_kit.model.record import Id, Record, Text


class Sample(Record):
    """Values as field names have it: by interview or form, by competency (``form`` for the whole form), by part."""

    about: Text
    """Who the invented candidate is; it is printed nowhere. Example: A made-up candidate, K-31"""
    values: dict[Id, dict[Id, dict[Part, str]]]
    """What is filled in, by interview, by competency ("form" for the whole form) and by part.

    Example: {hiring-manager: {form: {candidate: K-31}, negotiation: {rating: "4", confidence: low}}}
    """
