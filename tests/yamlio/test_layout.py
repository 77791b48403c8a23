"""Does formatting bring every file to one layout, keep what it means, and keep each comment with its entry?"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hiring_kit import resources
from hiring_kit.lint.exempt import exemptions
from hiring_kit.model.competency import Competency
from hiring_kit.model.loop import Loop
from hiring_kit.model.problem import Refusal
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role
from hiring_kit.model.scope import Ladder
from hiring_kit.model.theme import Theme
from hiring_kit.yamlio.format import in_layout
from hiring_kit.yamlio.layout import laid_out
from hiring_kit.yamlio.load import parse_text
from hiring_kit.yamlio.schema import KINDS

LONG = "What was known and what was not, told to those who had to decide before their plans were fixed, by name."
FOLDED = (
    "  What was known and what was not, told to those who had to decide before their plans were fixed, by\n"
    "  name.\n"
)


def laid(text: str, kind: str = "competency") -> str:
    new = in_layout(text, "a.yaml", KINDS[kind])
    assert in_layout(new, "a.yaml", KINDS[kind]) == new
    return new


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("short: b\nname: a\n", "name: a\nshort: b\n"),
        ("name: 'a'\nshort: \"b\"\n", "name: a\nshort: b\n"),
        ("name:   a   \nshort:\n   b\n", "name: a\nshort: b\n"),
        ("aliases: [one,   two]\n", "aliases: [one, two]\n"),
        ("aliases:\n- one\n- two\n", "aliases: [one, two]\n"),
        ("aliases:\n- What is it?\n", "aliases:\n  - What is it?\n"),
        (
            "aliases: [What is it, a, b, c, d, e, f]\n",
            "aliases:\n" + "".join(f"  - {w}\n" for w in ("What is it", *"abcdef")),
        ),
        (f"short: {LONG}\n", f"short: >-\n{FOLDED}"),
        (f"short: >-\n{FOLDED}", f"short: >-\n{FOLDED}"),
        ("scopes: {team: {expectation: b}}\n", "scopes:\n  team:\n    expectation: b\n"),
        ("scopes:\n  team: {}\n  project: {}\n", "scopes:\n  project: {}\n  team: {}\n"),
        ("name: 'No'\nshort: '12'\nplain: 'a: b'\n", "name: 'No'\nshort: '12'\nplain: 'a: b'\n"),
        (
            "drop: {questions: [a]}\nname: b\nextends: c\n",
            "extends: c\nname: b\ndrop:\n  questions: [a]\n",
        ),
        ("name: a\nunknown: 1\nshort: b\n", "name: a\nshort: b\nunknown: 1\n"),
        ("name: a\n\n\n\nshort: b\n", "name: a\n\nshort: b\n"),
        ("\ufeffname: a\r\nshort: b\r\n", "name: a\nshort: b\n"),
    ],
)
def test_the_layout(before: str, after: str) -> None:
    assert laid(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # A comment above an entry moves with it.
        ("short: b\n# why a\nname: a\n", "# why a\nname: a\nshort: b\n"),
        # The head of the file stays first.
        ("# head\nshort: b\nname: a\n", "# head\nname: a\nshort: b\n"),
        # An exemption above the first entry is about that entry.
        (
            "# head\n# lint: disable=HK201 it is so here\nshort: b\nname: a\n",
            "# head\nname: a\n# lint: disable=HK201 it is so here\nshort: b\n",
        ),
        # A comment beside a value stays on its row; on the head of a long text.
        ("name: a # why\nshort: b\n", "name: a  # why\nshort: b\n"),
        (f"short: {LONG} # why\n", f"short: >-  # why\n{FOLDED}"),
        (f"short: >- # why\n{FOLDED}", f"short: >-  # why\n{FOLDED}"),
        ("questions: # why\n  - id: a\n", "questions:  # why\n  - id: a\n"),
        # Inside a list on one line: it becomes a list of rows.
        ("aliases: [a, # one\n  b]\n", "aliases:\n  - a  # one\n  - b\n"),
        # At the end of a block it stays in that block; at the end of the file it stays there.
        (
            "scopes:\n  team:\n    expectation: b\n    # more to come\nname: a\n",
            "name: a\nscopes:\n  team:\n    expectation: b\n    # more to come\n",
        ),
        ("name: a\n# the end\n", "name: a\n# the end\n"),
        (
            "aliases:\n  - What is it?\n  # and others\nname: a\n",
            "name: a\naliases:\n  - What is it?\n  # and others\n",
        ),
        (
            "questions:\n  # first\n  - id: a\n    # of a\n    kind: b\n",
            "questions:\n  # first\n  - id: a\n    # of a\n    kind: b\n",
        ),
        # Beside a bare hyphen: about the item that it begins.
        (
            "questions:\n  - id: a\n    ask: x\n  - # why b\n    id: b\n    ask: y\n",
            "questions:\n  - id: a\n    ask: x\n  # why b\n  - id: b\n    ask: y\n",
        ),
        ("aliases:\n  - # why\n    What is it?\n", "aliases:\n  # why\n  - What is it?\n"),
        # Empty rows around a comment stay, one at a time.
        (
            "name: x\n\n\n# section\n\n\nshort: y\n\n# end\n",
            "name: x\n\n# section\n\nshort: y\n\n# end\n",
        ),
        ("# head\n\n# more\n\nname: x\n", "# head\n\n# more\n\nname: x\n"),
        (
            "aliases:\n  - What is it?\n        # odd\n\n  - Why so?\n",
            "aliases:\n  - What is it?\n  # odd\n\n  - Why so?\n",
        ),
        # No comment at all.
        ("name: 'a # b'\nshort: |\n  # c\n  d\n", "name: 'a # b'\nshort: |\n  # c\n  d\n"),
    ],
)  # fmt: skip
def test_comments_stay_with_what_they_are_about(before: str, after: str) -> None:
    assert laid(before) == after


def test_an_exemption_still_exempts_the_same_value() -> None:
    text = (
        "questions:\n"
        "  - minutes: 9\n"
        f"    ask: {LONG}  # lint: disable=HK204 one decision in two halves\n"
        "    # lint: disable=HK220 told by the interviewer beforehand\n"
        "    fallback: Take another one.\n"
        "    id: a\n"
    )
    new = laid(text)
    parsed, _ = parse_text(new, "a.yaml")
    assert parsed is not None
    lines = {e.rules: e.line for e in exemptions(parsed.comments)}
    assert lines == {
        ("HK204",): parsed.places[("questions", 0, "ask")].line,
        ("HK220",): parsed.places[("questions", 0, "fallback")].line,
    }
    assert new.index("id: a") < new.index("minutes") < new.index("ask")


EXEMPT = "# lint: disable=HK201,HK203 asked in these words for years"


@pytest.mark.parametrize(
    "text",
    [
        f"questions:\n  {EXEMPT}\n  - ask: Is it so?\n    id: a\n",
        f"questions:\n  - id: b\n  {EXEMPT}\n  - minutes: 8\n    ask: Is it so?\n",
        f"questions:\n  - id: a\n    {EXEMPT}\n    ask: Is it so?\n",
        f"{EXEMPT}\nshort: b\nname: a\n",
    ],
)
def test_an_exemption_above_an_item_stays_with_the_key_below_it(text: str) -> None:
    covered = []
    for said in (text, laid(text)):
        parsed, _ = parse_text(said, "a.yaml")
        assert parsed is not None
        (exemption,) = exemptions(parsed.comments)
        here = [
            p for p, at in parsed.places.items() if at.line == exemption.line and "$key" not in p
        ]
        covered.append(max(here, key=len))
    assert covered[0] == covered[1]


def test_a_layout_stays_as_it_is_where_a_comment_parts_two_items() -> None:
    """The empty row below the exemption moves above it at first, and belongs to nothing there."""
    item = "id: a\n  weights: {}\n"
    before = f"competencies:\n- {item}# lint: disable=HK204 a b c\n\n- {item}"
    once = laid_out(before, Role)
    settled = laid_out(once, Role)
    assert once != settled
    assert in_layout(before, "a.yaml", Role) == settled
    assert laid_out(settled, Role) == settled


def test_an_exemption_that_would_cover_something_else_is_refused() -> None:
    words = ", ".join(f"{number} is no alias at all" for number in range(5))
    with pytest.raises(Refusal) as caught:
        in_layout(f"name: a\naliases: [{words}]  {EXEMPT}\n", "a.yaml", Competency)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line) == ("HK065", 2)
    assert "no longer cover" in problem.message


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("hello # c\n", "hello # c\n"),
        ("hello\n", "hello\n"),
        ("\N{SUPERSCRIPT TWO}: x\n", "\N{SUPERSCRIPT TWO}: x\n"),
        ('"--5": x\n', "--5: x\n"),
        ('name: "1e3"\n', "name: '1e3'\n"),
        ('name: "a\\u2028b"\n', 'name: "a\\Lb"\n'),
        ('name: "a\\x85b"\n', 'name: "a\\Nb"\n'),
        ("aliases:\n  - -\n    - a\n", "aliases:\n  - [null, a]\n"),
        ("name:\nshort:  # why\n", "name:\nshort:  # why\n"),
        # An empty row that ends a text stays in it, and no other one comes to it.
        ("name: |+\n  a\n\nplain: x\n\nshort: y\n", "name: |+\n  a\n\nshort: y\nplain: x\n"),
        ("name: |+\n  a\n\n\n# why\nplain: x\n", "name: |+\n  a\n\n\n# why\nplain: x\n"),
        ('aliases: ["1e3", "0x1F", "1_000", "=", "<<"]\n', None),
    ],
)
def test_odd_texts_are_laid_out(text: str, after: str | None) -> None:
    new = laid(text)
    assert after is None or new == after


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("name: b  # why\n", "a value would change"),
        ("name: a\n", "a comment would be lost"),
        ("name: a  # why\n# why\n", "a comment would be lost"),
    ],
)
def test_a_fault_of_the_layout_loses_nothing(
    wrong: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hiring_kit.yamlio.format.laid_out", lambda *_: wrong)
    with pytest.raises(Refusal) as caught:
        in_layout("name:  a # why\n", "a.yaml", Competency)
    assert [(p.rule, p.message) for p in caught.value.problems] == [("HK065", message)]


def test_tables_and_evidence_are_rows() -> None:
    role = (
        "competencies:\n  - evidence:\n      - line: 4\n        quote: leads a team\n"
        "    weights:\n      lead: 1\n      head: 2.5\n    id: a\n"
    )
    assert laid(role, "role") == (
        "competencies:\n  - id: a\n    weights: {lead: 1, head: 2.5}\n    evidence:\n"
        "      - {line: 4, quote: leads a team}\n"
    )
    table = (
        "questions:\n  - materials:\n      shown:\n        - rows:\n"
        "            - - Arden works\n              - '84'\n              - 7%, about\n"
    )
    assert laid(table).endswith("            - [Arden works, '84', '7%, about']\n")


@pytest.mark.parametrize("text", ["name: [\n", "a: *b\n", "\tname: a\n", "name: a\nname: b\n"])
def test_what_does_not_read_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        in_layout(text, "a.yaml", Competency)
    assert caught.value.problems[0].place.file == "a.yaml"


def test_all_that_is_shipped_is_in_the_layout() -> None:
    places = {
        "competency": "competencies/*/*.yaml", "role": "roles/*/role.yaml", "loop": "loops/*.yaml",
        "ladder": "ladders/*.yaml", "scale": "scales/*.yaml",
    }  # fmt: skip
    found = [
        (kind, path)
        for kind, where in places.items()
        for path in sorted(resources.rubrics().glob(where))
    ]
    found += [("theme", path) for path in sorted((resources.templates() / "themes").glob("*.yaml"))]
    starters = Path(__file__).parents[2] / "src/hiring_kit/project/starters/project"
    names = {
        "hiring-kit": "project",
        "communication": "competency",
        "ladder": "ladder",
        "role": "role",
    }
    found += [(names[path.stem], path) for path in sorted(starters.glob("*.yaml"))]
    assert len(found) == 35
    for kind, path in found:
        text = path.read_text("utf-8")
        assert in_layout(text, path.name, KINDS[kind]) == text, path


TEXTS = st.text(st.sampled_from("ab yN0:#'\"-[]{},?*&!|>%@`é漢👍\n~=0.1e"), max_size=40).filter(
    lambda text: "\x85" not in text
)
WORDS = st.sampled_from(
    [
        "a b",
        LONG,
        "no",
        "12",
        "0777",
        "2026-01-15",
        "a: b",
        "a #b",
        "- a",
        "",
        " a",
        "a\n\nb\n",
        "a\n\n",
        "a\n ",
    ]
)
VALUES = st.one_of(TEXTS, WORDS)
MAPPINGS: dict[type[Record], st.SearchStrategy[dict[str, object]]] = {
    Competency: st.fixed_dictionaries(
        {},
        optional={
            "name": VALUES,
            "plain": VALUES,
            "aliases": st.lists(VALUES, max_size=8),
            "scopes": st.dictionaries(
                st.sampled_from(["team", "project", "organization"]),
                st.fixed_dictionaries(
                    {"expectation": VALUES},
                    optional={"anchors": st.dictionaries(st.integers(1, 5), VALUES, max_size=5)},
                ),
                max_size=3,
            ),
            "questions": st.lists(
                st.fixed_dictionaries(
                    {"minutes": st.integers(1, 60), "id": VALUES},
                    optional={
                        "ask": VALUES,
                        "probes": st.fixed_dictionaries({"result": st.lists(VALUES, max_size=3)}),
                        "materials": st.fixed_dictionaries(
                            {"rows": st.lists(st.lists(VALUES, max_size=3), max_size=3)}
                        ),
                        "none": st.none() | st.booleans() | st.floats(0.5, 9),
                    },
                ),
                max_size=3,
            ),
            "other": VALUES,
        },
    ),
    Role: st.fixed_dictionaries(
        {"title": VALUES},
        optional={
            "competencies": st.lists(
                st.fixed_dictionaries(
                    {
                        "weights": st.dictionaries(
                            st.sampled_from(["lead", "head", "x-1"]), st.integers(1, 9)
                        ),
                        "id": VALUES,
                    }
                ),
                max_size=3,
            )
        },
    ),
    Loop: st.fixed_dictionaries({"forms": st.lists(st.sampled_from("AB"))}),
    Ladder: st.fixed_dictionaries({"name": VALUES, "levels": st.just([])}),
    Theme: st.fixed_dictionaries({"scale": st.floats(1, 2), "name": VALUES}),
}


@settings(settings.get_profile("ci"), max_examples=200)
@given(st.data())
def test_meaning_and_comments_stay_whatever_is_written(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(MAPPINGS)))
    value = data.draw(MAPPINGS[kind])
    dice = data.draw(st.randoms(use_true_random=False))
    flow = data.draw(st.sampled_from([True, False, None]))
    text = yaml.safe_dump(
        value, sort_keys=data.draw(st.booleans()), default_flow_style=flow, allow_unicode=True,
        width=data.draw(st.sampled_from([20, 60, 1000])), indent=data.draw(st.sampled_from([2, 4])),
    )  # fmt: skip
    parsed, problems = parse_text(text, "a.yaml")
    if parsed is None or parsed.problems:
        assert problems or parsed
        return
    rows: list[str] = []
    for number, row in enumerate(text.split("\n")):
        if dice.random() < 0.3:
            rows.append(f"{' ' * dice.choice([0, 2, 4, 6])}# above {number}")
        rows.append(f"{row}  # beside {number}" if dice.random() < 0.3 else row)
    commented = "\n".join(rows)
    reread, _ = parse_text(commented, "a.yaml")
    if reread is None or reread.problems or reread.value != parsed.value:
        # What was put in fell into a text and is none; the text without it will do.
        commented, reread = text, parsed
    new = in_layout(commented, "a.yaml", kind)
    after, _ = parse_text(new, "a.yaml")
    assert after is not None
    assert after.value == reread.value
    assert sorted(c.text for c in after.comments) == sorted(c.text for c in reread.comments)
    assert in_layout(new, "a.yaml", kind) == new
