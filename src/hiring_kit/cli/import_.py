"""`hiring-kit import`: which role does this document describe?"""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option
from hiring_kit.files import put_file

if TYPE_CHECKING:
    from hiring_kit.model.draft import Draft

LADDER = "machine-learning-research-management"
LOOP = "research-management"


@click.command("import")
@click.argument("document", type=click.Path(path_type=Path))
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("rubrics"),
    show_default=True,
    help="Your rubrics folder.",
)
@click.option("--title", help="The role's title, if the document does not say it.")
@click.option("--ladder", default=LADDER, show_default=True, help="Id of the seniority ladder.")
@click.option("--loop", default=LOOP, show_default=True, help="Id of the interview loop.")
@rubrics_option
@json_option
def command(
    document: Path,
    into: Path,
    title: str | None,
    ladder: str,
    loop: str,
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

    draft, problems = draft_from(
        document, rubric_folders(own), title=title, ladder=ladder, loop=loop
    )
    target = into / "roles" / role_id(draft.role.title) / "role.yaml"
    text = _text(draft)
    if as_json:
        click.echo(_as_json(draft, target))
    else:
        _coverage_table(draft)
    show_problems(problems)
    if target.exists():
        _show_difference(target, text)
    else:
        _write(target, text, document, into)
        click.echo(
            f"Wrote {target}. It is a draft: read it, mend it, and replace each TODO.", err=True
        )


def _text(draft: Draft) -> str:
    """The draft as a file in the one layout, with its schema named for editors."""
    from hiring_kit.model.role import Role  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.yamlio.format import in_layout  # noqa: PLC0415 - as above
    from hiring_kit.yamlio.schema import schema_header  # noqa: PLC0415 - as above
    from hiring_kit.yamlio.write import to_yaml  # noqa: PLC0415 - as above

    head = schema_header("role", 2)
    return in_layout(f"{head}\n{to_yaml(draft.role, 'role')}", "role.yaml", Role)


def _as_json(draft: Draft, target: Path) -> str:
    lines = [line.model_dump() for line in draft.coverage]
    account = {"role": str(target), "written": not target.exists(), "coverage": lines}
    return json.dumps(account, indent=1, ensure_ascii=False)


def _coverage_table(draft: Draft) -> None:
    words = {"competency": "competency", "screening": "verify on paper", "excluded": "not assessed"}
    for line in draft.coverage:
        mark = " " if line.sure else "?"
        text = line.text if len(line.text) <= 62 else line.text[:61] + "…"  # noqa: PLR2004 - the column's width
        target = f"{words[line.leads_to]} {line.target}".strip()
        click.echo(
            f"{line.line:5} {mark} {text:62}  {target}"
            + ("" if line.sure and line.target else f" ({line.reason})")
        )
    counts = {kind: sum(c.leads_to == kind for c in draft.coverage) for kind in words}
    said = ", ".join(f"{n} {words[kind]}" for kind, n in counts.items())
    click.echo(f"{len(draft.coverage)} lines: {said}; ? marks what a person should look at")


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


def _write(target: Path, text: str, document: Path, into: Path) -> None:
    """Write the draft, a copy of its document (one already there is kept), and the schemas for editors."""
    from hiring_kit.project.schemas import write_schemas  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.yamlio.schema import FOLDER  # noqa: PLC0415 - as above

    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.parent / document.name
    if not beside.exists():
        put_file(beside, document.read_bytes())
    put_file(target, text.encode())
    write_schemas(into / FOLDER)
