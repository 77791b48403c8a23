"""Which template prints a document: one of the user's own, or the shipped one? And where is it wrong?"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hiring_kit import resources
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal

OWN_STYLE = "style/own.css"
"""A style sheet of the user's own, laid over ours in print and on screens."""


def sandbox(folder: str, **options: Any) -> ImmutableSandboxedEnvironment:  # noqa: ANN401 - Jinja's own options
    """An environment that finds templates in the user's folder first (empty: none), then among the shipped ones."""
    own = [folder] if folder else []
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([*own, resources.templates()]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )


@contextmanager
def located() -> Iterator[None]:
    """Turn an error of a template into a refusal with the template's file and line."""
    try:
        yield
    except TemplateSyntaxError as error:
        place = Place(file=error.filename or str(error.name), line=error.lineno, column=1)
        raise Refusal([_problem(place, error.message or "cannot be read")]) from None
    except TemplateError as error:
        raise Refusal([_problem(_where(error), error.message or "went wrong")]) from None


@lru_cache(maxsize=8)
def own_style(folder: str) -> str:
    """The user's own style sheet, empty if there is none."""
    path = Path(folder) / OWN_STYLE
    return path.read_text("utf-8") if folder and path.is_file() else ""


def _where(error: TemplateError) -> Place:
    """The innermost template that was at work; Jinja rewrites the traceback so that it names template files."""
    rows = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    if not rows:
        return Place(file=getattr(error, "name", None) or "templates", line=1, column=1)
    return Place(file=rows[-1].filename, line=rows[-1].lineno or 1, column=1)


def _problem(place: Place, message: str) -> Problem:
    hint = "Compare it with the shipped template of the same name."
    return Problem(place=place, rule="HK086", message=f"the template: {message}", hint=hint)
