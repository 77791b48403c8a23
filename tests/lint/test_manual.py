"""Does each rule do what its manual page shows: fire on the bad example, and keep silent on the good one?"""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from hiring_kit import resources
from hiring_kit.lint import MANUAL, RULES
from hiring_kit.lint.run import lint
from hiring_kit.lint.wordlist import Wordlist, load_wordlist
from tests.lint.fragment import library, read, stock_is_a_competency


@pytest.fixture(scope="module")
def words() -> Wordlist:
    found, problems = load_wordlist(resources.rubrics() / "lexicon")
    assert found, problems
    return found


def example(rule: str, which: str) -> str:
    """The YAML below ``Fails::`` or ``Passes::`` on a manual page."""
    match = re.search(rf"^{which}::\n\n((?:    .*\n|\n)+)", MANUAL[rule] + "\n", re.MULTILINE)
    assert match, f"{rule} has no example that {which.lower()}"
    return dedent(match[1])


def test_the_stock_is_sound(words: Wordlist) -> None:
    located, problems = stock_is_a_competency()
    assert located is not None, problems
    assert lint(library({}), words) == ()


@pytest.mark.parametrize("rule", RULES)
def test_the_failing_example_fails_and_the_passing_one_passes(rule: str, words: Wordlist) -> None:
    failing = lint(library(read(example(rule, "Fails"))), words)
    assert rule in {problem.rule for problem in failing}
    passing = lint(library(read(example(rule, "Passes"))), words)
    assert rule not in {problem.rule for problem in passing}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_to_do(rule: str) -> None:
    found = RULES[rule]
    assert found.id == rule
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", found.name)
    assert found.hint.endswith(".")
    assert found.source
    assert MANUAL[rule].splitlines()[0].endswith("?")


def test_every_rule_is_in_the_registry() -> None:
    here = resources.rubrics().parent / "src/hiring_kit/lint/rules"
    files = {path.stem for path in here.glob("*.py")} - {"__init__"}
    assert len(files) == len(RULES) == len({rule.name for rule in RULES.values()})
    assert {rule.name.replace("-", "_") for rule in RULES.values()} == files
