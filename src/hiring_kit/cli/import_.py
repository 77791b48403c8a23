"""`hiring-kit import`: which role does this document describe?"""

from __future__ import annotations

import difflib
import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.defaults import LADDER, LOOP, own_folder, own_ladder, own_loop
from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option
from hiring_kit.cli.refusal import refused
from hiring_kit.files import real

if TYPE_CHECKING:
    from hiring_kit.model.draft import Draft


@click.command("import")
@click.argument("document", type=click.Path(path_type=Path))
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="Your rubrics folder; that of the project if not given.",
)
@click.option("--title", help="The role's title, if the document does not say it.")
@click.option("--ladder", help=f"Id of the seniority ladder; your own, or {LADDER}.")
@click.option("--loop", help=f"Id of the interview loop; your own, or {LOOP}.")
@rubrics_option
@json_option
def command(
    document: Path,
    into: Path | None,
    title: str | None,
    ladder: str | None,
    loop: str | None,
    own: tuple[Path, ...],
    *,
    as_json: bool,
) -> None:
    """Draft a role.yaml from a role document.

    Writes INTO/roles/ROLE/role.yaml with the document beside it, and prints what every line of the document leads to.
    An existing role.yaml is never touched: the differences are shown instead.
    """
    from hiring_kit.build.drafting import draft_from  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - as above
    from hiring_kit.match.draft import role_id  # noqa: PLC0415 - as above

    folders = rubric_folders(own, made_later=True)
    draft, problems = draft_from(
        document,
        folders,
        title=title,
        ladder=ladder or own_ladder(folders),
        loop=loop or own_loop(folders),
    )
    target = (into or own_folder()) / "roles" / role_id(draft.role.title) / "role.yaml"
    text = _text(draft)
    is_new = not target.exists()
    if is_new:
        _write(target, text, document, draft.role.document)
    click.echo(_as_json(draft, target, is_new=is_new) if as_json else _coverage_table(draft))
    show_problems(problems)
    if is_new:
        _say_written(target, folders)
    else:
        _show_difference(target, text)


def _text(draft: Draft) -> str:
    """The draft as a file in the one layout, with its schema named for editors."""
    from hiring_kit.model.role import Role  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.project.schemas import schema_header  # noqa: PLC0415 - as above
    from hiring_kit.yamlio.format import in_layout  # noqa: PLC0415 - as above
    from hiring_kit.yamlio.write import to_yaml  # noqa: PLC0415 - as above

    head = schema_header("role", 2)
    return in_layout(f"{head}\n{to_yaml(draft.role, 'role')}", "role.yaml", Role)


def _as_json(draft: Draft, target: Path, *, is_new: bool) -> str:
    lines = [line.model_dump() for line in draft.coverage]
    notes = [note.model_dump() for note in draft.notes]
    account = {"role": str(target), "written": is_new, "coverage": lines, "notes": notes}
    return json.dumps(account, indent=1, ensure_ascii=False)


def _coverage_table(draft: Draft) -> str:
    return "\n".join(_coverage_rows(draft))


def _coverage_rows(draft: Draft) -> Iterator[str]:
    from hiring_kit.cli.report import note_rows  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.model.note import counted  # noqa: PLC0415 - as above

    words = {"competency": "competency", "screening": "verify on paper", "excluded": "not assessed"}
    for line in draft.coverage:
        mark = " " if line.sure else "?"
        text = line.text if len(line.text) <= 62 else line.text[:61] + "…"  # noqa: PLR2004 - the column's width
        target = f"{words[line.leads_to]} {line.target}".strip()
        why = "" if line.sure and line.target else f" ({line.reason})"
        yield f"{line.line:5} {mark} {text:62}  {target}{why}"
    counts = {kind: sum(c.leads_to == kind for c in draft.coverage) for kind in words}
    said = ", ".join(f"{n} {words[kind]}" for kind, n in counts.items())
    count = counted(len(draft.coverage), "line")
    yield f"{count}: {said}; ? marks what a person should look at"
    yield from note_rows(draft.notes)


def _show_difference(target: Path, text: str) -> None:
    old = target.read_text(encoding="utf-8", errors="replace")
    rows = difflib.unified_diff(
        old.splitlines(), text.splitlines(), f"{target} (yours, kept)", "a new draft", lineterm=""
    )
    shown = "\n".join(rows)
    if shown:
        click.echo(shown)
    click.echo(
        f"{target} exists and was not touched. "
        + ("Above: what a new draft would say." if shown else "A new draft would say the same."),
        err=True,
    )


def _write(target: Path, text: str, document: Path, name: str) -> None:
    """Write the draft, a copy of its document beside it, and the schemas for editors.

    Refuses if another document has that name there, or this one in an encoding that a build does not read.
    """
    from hiring_kit.ingest.read import document_text  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.project.place import put_new  # noqa: PLC0415 - as above
    from hiring_kit.project.schemas import FOLDER, write_schemas  # noqa: PLC0415 - as above

    copy, content = target.parent / name, document_text(document)
    is_there = copy.is_file() and copy.read_bytes().removeprefix(BOM_UTF8) == content.encode()
    if not is_there and real(copy) == real(document):
        message = "this role document is not UTF-8 and was not touched"
        hint = "Save it as UTF-8, or import it from another folder: its copy is UTF-8."
        raise refused(copy, "HK063", message, hint)
    put_new({target: text} if is_there else {copy: content, target: text})
    write_schemas(target.parents[2] / FOLDER)


def _say_written(target: Path, folders: tuple[Path, ...]) -> None:
    from hiring_kit.library.files import content_files  # noqa: PLC0415 - loads pydantic, which help must not

    done = f"Wrote {target}. It is a draft: read it, mend it, and replace each TODO."
    click.echo(done, err=True)
    role = target.parent.name
    if role in content_files(folders[:1], "role")[0]:
        click.echo(f"Note: it replaces the shipped role {role}; --title gives another.", err=True)
