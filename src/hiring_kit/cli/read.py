"""`hiring-kit read`: what does this document say about the role?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hiring_kit.cli.options import json_option, rubrics_option, shipped_rubrics

if TYPE_CHECKING:
    from hiring_kit.model.profile import RoleProfile


@click.command("read")
@click.argument("document", type=click.Path(path_type=Path))
@rubrics_option
@json_option
def command(document: Path, own: tuple[Path, ...], *, as_json: bool) -> None:
    """Show what is read from a role document. Changes nothing."""
    from hiring_kit.build.drafting import read_profile  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.cli.report import show_problems  # noqa: PLC0415 - as above

    profile, problems = read_profile(document, (shipped_rubrics(), *own))
    if as_json:
        click.echo(json.dumps(contract(profile), indent=1, ensure_ascii=False))
    else:
        click.echo("\n".join(_shown(profile)))
    show_problems(problems)


def contract(profile: RoleProfile) -> dict[str, list[dict[str, Any]]]:
    """The documented JSON of `read`; lines and columns count from 1."""
    return {
        "sections": [{"title": s.title, "line": s.line} for s in profile.sections],
        "requirements": [
            {
                "section": r.section,
                "group": r.group,
                "text": r.text,
                "quote": r.quote,
                "line": r.line,
                "column": r.column,
                "kind": r.kind,
                "must_have": r.must_have,
            }
            for r in profile.requirements
        ],
        "soft_skills": [
            {"name": s.name, "description": s.description, "line": s.line}
            for s in profile.soft_skills
        ],
        "skipped": [
            {"section": s.section, "line": s.line, "reason": s.reason} for s in profile.skipped
        ],
        "conflicts": [{"message": c.message, "lines": list(c.lines)} for c in profile.conflicts],
        "notes": [{"line": n.line, "message": n.message} for n in profile.notes],
    }


def _shown(profile: RoleProfile) -> Iterator[str]:
    from hiring_kit.cli.report import note_rows  # noqa: PLC0415 - loads pydantic, which help must not

    yield click.style(profile.title or profile.file, bold=True)
    group = None
    for r in profile.requirements:
        if (r.section, r.group) != group:
            group = (r.section, r.group)
            yield ""
            yield click.style(f"{r.section}: {r.group}" if r.group else r.section, bold=True)
        must = "" if r.must_have else ", nice to have"
        yield _line(r.line, r.text, f"{r.kind}{must}")
    for title, lines in (
        (
            "Qualifications elsewhere in the document",
            [(r.line, r.text, str(r.kind)) for r in profile.qualifications],
        ),
        ("Soft skills", [(s.line, f"{s.name}: {s.description}", "") for s in profile.soft_skills]),
        ("Skipped", [(s.line, s.section, s.reason) for s in profile.skipped]),
        (
            "Conflicts",
            [
                (c.lines[0], c.message, f"lines {', '.join(map(str, c.lines))}")
                for c in profile.conflicts
            ],
        ),
    ):
        if lines:
            yield ""
            yield click.style(title, bold=True)
            yield from (_line(*line) for line in lines)
    yield ""
    yield _totals(profile)
    yield from note_rows(profile.notes)


def _totals(profile: RoleProfile) -> str:
    from hiring_kit.model.note import counted  # noqa: PLC0415 - loads pydantic, which help must not

    return ", ".join(
        (
            counted(len(profile.requirements), "requirement"),
            counted(len(profile.soft_skills), "soft skill"),
            counted(len(profile.responsibilities), "responsibility", "responsibilities"),
            counted(len(profile.practices), "practice"),
            counted(len(profile.challenges), "challenge"),
        )
    )


def _line(number: int, text: str, remark: str) -> str:
    tail = f"  [{remark}]" if remark else ""
    return click.wrap_text(
        f"{text}{tail}", width=96, initial_indent=f"{number:5}  ", subsequent_indent="       "
    )
