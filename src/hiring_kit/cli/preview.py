"""`hiring-kit preview`: what does a change look like, at once?"""

from __future__ import annotations

import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hiring_kit.cli.options import DEFAULT_ROLE, rubric_folders, rubrics_option
from hiring_kit.cli.settings import own_templates, project, project_file, told, with_project

if TYPE_CHECKING:
    from hiring_kit.preview.choice import Wish
    from hiring_kit.preview.table import Table


@click.command("preview")
@click.argument("role", default=DEFAULT_ROLE)
@click.option("--level", default=None, help="The level shown first; the lowest if not given.")
@click.option("--document", default="", help="The document shown first; a scorecard if not given.")
@click.option("--theme", default="standard", show_default=True)
@click.option("--page-size", type=click.Choice(("A4", "Letter")), default="A4", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 takes any free one.")
@click.option("--no-open", is_flag=True, help="Print the address and open no browser.")
@rubrics_option
def command(**options: object) -> None:
    """Edit on the left, see the printed page on the right.

    Opens a page on this machine, for this machine only. Files change when you save and at no other time.
    """
    from hiring_kit.preview.choice import refuse_unknown  # noqa: PLC0415 - loads pydantic, which help must not

    port, no_open = int(str(options.pop("port"))), bool(options.pop("no_open"))
    context = click.get_current_context()

    def asked() -> Wish:
        # The watch asks again, from a thread of its own.
        with context.scope(cleanup=False):
            wish = _wish(**with_project(options))
        refuse_unknown(wish.request, wish.choice)
        return wish

    _serve(asked, port, no_open=no_open)


def _wish(
    *,
    role: str,
    level: str | None,
    document: str,
    theme: str,
    page_size: str,
    own: tuple[Path, ...],
) -> Wish:
    from hiring_kit.build.request import BuildRequest  # noqa: PLC0415 - loads pydantic, which help must not
    from hiring_kit.preview.choice import Choice  # noqa: PLC0415 - as above
    from hiring_kit.preview.choice import Wish as Found  # noqa: PLC0415 - as above
    from hiring_kit.project.load import NAME  # noqa: PLC0415 - as above

    request = BuildRequest(
        rubrics=rubric_folders(own),
        role=role,
        levels=(),
        kinds=(),
        formats=("pdf",),
        out=Path(project().out),
        date=f"{date.today():%Y-%m-%d}",  # noqa: DTZ011 - the user's own calendar day is meant
        page_size=page_size,  # type: ignore[arg-type]  # click has checked it
        language=project().language,
        templates=own_templates(),
        told=told(),
        project=NAME,
    )
    return Found(request, Choice(level or "", document, theme), project_file())


def _serve(asked: Callable[[], Wish], port: int, *, no_open: bool) -> None:
    from hiring_kit.preview.table import Table  # noqa: PLC0415 - loads pydantic, which help must not

    wish = asked()
    with _port(port):
        table = Table(wish, port, asked)
    _begin(table, no_open=no_open)
    click.echo("Ctrl+C ends the preview.", err=True)
    try:
        table.desk.server.serve_forever()
    except KeyboardInterrupt:
        table.close()


def _begin(table: Table, *, no_open: bool) -> None:
    # The watch first: nothing saved from now on is missed.
    threading.Thread(target=table.watch, daemon=True).start()
    table.lay_out()
    click.echo(table.desk.address)
    if not no_open:
        webbrowser.open(table.desk.address)


@contextmanager
def _port(port: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"port {port}: {error.strerror}. Take another one, or none."
        raise click.BadParameter(message, param_hint="--port") from None
