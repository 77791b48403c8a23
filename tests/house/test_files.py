"""Is every file that is kept fit to be read elsewhere? No paths of one machine, no registry's host."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.house.source import ROOT

BINARY = {".ttf", ".pdf", ".png", ".docx", ".xlsx", ".ico", ".jar"}
OUTSIDE = {".git", ".hypothesis", ".venv", "dist", "out", "build", "__pycache__"}

# Written in two parts, so that this file may hold them.
HOSTS = [
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "deb.debian" + ".org",
    "security.debian" + ".org",
    "archive.ubuntu" + ".com",
    "registry.npmjs" + ".org",
]
MACHINE = re.compile(r"(?<![\w.~>-])/(?:work/|tmp/hk|opt/|root/|Users/[a-z])")


@cache
def kept() -> tuple[Path, ...]:
    """Every file of the checkout that git keeps or would keep; without git, all but what is made."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        listing = subprocess.run(
            [
                "git",
                "-c",
                "safe.directory=*",
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        paths = [ROOT / name for name in listing.split("\0") if name]
    else:
        paths = [p for p in ROOT.rglob("*") if not _made(p.relative_to(ROOT).parts)]
    return tuple(sorted(p for p in paths if p.is_file()))


def _made(parts: tuple[str, ...]) -> bool:
    return bool(OUTSIDE.intersection(parts)) or any(
        part.endswith(("_cache", ".egg-info")) or part.startswith(".coverage") for part in parts
    )


def texts() -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8", errors="replace")
        for path in kept()
        if path.suffix.lower() not in BINARY
    }


def lines_with_a_machine(text: str) -> list[int]:
    return [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE.search(line) or any(host in line for host in HOSTS)
    ]


@pytest.mark.parametrize(
    "line",
    ["cd " + "/wo" + "rk/main", "out: '/tm" + "p/hk/x'", "get https://" + HOSTS[0] + "/simple"],
)
def test_a_machine_is_seen(line: str) -> None:
    assert lines_with_a_machine("fine\n" + line) == [2]


@pytest.mark.parametrize("line", ["this/work/is ours", "in ~/work/ and docs/work/x", "etc./opt/x"])
def test_other_paths_are_left_alone(line: str) -> None:
    assert lines_with_a_machine(line) == []


def test_no_file_names_a_machine() -> None:
    found = {name: lines for name, text in texts().items() if (lines := lines_with_a_machine(text))}
    assert found == {}


def test_many_files_were_read() -> None:
    names = set(texts())
    assert len(names) > 150
    assert {"dev", "pyproject.toml", "constraints/run.txt", "src/hiring_kit/resources.py"} <= names


def test_no_file_is_heavy() -> None:
    heavy = [p.name for p in kept() if p.stat().st_size > 1_000_000]
    # A face with the 7445 characters of GB 2312.
    assert heavy == ["NotoSansSC_400Regular_GB2312.ttf"]


def test_text_files_end_in_one_newline() -> None:
    wrong = [
        name
        for name, text in texts().items()
        if text
        and (not text.endswith("\n") or text.endswith("\n\n"))
        and "tests/" not in name
        and not name.endswith(".txt")
    ]
    assert wrong == []
