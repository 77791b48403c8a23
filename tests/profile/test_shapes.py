"""Is each shape that role documents take understood on its own?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hiring_kit.model.profile import NO_TITLE, RoleProfile

Profiled = Callable[[str], RoleProfile]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Requirements", "requirements"),
        ("What you'll need", "requirements"),
        ("What you\u2019ll need:", "requirements"),
        ("Who you are", "requirements"),
        ("Required and preferred qualifications", "requirements"),
        ("Preferred Qualifications", "preferred"),
        ("Nice-to-haves", "preferred"),
        ("Responsbilities", "responsibilities"),
        ("What You Will Do", "responsibilities"),
        ("Key objectives", "responsibilities"),
        ("Essential Soft Skills", "soft-skills"),
        ("Best Practices", "practices"),
        ("Common Challenges", "challenges"),
        ("Salary requirements", "skipped"),
        ("Career Ladder", "skipped"),
        ("Equal Opportunity Employer", "skipped"),
        ("About the role", "overview"),
        ("User Experience Designer", "unknown"),
        ("Our harbor", "unknown"),
    ],
)
def test_headings(profiled: Profiled, title: str, kind: str) -> None:
    sections = profiled(f"# Guard\n\n## {title}\n\n- x\n\n## Requirements\n\n- y\n").sections

    assert [(s.line, s.kind) for s in sections] == [
        (1, "unknown"),
        (3, kind),
        (7, "requirements"),
    ]


def test_wishes_stay_wishes_below_their_heading(profiled: Profiled) -> None:
    profile = profiled(
        "## Requirements\n- a\n## Preferred\n### Technical skills\n- b\n### Qualifications\n- c\n"
        "## Skills\n- d\n"
    )

    assert [(r.text, r.must_have) for r in profile.requirements] == [
        ("a", True), ("b", False), ("c", False), ("d", True),
    ]  # fmt: skip


def test_nothing_below_a_sealed_heading_is_promoted(profiled: Profiled) -> None:
    profile = profiled(
        "## Market Demand\n### Required Skills\n- a\n### Responsibilities\n- b\n"
        "## Requirements\n- c\n"
    )

    assert [r.text for r in profile.requirements] == ["c"]
    assert profile.responsibilities == ()
    assert [s.line for s in profile.skipped] == [1]


def test_unknown_unmarked_headings_under_a_known_one_are_groups(profiled: Profiled) -> None:
    profile = profiled(
        "Requirements\nHarbor Craft\n- knots\n- tides\nPeople Work\n- patience\nBenefits\n- tea\n"
        "Old Harbor\n- history\n"
    )

    assert [(r.group, r.text) for r in profile.requirements] == [
        ("Harbor Craft", "knots"),
        ("Harbor Craft", "tides"),
        ("People Work", "patience"),
    ]
    assert [s.section for s in profile.skipped] == ["Benefits"]
    assert [n.message for n in profile.notes] == [
        NO_TITLE.message,
        '1 list item skipped with "Benefits"',
        '1 list item under "Old Harbor" read as background',
    ]


@pytest.mark.parametrize(
    "title", ["Must have", "Minimum qualifications", "Experience and skills", "You have"]
)
def test_a_bare_heading_may_be_worded_like_a_requirement(profiled: Profiled, title: str) -> None:
    profile = profiled(f"Guard\n\nAbout us\nWe are few.\n\n{title}\n- dogs\n- calm\n")

    assert [(r.section, r.text) for r in profile.requirements] == [(title, "dogs"), (title, "calm")]


def test_a_usual_title_needs_no_list_marks(profiled: Profiled) -> None:
    profile = profiled("About us\nWe are few.\n\nMust have\n\nAbility to run\nKnowledge of dogs\n")

    assert [r.text for r in profile.requirements] == ["Ability to run", "Knowledge of dogs"]


def test_unmarked_requirements_are_no_headings(profiled: Profiled) -> None:
    profile = profiled("Requirements\n\nExcellent people skills\nKnowledge of law\nPhD\n")

    assert [r.line for r in profile.requirements] == [3, 4, 5]


@pytest.mark.parametrize("sign", ["\xad", "\u200b", "\u2060", "\ufeff"])
def test_signs_that_no_page_shows_part_no_words(profiled: Profiled, sign: str) -> None:
    profile = profiled(
        f"Require{sign}ments\n- 5 ye{sign}ars of leading re{sign}searchers\n- Prefer{sign}red: tea\n\n"
        f"Soft sk{sign}ills\n- Pa{sign}tience: Wait for ti{sign}des.\n"
    )

    years, tea = profile.requirements
    assert (years.section, years.text, years.kind) == (
        "Requirements",
        "5 years of leading researchers",
        "years",
    )
    assert (years.quote, years.line, years.column) == (
        f"5 ye{sign}ars of leading re{sign}searchers",
        2,
        3,
    )
    assert not tea.must_have
    (skill,) = profile.soft_skills
    assert (skill.name, skill.description) == ("Patience", "Wait for tides.")
    assert (skill.quote, skill.column) == (f"Wait for ti{sign}des.", 13 + len(sign))


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Team Lead (m/w/d)", "Team Lead"),
        ("# Gardener (all genders)", "Gardener"),
        ("Gardener (f/m/x) \u2013 Harbor", "Gardener \u2013 Harbor"),
        ("Team Lead: Data", "Team Lead: Data"),
        ("Team Lead at Cafe & Sons", "Team Lead at Cafe & Sons"),
        ("Designer (UX/UI)", "Designer (UX/UI)"),
        ("Location: Berlin", ""),
        ("We lead: you follow", ""),
        ("About us", ""),
    ],
)
@pytest.mark.parametrize("below", ["", "We are few.\n\n"])
def test_titles(profiled: Profiled, first: str, title: str, below: str) -> None:
    profile = profiled(f"{first}\n\n{below}Requirements\n- calm\n")

    assert profile.title == title
    assert (NO_TITLE in profile.notes) == (not title)
    assert [r.text for r in profile.requirements] == ["calm"]


def test_nested_groups(profiled: Profiled) -> None:
    profile = profiled(
        "## Requirements\n- Harbor craft:\n  - knots\n  - tides\n- **People Work**\n  - patience\n"
        "- Experience with boats\n  - small ones\n"
    )

    assert [(r.group, r.text) for r in profile.requirements] == [
        ("Harbor craft", "knots"),
        ("Harbor craft", "tides"),
        ("People Work", "patience"),
        ("", "Experience with boats"),
        ("", "small ones"),
    ]


def test_a_list_of_titles_has_no_groups(profiled: Profiled) -> None:
    profile = profiled("## Requirements\n- Knots\n- Harbor Craft\n- Tides\n- People Work\n- calm\n")

    assert [r.group for r in profile.requirements] == [""] * 5


@pytest.mark.parametrize(
    ("item", "group", "text"),
    [
        ("**Knots**. Ability to tie them", "Knots", "Ability to tie them"),
        ("**Knots:** Ability to tie them", "Knots", "Ability to tie them"),
        ("**Knots** - Ability to tie them", "Knots", "Ability to tie them"),
        ("Knots: ability to tie them", "Knots", "ability to tie them"),
        ("Knots \u2013 You can tie them", "Knots", "You can tie them"),
        ("Must: tie knots", "", "Must: tie knots"),
        ("Highly desirable: tie knots", "", "Highly desirable: tie knots"),
        ("Knots and ropes, all of the kinds we have: tie them", "",
         "Knots and ropes, all of the kinds we have: tie them"),
    ],
)  # fmt: skip
def test_labels_are_groups_where_there_are_none(
    profiled: Profiled, item: str, group: str, text: str
) -> None:
    (requirement,) = profiled(f"## Requirements\n- {item}\n").requirements

    assert (requirement.group, requirement.text, requirement.quote) == (group, text, item)


@pytest.mark.parametrize(
    ("lead_in", "kind"),
    [
        ("You will:", "responsibilities"),
        ("Desirable skills (for a tie-break between two people):", "preferred"),
        ("Successful guards have the following skills", "requirements"),
        ("You will have access to many benefits including:", "skipped"),
        ("For each job on your resume, provide:", "skipped"),
    ],
)
def test_a_sentence_before_a_list_says_what_it_is(
    profiled: Profiled, lead_in: str, kind: str
) -> None:
    profile = profiled(f"## About the job\n\n{lead_in}\n\n- a\n\nAn end.\n\n## Requirements\n- b\n")

    assert [(s.line, s.kind) for s in profile.sections] == [
        (1, "overview"), (3, kind), (9, "requirements"),
    ]  # fmt: skip


def test_a_lead_in_ends_with_its_list(profiled: Profiled) -> None:
    profile = profiled(
        "# Guard\n## Role\n## Requirements\n- a\n\nDesirable skills are:\n- b\n\n"
        "We will invite a few people.\n- c\n"
    )

    assert [(r.text, r.must_have) for r in profile.requirements] == [
        ("a", True), ("b", False), ("c", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "quote", "heading"),
    [
        ("keep tidy ships and boats Skills and Knowledge:", "keep tidy ships and boats",
         "Skills and Knowledge"),
        ("keep tidy ships Qualifications:", "keep tidy ships", "Qualifications"),
        ("keep tidy ships. Required Skills:", "keep tidy ships.", "Required Skills"),
        ("keep tidy ships and Skills:", "keep tidy ships and Skills:", None),
        ("keep ships, Harbors:", "keep ships, Harbors:", None),
        ("keep the big Harbors:", "keep the big Harbors:", None),
    ],
)  # fmt: skip
def test_headings_glued_to_an_item(
    profiled: Profiled, last: str, quote: str, heading: str | None
) -> None:
    profile = profiled(f"## Responsibilities\n- sail\n- {last}\n- swim\n")

    assert profile.responsibilities[1].quote == quote
    assert [s.title for s in profile.sections if s.line == 3] == ([heading] if heading else [])
    assert [r.text for r in profile.requirements] == (["swim"] if heading else [])


CLOSER = "These people will keep the harbor safe for all the ships."


@pytest.mark.parametrize(
    ("last", "quote"),
    [
        (f"calm in storms {CLOSER}", "calm in storms"),
        (f"calm (mostly) {CLOSER}", "calm (mostly)"),
        (f"calm in storms. {CLOSER}", f"calm in storms. {CLOSER}"),
        ("calm in storms These people stay.", "calm in storms These people stay."),
        (f"calm in storms {CLOSER[:-1]}", f"calm in storms {CLOSER[:-1]}"),
        ("calm in storms Harbor people will keep all of the many ships safe.",) * 2,
    ],
)
def test_closing_sentences_are_cut_off_the_last_item_only(
    profiled: Profiled, last: str, quote: str
) -> None:
    profile = profiled(f"## Requirements\n- {last}\n- {last}\n\n## Benefits\n- tea\n")

    assert [r.quote for r in profile.requirements] == [last, quote]
    assert sum("closing sentences" in note.message for note in profile.notes) == (last != quote)


def test_soft_skills_without_names_are_requirements(profiled: Profiled) -> None:
    profile = profiled("## Soft skills\n- Patience: Wait for tides.\n- Good humor\n")

    assert [(s.name, s.quote, s.line, s.column) for s in profile.soft_skills] == [
        ("Patience", "Wait for tides.", 2, 13)
    ]
    assert [r.text for r in profile.requirements] == ["Good humor"]


def test_what_a_document_lists_never_goes_by_in_silence(profiled: Profiled) -> None:
    profile = profiled(
        "## Requirements\nYou bring:\n- knots\n- 24/7\n\n~ Ability to sail\n\n"
        "## Soft skills\nPatience\nHumor\n\n## Benefits\n- tea\n### Perks\n- cake\n"
    )

    assert [r.text for r in profile.requirements] == ["knots"]
    assert tuple(map(str, profile.notes)) == (
        str(NO_TITLE),
        'line 4: 1 list item under "Requirements" not used: "24/7"',
        'line 6: 1 line of text under "Requirements", beside its list',
        'line 9: 2 lines of text under "Soft skills", not split into items',
        'line 13: 2 list items skipped with "Benefits"',
    )


def test_one_paragraph_is_left_to_the_reader(profiled: Profiled) -> None:
    profile = profiled("## Requirements\n\n" + "You know knots and ropes. " * 20 + "\n")

    assert profile.requirements == ()
    assert tuple(map(str, profile.notes)) == (
        str(NO_TITLE),
        'line 3: 1 line of text under "Requirements", not split into items',
    )


def test_a_list_without_a_heading_is_recognized_and_told(profiled: Profiled) -> None:
    profile = profiled(
        "# Guard\n\nWe guard.\n\n- Ensure calm\n- Report fires\n- Walking the halls\n\n"
        "## Details\n- Ability to run\n- Experience with dogs\n- 2 years in the dark\n"
    )

    assert [r.line for r in profile.requirements] == [10, 11, 12]
    assert [d.line for d in profile.responsibilities] == [5, 6, 7]
    assert tuple(map(str, profile.notes)) == (
        "line 3: a list without a telling heading, read as duties",
        "line 10: a list without a telling heading, read as requirements",
    )


def test_qualifications_of_an_overview_stand_alone_if_there_are_no_others(
    profiled: Profiled,
) -> None:
    profile = profiled("## Overview\n### Qualifications\n- knots\n")

    assert [r.text for r in profile.requirements] == ["knots"]
    assert profile.qualifications == ()
