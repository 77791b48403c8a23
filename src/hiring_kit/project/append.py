"""How does a new question reach a competency, shipped or own, without touching what a person wrote?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.project.fresh import question_text
from hiring_kit.project.place import put, put_new
from hiring_kit.project.schemas import write_schemas
from hiring_kit.yamlio.load import parse_file
from hiring_kit.yamlio.parse import KEY, Parsed
from hiring_kit.yamlio.schema import FOLDER, schema_header


def new_question(name: str, path: Path, rubrics: Path, scopes: list[str]) -> Path:
    """Write two parallel questions to the end of a competency's own file.

    A file that is not there yet is written, and extends the shipped one. ``name`` must be a safe id. Refuses a file
    that does not read, and ids that are taken.
    """
    question = question_text(name, scopes)
    if not path.exists():
        head = schema_header("competency", len(path.relative_to(rubrics).parts) - 1)
        put_new({path: f"{head}\nextends: {path.stem}\nquestions:\n{question}"})
        write_schemas(rubrics / FOLDER)
        return path
    parsed, problems = parse_file(path, str(path))
    if parsed is None or parsed.problems:
        raise Refusal(problems or (parsed.problems if parsed else ()))
    text = path.read_text("utf-8")
    rows = text.rstrip("\n").split("\n")
    items = parsed.value.get("questions") if isinstance(parsed.value, dict) else None
    if items is None:
        put(path, "\n".join([*rows, "questions:", question]))
        return path
    _check(parsed, name, items)
    end = _end(parsed, rows)
    put(path, "\n".join([*rows[:end], question.rstrip("\n"), *rows[end:], ""]))
    return path


def _check(parsed: Parsed, name: str, items: object) -> None:
    """Refuse a list that cannot be added to line by line, and an id that stands in it."""
    place = parsed.places[("questions",)]
    begin = parsed.places.get(("questions", 0))
    if not isinstance(items, tuple) or begin is None or begin.column != _COLUMN:
        hint = "Write each question as an item of its own, after two spaces and `- `."
        message = "a question cannot be added to this list"
        raise Refusal([Problem(place=place, rule="HK064", message=message, hint=hint)])
    for index, item in enumerate(items):
        if isinstance(item, dict) and item.get("id") in (f"{name}-a", f"{name}-b"):
            where: Place = parsed.places[("questions", index, "id")]
            message = f'the question "{item["id"]}" stands here already'
            raise Refusal(
                [Problem(place=where, rule="HK041", message=message, hint="Take another id.")]
            )


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
