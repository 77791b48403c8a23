"""Does the HTML of a packet fit a phone?"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Said

SCRIPT = Path(__file__).with_name("phone.py")


@pytest.mark.heavy
def test_no_page_is_wider_than_a_phone(here: Path, run: Callable[..., Said]) -> None:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None or importlib.util.find_spec("selenium") is None:
        pytest.skip("Chromium, its driver or selenium is not installed")
    assert run("build", "--level", "research-manager", "--format", "html").code == 0
    words = [sys.executable, str(SCRIPT), chromium, driver, str(here)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    pages = json.loads(done.stdout)
    assert len(pages) > 20
    for name, (wider, cut_off, _) in pages.items():
        assert wider <= 0, name
        assert cut_off == [], name
    assert pages["rubric-book"][2] == pages["question-bank"][2] == "block"
