"""What does this role document say, line by line?"""

from __future__ import annotations

from pathlib import Path

from hiring_kit.ingest import READERS
from hiring_kit.ingest.decode import decode
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.model.source import SourceText

MAX_BYTES = 1_000_000
"""As much as is read of the copy that lies beside a role.yaml."""

_CONVERT = frozenset({".doc", ".docx", ".htm", ".html", ".odt", ".pdf", ".rtf"})


def read_document(path: Path) -> tuple[SourceText, tuple[Problem, ...]]:
    """Read a role document of at most one megabyte.

    Lines keep their numbers and columns, whatever the encoding and line ends. Raises Refusal for a
    file that cannot be read (HK001), binary (HK002) or empty (HK003) files, a suffix without a
    reader (HK004) and files that are too large (HK005).
    """
    shown = path.as_posix()
    data = _bytes(path, shown)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise Refusal([_unknown_suffix(path, shown)])
    text, problems = _text(data, shown)
    source, found = reader(text, shown)
    if not source.rows:
        empty = _problem(shown, "HK003", "no text in this file", "Is it the right file?")
        raise Refusal([empty, *found])
    return source, (*problems, *found)


def document_text(path: Path) -> str:
    """The text of a role document, line ends as they are; refuses what is not read."""
    shown = path.as_posix()
    return _text(_bytes(path, shown), shown)[0]


def _text(data: bytes, shown: str) -> tuple[str, tuple[Problem, ...]]:
    text, problems = decode(data, shown)
    if text is None:
        raise Refusal(problems)
    if len(text.encode()) > MAX_BYTES:
        raise Refusal([_too_large(shown)])
    return text, problems


def _bytes(path: Path, shown: str) -> bytes:
    """The bytes of a file, never more of them than will be read."""
    if path.is_dir():
        hint = "Name one file inside the folder."
        raise Refusal([_problem(shown, "HK001", "this is a folder", hint)])
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        hint = "Check the name and the rights."
        message = f"cannot be read: {reason}"
        raise Refusal([_problem(shown, "HK001", message, hint)]) from error
    if len(data) > MAX_BYTES:
        raise Refusal([_too_large(shown)])
    return data


def _too_large(shown: str) -> Problem:
    message = f"larger than {MAX_BYTES} bytes as UTF-8"
    return _problem(shown, "HK005", message, "Keep the role document alone in it.")


def _unknown_suffix(path: Path, shown: str) -> Problem:
    known = " and ".join(sorted(READERS))
    suffix = path.suffix.lower()
    message = f'no reader for "{suffix}" files' if suffix else "the file name has no suffix"
    advice = "Save it as plain text first" if suffix in _CONVERT else "Rename it if it is text"
    return _problem(shown, "HK004", message, f"{known} are read. {advice}.")


def _problem(file: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(place=Place(file=file, line=1, column=1), rule=rule, message=message, hint=hint)
