"""How does a test ask a real browser? By a script in a process of its own, which may talk to it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def told_by(script: Path, *words: str) -> str:
    """What a script prints that ends well, given the paths of Chromium and of its driver before its own words."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None or importlib.util.find_spec("selenium") is None:
        pytest.skip("Chromium, its driver or selenium is not installed")
    line = [sys.executable, str(script), chromium, driver, *words]
    done = subprocess.run(line, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
