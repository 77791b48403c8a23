"""Under which headings does each row stand, and what is each part of the document about?"""

from __future__ import annotations

from dataclasses import dataclass, field

from hiring_kit.model.phrases import HeadingRule
from hiring_kit.model.section import SectionKind
from hiring_kit.model.source import Row, mask, seen
from hiring_kit.profile.bare import BOLD_DEPTH, LEAD_IN_DEPTH
from hiring_kit.profile.below import with_below
from hiring_kit.profile.wording import last_sentence, titled
from hiring_kit.profile.words import Words

_STEP = 100
"""Between two heading depths, so that a heading can be ranked below another of its depth."""

_MAX_GROUP_WORDS = 6


@dataclass(frozen=True)
class Heading:
    """A heading as understood.

    ``rank`` orders headings, lower ones contain higher ones; ``is_own`` tells whether the heading's
    own words decided its kind; ``reason`` is why a skipped part is left out.
    """

    title: str
    line: int
    rank: int
    kind: SectionKind
    is_own: bool = False
    is_sealed: bool = False
    reason: str = ""
    parent: Heading | None = None

    @property
    def path(self) -> tuple[Heading, ...]:
        """The headings from the outermost to this one."""
        return (*(self.parent.path if self.parent else ()), self)

    @property
    def section(self) -> Heading:
        """The innermost heading of the path whose words decided the kind, else this one."""
        return next((heading for heading in reversed(self.path) if heading.is_own), self)


@dataclass(frozen=True)
class Part:
    """A heading and the rows directly under it; the heading is None before the first one.

    ``is_rest`` marks what follows a list that had a lead-in of its own.
    """

    heading: Heading | None
    is_rest: bool = False
    rows: list[Row] = field(default_factory=list)

    @property
    def kind(self) -> SectionKind:
        """What the part is about."""
        return self.heading.kind if self.heading else "unknown"

    @property
    def has_items(self) -> bool:
        """Whether list items stand directly under the heading."""
        return any(row.kind == "bullet" for row in self.rows)


def outline(rows: tuple[Row, ...], words: Words) -> tuple[Part, ...]:
    """The parts of a document in reading order; a part goes on as a new one after a lead-in."""
    title_line = _title_line(rows)
    parts = [Part(None)]
    for row, below in with_below(rows):
        if row.kind == "heading":
            rule = None if row.line == title_line else words.heading(row.plain)
            parts.append(Part(_heading(row, parts[-1], rule)))
            continue
        if row.kind == "text" and _is_lead_in(parts[-1].heading) and parts[-1].has_items:
            parts.append(Part(_without_lead_in(parts[-1].heading), is_rest=True))
        lead_in = _lead_in(row, parts[-1], words) if below and below.kind == "bullet" else None
        if lead_in:
            parts.append(Part(lead_in))
        else:
            parts[-1].rows.append(row)
    return tuple(parts)


def _title_line(rows: tuple[Row, ...]) -> int:
    """The line of the one heading of depth 1; 0 if there is none or several."""
    lines = [row.line for row in rows if row.kind == "heading" and row.depth == 1]
    return lines[0] if len(lines) == 1 else 0


def _heading(row: Row, above: Part, rule: HeadingRule | None) -> Heading:
    parent, rank = _parent(row, above, rule)
    return _understood(titled(row.text) or row.text, row.line, rank, parent, rule)


def _parent(row: Row, above: Part, rule: HeadingRule | None) -> tuple[Heading | None, int]:
    """The heading above, and the rank of this one.

    Without marks, groups look like the section that they stand in: an unknown heading right under
    a known one belongs to it, and so do the unknown ones that follow.
    """
    rank = row.depth * _STEP
    parent = above.heading
    while parent and parent.rank >= rank:
        if rule is None and row.depth >= BOLD_DEPTH and parent.rank // _STEP == row.depth:
            if parent.rank % _STEP:
                return parent.parent, parent.rank
            if parent.is_own and parent is above.heading and _is_open(above):
                return parent, rank + 1
        parent = parent.parent
    return parent, rank


def _is_open(part: Part) -> bool:
    """Whether nothing but an introduction stands under the heading so far."""
    return not part.rows or (part.kind != "skipped" and not part.has_items)


def _understood(
    title: str, line: int, rank: int, parent: Heading | None, rule: HeadingRule | None
) -> Heading:
    if rule and not (parent and parent.is_sealed):
        is_wish = parent is not None and parent.kind == "preferred" and rule.kind == "requirements"
        return Heading(
            title=title,
            line=line,
            rank=rank,
            kind="preferred" if is_wish else rule.kind,
            is_own=True,
            is_sealed=rule.sealed,
            reason=rule.reason,
            parent=parent,
        )
    return Heading(
        title=title,
        line=line,
        rank=rank,
        kind=parent.kind if parent else "unknown",
        is_sealed=parent.is_sealed if parent else False,
        reason=parent.reason if parent else "",
        parent=parent,
    )


def _lead_in(row: Row, part: Part, words: Words) -> Heading | None:
    """What a sentence before a list says about it, if that is more than its heading says."""
    current = _without_lead_in(part.heading)
    kind = current.kind if current else "unknown"
    if row.kind != "text" or kind == "soft-skills" or (current and current.is_sealed):
        return None
    sentence = last_sentence(mask(seen(f"{row.text} {row.more}".rstrip())))
    rule, title = words.lead_in(sentence), titled(sentence)
    is_same = rule and (rule.kind == kind or (kind, rule.kind) == ("preferred", "requirements"))
    names_group = sentence.endswith(":") and _names_group(title, words) and current is not None
    if not title or is_same or not (rule or names_group):
        return None
    return _understood(title, row.line, LEAD_IN_DEPTH * _STEP, current, rule)


def _names_group(title: str, words: Words) -> bool:
    """Whether a few words before a list are its name, not a sentence about it."""
    short = len(title.split()) <= _MAX_GROUP_WORDS
    return short and not words.sentences.search(title)


def _is_lead_in(heading: Heading | None) -> bool:
    return heading is not None and heading.rank == LEAD_IN_DEPTH * _STEP


def _without_lead_in(heading: Heading | None) -> Heading | None:
    return heading.parent if heading and _is_lead_in(heading) else heading
