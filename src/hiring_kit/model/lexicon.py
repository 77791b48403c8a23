"""Which words does reading a role document depend on?"""

from __future__ import annotations

from hiring_kit.model.phrases import HeadingRule, KindRule, Phrases
from hiring_kit.model.record import Record, Text


class HeadingWords(Record):
    """What headings are called; the first rule that matches decides."""

    rules: tuple[HeadingRule, ...]
    """What headings are understood as; the first rule that matches decides.

    Example: [{kind: requirements, exact: [what we look for]}]
    """
    lead_ins: tuple[HeadingRule, ...]
    """Sentences that end in a colon and stand before a list, tried before the rules.

    Example: [{kind: responsibilities, starts: [day to day you]}]
    """
    spelling: tuple[Text, ...]
    """Long words whose misspellings are read as meant. Example: [responsibilities]"""
    flattened: tuple[Text, ...]
    """Titles that show that a document lost its markup. Example: [key responsibilities]"""


class RequirementWords(Record):
    """How requirements are worded."""

    kinds: tuple[KindRule, ...]
    """What kind of requirement a wording shows; the first that matches decides.

    Example: [{kind: credential, contains: [degree in]}]
    """
    asks: Phrases
    """How lines begin that ask for something. Example: {starts: [you have]}"""
    optional: Phrases
    """Wordings that make a line a wish instead of a must. Example: {contains: [would be welcome]}"""
    references: Phrases
    """Lines that point to what is written elsewhere. Example: {starts: [see above]}"""
    levels: tuple[Text, ...]
    """Words in headings that tell levels of the same job apart. Example: [senior, principal]"""
    numbers: tuple[Text, ...]
    """Number words, each at the place of its value, from zero on. Example: [zero, one, two]"""
    filler: tuple[Text, ...]
    """Words after a number of years that do not say years of what. Example: [of, relevant]"""


class DiscourseWords(Record):
    """Words that hold a text together, verbs of duties, and what the role's name comes after."""

    closers: tuple[Text, ...]
    """How a sentence begins that closes a list although it is glued to it. Example: [in short]"""
    weak_closers: tuple[Text, ...]
    """The same for documents without line breaks, where no full stop stands before. Example: [this]"""
    connectors: tuple[Text, ...]
    """Lower-case words that may stand inside a title. Example: [of, and]"""
    sentence_words: tuple[Text, ...]
    """Words of a sentence before a list, which the list's name does not have. Example: [you will]"""
    duty_verbs: tuple[Text, ...]
    """Verbs that duties begin with. Example: [plan, review]"""
    before_role: tuple[Text, ...]
    """What a document says before it names the role. Example: [we are hiring a]"""


class ToolNames(Record):
    """Names of tools as their makers write them."""

    names: tuple[Text, ...]
    """Names that count wherever they stand. Example: [PostgreSQL]"""
    ambiguous: tuple[Text, ...]
    """Names that are ordinary words too, and count beside another tool only. Example: [Spark]"""


class Lexicon(Record):
    """All words that reading a role document depends on."""

    headings: HeadingWords
    requirements: RequirementWords
    discourse: DiscourseWords
    tools: ToolNames
