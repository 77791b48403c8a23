"""Does the preview work in a real browser: edit, see the page change, break the file, see the mark, mend it?"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Said

Run = Callable[..., Said]
SCRIPT = Path(__file__).with_name("browse.py")


@pytest.fixture
def address(here: Path, run: Run) -> Iterator[str]:
    assert run("init").code == 0
    words = [str(Path(sys.executable).with_name("hiring-kit")), "preview", "--no-open"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=here
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.mark.heavy
def test_somebody_edits_breaks_and_mends(address: str, here: Path, tmp_path: Path) -> None:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if chromium is None or driver is None or importlib.util.find_spec("selenium") is None:
        pytest.skip("Chromium, its driver or selenium is not installed")
    words = [sys.executable, str(SCRIPT), address, chromium, driver, str(tmp_path / "profile")]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, cwd=here, check=False)
    assert done.stdout == "all seen\n", done.stderr
