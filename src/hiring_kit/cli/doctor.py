"""`hiring-kit doctor`: can this machine make packets, and what is missing if not?"""

from __future__ import annotations

import json
import platform
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

import click

from hiring_kit import __version__
from hiring_kit.cli.options import json_option

LIBRARIES = ("weasyprint", "pikepdf", "jinja2", "pydantic", "pyyaml", "click", "rich", "fonttools")


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; ``mend`` is what to do where it is not well."""

    name: str
    well: bool
    found: str
    mend: str = ""


@click.command("doctor")
@json_option
def command(*, as_json: bool) -> None:
    """Check this machine: Pango, fonts, versions, one page rendered."""
    checks = [_python(), *_libraries(), *_page()]
    if as_json:
        click.echo(json.dumps([asdict(check) for check in checks], indent=1))
    else:
        for check in checks:
            click.echo(f"{'ok   ' if check.well else 'WRONG'}  {check.name:12} {check.found}")
            if not check.well:
                click.echo(f"       {check.mend}")
    sys.exit(0 if all(check.well for check in checks) else 1)


def _python() -> Check:
    well = sys.version_info >= (3, 11)
    return Check("Python", well, platform.python_version(), "Install Python 3.11 or newer.")


def _libraries() -> list[Check]:
    checks = [Check("hiring_kit", well=True, found=__version__)]
    for name in LIBRARIES:
        try:
            checks.append(Check(name, well=True, found=version(name)))
        except PackageNotFoundError:
            checks.append(
                Check(
                    name,
                    well=False,
                    found="not installed",
                    mend="Run: pipx install --force hiring_kit",
                )
            )
    return checks


def _page() -> list[Check]:
    """Pango, the fonts and a page, in this order: the first that fails hides the others."""
    from hiring_kit.model.problem import Refusal  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.render.check import fonts, pango, sample_page  # noqa: PLC0415 - as above

    checks: list[Check] = []
    for name, look in (("Pango", pango), ("fonts", fonts), ("one page", sample_page)):
        try:
            checks.append(Check(name, well=True, found=look()))
        except Refusal as refusal:
            first = refusal.problems[0]
            return [*checks, Check(name, well=False, found=first.message, mend=first.hint)]
    return checks
