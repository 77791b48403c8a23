"""What does a new file of a kind look like? Complete, valid, and with a comment at each part."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hiring_kit.project.place import put_new
from hiring_kit.project.schemas import write_schemas
from hiring_kit.project.start import starter
from hiring_kit.yamlio.format import in_layout
from hiring_kit.yamlio.schema import FOLDER, schema_header
from hiring_kit.yamlio.schema import KINDS as RECORDS

KINDS = {
    "competency": "competencies/{family}/{id}.yaml",
    "role": "roles/{id}/role.yaml",
    "ladder": "ladders/{id}.yaml",
    "loop": "loops/{id}.yaml",
    "theme": "themes/{id}.yaml",
}
"""Kind of file to where a new one lies below the rubrics folder."""


def new_file(kind: str, name: str, rubrics: Path, family: str = "people") -> tuple[Path, ...]:
    """Write a starting file of a kind, and the schemas that it names; refuses if it exists.

    ``name`` must be a safe id. A role gets an example of a role document beside it.
    """
    place = KINDS[kind].format(id=name, family=family)
    path = rubrics / place
    header = schema_header(kind, place.count("/"))
    words = {"HEADER": header, "ID": name, "NAME": _title(name), "FAMILY": family}
    words["PATH"] = path.as_posix()
    words["QUESTIONS"] = "".join(
        question_text(f"first-{scope}", [scope])
        for scope in ("project", "team", "several-teams", "organization")
    ).rstrip("\n")
    text = _filled(starter(f"kinds/{kind}.yaml"), words)
    files = {path: in_layout(text, str(path), RECORDS[kind])}
    if kind == "role":
        files[path.parent / "role-document.txt"] = starter("kinds/role-document.txt")
    written = put_new(files)
    write_schemas(rubrics / FOLDER)
    return written


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
