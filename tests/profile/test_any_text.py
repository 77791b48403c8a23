"""Does any text at all give a profile whose quotes are exact?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.ingest.scan import scan
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import NO_TITLE
from hiring_kit.profile.document import profile_document
from tests.profile.exact import check_quotes

PIECES = st.sampled_from(
    ["Requirements", "## Requirements", "Core Responsibilities", "Overview", "Best Practices",
     "Career Development", "## Preferred", "**Essential:**", "- ", "* ", "1. ", "  - ", "\n", "\n\n",
     "\r\n", ": ", ". ", ", ", "Soft Skills: ", "Communication: Speak up. ", "Empathy: Listen. ",
     "Ability to sail", "2+ years of sailing", "2-5 years of sailing", "Experience with SQL",
     "These people will keep the harbor safe for all the ships.", "Focus Areas:", "You will:",
     "preferred", "**Label**. ", "[x](y)", "[placeholder]", "Includes all requirements listed",
     "\u00a0", "\u2022", "\u2019", "---\n", "title: X\n", "key objectives:\n", "| a |", "```"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=60).map("".join)


@given(TEXTS)
def test_any_text_gives_a_profile(lexicon: Lexicon, text: str) -> None:
    source, _ = scan(text, "role.md")

    profile, problems = profile_document(source, lexicon)

    check_quotes(profile, source)
    assert [problem.rule for problem in problems] == (
        [] if profile.requirements or profile.soft_skills else ["HK011"]
    )
    assert bool(profile.title) == (NO_TITLE not in profile.notes)
    assert profile_document(source, lexicon) == (profile, problems)


@given(st.text(max_size=300))
def test_any_letters_give_a_profile(lexicon: Lexicon, text: str) -> None:
    source, _ = scan(f"Requirements\n- {text}", "role.md")

    profile, _ = profile_document(source, lexicon)

    check_quotes(profile, source)
