"""Which template prints a document: one of the user's own, or the shipped one? And where is it wrong?"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hiring_kit import resources
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.yamlio.text import read_text

_LOADS = re.compile(r"""@import|</|url\(\s*["']?(?!\s*["']?data:)""", re.IGNORECASE)
"""What loads a file or address in a style sheet, or ends it inside HTML."""
_ESCAPE = re.compile(r"\\(?:0*([0-9a-f]{1,6})\s?|(.))", re.IGNORECASE)
LARGEST = 100_000
"""How long a text may become that a template multiplies, and how large a factor may be."""
OWN_STYLE = "style/own.css"
"""A style sheet of the user's own, laid over ours in print and on screens."""


def sandbox(folder: str, **options: Any) -> ImmutableSandboxedEnvironment:  # noqa: ANN401 - Jinja's own options
    """An environment that finds templates in the user's folder first (empty: none), then among the shipped ones."""
    own = [folder] if folder else []
    for path in sorted(Path(folder).rglob("*.j2")) if folder else ():
        _text_of(path)
    return _Sandbox(
        loader=FileSystemLoader([*own, resources.templates()]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which no product becomes so large that it is waited for."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - any values
        if operator == "**" or (isinstance(left, int) and isinstance(right, int)):
            too_large = max(abs(left), abs(right)) > LARGEST
        else:
            size = len(left) if hasattr(left, "__len__") else len(right)
            times = right if hasattr(left, "__len__") else left
            too_large = size * times > LARGEST
        if too_large:
            message = f"{operator} would make something larger than {LARGEST:,}"
            raise SecurityError(message)
        return super().call_binop(context, operator, left, right)


def filled(environment: ImmutableSandboxedEnvironment, name: str, **values: object) -> str:
    """What a template prints; refuses one that is wrong, or that prints nothing, at its place."""
    with located():
        template = environment.get_template(name)
        text = template.render(**values)
    if not text.strip():
        place = Place(file=str(template.filename), line=1, column=1)
        raise Refusal([_problem(place, "prints nothing")])
    return text


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
    except Refusal:
        raise
    except KeyError as error:
        raise Refusal([_problem(_where(error), f"there is nothing called {error}")]) from None
    except Exception as error:  # noqa: BLE001 - whatever a template's own words lead to
        message = f"{type(error).__name__}: {error}"
        raise Refusal([_problem(_where(error), message)]) from None


@lru_cache(maxsize=8)
def own_style(folder: str) -> str:
    """The user's own style sheet, empty if there is none; refuses one that would load something."""
    path = Path(folder) / OWN_STYLE
    if not folder or not path.is_file():
        return ""
    text = _text_of(path)
    if found := _LOADS.search(text) or _hidden(text):
        before = text[: found.start()]
        column = found.start() - before.rfind("\n")
        place = Place(file=str(path), line=before.count("\n") + 1, column=column)
        message = "this style sheet would load something, or end where it stands"
        hint = "Write what it needs into it; pictures as `url(data:…)`."
        raise Refusal([Problem(place=place, rule="HK086", message=message, hint=hint)])
    return text


def _hidden(text: str) -> re.Match[str] | None:
    """The escape by which a word that loads something is hidden."""
    names = {"i", "m", "p", "o", "r", "t", "u", "l", "@", "("}
    for found in _ESCAPE.finditer(text):
        letter = found[2] or (chr(int(found[1], 16)) if int(found[1], 16) < sys.maxunicode else "")
        if letter.lower() in names and _LOADS.search(_ESCAPE.sub(_unescaped, text)):
            return found
    return None


def _unescaped(found: re.Match[str]) -> str:
    return found[2] or chr(min(int(found[1], 16), sys.maxunicode))


def _text_of(path: Path) -> str:
    text, problems = read_text(path, str(path))
    if text is None:
        raise Refusal(problems)
    return text


def _where(error: Exception) -> Place:
    """The innermost template that was at work; Jinja rewrites the traceback so that it names template files."""
    rows = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    if not rows:
        return Place(file=getattr(error, "name", None) or "templates", line=1, column=1)
    return Place(file=rows[-1].filename, line=rows[-1].lineno or 1, column=1)


def _problem(place: Place, message: str) -> Problem:
    hint = "Compare it with the shipped template of the same name."
    return Problem(place=place, rule="HK086", message=f"the template: {message}", hint=hint)
