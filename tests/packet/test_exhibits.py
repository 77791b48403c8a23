"""Are typed sheets read as they were meant: columns, lists, paragraphs, and numbers in tables?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import dedent

import pytest

from hiring_kit import resources
from hiring_kit.library.load import load_library
from hiring_kit.model.question import Exhibit
from hiring_kit.model.shown import SheetBlock
from hiring_kit.packet.exhibits import shown_sheet


def read(text: str) -> tuple[SheetBlock, ...]:
    return shown_sheet(Exhibit(title="Sheet", kind="note", text=dedent(text).strip("\n"))).blocks


def plain(blocks: Iterable[SheetBlock]) -> list[object]:
    """Blocks as lists: a text is its lines, a list begins with a dash, rows are tuples of cells."""
    found: list[object] = []
    for block in blocks:
        if block.kind == "rows":
            found.append([(*row.cells, plain(row.last)) for row in block.rows])
        else:
            found.append([*(["-"] if block.kind == "list" else []), *block.lines])
    return found


def words(blocks: Iterable[SheetBlock]) -> Iterator[str]:
    for block in blocks:
        yield from " ".join(block.lines).split()
        for row in block.rows:
            yield from " ".join(row.cells).split()
            yield from words(row.last)


def test_words_before_a_gap_become_a_column() -> None:
    assert plain(
        read(
            """
            What      Each Monday a model suggests which spare parts a depot should order.
            Where     6 pilot depots, of which
                      none is closed.
            Old parts those of last year
            """
        )
    ) == [
        [
            ("What", [["Each Monday a model suggests which spare parts a depot should order."]]),
            ("Where", [["6 pilot depots, of which", "none is closed."]]),
            ("Old parts", [["those of last year"]]),
        ]
    ]


def test_lines_broken_for_want_of_room_are_joined_and_others_are_not() -> None:
    assert plain(
        read(
            """
            From: Ada
            To: Bo

            Rush orders in the pilot depots fell by 16%, so we are past the 15% that we
            agreed. Planners took half.

            Ada
            """
        )
    ) == [
        ["From: Ada", "To: Bo"],
        [
            "Rush orders in the pilot depots fell by 16%, so we are past the 15% that we agreed. Planners took half."
        ],
        ["Ada"],
    ]


def test_items_stay_items() -> None:
    assert plain(
        read(
            """
            Start if
              - orders fall by at least 15% against the depots that
                go on as before, and
              - planners agree.
            Stop if not.
            """
        )
    ) == [
        ["Start if"],
        [
            "-",
            "orders fall by at least 15% against the depots that go on as before, and",
            "planners agree.",
        ],
        ["Stop if not."],
    ]


def test_a_column_may_hold_columns_and_a_row_several_cells() -> None:
    assert plain(
        read(
            """
            Task     Marks a message
                       urgent   a person calls
                       routine  a reply goes out
                     Nobody reads it.

            Log

            04:12  washed
            05:31  stop 1   sent
            06:02  stop 9   lost
            """
        )
    ) == [
        [
            (
                "Task",
                [
                    ["Marks a message"],
                    [("urgent", [["a person calls"]]), ("routine", [["a reply goes out"]])],
                    ["Nobody reads it."],
                ],
            )
        ],
        ["Log"],
        [
            ("04:12", [["washed"]]),
            ("05:31", "stop 1", [["sent"]]),
            ("06:02", "stop 9", [["lost"]]),
        ],
    ]
    (_, _, rows) = read("Task     Marks\n\nLog\n\n04:12  washed\n05:31  a   b\n06:02  c   d")
    assert [row.span for row in rows.rows] == [2, 1, 1]


def test_numbers_in_order_are_a_column_and_a_date_is_not() -> None:
    assert plain(read("1 Someone tests it.\n2 The head decides.\n  Alone.")) == [
        [("1", [["Someone tests it."]]), ("2", [["The head decides. Alone."]])]
    ]
    assert plain(read("1 September is the day.\nNot before.")) == [
        ["1 September is the day. Not before."]
    ]


@pytest.mark.parametrize("line", ["A sentence ends.  Another begins.", "From: Ada  Subject: this"])
def test_a_wide_blank_in_a_sentence_makes_no_label(line: str) -> None:
    assert [block.kind for block in read(line)] == ["text"]


def test_columns_of_numbers_are_found() -> None:
    sheet = shown_sheet(
        Exhibit(
            title="Table",
            kind="table",
            columns=("Year", "Orders", "Fall", "Note", "Late"),
            rows=(
                ("2024", "1,200", "-7.5%", "49% (mean)", "4 (3.3%)"),
                ("2025", "$84", "-", "none", "40 of 500"),
            ),
        )
    )
    assert sheet.numeric == (False, True, True, False, True)


def test_no_word_of_a_shipped_sheet_is_lost() -> None:
    library, _ = load_library([resources.rubrics()])
    seen = 0
    for competency in library.competencies.values():
        for question in competency.record.questions:
            for exhibit in question.materials.shown if question.materials else ():
                typed = [word for word in exhibit.text.split() if word not in ("-", "•")]
                kept = [word for word in words(shown_sheet(exhibit).blocks) if word != "-"]
                assert kept == typed, exhibit.title
                seen += bool(typed)
    assert seen > 40
