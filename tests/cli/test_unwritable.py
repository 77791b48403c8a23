"""Does every command that writes end in a located problem where it may not, with nothing lost or left behind?"""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hiring_kit.model.problem import machine_refusal
from tests.conftest import Said

Run = Callable[..., Said]
OWN = Path("rubrics/competencies/people/communication.yaml")
QUICK = ("build", "--level", "lead", "--document", "candidate-brief", "--format", "md", "-q")
DOCUMENT = "# Lead\n\n## Requirements\n\n- Writes clearly for people who decide.\n"


@pytest.fixture
def project(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project to stand in."""
    assert run("init", "ours").code == 0
    monkeypatch.chdir(here / "ours")
    return here / "ours"


@pytest.fixture
def sealed(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project, with nothing in it that may be written; root may everything, so that rights would not do."""
    (project / OWN).write_text("name:  Talk\nextends: communication\n", "utf-8")
    (project / "lead.md").write_text(DOCUMENT, "utf-8")

    def refusing(name: str, writes: Callable[..., bool]) -> None:
        allowed = getattr(os, name)

        def call(path: Any, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - as the system has it
            if writes(*rest) and Path(os.path.realpath(path)).is_relative_to(project):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
            return allowed(path, *rest, **more)

        monkeypatch.setattr(os, name, call)

    refusing("open", lambda flags, *_: bool(flags & os.O_CREAT))
    refusing("mkdir", lambda *_: True)
    return project


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("init", "more"), "more"),
        (("new", "ladder", "other"), "rubrics/ladders/other.yaml"),
        (("new", "question", "led", "--competency", "communication"), OWN),
        (("new", "theme", "warm"), "rubrics/themes/warm.yaml"),
        (("fmt",), OWN),
        (("lint", "--fix"), OWN),
        (("schema", "--write", "elsewhere"), "elsewhere/competency.schema.json"),
        (("import", "lead.md"), "rubrics/roles/lead"),
        (QUICK, "out"),
    ],
    ids=lambda words: " ".join(words[:2]) if isinstance(words, tuple) else "",
)
def test_what_may_not_be_written_is_told(
    words: tuple[str, ...], place: str | Path, sealed: Path, run: Run
) -> None:
    before = files(sealed)
    said = run(*words)
    assert said.code == 1
    rows = [row for row in said.err.splitlines() if "error HK069: " in row]
    assert len(rows) == 1
    assert rows[0].startswith(str(place))
    assert rows[0].endswith("this cannot be read or written: Permission denied")
    assert files(sealed) == before


def test_a_file_that_cannot_be_formatted_keeps_no_other_from_it(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    rough = "levels:\n- {scope: team, title: Lead, id: lead, summary: Leads.}\nname: 'Ours'\n"
    kept, other = (project / f"rubrics/ladders/{name}.yaml" for name in ("a", "b"))
    for path in (kept, other):
        path.write_text(rough, "utf-8")
    moved = os.replace

    def replace(old: Path, new: Path) -> None:
        if Path(new).name == "a.yaml":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(old))
        moved(old, new)

    monkeypatch.setattr(os, "replace", replace)
    said = run("fmt")
    assert said.code == 1
    assert said.out == "rubrics/ladders/b.yaml\n"
    assert said.err.startswith("rubrics/ladders/a.yaml:1:1: error HK069: ")
    assert kept.read_text("utf-8") == rough
    assert not list(kept.parent.glob(".*"))


@pytest.mark.parametrize("overwrite", [(), ("--overwrite",)])
@pytest.mark.parametrize(
    ("make", "blocked"),
    [
        (os.mkfifo, "out"),
        (lambda out: out.symlink_to("nowhere"), "out"),
        (lambda out: (out.mkdir(), (out / "applied-research-lead").touch()), "out/applied-research-lead"),
        (
            lambda out: (out / "applied-research-lead/lead/candidate-brief.md").mkdir(parents=True),
            "out/applied-research-lead/lead/candidate-brief.md",
        ),
    ],
)  # fmt: skip
def test_an_output_place_of_another_sort_is_told(
    make: Callable[[Path], object],
    blocked: str,
    overwrite: tuple[str, ...],
    project: Path,
    run: Run,
) -> None:
    make(project / "out")
    said = run(*QUICK, *overwrite)
    assert said.code == 1
    assert said.err.startswith(f"{blocked}:1:1: error HK061: this is ")
    assert not list(project.rglob(".building-*"))


def test_a_device_is_no_output_folder(project: Path, run: Run) -> None:
    assert project.is_dir()
    assert run(*QUICK, "--out", os.devnull).err.startswith(f"{os.devnull}:1:1: error HK061: ")


def test_links_in_a_circle_are_told(project: Path, run: Run) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (project / f"rubrics/ladders/{name}.yaml").symlink_to(f"{other}.yaml")
    (project / "rubrics/ring.yaml").symlink_to("ring.yaml")
    said = run("lint", "--format", "github")
    assert said.code == 1
    assert said.out.count("::error file=rubrics/ladders/") == 2
    assert said.out.count("::error file=rubrics/ring.yaml") == 1
    assert said.out.count("title=HK020") == 3


def test_a_project_file_that_is_linked_to_itself_is_told(project: Path, run: Run) -> None:
    (project / "hiring-kit.yaml").unlink()
    (project / "hiring-kit.yaml").symlink_to("hiring-kit.yaml")
    assert "hiring-kit.yaml:1:1: error HK020" in run("list").err


def test_a_pipe_is_no_rubric_and_is_not_waited_for(project: Path, run: Run) -> None:
    os.mkfifo(project / "rubrics/ladders/pipe.yaml")
    said = run("lint")
    assert said.code == 1
    assert "rubrics/ladders/pipe.yaml:1:1: error HK020: the file is a pipe" in said.err


@pytest.fixture
def full(project: Path) -> Iterator[Path]:
    """The project on a disk that takes no more than a few bytes of a file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    yield project
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_told_with_the_file_that_was_written(full: Path, run: Run) -> None:
    said = run(*QUICK)
    assert said.code == 1
    told = "candidate-brief.md:1:1: error HK069: this cannot be read or written: File too large"
    assert told in said.err
    assert not list(full.rglob(".building-*"))


def test_an_error_of_no_file_is_a_fault_of_ours() -> None:
    with pytest.raises(OSError, match="no file"):
        machine_refusal(OSError(errno.EIO, "no file"))
