"""Are the rules right often enough on labeled examples, and does the documentation say how often?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.lint import RULES
from hiring_kit.lint.wordlist import Wordlist, load_wordlist
from tests.lint.corpus import examples, tallies
from tests.lint.page import page

PAGE = Path(__file__).parents[2] / "docs" / "lint-rules.md"
FEWEST = 200
PRECISE = 0.9


@pytest.fixture(scope="module")
def words() -> Wordlist:
    found, problems = load_wordlist(resources.rubrics() / "lexicon")
    assert found, problems
    return found


def test_there_are_examples_enough_good_and_bad() -> None:
    found = list(examples())
    sound = [where for where, _, breaks in found if not breaks]
    assert len(found) >= FEWEST
    assert len(sound) >= FEWEST // 4
    assert {rule for _, _, breaks in found for rule in breaks} == set(RULES)


def test_a_rule_that_fails_a_lint_is_precise(words: Wordlist) -> None:
    counted = tallies(words)
    imprecise = {
        rule: tally.precision for rule, tally in counted.items() if tally.precision < PRECISE
    }
    assert {rule for rule in imprecise if RULES[rule].severity == "error"} == set()
    assert all(tally.right for tally in counted.values())


def test_the_page_about_the_rules_is_as_generated(words: Wordlist) -> None:
    made = page(words)
    if os.environ.get("HIRING_KIT_GOLDEN") == "write":
        PAGE.write_text(made, "utf-8")
    assert PAGE.read_text("utf-8") == made
