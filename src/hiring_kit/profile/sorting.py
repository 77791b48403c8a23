"""What does each list item of the document become: requirement, soft skill, duty, practice?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hiring_kit.model.profile import Item, Requirement, SoftSkill
from hiring_kit.model.section import SectionKind
from hiring_kit.model.source import Row
from hiring_kit.profile.entries import Entry, entries
from hiring_kit.profile.outline import Part
from hiring_kit.profile.requirement import requirement
from hiring_kit.profile.wording import cleaned, label_of, titled
from hiring_kit.profile.words import Words

_MIN_HEADLESS = 3
_MIN_HEADLESS_SHARE = 0.6
_ASKING: frozenset[SectionKind] = frozenset({"requirements", "preferred"})
_OPEN: frozenset[SectionKind] = frozenset({"overview", "unknown"})
"""Parts whose lists may turn out to be requirements or duties that lack a heading."""


@dataclass
class Sorted:
    """The items of a document by what they are.

    ``aside`` are lists that read like nothing in particular, ``unused`` items that say nothing or are skipped.
    """

    requirements: list[Requirement] = field(default_factory=list)
    qualifications: list[Requirement] = field(default_factory=list)
    soft_skills: list[SoftSkill] = field(default_factory=list)
    responsibilities: list[Item] = field(default_factory=list)
    side_duties: list[Item] = field(default_factory=list)
    practices: list[Item] = field(default_factory=list)
    challenges: list[Item] = field(default_factory=list)
    references: list[Entry] = field(default_factory=list)
    placeholders: list[Entry] = field(default_factory=list)
    headless: list[tuple[Part, str]] = field(default_factory=list)
    aside: list[list[Entry]] = field(default_factory=list)
    unused: list[tuple[Part, Row]] = field(default_factory=list)


def sort_items(parts: tuple[Part, ...], words: Words) -> Sorted:
    """Sort the items of all parts, then the lists without a telling heading."""
    found = Sorted()
    open_lists: list[list[Entry]] = []
    for part in parts:
        listed = [] if part.kind == "skipped" else entries(part, words)
        found.unused += [(part, row) for row in _unused(part, listed)]
        kept = [entry for entry in listed if _is_content(entry, found, words)]
        if part.kind in _OPEN:
            open_lists += [kept] if kept else []
            continue
        for entry in kept:
            _sort(entry, found, words)
    if not found.requirements:
        found.requirements, found.qualifications = found.qualifications, []
    if not found.responsibilities:
        found.responsibilities, found.side_duties = found.side_duties, []
    _sort_open(open_lists, found, words)
    return found


def item(entry: Entry) -> Item:
    """A list item that is not a requirement."""
    row, heading = entry.row, entry.part.heading
    return Item(
        section=heading.section.title if heading else "",
        group=entry.group,
        text=cleaned(f"{row.text} {row.more}") or row.text,
        quote=row.text,
        line=row.line,
        column=row.column,
    )


def soft_skill(entry: Entry) -> SoftSkill | None:
    """A named soft skill; None if the item has no name of its own."""
    row = entry.row
    label = label_of(row.text)
    if label is None:
        return None
    quote = row.text[label.start :]
    return SoftSkill(
        name=label.name,
        description=cleaned(f"{quote} {row.more}") or quote,
        quote=quote,
        line=row.line,
        column=row.column + label.start,
    )


def _is_content(entry: Entry, found: Sorted, words: Words) -> bool:
    """Whether an item says something itself; the others are kept for the reviewer."""
    masked = entry.row.masked.strip()
    if masked.startswith("[") and masked.find("]") == len(masked) - 1:
        found.placeholders.append(entry)
        return False
    if words.references.search(cleaned(masked)):
        found.references.append(entry)
        return False
    return _has_letters(entry.row)


def _unused(part: Part, listed: list[Entry]) -> list[Row]:
    """The marked items of a part that are neither listed nor the name of a group."""
    used = {entry.row for entry in listed if _has_letters(entry.row)}
    groups = {entry.group for entry in listed}
    bullets = [row for row in part.rows if row.kind == "bullet"]
    return [row for row in bullets if row not in used and titled(row.text) not in groups]


def _has_letters(row: Row) -> bool:
    return any(character.isalpha() for character in row.text)


def _sort(entry: Entry, found: Sorted, words: Words) -> None:
    kind = entry.part.kind
    heading = entry.part.heading
    is_aside = heading is not None and any(above.kind == "overview" for above in heading.path)
    if kind in _ASKING:
        target = found.qualifications if is_aside else found.requirements
        target.append(requirement(entry, words))
    elif kind == "soft-skills":
        skill = soft_skill(entry)
        if skill:
            found.soft_skills.append(skill)
        else:
            found.requirements.append(requirement(entry, words))
    elif kind == "responsibilities":
        (found.side_duties if is_aside else found.responsibilities).append(item(entry))
    elif kind == "practices":
        found.practices.append(item(entry))
    elif kind == "challenges":
        found.challenges.append(item(entry))


def _sort_open(lists: list[list[Entry]], found: Sorted, words: Words) -> None:
    """Take lists without a telling heading for what is missing, if they read like it."""
    wants_requirements, wants_duties = not found.requirements, not found.responsibilities
    for listed in lists:
        if wants_requirements and _reads_like(listed, words.asks):
            found.requirements += [requirement(entry, words) for entry in listed]
            found.headless.append((listed[0].part, "requirements"))
        elif wants_duties and _reads_like(listed, words.duties):
            found.responsibilities += [item(entry) for entry in listed]
            found.headless.append((listed[0].part, "duties"))
        else:
            found.aside.append(listed)


def _reads_like(listed: list[Entry], pattern: re.Pattern[str]) -> bool:
    like = sum(pattern.search(entry.row.plain) is not None for entry in listed)
    return len(listed) >= _MIN_HEADLESS and like >= _MIN_HEADLESS_SHARE * len(listed)
