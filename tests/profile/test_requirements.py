"""Is each requirement of the right kind, a must or a wish, and free of contradiction?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import RoleProfile
from hiring_kit.profile.words import words_of
from hiring_kit.profile.years import claims

Profiled = Callable[[str], RoleProfile]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bachelor\u2019s degree in forestry or 5 years of practice", "credential"),
        ("Must be a U.S. citizen", "credential"),
        ("Successful completion of a background check", "credential"),
        ("At least five (5) years of forestry", "years"),
        ("10+ years in a harbor", "years"),
        ("Proficiency in SQL", "tool-knowledge"),
        ("Experience with R and Stata", "tool-knowledge"),
        ("Experience with a scripting language", "tool-knowledge"),
        ("Go to the harbor every day", "ability"),
        ("Excel at knots", "ability"),
        ("Deep knowledge of tides", "knowledge"),
        ("Familiarity with ropes", "knowledge"),
        ("Ability to use SQL", "ability"),
        ("Experience leading crews", "ability"),
        ("Strong mentorship skills", "ability"),
        ("Willingness to learn Python", "disposition"),
        ("You share our values", "disposition"),
        ("Tides", "ability"),
    ],
)
def test_kinds(profiled: Profiled, text: str, kind: str) -> None:
    (requirement,) = profiled(f"## Requirements\n- {text}\n").requirements

    assert requirement.kind == kind


@pytest.mark.parametrize(
    ("text", "must_have"),
    [
        ("Knowledge of tides", True),
        ("Knowledge of tides preferred", False),
        ("Knowledge of tides (often preferred)", False),
        ("Ideally some Spanish", False),
        ("Spanish is a plus", False),
        ("Highly desirable: Spanish. You must learn it.", False),
        ("Rope work. Spanish is a plus.", True),
        ("Rope work - Spanish a plus", True),
    ],
)
def test_wishes(profiled: Profiled, text: str, must_have: bool) -> None:  # noqa: FBT001 - a table
    (requirement,) = profiled(f"## Requirements\n- {text}\n").requirements

    assert requirement.must_have is must_have


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("2+ years of rope work", [(2, None)]),
        ("2-5 years", [(2, 5)]),
        ("2 \u2013 5 years", [(2, 5)]),
        ("between two and five years", [(2, 5)]),
        ("five (5) years", [(5, None)]),
        ("10 or more years", [(10, None)]),
        ("3+ years leading and 8+ years of sailing", [(3, None), (8, None)]),
        ("one year of experience", [(1, None)]),
        ("a 5-year plan", []),
        ("1995 years", []),
        ("years of experience", []),
    ],
)
def test_years(lexicon: Lexicon, text: str, ranges: list[tuple[int, int | None]]) -> None:
    masked = text.replace("\u2013", "-")

    assert [(c.least, c.most) for c in claims(masked, words_of(lexicon))] == ranges


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        ("2+ years of leading research", "2-5 years of research leadership", [(2, 4)]),
        ("2+ years of leading research", "2+ years of research leadership", []),
        ("2+ years of leading research", "5+ years of sailing ships", []),
        ("3+ years leading crews, 8+ years of sailing ships", "5+ years leading crews", [(2, 4)]),
    ],
)
def test_conflicts(
    profiled: Profiled, first: str, second: str, lines: list[tuple[int, int]]
) -> None:
    profile = profiled(f"## Requirements\n- {first}\n## Qualifications\n- {second}\n")

    assert [conflict.lines for conflict in profile.conflicts] == lines


def test_levels_of_a_job_may_ask_for_different_years(profiled: Profiled) -> None:
    levels = "".join(
        f"## {name}\n### Requirements\n- {years}+ years of harbor work\n"
        for name, years in (("Junior Guard", 1), ("Senior Guard", 5), ("Night Shift", 3))
    )

    profile = profiled(levels)

    assert len(profile.requirements) == 3
    assert profile.conflicts == ()
