"""Is every file that cannot be read refused, with a place and what to do about it?"""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from hiring_kit.ingest import READERS
from hiring_kit.ingest.read import MAX_BYTES, read_document
from hiring_kit.model.problem import Problem, Refusal

TEXT = "Requirements\n- Caf\u00e9 \u2018quoted\u2019 \u2013 done\n"


def refused(path: Path) -> Problem:
    """The one problem that a file is refused for."""
    with pytest.raises(Refusal) as refusal:
        read_document(path)
    (problem,) = refusal.value.problems
    assert problem.severity == "error"
    assert problem.hint
    assert str(problem.place) == f"{path.as_posix()}:1:1"
    return problem


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "HK002"),
        ("renamed.txt", b"%PDF-1.7\nplain so far", "HK002"),
        ("zipped.md", b"PK\x03\x04rest", "HK002"),
        ("half.txt", codecs.BOM_UTF16_LE + b"a", "HK002"),
        ("wide.txt", codecs.BOM_UTF16_LE + b"a\0\0\0", "HK002"),
        ("nothing.txt", b"", "HK003"),
        ("spaces.txt", b" \r\n\t\n", "HK003"),
        ("mark.txt", codecs.BOM_UTF8, "HK003"),
        ("rules.md", b"---\n\n***\n", "HK003"),
        ("role.docx", b"PK\x03\x04", "HK004"),
        ("role.pdf", b"%PDF-1.7", "HK004"),
        ("role", b"Requirements", "HK004"),
        ("big.txt", b"a" * (MAX_BYTES + 1), "HK005"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, data: bytes, rule: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    assert refused(path).rule == rule


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    problem = refused(tmp_path / "absent.txt")

    assert problem.rule == "HK001"
    assert "No such file" in problem.message


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "role.txt"
    folder.mkdir()

    assert refused(folder).message == "this is a folder"


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert refused(Path("a\0b.txt")).rule == "HK001"


def test_the_hint_for_an_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "role.html"
    path.write_text("<p>Requirements</p>")

    hint = refused(path).hint

    assert set(READERS) == {".txt", ".md"}
    assert all(suffix in hint for suffix in READERS)
    assert "plain text" in hint


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_change_nothing(
    tmp_path: Path, encoding: str, mark: bytes, end: str
) -> None:
    path = tmp_path / "role.txt"
    path.write_bytes(mark + TEXT.replace("\n", end).encode(encoding))

    source, problems = read_document(path)

    assert problems == ()
    assert source.lines == tuple(TEXT.splitlines())
    assert [(row.kind, row.line, row.column) for row in source.rows] == [
        ("text", 1, 1),
        ("bullet", 2, 3),
    ]


def test_windows_1252_is_read_with_a_warning_at_the_first_such_byte(tmp_path: Path) -> None:
    path = tmp_path / "role.txt"
    path.write_bytes(TEXT.encode("cp1252"))

    source, (problem,) = read_document(path)

    assert source.lines == tuple(TEXT.splitlines())
    assert (problem.rule, problem.severity) == ("HK007", "warning")
    assert (problem.place.line, problem.place.column) == (2, 6)


def test_the_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    path = tmp_path / "ROLE.TXT"
    path.write_text(TEXT, encoding="utf-8")

    source, _ = read_document(path)

    assert len(source.rows) == 2
