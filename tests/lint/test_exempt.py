"""Does an exemption hold for its own line only, give its reason, and go when it is no longer needed?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

Run = Callable[..., Said]
TALK = "competencies/people/communication.yaml"


@pytest.fixture
def talk(rubrics: Path) -> Path:
    return rubrics / TALK


def spoil(talk: Path, above: str) -> int:
    """Make the first question a closed one, with a line above it; the line it stands on."""
    text = talk.read_text("utf-8")
    start = text.index("    ask: >-\n")
    end = text.index("    probes:\n", start)
    closed = "    ask: Have you ever explained a result of the project to people who built on it?\n"
    talk.write_text(text[:start] + above + closed + text[end:], "utf-8")
    return text.count("\n", 0, start) + above.count("\n") + 1


def rules_on(said: Said, path: Path, line: int) -> set[str]:
    marks = (
        row.split(":", 3) for row in said.err.splitlines() if row.startswith(f"{path}:{line}:")
    )
    return {mark[3].split()[1].rstrip(":") for mark in marks}


def test_a_content_problem_has_its_place_its_caret_and_a_hint(talk: Path, run: Run) -> None:
    line = spoil(talk, "")
    said = run("lint", talk)
    assert said.code == 1
    assert f"{talk}:{line}:10: error HK203: " in said.err
    assert "can be answered with yes or no" in said.err
    assert "Begin with what, how, which or who" in said.err
    assert {"HK201", "HK203"} <= rules_on(said, talk, line)


def test_an_exemption_with_a_reason_holds_for_the_next_line(talk: Path, run: Run) -> None:
    line = spoil(talk, "    # lint: disable=HK203,HK201 the recruiter reads this one aloud\n")
    said = run("lint", talk)
    assert not {"HK201", "HK203"} & rules_on(said, talk, line)


def test_an_exemption_without_a_reason_exempts_nothing(talk: Path, run: Run) -> None:
    line = spoil(talk, "    # lint: disable=HK203\n")
    said = run("lint", talk)
    assert "HK203" in rules_on(said, talk, line)
    assert f"{talk}:{line - 1}:5: error HK900: the exemption gives no reason" in said.err


@pytest.mark.parametrize(
    "above",
    [
        "    # lint: disable=HK203, HK201 the recruiter reads this one aloud\n",
        "    # Lint: Disable = hk203,hk201 the recruiter reads this one aloud\n",
        "    # lint: disable=HK203 the recruiter reads this one\n    # lint: disable=HK201 it is no case\n",
        "    # lint: disable=HK203,HK201 the recruiter reads this one\n    # and likes it\n",
    ],
)
def test_an_exemption_may_be_written_in_some_ways(above: str, talk: Path, run: Run) -> None:
    line = spoil(talk, above)
    said = run("lint", talk)
    assert not {"HK201", "HK203"} & rules_on(said, talk, line)
    assert "HK90" not in said.err


@pytest.mark.parametrize(
    ("above", "wrong"),
    [
        (
            "    # lint: disable HK203 the recruiter reads it\n",
            "HK901: the exemption names no rule",
        ),
        ("    # lint: disable= the recruiter reads this\n", 'HK901: there is no rule "THE"'),
        (
            "    # lint: disable=HK203,HK201 no\n",
            "HK900: the exemption gives no reason of at least",
        ),
    ],
)
def test_what_was_meant_as_an_exemption_and_is_none_is_named(
    above: str, wrong: str, talk: Path, run: Run
) -> None:
    line = spoil(talk, above)
    said = run("lint", talk)
    assert rules_on(said, talk, line) >= {"HK201", "HK203"}
    assert f"{talk}:{line - 1}:5: error {wrong}" in said.err


def test_an_exemption_may_stand_on_the_line_of_a_folded_text(talk: Path, run: Run) -> None:
    text = talk.read_text("utf-8")
    start = text.index("    ask: >-\n")
    end = text.index("    probes:\n", start)
    closed = (
        "    ask: >- # lint: disable=HK203,HK201 read aloud by the recruiter\n"
        "      Have you ever explained a result of the project to people who built on it?\n"
    )
    talk.write_text(text[:start] + closed + text[end:], "utf-8")
    said = run("lint", talk)
    line = text.count("\n", 0, start) + 1
    assert not {"HK201", "HK203", "HK902"} & rules_on(said, talk, line)


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        (
            ">-\n      Tell me about a plan that changed.\n\n      How did you use your ballpark figures?",
            3,
            28,
        ),
        (
            ">\n      Tell me about a plan\n      that was a Low-hanging\n      fruit of yours.",
            2,
            18,
        ),
        ("Tell me about a plan\n      of yours that was a moonshot.", 1, 27),
        ("'Tell me about a plan\n      of yours that was a moonshot.'", 1, 27),
    ],
)
def test_a_finding_in_a_long_text_stands_at_its_words(
    written: str, line: int, column: int, talk: Path, run: Run
) -> None:
    text = talk.read_text("utf-8")
    start, end = text.index("    ask: >-\n"), text.index("    probes:\n")
    talk.write_text(f"{text[:start]}    ask: {written}\n{text[end:]}", "utf-8")
    said = run("lint", talk)
    at = text.count("\n", 0, start) + 1 + line
    assert f"{talk}:{at}:{column}: " in said.err
    assert "is an idiom" in said.err.split(f"{talk}:{at}:{column}: ")[1].split("\n")[0]


def test_an_exemption_for_no_rule_and_one_that_is_not_needed_are_named(
    talk: Path, run: Run
) -> None:
    line = spoil(talk, "    # lint: disable=HK999,HK402 because we say so here\n")
    said = run("lint", talk)
    assert f'{talk}:{line - 1}:5: error HK901: there is no rule "HK999"' in said.err
    assert f"{talk}:{line - 1}:5: warning HK902: nothing on line {line} breaks HK402" in said.err


def test_one_line_is_exempted_and_the_next_is_not(talk: Path, run: Run) -> None:
    spoil(talk, "")
    text = talk.read_text("utf-8")
    talk.write_text("# lint: disable=HK203 far away from it\n" + text, "utf-8")
    said = run("lint", talk)
    assert "HK203: " in said.err
    assert f"{talk}:1:1: warning HK902" in said.err


def test_the_manual_page_of_a_rule_is_shown(run: Run) -> None:
    said = run("lint", "--explain", "HK203")
    assert said.out.startswith(
        "HK203 closed (error)\n\nCan the question be answered with yes or no?"
    )
    assert "Fails::" in said.out
    assert run("lint", "--explain", "HK999").code == 2
    assert run("lint", "--explain", "").code == 2
    assert run("lint", "--explain", "hk203").out == said.out
    assert json.loads(run("lint", "--explain", "HK203", "--json").out)["name"] == "closed"
    assert "HK203  error    closed" in run("lint", "--rules").out
