"""What do the tests of reading a role document share?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit.ingest.scan import scan
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import RoleProfile
from hiring_kit.profile.document import profile_document
from hiring_kit.profile.lexicon import load_lexicon

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    lexicon, problems = load_lexicon(REPOSITORY / "rubrics" / "lexicon")
    assert lexicon is not None, problems
    return lexicon


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of invented and public-domain role documents."""
    return REPOSITORY / "tests" / "fixtures" / "documents"


@pytest.fixture(scope="session")
def profiled(lexicon: Lexicon) -> Callable[[str], RoleProfile]:
    """The profile of a text."""

    def profile(text: str) -> RoleProfile:
        return profile_document(scan(text, "role.md")[0], lexicon)[0]

    return profile
