"""Is a text saved only where it may be, and is nothing lost that somebody else wrote meanwhile?"""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hiring_kit.files import put_file
from hiring_kit.preview.desk import digest, save, sheets
from hiring_kit.preview.newest import Newest


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of rubrics with one ladder."""
    folder = tmp_path / "rubrics"
    (folder / "ladders").mkdir(parents=True)
    (folder / "ladders" / "ours.yaml").write_text("name: A\n", "utf-8")
    return folder


def test_links_can_only_be_read(own: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_text("name: B\n", "utf-8")
    (own / "ladders" / "a-link.yaml").symlink_to(elsewhere)
    link, ours = sheets(tmp_path / "none", [own])
    assert (link.name, link.kept) == ("ladders/a-link.yaml", "a link")
    assert (ours.name, ours.kept) == ("ladders/ours.yaml", "")
    loaded = digest(elsewhere.read_bytes())
    assert save(link, "x", loaded) == ("read-only", loaded)
    ours.path.unlink()
    ours.path.symlink_to(elsewhere)
    assert save(ours, "x", loaded) == ("read-only", loaded), "it became a link meanwhile"
    assert elsewhere.read_text("utf-8") == "name: B\n"


def test_a_file_that_is_gone_is_written_again_when_somebody_says_so(
    own: Path, tmp_path: Path
) -> None:
    (sheet,) = sheets(tmp_path / "none", [own])
    loaded = digest(sheet.path.read_bytes())
    sheet.path.unlink()
    sheet.path.parent.rmdir()
    assert save(sheet, "name: C\n", loaded) == ("gone", "")
    assert not sheet.path.exists()
    fate, found = save(sheet, "name: C\n", "")
    assert (fate, sheet.path.read_text("utf-8")) == ("saved", "name: C\n")
    assert save(sheet, "name: D\n", "") == ("changed", found), "it came back meanwhile"


def test_of_two_who_save_at_once_only_one_does(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(path: Path, data: bytes) -> None:
        time.sleep(0.1)
        put_file(path, data)

    monkeypatch.setattr("hiring_kit.preview.desk.put_file", slowly)
    (sheet,) = sheets(tmp_path / "none", [own])
    loaded = digest(sheet.path.read_bytes())
    with ThreadPoolExecutor(2) as both:
        fates = list(both.map(lambda text: save(sheet, text, loaded)[0], ("one", "two")))
    assert sorted(fates) == ["changed", "saved"]


def test_of_many_questions_only_the_newest_is_answered() -> None:
    newest, begun, go_on = Newest(), threading.Event(), threading.Event()
    answered: list[int] = []

    def question(number: int, asker: str = "a page") -> None:
        with newest.turn(asker) as wanted:
            begun.set()
            assert go_on.wait(10)
            if wanted:
                answered.append(number)

    with ThreadPoolExecutor(8) as pool:
        pool.submit(question, 0)
        assert begun.wait(10)
        for number in range(1, 6):
            pool.submit(question, number)
            time.sleep(0.02)
        pool.submit(question, 6, "another page")
        time.sleep(0.02)
        go_on.set()
    assert answered[0] == 0
    assert sorted(answered) == [0, 5, 6]
