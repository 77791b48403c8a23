"""Is the content good? Every rule over everything that was read, exemptions applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from weakref import WeakKeyDictionary

from hiring_kit.lint import RULES
from hiring_kit.lint.content import Content
from hiring_kit.lint.exempt import Exemption, apply, exemptions
from hiring_kit.lint.rule import Rule
from hiring_kit.lint.wordlist import Wordlist
from hiring_kit.model.library import NOTHING, Library
from hiring_kit.model.place import Located
from hiring_kit.model.problem import Problem, in_reading_order
from hiring_kit.model.text_place import at_quoted


def lint(
    library: Library,
    words: Wordlist,
    rules: Iterable[Rule] = tuple(RULES.values()),
    others: Mapping[str, Iterable[Problem]] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """What the rules find in a library, in reading order.

    ``others`` is what was found elsewhere under rules that a comment exempts from as well, by their id.
    """
    found = [problem for rule in rules for problem in _findings(rule, library, words)]
    found += [problem for problems in others.values() for problem in problems]
    # A comment exempts the line where a text begins: findings are moved to their words afterwards.
    kept = apply(found, _exemptions(library), {**RULES, **others})
    return in_reading_order(map(at_quoted, kept))


def _findings(rule: Rule, library: Library, words: Wordlist) -> Iterable[Problem]:
    if rule.across:
        yield from _judged(rule, Content(library, words))
        return
    for shelf, name, located in library.shelved:
        known = _JUDGED.setdefault(located, {})
        key = words, rule, name
        if key not in known:
            shelves: dict[str, Any] = {shelf: {name: located}}
            known[key] = tuple(_judged(rule, Content(replace(NOTHING, **shelves), words)))
        yield from known[key]


_JUDGED: WeakKeyDictionary[Located[Any], dict[object, tuple[Problem, ...]]] = WeakKeyDictionary()
"""What was found in each file that is as it was: an editor asks again after each pause of typing."""


def _judged(rule: Rule, content: Content) -> Iterable[Problem]:
    for place, message in rule.check(content):
        yield Problem(
            place=place, rule=rule.id, message=message, hint=rule.hint, severity=rule.severity
        )


def _exemptions(library: Library) -> tuple[Exemption, ...]:
    return tuple(
        exemption for located in library.files for exemption in exemptions(located.comments)
    )
