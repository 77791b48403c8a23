"""Does the preview work in a real browser: edit, see the page change, break the file, see the mark, mend it?"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser import told_by
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
def test_somebody_edits_breaks_and_mends(address: str, tmp_path: Path) -> None:
    assert told_by(SCRIPT, address, str(tmp_path / "profile")) == "all seen\n"
