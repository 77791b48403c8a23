"""Which words does reading a role document depend on?"""

from __future__ import annotations

from hiring_kit.model.phrases import HeadingRule, KindRule, Phrases
from hiring_kit.model.record import Record, Text


class HeadingWords(Record):
    """What headings are called; the first rule that matches decides.

    ``lead_ins`` are sentences before a list, ``spelling`` holds words whose misspellings are read
    as meant, ``flattened`` the titles that show that a document lost its markup.
    """

    rules: tuple[HeadingRule, ...]
    lead_ins: tuple[HeadingRule, ...]
    spelling: tuple[Text, ...]
    flattened: tuple[Text, ...]


class RequirementWords(Record):
    """How requirements are worded.

    ``numbers`` holds number words, each at the place of its value; ``filler`` says nothing about
    what years are asked for.
    """

    kinds: tuple[KindRule, ...]
    asks: Phrases
    optional: Phrases
    references: Phrases
    levels: tuple[Text, ...]
    numbers: tuple[Text, ...]
    filler: tuple[Text, ...]


class DiscourseWords(Record):
    """Words that hold a text together, verbs of duties, and what the role's name comes after.

    ``sentence_words`` tell a sentence before a list from the list's name.
    """

    closers: tuple[Text, ...]
    weak_closers: tuple[Text, ...]
    connectors: tuple[Text, ...]
    sentence_words: tuple[Text, ...]
    duty_verbs: tuple[Text, ...]
    before_role: tuple[Text, ...]


class ToolNames(Record):
    """Names of tools as written; ``ambiguous`` ones count only beside another tool."""

    names: tuple[Text, ...]
    ambiguous: tuple[Text, ...]


class Lexicon(Record):
    """All words that reading a role document depends on."""

    headings: HeadingWords
    requirements: RequirementWords
    discourse: DiscourseWords
    tools: ToolNames
