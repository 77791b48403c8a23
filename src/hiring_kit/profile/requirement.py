"""What kind of requirement is this item, and is it a must?"""

from __future__ import annotations

import re

from hiring_kit.model.profile import Requirement, RequirementKind
from hiring_kit.model.source import mask
from hiring_kit.profile.entries import Entry
from hiring_kit.profile.wording import cleaned, label_of
from hiring_kit.profile.words import Words
from hiring_kit.profile.years import claims

_CLAUSE = re.compile(r"(?<=[.;]) | - | \((?=[A-Z])")


def requirement(entry: Entry, words: Words) -> Requirement:
    """An item of a requirements section; its label is its group where the section has none."""
    row = entry.row
    label = None if entry.group else label_of(row.text)
    if label and (words.asks.search(label.name) or words.optional.search(label.name)):
        label = None
    text = cleaned(f"{row.text[label.start :] if label else row.text} {row.more}")
    heading = entry.part.heading
    return Requirement(
        section=heading.section.title if heading else "",
        group=label.name if label else entry.group,
        text=text or row.text,
        quote=row.text,
        line=row.line,
        column=row.column,
        kind=requirement_kind(text, words),
        must_have=entry.part.kind != "preferred" and not _is_optional(row.plain, words),
    )


def requirement_kind(text: str, words: Words) -> RequirementKind:
    """The first kind of the lexicon that the wording shows; ability if it shows none."""
    masked = mask(text)
    for kind, found in words.kinds:
        if found.search(masked):
            return kind
        if kind == "years" and claims(masked, words):
            return kind
        if kind == "tool-knowledge" and words.names_tool(masked):
            return kind
    return "ability"


def _is_optional(masked: str, words: Words) -> bool:
    """Whether the first clause is a wish; later ones often wish for a detail of a must."""
    return words.optional.search(_CLAUSE.split(masked, maxsplit=1)[0]) is not None
