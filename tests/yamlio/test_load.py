"""Does bad YAML get an exact place and a hint, and does good YAML read back as the same record?"""

# ruff: noqa: E501 - expected messages stand on one line

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Ladder
from hiring_kit.yamlio.load import load
from hiring_kit.yamlio.parse import MAX_DEPTH, parse
from hiring_kit.yamlio.write import to_yaml

GOOD = """\
name: Research
levels:
  - id: lead
    title: Lead
    scope: project
    summary: Leads one project.
"""


def found(text: str) -> list[tuple[int, int, str, str, str]]:
    """Line, column, rule, message and hint of each problem in a ladder."""
    located, problems = load(text, "ladder.yaml", Ladder)
    assert located is None
    return [(p.place.line, p.place.column, p.rule, p.message, p.hint) for p in problems]


def test_a_good_file_has_a_place_for_every_value() -> None:
    located, problems = load(GOOD, "ladder.yaml", Ladder)
    assert located is not None
    assert not problems
    place = located.place("levels", 0, "scope")
    assert (place.line, place.column, place.width) == (5, 12, 7)
    key = located.place("levels", 0, "scope", "$key")
    assert (key.line, key.column, key.width) == (5, 5, 5)
    nearest = located.place("levels", 0, "scope", "nothing", 3)
    assert nearest == place


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        pytest.param(
            GOOD.replace("summary", "sumary"),
            [
                (3, 5, "HK032", 'the key "summary" is missing in levels[0]', "Add `summary:` here."),
                (6, 5, "HK031", 'unknown key "sumary"', 'Did you mean "summary"?'),
            ],
            id="misspelt key",
        ),
        pytest.param(
            GOOD.replace("scope: project", "scope: projct"),
            [(5, 12, "HK033", 'levels[0].scope cannot be "projct"', 'Did you mean "project"?')],
            id="misspelt word",
        ),
        pytest.param(
            GOOD.replace("Research\n", "7\n"),
            [(1, 7, "HK030", "name needs text, found the number 7", "Put quotes around it.")],
            id="wrong type",
        ),
        pytest.param(
            GOOD.replace("id: lead", "id: Lead Person"),
            [
                (
                    3,
                    9,
                    "HK030",
                    'levels[0].id cannot be "Lead Person"',
                    "Write lower-case words joined by hyphens, such as `research-manager`.",
                )
            ],
            id="bad id",
        ),
        pytest.param(
            GOOD + "name: Again\nlevels: []\n",
            [
                (7, 1, "HK026", 'the key "name" stands here twice (first on line 1)', "Keep one of the two."),
                (8, 1, "HK026", 'the key "levels" stands here twice (first on line 2)', "Keep one of the two."),
            ],
            id="duplicate keys",
        ),
        pytest.param(
            GOOD.replace("    title", "\ttitle"),
            [(4, 1, "HK023", "a tab in the indentation", "Indent with two spaces.")],
            id="tab",
        ),
        pytest.param(
            "",
            [(1, 1, "HK022", "the file is empty", "Write the keys of this kind of file; `hiring-kit schema` lists them.")],
            id="empty",
        ),
        pytest.param(
            GOOD.replace("title: Lead", 'title: "Lead'),
            [
                (
                    4,
                    12,
                    "HK022",
                    "a quote is opened here and not closed",
                    "Close it, or put the whole text in the other kind of quotes.",
                )
            ],
            id="unclosed quote",
        ),
        pytest.param(
            "a: &x [1]\nb: *x\nc: !!python/name:os.system x\n",
            [
                (1, 4, "HK024", "the anchor &x is not allowed", "Write the value out."),
                (2, 4, "HK024", "the alias *x is not allowed", "Write the value out."),
                (3, 4, "HK024", "the tag tag:yaml.org,2002:python/name:os.system is not allowed", "Write the value out."),
            ],
            id="anchor, alias and tag",
        ),
        pytest.param(
            GOOD + "---\nname: Two\n",
            [(7, 1, "HK024", "a second document in the file is not allowed", "Write the value out.")],
            id="two documents",
        ),
        pytest.param(
            GOOD.replace("Leads one project.", "Leads: one project."),
            [(6, 19, "HK022", "mapping values are not allowed in this context", 'A text with ": " inside needs quotes around it.')],
            id="colon in text",
        ),
        pytest.param(
            GOOD.replace("Leads one", "Leads \x07one"),
            [(6, 20, "HK021", "control character U+0007 is not allowed", "Delete it.")],
            id="control character",
        ),
        pytest.param(
            "- 1\n- 2\n",
            [(1, 1, "HK030", "the file needs keys with values, found a list", "Write keys with values.")],
            id="a list",
        ),
    ],
)  # fmt: skip
def test_bad_files(bad: str, expected: list[tuple[int, int, str, str, str]]) -> None:
    assert found(bad) == expected


