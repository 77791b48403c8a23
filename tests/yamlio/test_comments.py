"""Is every comment found where it stands, and nothing that only looks like one?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.yamlio.comments import comments

TEXT = """\
# first
name: A # beside
ask: "no # comment"
plain: no#comment
text: |
  # inside a text
  still inside
# after it
list: [a, b]  # after a list
folded: >-
  one # two

  three
last: 'it''s # not'
"""


def found(text: str) -> list[tuple[int, int, str, bool]]:
    return [(c.place.line, c.place.column, c.text, c.alone) for c in comments(text, "a.yaml")]


def test_comments_have_their_places() -> None:
    assert found(TEXT) == [
        (1, 1, "first", True),
        (2, 9, "beside", False),
        (8, 1, "after it", True),
        (9, 15, "after a list", False),
    ]


def test_the_header_of_a_block_may_hold_one() -> None:
    text = "ask: >- # folded\n  one # two\nnext: |2 # kept\n    # inside\nlast: |- # empty"
    assert found(text) == [
        (1, 9, "folded", False),
        (3, 10, "kept", False),
        (5, 10, "empty", False),
    ]


def test_characters_beyond_the_basic_plane_move_nothing() -> None:
    assert found('name: "😀é # no"  # yes\n') == [(1, 18, "yes", False)]


ROWS = {"# c": 1, "k: b": 0, 'k: "x # y"': 0, "": 0, "  # d": 3, "k: b # e": 6, "k: 'x' # f": 8}
"""A row to the column of its comment, 0 if it has none."""


@given(st.lists(st.sampled_from(sorted(ROWS)), max_size=9))
def test_each_row_is_judged_by_itself(rows: list[str]) -> None:
    text = "".join(row.replace("k:", f"{chr(97 + n)}:") + "\n" for n, row in enumerate(rows))
    expected = [(number, ROWS[row]) for number, row in enumerate(rows, 1) if ROWS[row]]
    assert [(line, column) for line, column, _, _ in found(text)] == expected
