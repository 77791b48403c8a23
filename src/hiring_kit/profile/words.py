"""What does the lexicon make of a heading, a lead-in, or the beginning of a line?"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache

from hiring_kit import patterns
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.phrases import HeadingRule, Phrases
from hiring_kit.model.profile import RequirementKind

_SHORTEST_MISSPELLED = 8
_SIMILAR = 0.86
_WORD = re.compile(r"[^\W\d_]+")

_SENTENCE_KINDS = frozenset({"requirements", "preferred", "responsibilities", "soft-skills"})
"""Kinds that a sentence before a list may change to by the wording of a heading."""

Rules = tuple[tuple[re.Pattern[str], HeadingRule], ...]


@dataclass(frozen=True)
class Words:
    """The lexicon as patterns; texts are masked before they are looked at."""

    rules: Rules
    titles: re.Pattern[str]
    lead_ins: Rules
    spelling: tuple[str, ...]
    kinds: tuple[tuple[RequirementKind, re.Pattern[str]], ...]
    asks: re.Pattern[str]
    optional: re.Pattern[str]
    references: re.Pattern[str]
    flattened: re.Pattern[str]
    levels: re.Pattern[str]
    closers: re.Pattern[str]
    weak_closers: re.Pattern[str]
    duties: re.Pattern[str]
    tools: re.Pattern[str]
    ambiguous_tools: re.Pattern[str]
    sentences: re.Pattern[str]
    connectors: frozenset[str]
    numbers: tuple[str, ...]
    filler: frozenset[str]
    before_role: re.Pattern[str]

    def heading(self, title: str) -> HeadingRule | None:
        """What a heading of that title is understood as."""
        return _first(self.rules, self._respelled(title.replace("_", " ")))

    def lead_in(self, sentence: str) -> HeadingRule | None:
        """What the list after that sentence is understood as."""
        if not sentence.endswith(":") and " following " not in sentence:
            return None
        rule = _first(self.lead_ins, sentence)
        if rule is None:
            rule = _first(self.rules, self._respelled(sentence))
            return rule if rule and rule.kind in _SENTENCE_KINDS else None
        return rule

    def names_tool(self, text: str) -> bool:
        """Whether the text names a tool; an ambiguous name counts beside another one only."""
        if self.tools.search(text):
            return True
        return len(self.ambiguous_tools.findall(text)) > 1

    def _respelled(self, text: str) -> str:
        return _WORD.sub(lambda word: self._meant(word.group()), text)

    def _meant(self, word: str) -> str:
        small = word.lower()
        if len(small) < _SHORTEST_MISSPELLED or small in self.spelling:
            return word
        close = difflib.get_close_matches(small, self.spelling, n=1, cutoff=_SIMILAR)
        return close[0] if close else word


@lru_cache(maxsize=4)
def words_of(lexicon: Lexicon) -> Words:
    """The patterns of a lexicon, made once."""
    asked, told = lexicon.requirements, lexicon.discourse
    return Words(
        rules=_rules(lexicon.headings.rules),
        titles=patterns.pattern(Phrases(exact=_exact(lexicon.headings.rules))),
        lead_ins=_rules(lexicon.headings.lead_ins),
        spelling=lexicon.headings.spelling,
        kinds=tuple((rule.kind, patterns.pattern(rule)) for rule in asked.kinds),
        asks=patterns.pattern(asked.asks),
        optional=patterns.pattern(asked.optional),
        references=patterns.pattern(asked.references),
        flattened=patterns.pattern(Phrases(exact=lexicon.headings.flattened)),
        levels=patterns.pattern(Phrases(contains=asked.levels)),
        closers=patterns.opener(told.closers),
        weak_closers=patterns.opener(told.weak_closers),
        duties=patterns.pattern(Phrases(starts=told.duty_verbs)),
        tools=patterns.names(lexicon.tools.names),
        ambiguous_tools=patterns.names(lexicon.tools.ambiguous),
        sentences=patterns.pattern(Phrases(contains=told.sentence_words)),
        connectors=frozenset(told.connectors),
        numbers=asked.numbers,
        filler=frozenset(asked.filler),
        before_role=patterns.pattern(Phrases(contains=told.before_role)),
    )


def _rules(rules: tuple[HeadingRule, ...]) -> Rules:
    return tuple((patterns.pattern(rule), rule) for rule in rules)


def _exact(rules: tuple[HeadingRule, ...]) -> tuple[str, ...]:
    return tuple(title for rule in rules for title in rule.exact)


def _first(rules: Rules, text: str) -> HeadingRule | None:
    return next((rule for found, rule in rules if found.search(text)), None)
