"""Is each line seen as what it is, at its exact place?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.ingest.scan import MAX_LINE, scan
from hiring_kit.model.source import Row, mask


def rows(text: str) -> tuple[Row, ...]:
    """The rows of a text."""
    return scan(text, "role.md")[0].rows


@pytest.mark.parametrize(
    ("line", "kind", "text", "column", "depth"),
    [
        ("# Title", "heading", "Title", 3, 1),
        ("##Duties", "heading", "Duties", 3, 2),
        ("### Closed ###", "heading", "Closed", 5, 3),
        ("## **Bold inside**", "heading", "Bold inside", 6, 2),
        ("=== Old style ===", "heading", "Old style", 5, 3),
        ("**Essential:**", "heading", "Essential:", 3, 7),
        ("**Essential**:", "heading", "Essential", 3, 7),
        ("__Desirable__", "heading", "Desirable", 3, 7),
        ("**A sentence in bold.**", "text", "**A sentence in bold.**", 1, 0),
        ("**Two** and **bold**", "text", "**Two** and **bold**", 1, 0),
        ("- dash", "bullet", "dash", 3, 0),
        ("*\ttab", "bullet", "tab", 3, 0),
        ("+ plus", "bullet", "plus", 3, 0),
        ("\u2022no space", "bullet", "no space", 2, 0),
        ("\u2013 en dash", "bullet", "en dash", 3, 0),
        ("1. first", "bullet", "first", 4, 0),
        ("(2) second", "bullet", "second", 5, 0),
        ("c) third", "bullet", "third", 4, 0),
        ("- [x] task", "bullet", "task", 7, 0),
        ("  - indented  ", "bullet", "indented", 5, 0),
        ("-\u00a0odd\u00a0space", "bullet", "odd\u00a0space", 3, 0),
        ("> quoted", "text", "quoted", 3, 0),
        ("2024. A year", "text", "2024. A year", 1, 0),
        ("#1 in the field", "text", "#1 in the field", 1, 0),
        ("  plain", "text", "plain", 3, 0),
        ("\u200bhidden", "text", "hidden", 2, 0),
    ],
)
def test_one_line(line: str, kind: str, text: str, column: int, depth: int) -> None:
    (row,) = rows(line)

    assert (row.kind, row.text, row.line, row.column, row.depth) == (kind, text, 1, column, depth)
    assert line[column - 1 : column - 1 + len(text)] == text


@pytest.mark.parametrize(
    "sign",
    [
        *"-*+\u2013\u2014\u00bb•‣\u2043∙·◦●○■□▪▶►▸◆◇★☆☐☑✓✔✗✅❖➢➤➔→⇒⭐\uf0a7\uf0b7\uf0d8\uf0fc",
        "✔\ufe0f",
    ],
)
def test_every_usual_sign_marks_an_item(sign: str) -> None:
    (row,) = rows(f"{sign} item")

    assert (row.kind, row.text, row.column) == ("bullet", "item", len(sign) + 2)


@pytest.mark.parametrize(
    "line", ["\u2265 5 years", "\u20ac 900", "\u00a9 Us", "\u00bbYes\u00ab", "-5"]
)
def test_signs_that_belong_to_the_text_mark_nothing(line: str) -> None:
    assert [row.kind for row in rows(line)] == ["text"]


@pytest.mark.parametrize("line", ["", "   ", "---", "***", "* * *", "___", "- ", "#", "> "])
def test_lines_without_text_are_no_rows(line: str) -> None:
    assert rows(line) == ()


def test_nesting_is_by_indent_and_ends_with_the_list() -> None:
    found = rows("- a\n  - b\n    - c\n  - d\n- e\n\nText\n  - f\n")

    assert [(row.text, row.depth) for row in found if row.kind == "bullet"] == [
        ("a", 0), ("b", 1), ("c", 2), ("d", 1), ("e", 0), ("f", 0),
    ]  # fmt: skip


def test_underlined_lines_are_headings() -> None:
    found = rows("Title\n=====\nDuties\n------\nText\n\n---\n")

    assert [(row.kind, row.text, row.depth) for row in found] == [
        ("heading", "Title", 1),
        ("heading", "Duties", 2),
        ("text", "Text", 0),
    ]


def test_wrapped_items_keep_the_first_line_as_their_text() -> None:
    (item, after) = rows("- Plan the beds with\n  the Neighbors and\nothers\nA new line\n")

    assert (item.text, item.more, item.line) == (
        "Plan the beds with",
        "the Neighbors and others",
        1,
    )
    assert (after.text, after.line) == ("A new line", 4)


def test_short_lines_and_ended_sentences_are_not_wrapped() -> None:
    assert [row.more for row in rows("You will\nlead a team\n\n- Ends here.\nstarts small\n")] == [
        "", "", "", "",
    ]  # fmt: skip


def test_long_text_goes_on_in_lower_case() -> None:
    first = "This line of running text was broken for its length and"

    (row,) = rows(f"{first}\ngoes on here\n")

    assert (row.text, row.more) == (first, "goes on here")


@pytest.mark.parametrize(
    ("block", "reason", "count"),
    [
        ("```\n- code\n```", "code", 3),
        ("~~~ sh\n- code\n~~~", "code", 3),
        ("<!-- one\n- two\n-->", "HTML", 3),
        ("<!-- one line -->", "HTML", 1),
        ("<div>\n  - inner\n</div>\n", "HTML", 4),
        ("<script>\n\n- x\n</script>", "HTML", 4),
        ("{% comment %}\n- x\n{% endcomment %}", "template tags", 3),
        ("{% comment %}x{% endcomment %}", "template tags", 1),
        ("{{ page.title }}", "template tags", 1),
        ("| a | b |\n|---|---|\n| - c | d |", "tables", 3),
    ],
)
def test_blocks_for_machines_are_left_out_and_told(block: str, reason: str, count: int) -> None:
    source, (problem,) = scan(f"Before\n\n{block}\n\n- after", "role.md")

    assert [row.text for row in source.rows] == ["Before", "after"]
    assert (problem.rule, problem.severity, problem.place.line) == ("HK008", "info", 3)
    assert problem.message == f"{count} line{'s' * (count > 1)} of {reason} not read"


@pytest.mark.parametrize("opening", ["```", "<!-- never closed", "{% comment %}"])
def test_a_block_that_never_ends_hides_only_its_line(opening: str) -> None:
    assert [row.text for row in rows(f"{opening}\n- kept\n\nText")] == ["kept", "Text"]


def test_a_long_line_is_read_up_to_the_limit_and_told() -> None:
    source, (problem,) = scan("- " + "a" * (2 * MAX_LINE), "role.md")

    assert len(source.rows[0].text) == MAX_LINE - 2
    assert (problem.rule, problem.place.line, problem.place.column) == ("HK006", 1, MAX_LINE + 1)


def test_front_matter_gives_its_title_lists_and_texts() -> None:
    text = (
        "---\n# note\nlayout: page\ntitle: 'Night Guard'\ntags:\nkey objectives:\n"
        "  - title: You will walk\n    items:\n    - Walk the halls\n      at night\n"
        "  - link: x\nsummary: | You guard the halls.\n---\n\n## Skills\n"
    )

    found = rows(text)

    assert [(row.kind, row.text, row.line, row.column, row.depth) for row in found] == [
        ("heading", "Night Guard", 4, 9, 1),
        ("heading", "key objectives", 6, 1, 2),
        ("heading", "You will walk", 7, 12, 3),
        ("bullet", "Walk the halls", 9, 7, 1),
        ("heading", "summary", 12, 1, 2),
        ("text", "You guard the halls.", 12, 12, 0),
        ("heading", "Skills", 15, 4, 2),
    ]
    assert found[3].more == "at night"


def test_empty_front_matter_gives_nothing() -> None:
    assert rows("---\n---\n") == ()


def test_front_matter_without_an_end_is_text() -> None:
    assert [row.text for row in rows("---\ntitle: x\n- item")] == ["title: x", "item"]


@given(st.text(max_size=400))
def test_masking_never_moves_a_character(text: str) -> None:
    assert len(mask(text)) == len(text)


MARKUP = st.lists(
    st.sampled_from(
        ["# ", "## ", "- ", "* ", "\u2022", "1. ", "**", "`", "```", "<!--", "-->", "<div>", "|",
         "---", "===", "{% comment %}", "\t", "  ", "\u00a0", "\u200b", "\ufeff", "\x85", "\x0c",
         "\r\n", "\n", "\r", "\n\n", "title: ", "key:", "word", "Word", ".", ":", "[", "]"]
    ) | st.text(max_size=8)
).map("".join)  # fmt: skip


@given(MARKUP)
def test_every_row_stands_at_its_place(text: str) -> None:
    source, problems = scan(text, "role.md")

    for row in source.rows:
        line = source.lines[row.line - 1]
        assert row.text
        assert line[row.column - 1 : row.column - 1 + len(row.text)] == row.text
    assert [row.line for row in source.rows] == sorted(row.line for row in source.rows)
    assert all(1 <= problem.place.line <= len(source.lines) for problem in problems)