def test_a_bomb_is_refused_before_it_explodes() -> None:
    bomb = "a: &a [x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(8)
    )
    assert {rule for _, _, rule, _, _ in found(bomb)} == {"HK024"}
    deep = "[" * 5000 + "]" * 5000
    assert [(line, column, rule) for line, column, rule, _, _ in found(deep)] == [
        (1, MAX_DEPTH + 1, "HK025")
    ]


@pytest.mark.parametrize("word", ["no", "yes", "on", "0777", "12:30", "1_000", "0x1F", "=", "<<"])
def test_words_that_only_look_like_values_stay_text(word: str) -> None:
    parsed = parse(f"a: {word}\n", "x.yaml")
    assert parsed.value == {"a": word}


def test_all_problems_come_in_one_run() -> None:
    bad = (
        GOOD.replace("scope: project", "scope: projct")
        .replace("name", "nmae")
        .replace("title: Lead", "title: 3")
    )
    assert [(line, rule) for line, _, rule, _, _ in found(bad)] == [
        (1, "HK031"),
        (1, "HK032"),
        (4, "HK030"),
        (5, "HK033"),
    ]


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\x85\ufeff\ufffe\uffff"),
    min_size=1,
).filter(lambda text: text.strip() == text)  # fmt: skip


@given(name=texts, labels=st.lists(texts, min_size=1, max_size=5))
def test_what_is_written_reads_back_the_same(name: str, labels: list[str]) -> None:
    scale = RatingScale.model_validate(
        {
            "name": name,
            "points": tuple(
                {"value": n, "label": label, "meaning": label * 3}
                for n, label in enumerate(labels, 1)
            ),
        }
    )
    located, problems = load(to_yaml(scale, "scale"), "scale.yaml", RatingScale)
    assert not problems
    assert located is not None
    assert located.record == scale


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("null", 1, "HK030"),
        ("~", 1, "HK030"),
        ("false", 1, "HK030"),
        ("# only a comment\n", 1, "HK022"),
        ("---\n", 2, "HK030"),
    ],
)
def test_a_file_that_holds_nothing_is_a_problem(text: str, line: int, rule: str) -> None:
    assert [(at, column, name) for at, column, name, _, _ in found(text)] == [(line, 1, rule)]


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    located, problems = load(text, "ladder.yaml", Ladder)
    assert (located is None) == bool(problems)
    rows = text.split("\n")
    for problem in problems:
        assert 1 <= problem.place.line <= len(rows) + 1


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ('name: "a\\qb"\n', 1, 9, "this escape is none that YAML knows"),
        ('name: "a\\\\u0007\\u0007b"\n', 1, 16, "control character U+0007 is not allowed"),
        ('name: "a\n  \\u00e9\\eb"\n', 2, 9, "control character U+001B is not allowed"),
        ('name: "\\ud800"\n', 1, 10, "this escape is none that YAML knows"),
        ('name: "a\n\n', 1, 7, "a quote is opened here and not closed"),
        ("{", 1, 1, "a bracket is not closed before here"),
        ("name: a\nplain: [b, c\n\n", 2, 12, "a bracket is not closed before here"),
    ],
)
def test_what_is_not_closed_has_a_place_in_the_text(
    text: str, line: int, column: int, message: str
) -> None:
    (problem,) = parse(text, "a.yaml").problems
    assert (problem.place.line, problem.place.column, problem.message) == (line, column, message)
