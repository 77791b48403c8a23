"""What does a new file of a kind look like? Complete, valid, and with a comment at each part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hiring_kit.project.place import put_new
from hiring_kit.project.schemas import FOLDER, schema_header, write_schemas
from hiring_kit.project.start import starter
from hiring_kit.yamlio.format import in_layout
from hiring_kit.yamlio.schema import KINDS as RECORDS

KINDS = {
    "competency": "competencies/{family}/{id}.yaml",
    "ladder": "ladders/{id}.yaml",
    "loop": "loops/{id}.yaml",
    "theme": "themes/{id}.yaml",
}
"""Kind of file that needs nothing but an id to where a new one lies below the rubrics folder."""


@dataclass(frozen=True)
class Course:
    """What a new role is for: a ladder with its levels, and a loop, by their ids."""

    ladder: str
    levels: tuple[str, ...]
    loop: str


def new_role(name: str, rubrics: Path, course: Course) -> tuple[Path, ...]:
    """Write a starting role.yaml with a role document beside it, and the schemas; refuses if one of them exists."""
    weights = "\n".join(f"      {level}: 1" for level in course.levels)
    words = {"LADDER": course.ladder, "LOOP": course.loop, "WEIGHTS": weights}
    path, text = _started("role", f"roles/{name}/role.yaml", name, rubrics, words)
    document = _filled(starter("kinds/role-document.txt"), {"NAME": _title(name)})
    return _put({path: text, path.parent / "role-document.txt": document}, rubrics)


def new_file(kind: str, name: str, rubrics: Path, family: str = "people") -> tuple[Path, ...]:
    """Write a starting file of one of the ``KINDS``, and the schemas that it names; refuses if it exists.

    ``name`` must be a safe id.
    """
    place = KINDS[kind].format(id=name, family=family)
    path, text = _started(kind, place, name, rubrics, {"FAMILY": family})
    return _put({path: text}, rubrics)


def _put(files: Mapping[Path, str], rubrics: Path) -> tuple[Path, ...]:
    written = put_new(files)
    write_schemas(rubrics / FOLDER)
    return written


def _started(
    kind: str, place: str, name: str, rubrics: Path, more: Mapping[str, str]
) -> tuple[Path, str]:
    """Where a starting file goes, and its text."""
    path = rubrics / place
    header = schema_header(kind, place.count("/"))
    words = {"HEADER": header, "ID": name, "NAME": _title(name), **more}
    words["PATH"] = path.as_posix()
    text = _filled(starter(f"kinds/{kind}.yaml"), words)
    return path, in_layout(text, str(path), RECORDS[kind])


def question_text(name: str, scopes: list[str]) -> str:
    """Two parallel questions as items of a competency's list of questions."""
    words = {"ID": name, "SCOPES": f"[{', '.join(scopes)}]"}
    lead = "extends: any\nquestions:\n"
    text = lead + _filled(starter("kinds/question.yaml"), words)
    return in_layout(text, "question.yaml", RECORDS["competency"]).removeprefix(lead)


def _filled(text: str, words: Mapping[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text


def _title(name: str) -> str:
    return name.replace("-", " ").title()
