"""What does a role document say about the role?"""

from __future__ import annotations

from collections.abc import Iterable

from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from hiring_kit.model.profile import NO_TITLE, Conflict, Requirement, RoleProfile
from hiring_kit.model.section import Section, SectionKind, Skipped
from hiring_kit.model.source import SourceText, mask, seen
from hiring_kit.profile.bare import with_bare_headings
from hiring_kit.profile.notes import notes
from hiring_kit.profile.outline import Heading, Part, outline
from hiring_kit.profile.repair import repaired
from hiring_kit.profile.sorting import Sorted, sort_items
from hiring_kit.profile.title import role_title
from hiring_kit.profile.words import Words, words_of
from hiring_kit.profile.years import Stated, claims, conflicts

_TITLE_RANK = 100
"""The rank of a heading of depth 1."""

_WITHOUT_GROUPS: frozenset[SectionKind] = frozenset({"overview", "skipped", "unknown"})
"""Kinds of sections whose inner headings are parts of the document like any other."""


def profile_document(
    source: SourceText, lexicon: Lexicon
) -> tuple[RoleProfile, tuple[Problem, ...]]:
    """Read the sections, requirements, duties and soft skills of a role document.

    Every part keeps the line, column and exact words that it was read from. A document in which no
    requirement is found still has a profile, with an error (HK011).
    """
    words = words_of(lexicon)
    rows, flattened = with_bare_headings(source.rows, words)
    whole = repaired(rows, words, flattened=flattened)
    parts = outline(whole.rows, words)
    found = sort_items(parts, words)
    headings = _headings(parts)
    title = role_title(whole.rows, words)
    profile = RoleProfile(
        file=source.file,
        title=title,
        sections=tuple(
            Section(title=h.title, line=h.line, kind=h.kind) for h in headings if not _is_group(h)
        ),
        requirements=tuple(found.requirements),
        qualifications=tuple(found.qualifications),
        soft_skills=tuple(found.soft_skills),
        responsibilities=tuple(found.responsibilities),
        practices=tuple(found.practices),
        challenges=tuple(found.challenges),
        skipped=_skipped(headings),
        conflicts=_conflicts(found, parts, words),
        notes=(*(() if title else (NO_TITLE,)), *notes(parts, whole.closers, found, words)),
    )
    return profile, _no_requirements(profile)


def _headings(parts: Iterable[Part]) -> tuple[Heading, ...]:
    """Every heading once, in reading order; a part that goes on has its heading again."""
    unique = {id(part.heading): part.heading for part in parts if part.heading}
    return tuple(unique.values())


def _is_group(heading: Heading) -> bool:
    """Whether a heading only names a group of items inside a section that is read."""
    return not heading.is_own and heading.kind not in _WITHOUT_GROUPS


def _skipped(headings: Iterable[Heading]) -> tuple[Skipped, ...]:
    """The outermost skipped headings; what stands below them is skipped with them."""
    return tuple(
        Skipped(section=heading.title, line=heading.line, reason=heading.reason)
        for heading in headings
        if heading.kind == "skipped"
        and not (heading.parent is not None and heading.parent.kind == "skipped")
    )


def _conflicts(found: Sorted, parts: Iterable[Part], words: Words) -> tuple[Conflict, ...]:
    """Years that contradict each other within one level of the role."""
    level_of = {row.line: _level(part, words) for part in parts for row in part.rows}
    asked: list[Requirement] = [*found.requirements, *found.qualifications]
    stated = [
        Stated(claim, one.line, level_of.get(one.line, ()))
        for one in sorted(asked, key=lambda one: (one.line, one.column))
        for claim in claims(mask(seen(one.quote)), words)
    ]
    return conflicts(stated)


def _level(part: Part, words: Words) -> tuple[str, ...]:
    """The headings above a part that set a level or a variant of the job apart from others.

    They name a level, or nothing that is known; the document's title does not count.
    """
    path = part.heading.path if part.heading else ()
    return tuple(
        heading.title
        for heading in path
        if heading.rank > _TITLE_RANK
        and (heading.kind == "unknown" or words.levels.search(heading.title))
    )


def _no_requirements(profile: RoleProfile) -> tuple[Problem, ...]:
    if profile.requirements or profile.soft_skills:
        return ()
    return (
        Problem(
            place=Place(file=profile.file, line=1, column=1),
            rule="HK011",
            message="no requirement found in this document",
            hint='Head the list with "Requirements", "Qualifications" or "What you\'ll need".',
        ),
    )
