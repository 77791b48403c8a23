"""Does a file reach its place whole, and is nothing beside it touched?"""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from hiring_kit.files import named_below, put_file


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.yaml"
    put_file(path, b"one")
    path.chmod(0o640)
    put_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in path.parent.iterdir()] == ["a.yaml"]


def test_a_link_that_waits_under_the_temporary_name_leads_nowhere(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    path = tmp_path / "rubrics" / "a.yaml"
    put_file(path, b"old")
    # Whoever sends a folder cannot know the number of the process, but let us say that they guessed it.
    for name in (".a.yaml.new", *(f".a.yaml.{number}-0" for number in (1, os.getpid()))):
        (path.parent / name).symlink_to(precious)
    put_file(path, b"new")
    assert precious.read_text() == "mine"
    assert not path.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target.yaml", tmp_path / "link.yaml"
    target.write_text("old")
    link.symlink_to(target.name)
    put_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_nothing_is_left_of_what_could_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    (tmp_path / "a.yaml" / "in it").touch()
    with pytest.raises(OSError, match="directory"):
        put_file(tmp_path / "a.yaml", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


def test_links_in_a_circle_are_not_written_over(tmp_path: Path) -> None:
    link = tmp_path / "a"
    link.symlink_to("a")
    with pytest.raises(OSError, match="symbolic links") as error:
        put_file(link, b"new")
    assert error.value.filename == str(link)
    assert link.is_symlink()


@pytest.mark.parametrize("end", [KeyboardInterrupt, PermissionError(13, "no")])
def test_a_private_file_is_private_while_it_is_written(
    end: BaseException | type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o600)
    seen = []

    def chmod(temporary: Path, _: int) -> None:
        seen.append(stat.S_IMODE(temporary.stat().st_mode))
        raise end

    monkeypatch.setattr(Path, "chmod", chmod)
    before = os.umask(0)
    try:
        with pytest.raises((KeyboardInterrupt, PermissionError)):
            put_file(path, b"new")
    finally:
        os.umask(before)
    assert seen == [0o600]
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]
    assert path.read_text() == "old"


def test_a_file_is_named_below_a_folder_by_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to("../out.txt")
    assert named_below(tmp_path, tmp_path / "in" / ".." / "a b.txt") == "a b.txt"
    assert named_below(tmp_path, tmp_path / "in" / "link") == "out.txt"
    assert (
        named_below(tmp_path / "in", tmp_path / "in" / "link") == (tmp_path / "out.txt").as_posix()
    )
