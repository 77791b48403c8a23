"""Is text that people wrote left alone by Markdown, and left as they wrote it otherwise?"""

from __future__ import annotations

import pytest

from hiring_kit.render.markdown import escape


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("0.92", "0.92"),
        ("12.5 points", "12.5 points"),
        ("1. first", "1\\. first"),
        ("2) second", "2\\) second"),
        ("- item", "\\- item"),
        ("a *b* [c](d) <e> `f` | g # h", "a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\| g \\# h"),
        ("two\nlines", "two lines"),
    ],
)
def test_what_is_active_is_escaped_and_nothing_else(text: str, written: str) -> None:
    assert escape(text) == written
