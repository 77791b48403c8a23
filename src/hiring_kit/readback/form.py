"""What was filled into a PDF form? Values by field name, whatever program filled it."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from hiring_kit.model.field import FieldName
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.model.record import Record
from hiring_kit.readback.fields import Field, form_fields

MAX_BYTES = 20_000_000


class Filled(Record):
    """One field that holds a value: text with plain line breaks, the value of a choice, or ``on``."""

    name: FieldName
    value: str


def read_form(path: Path) -> tuple[tuple[Filled, ...], tuple[Problem, ...]]:
    """The filled-in fields of a form in order of name; what cannot be told for sure is a problem.

    A field that is not ours, holds two values, or shows another choice than it holds is left out. Refuses a file that
    is no PDF, asks for a password, is larger than 20 MB, or holds no form.
    """
    fields = _open(path)
    by_label: dict[str, list[Field]] = {}
    for field in fields:
        by_label.setdefault(field.label, []).append(field)
    filled: list[Filled] = []
    problems: list[Problem] = []
    for label in sorted(by_label):
        try:
            name, value = FieldName.parse(label), _value(path, label, by_label[label])
        except ValueError:
            problems.append(_foreign(path, label))
        except Refusal as refusal:
            problems += refusal.problems
        else:
            filled += [Filled(name=name, value=value)] if value else []
    return tuple(filled), tuple(problems)


def _open(path: Path) -> list[Field]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _refusal(path, "is larger than 20 MB", "Save the form again without attachments.")
        with pikepdf.open(path) as pdf:
            fields = list(form_fields(pdf))
    except OSError as error:
        raise _refusal(path, f"cannot be opened: {error.strerror}", "Check its name.") from None
    except pikepdf.PasswordError:
        raise _refusal(path, "asks for a password", "Save it without one.") from None
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError):
        raise _refusal(path, "cannot be read as a PDF", "Save the filled-in form again.") from None
    if not fields:
        raise _refusal(path, "holds no form", "Give a scorecard or consensus form that we printed.")
    return fields


def _value(path: Path, label: str, fields: list[Field]) -> str:
    """The one value of a field, or nothing; refuses two values, and a mark beside the value it stands for."""
    held = {field.value for field in fields if field.value}
    shown = {choice for field in fields for choice in field.shown}
    if len(held) > 1:
        raise _refusal(path, f'has two values for "{label}"', "Keep one of them.")
    told = held or shown
    if shown and (len(shown) > 1 or shown != told):
        hint = "Open the form, choose the rating again, and save."
        raise _refusal(path, f'shows another choice than it holds in "{label}"', hint)
    return next(iter(told), "")


def _foreign(path: Path, label: str) -> Problem:
    return _problem(
        path, f'has a field "{label}" that is not ours', "Fill in the form as it was built."
    )


def _refusal(path: Path, message: str, hint: str) -> Refusal:
    return Refusal([_problem(path, message, hint)])


def _problem(path: Path, message: str, hint: str) -> Problem:
    place = Place(file=str(path), line=1, column=1)
    return Problem(place=place, rule="HK070", message=f"the file {message}", hint=hint)
