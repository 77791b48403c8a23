"""Does the wheel hold all that a build needs, and nothing else?"""

from __future__ import annotations

import email
import hashlib
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.house.source import ROOT
from tests.house.test_files import kept

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def held(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def about(held: dict[str, bytes]) -> str:
    (name,) = (n for n in held if n.endswith(".dist-info/METADATA"))
    return name.removesuffix("METADATA")


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


@pytest.mark.parametrize(
    ("folder", "inside", "least"),
    [
        ("src/hiring_kit", "hiring_kit", 80),
        ("rubrics", "hiring_kit/shipped/rubrics", 10),
        ("templates", "hiring_kit/shipped/templates", 10),
    ],
)
def test_a_folder_is_in_the_wheel_file_by_file(
    held: dict[str, bytes], folder: str, inside: str, least: int
) -> None:
    here = {
        f"{inside}/{path.relative_to(ROOT / folder).as_posix()}": path.read_bytes()
        for path in kept()
        if path.is_relative_to(ROOT / folder)
    }
    there = {
        name: data
        for name, data in held.items()
        if name.startswith(f"{inside}/")
        and name.startswith("hiring_kit/shipped/") == inside.startswith("hiring_kit/shipped/")
    }
    assert len(here) >= least
    assert digests(there) == digests(here)


def test_nothing_else_is_in_the_wheel(held: dict[str, bytes]) -> None:
    assert [name for name in held if not name.startswith(("hiring_kit/", about(held)))] == []


def test_the_licenses_of_the_code_and_the_fonts_are_in_the_wheel(held: dict[str, bytes]) -> None:
    folder = f"{about(held)}licenses/"
    names = {name.removeprefix(folder) for name in held if name.startswith(folder)}
    fonts = "templates/style/fonts/"
    families = (
        "AtkinsonHyperlegibleNext", "NotoEmoji", "NotoSansArabic", "NotoSansSC", "SourceSans3", "SourceSerif4",
    )  # fmt: skip
    assert names == {"LICENSE", *(f"{fonts}OFL-{family}.txt" for family in families)}


def test_the_wheel_says_what_it_needs(held: dict[str, bytes]) -> None:
    said = email.message_from_bytes(held[f"{about(held)}METADATA"])
    needs = [Requirement(line) for line in said.get_all("Requires-Dist", [])]
    plain = {str(need) for need in needs if need.marker is None}
    assert plain == {str(Requirement(line)) for line in PROJECT["dependencies"]}
    assert said["License-Expression"] == "MIT"
    assert said["Requires-Python"] == PROJECT["requires-python"]
    assert held[f"{about(held)}entry_points.txt"].decode().split() == [
        "[console_scripts]",
        "hiring-kit",
        "=",
        "hiring_kit.cli.main:main",
    ]
