"""Where does an installed hiring_kit run? In new environments that no network reaches."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.source import ROOT

POISON = """
import socket

_connect = socket.socket.connect

def refuse(*args, **kwargs):
    raise RuntimeError("the network was asked for something")

def connect(self, address):
    if self.family != socket.AF_UNIX:
        refuse()
    return _connect(self, address)

socket.socket.connect = connect
socket.socket.connect_ex = refuse
socket.socket.sendto = refuse
socket.getaddrinfo = refuse
socket.gethostbyname = refuse
"""


@dataclass(frozen=True)
class Place:
    """An environment with hiring_kit in it, and a home where nothing lies."""

    venv: Path
    home: Path

    def run(self, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's programs, with nothing of the caller's environment."""
        program, *rest = words
        return subprocess.run(
            [self.venv / "bin" / program, *rest],
            cwd=cwd or self.home,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.home), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def say(self, code: str) -> str:
        """What a piece of Python prints there."""
        done = self.run("python", "-c", code)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


def new_place(folder: Path) -> Place:
    """An environment that borrows the libraries of this one, but not its hiring_kit."""
    place = Place(folder / "an environment", folder / "home")
    place.home.mkdir()
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place.venv], check=True)
    own = Path(place.say("import sysconfig; print(sysconfig.get_path('purelib'))"))
    borrowed = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    # A .pth file in a borrowed folder is not read: an editable install stays behind.
    (own / "borrowed.pth").write_text("\n".join(borrowed) + "\n", encoding="utf-8")
    (own / "poison.py").write_text(POISON, encoding="utf-8")
    (own / "poison.pth").write_text("import poison\n", encoding="utf-8")
    return place


def install(place: Place, *what: str) -> None:
    pip = [sys.executable, "-m", "pip", "--python", str(place.venv / "bin" / "python")]
    alone = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed"]
    subprocess.run([*pip, "install", *alone, *what], check=True)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a source distribution, as a release is."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT],
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def from_wheel(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """hiring_kit installed from its wheel."""
    place = new_place(tmp_path_factory.mktemp("wheel"))
    install(place, str(wheel))
    return place


@pytest.fixture(scope="session")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """hiring_kit installed from this checkout, so that edits count at once."""
    place = new_place(tmp_path_factory.mktemp("editable"))
    install(place, "--editable", str(ROOT))
    return place
