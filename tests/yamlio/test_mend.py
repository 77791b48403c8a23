"""Is only what is mechanical put right, and nothing that a person says?"""

from __future__ import annotations

import pytest

from hiring_kit.yamlio.mend import mended


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: My Question\n", "id: my-question\n"),
        ("questions:\n  - id: 'Next_Task'  # why\n", "questions:\n  - id: next-task  # why\n"),
        ("scale: Five Points\r\nloop: b\r\n", "scale: five-points\r\nloop: b\r\n"),
        ("a:\n\tid: b\n", "a:\n  id: b\n"),
        ("plain: |\n  Row\n\na:\n\tid: b\n", "plain: |\n  Row\n\na:\n  id: b\n"),
        ("{id: One Two, parallel: Three}\n", "{id: one-two, parallel: three}\n"),
    ],
)
def test_ids_and_tabs_are_put_right(before: str, after: str) -> None:
    new, done = mended(before)
    assert new == after
    assert done
    assert mended(after) == (after, ())


@pytest.mark.parametrize(
    "text",
    [
        "materials: |\n  Rating form\n    scale: One To Five\n    id: Your Name\n",
        'ask: "Say which\n  scale: One To\n  you used?"\n',
        "ask: >-\n  Read\n  id: Your Name\n",
        "id: 12 Angry\nname: My Name\n",
        "id: |\n  My Question\n",
        "plain: |\n  Table:\n  \tindented by a tab\n",
        "a:\n\tid: b\nplain: >-\n  Table:\n  \tindented by a tab\n",
        "name: [\n",
        "name: [\n\ta\n",
        "",
    ],
)
def test_what_a_text_says_is_left_alone(text: str) -> None:
    assert mended(text) == (text, ())
