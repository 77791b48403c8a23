"""Does an installed hiring_kit make packets, from a wheel and from a checkout, without a network?"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdf
import pytest

from tests.house.source import ROOT
from tests.package.conftest import Place

LEVEL = "research-manager"
BUILD = ["hiring-kit", "build", "--level", LEVEL, "--date", "2026-01-15", "--out", "out"]
A_FEW = ["--document", "scorecard", "--document", "candidate-brief"]
WHERE = "import hiring_kit.resources as r; print(r.__file__, r.rubrics(), r.templates(), sep='\\n')"


def built(place: Place, folder: Path, *words: str) -> Path:
    """The folder of packets that a place makes."""
    done = place.run(*BUILD, *words, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "out"


@pytest.fixture(params=["from_wheel", "editable"])
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.getfixturevalue(request.param)
    return found


def test_the_network_is_poisoned(place: Place) -> None:
    done = place.run("python", "-c", "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert done.returncode == 1
    assert "the network was asked for something" in done.stderr


def test_the_wheel_is_what_runs(from_wheel: Place) -> None:
    found = [Path(line) for line in from_wheel.say(WHERE).splitlines()]
    assert len(found) == 3
    assert all(path.is_relative_to(from_wheel.venv) for path in found)


def test_the_checkout_is_what_runs(editable: Place) -> None:
    found = [Path(line) for line in editable.say(WHERE).splitlines()]
    assert found == [ROOT / "src/hiring_kit/resources.py", ROOT / "rubrics", ROOT / "templates"]


def test_an_editable_install_holds_no_second_copy(editable: Place) -> None:
    assert [path for path in editable.venv.rglob("*.yaml") if "hiring_kit" in path.parts] == []


def test_packets_come_out(from_wheel: Place, tmp_path_factory: pytest.TempPathFactory) -> None:
    pdfs = sorted(built(from_wheel, tmp_path_factory.mktemp("some where"), *A_FEW).rglob("*.pdf"))
    assert len(pdfs) >= 5
    assert {path.parent.name for path in pdfs} == {LEVEL}
    for path in pdfs:
        pages = pypdf.PdfReader(path).pages
        assert len(pages) >= 1
        assert len(pages[0].extract_text()) > 80, path.name


@pytest.mark.heavy
def test_a_wheel_and_a_checkout_make_the_same_bytes(
    from_wheel: Place, editable: Place, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = [
        digests(built(place, tmp_path_factory.mktemp("some where")))
        for place in (from_wheel, editable)
    ]
    assert len(made[0]) > 50
    assert made[0] == made[1]


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_project_starts_and_builds(
    from_wheel: Place, tmp_path_factory: pytest.TempPathFactory
) -> None:
    here = tmp_path_factory.mktemp("a project")
    for words in (
        ["init"],
        ["new", "competency", "handovers"],
        ["lint", "--format", "github"],
        ["fmt", "--check"],
        ["build", "--level", "lead", "--document", "scorecard", "--format", "pdf", "-q"],
    ):
        done = from_wheel.run("hiring-kit", *words, cwd=here)
        assert done.returncode == 0, (words, done.stdout + done.stderr)
    assert len(list((here / "out").rglob("*.pdf"))) == 5
    page = from_wheel.say(
        "import hiring_kit.preview.server as s; from pathlib import Path;"
        "print(*sorted(p.name for p in (Path(s.__file__).parent / 'page').iterdir()))"
    )
    assert {"index.html", "page.js", "complete.js", "page.css", "editor.js", "LICENSES.txt"} <= set(
        page.split()
    )
