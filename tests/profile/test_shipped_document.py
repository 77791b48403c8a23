"""Is the shipped role document read right: the same shapes as the reference, in our own words?"""

from __future__ import annotations

from collections import Counter

import pytest

from hiring_kit.ingest.read import read_document
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import RoleProfile
from hiring_kit.model.source import SourceText
from hiring_kit.profile.document import profile_document
from tests.profile.conftest import REPOSITORY
from tests.profile.exact import check_quotes

ROLE = "machine-learning-research-manager"
PATH = REPOSITORY / "rubrics" / "roles" / ROLE / "role-document.txt"

pytestmark = pytest.mark.skipif(not PATH.is_file(), reason=f"NOT CHECKED: no {PATH}")


@pytest.fixture(scope="module")
def source() -> SourceText:
    """The shipped document."""
    return read_document(PATH)[0]


@pytest.fixture(scope="module")
def profile(source: SourceText, lexicon: Lexicon) -> RoleProfile:
    """What was read from it."""
    profile, problems = profile_document(source, lexicon)
    assert problems == ()
    return profile


def test_every_quote_is_exact(profile: RoleProfile, source: SourceText) -> None:
    assert check_quotes(profile, source) > 80


def test_requirements(profile: RoleProfile) -> None:
    assert len(profile.requirements) == 30
    assert len({(r.section, r.group) for r in profile.requirements}) == 10
    assert all(r.group for r in profile.requirements)
    assert len(profile.soft_skills) == 12


def test_duties_practices_and_challenges(profile: RoleProfile) -> None:
    assert Counter(d.group for d in profile.responsibilities).total() == 24
    assert len({d.group for d in profile.responsibilities}) == 8
    assert len({p.group for p in profile.practices}) == 5
    assert len({c.group for c in profile.challenges}) == 8


def test_conflict_and_skipped_sections(profile: RoleProfile) -> None:
    assert len(profile.conflicts) == 1
    assert len(profile.skipped) >= 4
    assert all(skipped.reason for skipped in profile.skipped)
