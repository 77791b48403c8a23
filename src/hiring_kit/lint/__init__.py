"""Is the content good? A registry of rules by id; the docstring of each rule's module is its manual page."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import getdoc
from types import MappingProxyType

from hiring_kit.lint.rule import Rule
from hiring_kit.lint.rules import (
    action_verb,
    adverb_ladder,
    anchor_length,
    behavioral_form,
    closed,
    coded_word,
    credential,
    double_barrelled,
    double_credit,
    ends,
    enough_questions,
    evidence_lists,
    filler,
    forms_alike,
    frequency,
    hinting_probe,
    idiom,
    judging_probe,
    leading,
    leaking_brief,
    levels_differ,
    materials,
    minutes,
    near_duplicate,
    negative_only,
    neighbors_differ,
    observable,
    plain_brief,
    probes_complete,
    protected_topic,
    puzzle,
    rated_load,
    reading,
    rising,
    salary_history,
    situational_substance,
    speech_style,
    unfinished,
    weights_with_reasons,
)

_MODULES = (
    action_verb,
    adverb_ladder,
    anchor_length,
    behavioral_form,
    closed,
    coded_word,
    credential,
    double_barrelled,
    double_credit,
    ends,
    enough_questions,
    evidence_lists,
    filler,
    forms_alike,
    frequency,
    hinting_probe,
    idiom,
    judging_probe,
    leading,
    leaking_brief,
    levels_differ,
    materials,
    minutes,
    near_duplicate,
    negative_only,
    neighbors_differ,
    observable,
    plain_brief,
    probes_complete,
    protected_topic,
    puzzle,
    rated_load,
    reading,
    rising,
    salary_history,
    situational_substance,
    speech_style,
    unfinished,
    weights_with_reasons,
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {module.RULE.id: module.RULE for module in sorted(_MODULES, key=lambda m: m.RULE.id)}
)
"""Rule id to rule, in order of id."""

MANUAL: Mapping[str, str] = MappingProxyType(
    {module.RULE.id: getdoc(module) or "" for module in _MODULES}
)
"""Rule id to its manual page, with an example that fails and one that passes."""
