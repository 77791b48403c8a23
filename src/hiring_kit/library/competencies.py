"""Is one competency consistent in itself: ids, parallel forms, family?"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import PurePath

from hiring_kit.library.files import duplicates
from hiring_kit.model.competency import Competency
from hiring_kit.model.place import Located, Path
from hiring_kit.model.problem import Problem, unknown
from hiring_kit.model.question import Question
from hiring_kit.yamlio.overlay import dropped

_SHARED = ("kind", "signal", "scopes", "minutes")


def check_competency(
    located: Located[Competency], known: set[str], points: set[int]
) -> Iterator[Problem]:
    """Problems inside one competency file.

    ``known`` are all ids that ``held_by`` may name, ``points`` the values of all scales' points.
    """
    record = located.record
    folder = PurePath(located.file).parent.name
    if record.family != folder:
        message = f'the family is "{record.family}", but the file lies in "{folder}"'
        yield Problem(
            place=located.place("family"),
            rule="HK046",
            message=message,
            hint="Move the file or mend the key.",
        )
    yield from duplicates(
        ((q.id, located.place("questions", i, "id")) for i, q in enumerate(record.questions)),
        "question",
    )
    for i, entry in enumerate(record.out_of_scope):
        if entry.held_by != "none" and entry.held_by not in known:
            place = located.place("out_of_scope", i, "held_by")
            otherwise = 'Name a competency, or "none".'
            yield unknown("competency", entry.held_by, known, place, otherwise)
    for i, question in enumerate(record.questions):
        yield from _question(located, i, question)
    if points:
        yield from _beyond_the_scale(located, points)


def _beyond_the_scale(located: Located[Competency], points: set[int]) -> Iterator[Problem]:
    """Anchors and answers at points that no scale has: a slip of the key, which would be printed beside the others."""
    record = located.record
    given: list[tuple[Path, int]] = [
        (("scopes", scope, "anchors", point), point)
        for scope, at in record.scopes.items()
        for point in at.anchors
    ]
    given += [
        (("questions", i, "answers", point), point)
        for i, question in enumerate(record.questions)
        for point in question.answers
    ]
    for path, point in given:
        if point not in points:
            yield Problem(
                place=located.place(*path, "$key"),
                rule="HK301",
                message=f"no scale has a point {point}",
                hint=f"Points are {', '.join(map(str, sorted(points)))}.",
            )


def _question(located: Located[Competency], index: int, question: Question) -> Iterator[Problem]:
    record = located.record
    for j, scope in enumerate(question.scopes):
        gone = located.places.get(dropped(("scopes",), scope))
        if scope not in record.scopes and gone:
            message = f'the question "{question.id}" is for scope "{scope}", which is dropped here'
            hint = "Drop the question as well, or write its scopes anew."
            yield Problem(place=gone, rule="HK044", message=message, hint=hint)
        elif scope not in record.scopes:
            message = f'the question is for scope "{scope}", which this file does not describe'
            place = located.place("questions", index, "scopes", j)
            yield Problem(
                place=place, rule="HK044", message=message, hint="Add the scope, or drop it here."
            )
    if question.parallel is None:
        return
    place = located.place("questions", index, "parallel")
    other = next((q for q in record.questions if q.id == question.parallel), None)
    if other is None:
        close = difflib.get_close_matches(question.parallel, [q.id for q in record.questions], n=1)
        hint = f'Did you mean "{close[0]}"?' if close else "Name a question of this file."
        message = f'there is no question "{question.parallel}" here'
        if gone := located.places.get(dropped(("questions",), question.parallel)):
            place, hint = gone, f'Drop "{question.id}" as well.'
            message = f'the other form of this question, "{question.id}", is still there'
        yield Problem(place=place, rule="HK043", message=message, hint=hint)
    elif other.parallel != question.id or other.form == question.form:
        message = f'"{question.parallel}" is not the other form of "{question.id}"'
        hint = "Parallel questions name each other, and one is form A, the other form B."
        yield Problem(place=place, rule="HK510", message=message, hint=hint)
    else:
        for key in _SHARED:
            if getattr(other, key) != getattr(question, key):
                message = f'{key} differs from the parallel question "{other.id}"'
                yield Problem(
                    place=located.place("questions", index, key),
                    rule="HK510",
                    message=message,
                    hint="Parallel forms share kind, signal, scopes and minutes.",
                )
