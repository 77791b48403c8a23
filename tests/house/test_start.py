"""What does a fresh interpreter load when only help is asked for? Nothing heavy."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from hiring_kit.cli.main import COMMANDS

HEAVY = {
    "concurrent.futures",
    "fontTools",
    "jinja2",
    "lxml",
    "multiprocessing",
    "pikepdf",
    "PIL",
    "pydantic",
    "pypdf",
    "pypdfium2",
    "rich",
    "weasyprint",
    "xlsxwriter",
}

ASK = """
import json, sys
sys.argv = ["hiring-kit", *sys.argv[1:]]
from hiring_kit.cli.main import main
try:
    main()
except SystemExit as end:
    code = end.code
print(json.dumps({"code": code, "loaded": sorted(sys.modules)}), file=sys.stderr)
"""


def loaded_by(*words: str) -> set[str]:
    # Measuring coverage there would itself load more than help does.
    unmeasured = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    run = subprocess.run(
        [sys.executable, "-c", ASK, *words],
        env=unmeasured,
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(run.stderr.splitlines()[-1])
    assert said["code"] in {0, None}
    assert run.stdout.strip()
    return set(said["loaded"])


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)], ids=" ".join
)
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    loaded = loaded_by(*words)
    assert "click" in loaded
    assert loaded & HEAVY == set()


def test_something_heavy_would_be_seen() -> None:
    run = [sys.executable, "-c", "import pydantic, sys; print('pydantic' in sys.modules)"]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "True\n"
