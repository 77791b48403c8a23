"""Does the HTML of a packet fit a phone?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import told_by
from tests.conftest import Said

SCRIPT = Path(__file__).with_name("phone.py")


@pytest.mark.heavy
def test_no_page_is_wider_than_a_phone(here: Path, run: Callable[..., Said]) -> None:
    assert run("build", "--level", "research-manager", "--format", "html").code == 0
    pages = json.loads(told_by(SCRIPT, str(here)))
    assert len(pages) > 20
    for name, (wider, cut_off, _) in pages.items():
        assert wider <= 0, name
        assert cut_off == [], name
    assert pages["rubric-book"][2] == pages["question-bank"][2] == "block"
