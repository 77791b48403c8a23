"""How does a test ask a real browser? By a script in a process of its own, which may talk to it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

GONE = "session deleted as the browser has closed the connection"
"""What the driver says when Chromium itself has died, as it does now and then on a busy machine."""
TRIES = 3


def told_by(script: Path, folder: Path, make: Callable[[str, str], list[str]]) -> str:
    """What a script prints that ends well; once more only if Chromium died, never because of what was seen.

    ``make`` gives its words from the paths of Chromium and of its driver, and sets the stage for each try.
    """
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None or importlib.util.find_spec("selenium") is None:
        pytest.skip("Chromium, its driver or selenium is not installed")
    said = ""
    for _ in range(TRIES):
        words = [sys.executable, str(script), *make(chromium, driver)]
        done = subprocess.run(
            words, capture_output=True, text=True, timeout=300, cwd=folder, check=False
        )
        if done.returncode == 0:
            return done.stdout
        said = done.stderr
        if GONE not in said:
            break
    raise AssertionError(said)
