"""Does a profile quote its document exactly?"""

from __future__ import annotations

from hiring_kit.model.profile import Item, Requirement, RoleProfile, SoftSkill
from hiring_kit.model.source import SourceText


def check_quotes(profile: RoleProfile, source: SourceText) -> int:
    """Check every quote of a profile at its line and column; how many there were."""
    quoted: list[Requirement | SoftSkill | Item] = [
        *profile.requirements,
        *profile.qualifications,
        *profile.soft_skills,
        *profile.responsibilities,
        *profile.practices,
        *profile.challenges,
    ]
    for one in quoted:
        line = source.lines[one.line - 1]
        assert one.quote
        assert line[one.column - 1 : one.column - 1 + len(one.quote)] == one.quote
    lines = [section.line for section in profile.sections]
    lines += [skipped.line for skipped in profile.skipped]
    lines += [line for conflict in profile.conflicts for line in conflict.lines]
    assert all(1 <= line <= len(source.lines) for line in lines)
    return len(quoted)
