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
    starts: tuple[Text, ...] = ()
    contains: tuple[Text, ...] = ()
    ends: tuple[Text, ...] = ()


class HeadingRule(Phrases):
    """What a heading is understood as; ``reason`` is why a skipped part is left out.

    Headings below a ``sealed`` one have its kind, whatever they say.
    """

    kind: SectionKind
    reason: str = ""
    sealed: bool = False


class KindRule(Phrases):
    """Which kind of requirement a wording shows."""

    kind: RequirementKind
