"""Does `hiring-kit doctor` see what is missing, and say what to run?"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render import check, press

NO_PANGO = """
import cffi, sys
def missing(self, name, flags=0):
    raise OSError("cannot load library 'libpango-1.0-0': no such file\\nmore")
cffi.FFI.dlopen = missing
from hiring_kit.model.problem import Refusal
try:
    {call}
except Refusal as refusal:
    (problem,) = refusal.problems
    print(problem.rule, problem.message, problem.hint, sep="|")
"""
CALLS = {
    "pango": "from hiring_kit.render.check import pango; pango()",
    "sample_page": "from hiring_kit.render.check import sample_page; sample_page()",
    "to_pdf": (
        "from hiring_kit.packet.assemble import assemble_packet\n"
        "    from hiring_kit.loop.plan import plan_loop\n"
        "    from hiring_kit.render.pdf import to_pdf\n"
        "    from tests import tiny\n"
        "    kit = tiny.kit([tiny.competency('care', [9])], [tiny.stage('first', 30, ['care'])])\n"
        "    plan = plan_loop(kit, 'A')[0]\n"
        "    packet = assemble_packet(kit, plan, '2026-01-15', ['candidate-brief'])\n"
        "    to_pdf(packet.documents[0])"
    ),
}


@pytest.fixture
def style(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The style folder as a copy that a test may spoil."""
    copy = tmp_path / "templates"
    shutil.copytree(resources.templates() / "style", copy / "style")
    monkeypatch.setattr(resources, "templates", lambda: copy)
    for cache in (press.press, press.tools):  # what is loaded once must be loaded again
        cache.cache_clear()
    yield copy / "style"
    monkeypatch.undo()
    for cache in (press.press, press.tools):
        cache.cache_clear()


def refused(look: object) -> Problem:
    """The one problem that a check refuses with."""
    assert callable(look)
    with pytest.raises(Refusal) as caught:
        look()
    (problem,) = caught.value.problems
    assert problem.hint.startswith(("Run: ", "Debian"))
    return problem


def test_this_machine_prints() -> None:
    assert check.pango().startswith("Pango 1.")
    assert check.fonts() == "13 faces as shipped, our own with the 333 letters and signs of a page"
    assert check.sample_page().endswith("tagged, in HK-Sans, HK-Sans-Bold")


@pytest.mark.parametrize("call", CALLS)
def test_without_pango_the_line_to_run_is_named(call: str) -> None:
    program = NO_PANGO.format(call=CALLS[call])
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=root
    )
    assert done.stderr == ""
    rule, message, hint = done.stdout.strip().split("|")
    assert rule == "HK082"
    assert message == "Pango is missing: cannot load library 'libpango-1.0-0': no such file"
    assert "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in hint
    assert "brew install pango" in hint


@pytest.mark.parametrize(
    ("number", "said"), [(14_300, "Pango 1.43.0 is older than 1.44"), (15_012, None)]
)
def test_an_old_pango(monkeypatch: pytest.MonkeyPatch, number: int, said: str | None) -> None:
    class Library:
        @staticmethod
        def pango_version() -> int:
            return number

    press.press()
    monkeypatch.setattr("weasyprint.text.ffi.pango", Library)
    if said is None:
        assert check.pango() == "Pango 1.50.12"
    else:
        assert refused(check.pango).message == said


def test_harfbuzz_subset_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    press.press()
    monkeypatch.setattr("weasyprint.text.ffi.harfbuzz_subset", None)
    assert refused(check.pango).message.endswith("but libharfbuzz-subset is missing")


def test_a_missing_face(style: Path) -> None:
    (style / "fonts" / "SourceSans3_700Bold.ttf").unlink()
    problem = refused(check.fonts)
    assert problem.message == "SourceSans3_700Bold.ttf is missing"
    assert problem.place.file.endswith("SourceSans3_700Bold.ttf")


def test_a_face_that_is_another(style: Path) -> None:
    fonts = style / "fonts"
    shutil.copy(fonts / "SourceSans3_400Regular.ttf", fonts / "SourceSans3_700Bold.ttf")
    assert refused(check.fonts).message == (
        "SourceSans3_700Bold.ttf is not the file that was published"
    )


def test_no_fonts(style: Path) -> None:
    shutil.rmtree(style / "fonts")
    assert refused(check.fonts).message == "no font is shipped"


def test_a_face_without_letters(style: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (style / "fonts").is_dir()
    monkeypatch.setattr(check, "LETTERS", check.LETTERS + "李")
    with pytest.raises(Refusal) as caught:
        check.fonts()
    assert len(caught.value.problems) == 7
    assert caught.value.problems[0].message.endswith("has no letter 李")


def test_a_page_without_its_font_is_refused(style: Path) -> None:
    for face in (style / "fonts").glob("*.ttf"):
        face.unlink()
    with pytest.raises(Refusal) as caught:
        check.sample_page()
    assert {problem.rule for problem in caught.value.problems} == {"HK081"}
    assert all("asset:fonts/" in problem.message for problem in caught.value.problems)


def test_no_font_of_the_machine_is_used(style: Path) -> None:
    """Not even by name: the output must not depend on what is installed."""
    with (style / "print.css").open("a", encoding="utf-8") as sheet:
        sheet.write("p { font-family: 'DejaVu Sans', monospace !important }")
    assert re.search(r"tagged, in (HK-\w+(-Bold)?(, |$))+$", check.sample_page())
