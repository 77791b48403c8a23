"""What do all tests share? The shipped rubrics as a copy that a test may spoil, and the command line."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from hiring_kit import resources
from hiring_kit.cli.main import main
from tests.untraced import leave_out_layout

settings.register_profile(
    "ci",
    deadline=None,
    max_examples=60,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci")


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def rubrics(tmp_path: Path) -> Path:
    """A copy of the shipped rubrics."""
    return Path(shutil.copytree(resources.rubrics(), tmp_path / "copy"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run `hiring-kit` as the console script does."""

    @click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
    @click.argument("words", nargs=-1, type=click.UNPROCESSED)
    def script(words: tuple[str, ...]) -> None:
        monkeypatch.setattr("sys.argv", ["hiring-kit", *words])
        main()

    def call(*words: str | os.PathLike[str]) -> Said:
        result = CliRunner().invoke(script, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colors and a fixed width, whatever runs the tests."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(autouse=True, scope="session")
def untraced_layout() -> Iterator[None]:
    """Coverage counts our lines only, and costs nothing where they are not."""
    with pytest.MonkeyPatch.context() as patch:
        leave_out_layout(patch)
        yield


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Whatever reaches for the network fails; this machine may talk to itself."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a test reached for the network")

    def checked(self: socket.socket, address: tuple[str, int] | str) -> None:
        if self.family != socket.AF_UNIX and address[0] != "127.0.0.1":
            refuse()
        connect(self, address)

    def looked_up(host: str, *rest: object, **more: object) -> object:
        if host != "127.0.0.1":
            refuse()
        return look_up(host, *rest, **more)  # type: ignore[arg-type]  # passed on as it came

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", checked)
        patch.setattr(socket.socket, "connect_ex", refuse)
        patch.setattr(socket, "getaddrinfo", looked_up)
        yield
