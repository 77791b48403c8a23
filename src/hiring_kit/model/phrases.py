"""Which wordings stand for something? Lists of phrases instead of regular expressions."""

from __future__ import annotations

from hiring_kit.model.profile import RequirementKind
from hiring_kit.model.record import Record, Text
from hiring_kit.model.section import SectionKind


class Phrases(Record):
    """Wordings in lower case, by where in a text they must stand.

    ``*`` inside a word stands for any letters, ``*`` alone for any one word.
    """

    exact: tuple[Text, ...] = ()
    """The whole text. Example: [nice to have]"""
    starts: tuple[Text, ...] = ()
    """Its first words. Example: [you bring]"""
    contains: tuple[Text, ...] = ()
    """Words anywhere in it; `*` stands for any letters or any one word. Example: [responsib*]"""
    ends: tuple[Text, ...] = ()
    """Its last words. Example: [you will]"""


class HeadingRule(Phrases):
    """What a heading is understood as."""

    kind: SectionKind
    """What the part below the heading is. Example: requirements"""
    reason: str = ""
    """Why a skipped part is left out. Example: Travel is agreed in the offer."""
    sealed: bool = False
    """Whether headings below have its kind, whatever they say. Example: true"""


class KindRule(Phrases):
    """Which kind of requirement a wording shows."""

    kind: RequirementKind
    """The kind of requirement. Example: knowledge"""
