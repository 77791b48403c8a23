"""`hiring-kit import`: which role does this document describe?"""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import json_option, rubric_folders, rubrics_option

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
    from hiring_kit.yamlio.write import to_yaml  # noqa: PLC0415 - as above

    draft, problems = draft_from(
        document, rubric_folders(own), title=title, ladder=ladder, loop=loop
    )
    target = into / "roles" / role_id(draft.role.title) / "role.yaml"
    text = to_yaml(draft.role, "role")
    if as_json:
        click.echo(_as_json(draft, target))
    else:
        _coverage_table(draft)
    show_problems(problems)
    if target.exists():
        _show_difference(target, text)
    else:
        _write(target, text, document)
        click.echo(
            f"Wrote {target}. It is a draft: read it, mend it, and replace each TODO.", err=True
        )


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


def _write(target: Path, text: str, document: Path) -> None:
    """Write the draft and a copy of its document, whole or not at all; a document already there is kept."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.parent / document.name
    if not beside.exists():
        _put(beside, document.read_bytes())
    _put(target, text.encode())


def _put(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name}.new")
    temporary.write_bytes(data)
    temporary.replace(target)
