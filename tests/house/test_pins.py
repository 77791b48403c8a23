"""Do the constraints files pin what pyproject.toml asks for, every file of it by its hash?"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.plan import DISTRIBUTIONS, OWNERS
from tests.house.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
DEV = [*RUN, *PROJECT["project"]["optional-dependencies"]["dev"]]
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)(?:\[(?P<extras>[a-z0-9,-]+)\])?==(?P<version>\S+)(?: ; [^\\]+)? \\$"
)
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def lines(name: str) -> list[str]:
    return (ROOT / "constraints" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Package to its version and the number of its hashes."""
    found: dict[str, tuple[str, int]] = {}
    last = ""
    for line in lines(name):
        if pin := PIN.match(line):
            last = pin["name"]
            found[last] = (pin["version"], 0)
        elif HASH.match(line):
            found[last] = (found[last][0], found[last][1] + 1)
        else:
            assert line.lstrip().startswith("#"), line
    return found


@pytest.mark.parametrize(("name", "wanted"), [("run", RUN), ("dev", DEV)])
def test_every_requirement_is_pinned_within_its_bounds(name: str, wanted: list[str]) -> None:
    pinned = pins(name)
    assert len(wanted) >= 8
    for text in wanted:
        requirement = Requirement(text)
        version, _ = pinned[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version, prereleases=True), (
            f"{text}, pinned to {version}"
        )


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_pin_has_hashes(name: str) -> None:
    pinned = pins(name)
    assert len(pinned) > 25
    assert [package for package, (_, hashes) in pinned.items() if hashes == 0] == []


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_pin_names_the_extras_that_are_asked_for(name: str) -> None:
    """A pin of ``coverage`` alone does not keep pip 23 from taking the newest ``coverage[toml]``."""
    given = {pin["name"]: pin["extras"] or "" for line in lines(name) if (pin := PIN.match(line))}
    asked = {
        (canonicalize_name(wanted.name), extra)
        for package in given
        for wanted in _wanted_by(package)
        for extra in wanted.extras
    }
    assert ("fonttools", "woff") in asked
    assert {each for each in asked if each[1] not in given[each[0]].split(",")} == set()


def _wanted_by(package: str) -> list[Requirement]:
    """What a package asks for here; nothing if it is pinned for another system."""
    try:
        texts = requires(package) or []
    except PackageNotFoundError:
        return []
    wanted = [Requirement(text) for text in texts]
    return [each for each in wanted if not each.marker or each.marker.evaluate({"extra": ""})]


def test_the_program_is_tested_with_what_it_runs_with() -> None:
    run, dev = pins("run"), pins("dev")
    assert {name: run[name] for name in run} == {name: dev[name] for name in run}


def test_every_dependency_has_an_owner() -> None:
    project = PROJECT["project"]
    wanted = (*project["dependencies"], *project["optional-dependencies"]["editor"])
    asked = {canonicalize_name(Requirement(text).name) for text in wanted}
    standard = {"concurrent", "multiprocessing"}
    owned = {canonicalize_name(DISTRIBUTIONS.get(name, name)) for name in set(OWNERS) - standard}
    assert asked == owned
