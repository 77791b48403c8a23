"""How does a new question reach a competency, shipped or own, without touching what a person wrote?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from hiring_kit.files import put_file
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.project.fresh import question_text
from hiring_kit.project.place import put_new
from hiring_kit.project.schemas import FOLDER, schema_header, write_schemas
from hiring_kit.yamlio.load import parse_file, parse_text
from hiring_kit.yamlio.parse import KEY, Parsed
from hiring_kit.yamlio.text import read_text


def new_question(
    name: str, path: Path, rubrics: Path, scopes: list[str], taken: Collection[str] = ()
) -> Path:
    """Write two parallel questions to the end of a competency's own file.

    A file that is not there yet is written, and extends the shipped one. ``name`` must be a safe id; ``taken`` are the
    ids of the questions that the competency has in all. Refuses those, a file that does not read, and one whose
    questions are written so that a row cannot be added.
    """
    question = question_text(name, scopes)
    for new in (f"{name}-a", f"{name}-b"):
        if new in taken:
            message = f'the competency has a question "{new}" already'
            raise Refusal([_problem(_place(new, path), "HK041", message)])
    if not path.exists():
        head = schema_header("competency", len(path.relative_to(rubrics).parts) - 1)
        put_new({path: f"{head}\nextends: {path.stem}\nquestions:\n{question}"})
        write_schemas(rubrics / FOLDER)
        return path
    text, unread = read_text(path, str(path))
    if text is None:
        raise Refusal(unread)
    plain = text.replace("\r\n", "\n")
    before = _parsed(plain, path)
    new_text = "\n".join(_added(before, plain.rstrip("\n").split("\n"), question))
    after, _ = parse_text(new_text, str(path))
    if after is None or after.problems or not _only_added(before.value, after.value):
        place = before.places.get(("questions",), Place(file=str(path), line=1, column=1))
        message = "a question cannot be added to this file as it is written"
        raise Refusal([_problem(place, "HK064", message)])
    put_file(path, (new_text.replace("\n", "\r\n") if "\r\n" in text else new_text).encode())
    return path


def _place(question: str, path: Path) -> Place:
    """Where a question stands in a file, or its first line if it stands in another."""
    parsed, _ = parse_file(path, str(path))
    items = parsed.value.get("questions") if parsed and isinstance(parsed.value, dict) else None
    for index, item in enumerate(items if isinstance(items, tuple) else ()):
        if parsed and isinstance(item, dict) and item.get("id") == question:
            return parsed.places["questions", index, "id"]
    return Place(file=str(path), line=1, column=1)


def _parsed(text: str, path: Path) -> Parsed:
    parsed, problems = parse_text(text, str(path))
    if parsed is None or parsed.problems:
        raise Refusal(problems or (parsed.problems if parsed else ()))
    return parsed


def _added(parsed: Parsed, rows: list[str], question: str) -> list[str]:
    """The rows with the question after the last one, or at the end of a file that has none."""
    if not isinstance(parsed.value, dict) or "questions" not in parsed.value:
        return [*rows, "questions:", question]
    begin = parsed.places.get(("questions", 0))
    if begin is None or begin.column != _COLUMN:
        return rows
    end = _end(parsed, rows)
    return [*rows[:end], question.rstrip("\n"), *rows[end:], ""]


def _only_added(before: Any, after: Any) -> bool:  # noqa: ANN401 - what a file holds
    """Whether a file says what it said, and two questions more."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return False
    old, new = before.get("questions", ()), after.get("questions")
    rest = {key: value for key, value in after.items() if key != "questions"}
    same = rest == {key: value for key, value in before.items() if key != "questions"}
    return same and isinstance(new, tuple) and new[:-2] == old


def _problem(place: Place, rule: str, message: str) -> Problem:
    hint = "Write each question as an item of its own, after two spaces and `- `."
    if rule == "HK041":
        hint = "Take another id. To change that question, write its id and the keys to change."
    return Problem(place=place, rule=rule, message=message, hint=hint)


_COLUMN = 5
"""Where an item begins after two spaces and a hyphen."""


def _end(parsed: Parsed, rows: Sequence[str]) -> int:
    """How many rows lie before the end of the questions: up to the next key, and the comments above it."""
    start = parsed.places[("questions", KEY)].line
    later = [
        place.line
        for path, place in parsed.places.items()
        if len(path) == 2 and path[1] == KEY and place.line > start  # noqa: PLR2004 - a key of the file itself
    ]
    outside = {c.place.line for c in parsed.comments if c.alone and c.place.column == 1}
    end = min(later) - 1 if later else len(rows)
    while end in outside or not rows[end - 1].strip():
        end -= 1
    return end
