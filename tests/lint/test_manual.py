"""Does each rule do what its manual page shows: fire on the bad example, and keep silent on the good one?"""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from hiring_kit import resources
from hiring_kit.lint import MANUAL, RULES
from hiring_kit.lint.content import Content
from hiring_kit.lint.run import lint
from hiring_kit.lint.wordlist import Wordlist, load_wordlist
from tests.lint.fragment import library, path_of, read, stock_is_a_competency


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


ASK = ("questions", 0, "ask")
AT_PROJECT = ("scopes", "project", "anchors")
PLACES = {
    "HK103": {("competencies",)},
    "HK105": {(*AT_PROJECT, 4)},
    "HK209": {("questions",)},
    "HK216": {
        ("questions", 0, "materials", "on_request"),
        ("questions", 0, "materials", "planted"),
    },
    "HK221": {("questions", 0, "probes")},
    "HK222": {("questions", 0, "probes", "action", 0)},
    "HK223": {("questions", 0, "probes", "action", 0)},
    "HK224": {("questions", 0, "listen_for")},
    "HK302": {(*AT_PROJECT, 4)},
    "HK303": {(*AT_PROJECT, 4)},
    "HK304": {(*AT_PROJECT, 3)},
    "HK305": {(*AT_PROJECT, 4)},
    "HK306": {(*AT_PROJECT, 5)},
    "HK307": {("scopes", "team", "anchors", 3)},
    "HK308": {(*AT_PROJECT, 1)},
    "HK309": {(*AT_PROJECT, 3)},
    "HK310": {(*AT_PROJECT, 3)},
    "HK311": {(*AT_PROJECT, 4)},
    "HK312": {(*AT_PROJECT, 3)},
    "HK313": {(*AT_PROJECT, 3)},
    "HK314": {("competencies", 0, "weights")},
    "HK502": {("questions", 0, "minutes")},
    "HK511": {("questions", 1, "ask")},
    "HK512": {("plain",)},
    "HK513": {("plain",)},
    "HK514": {("plain",)},
}
"""Where the failing example of a rule fails, if not at the first question's wording."""
IN = {"HK103": "role", "HK314": "role", "HK214": "second", "HK313": "second"}
"""In which file, if not in the first competency's."""


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_reports_where_the_text_stands(rule: str, words: Wordlist) -> None:
    made = library(read(example(rule, "Fails")))
    found = [problem.place for problem in lint(made, words) if problem.rule == rule]
    assert {place.file for place in found} == {f"{IN.get(rule, 'first')}.yaml"}
    assert {path_of(made, place) for place in found} == PLACES.get(rule, {ASK})


@pytest.mark.parametrize("rule", RULES)
def test_file_by_file_a_rule_finds_what_it_finds_in_all_at_once(rule: str, words: Wordlist) -> None:
    """Most files are as they were when they were last judged, so that rules are asked file by file."""
    made = library({"second_anchors": {3: "Asked."}, **read(example(rule, "Fails"))})
    found = {(p.rule, p.message) for p in lint(made, words, [RULES[rule]])}
    at_once = {(rule, message) for _, message in RULES[rule].check(Content(made, words))}
    assert found == at_once != set()


@pytest.mark.parametrize("anchor", ["–", "?", "Проверил модель"])
def test_an_anchor_without_latin_words_is_judged_all_the_same(anchor: str, words: Wordlist) -> None:
    found = lint(library({"anchors": {3: anchor}}), words)
    assert "HK309" in {problem.rule for problem in found}


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
