"""Does every id lead somewhere, and does every quote stand where it is said to stand?"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from hiring_kit.library.competencies import check_competency
from hiring_kit.library.files import duplicates
from hiring_kit.model.library import Library
from hiring_kit.model.loop import Loop
from hiring_kit.model.place import Located, Path, Place
from hiring_kit.model.problem import Problem, unknown
from hiring_kit.model.role import Evidence, Role, RoleCompetency, ScreeningCriterion


def check_references(library: Library, unreadable: frozenset[str]) -> Iterator[Problem]:
    """Problems of references between files; ids in ``unreadable`` exist, but their files could not be read."""
    asked_for = {c.id for role in library.roles.values() for c in role.record.competencies}
    known = set(library.competencies) | asked_for | unreadable
    points = {point.value for scale in library.scales.values() for point in scale.record.points}
    for located in library.competencies.values():
        yield from check_competency(located, known, points)
    for ladder in library.ladders.values():
        yield from duplicates(
            (
                (level.id, ladder.place("levels", i, "id"))
                for i, level in enumerate(ladder.record.levels)
            ),
            "level",
        )
    for loop in library.loops.values():
        yield from _loop(loop, known)
    for name, role in library.roles.items():
        yield from _role(role, library, unreadable)
        yield from _evidence(role, library.documents[name])


def _loop(loop: Located[Loop], known: set[str]) -> Iterator[Problem]:
    stages = loop.record.stages
    yield from duplicates(
        ((s.id, loop.place("stages", i, "id")) for i, s in enumerate(stages)), "stage"
    )
    for i, stage in enumerate(stages):
        for j, name in enumerate(stage.prefers):
            if name not in known:
                yield unknown("competency", name, known, loop.place("stages", i, "prefers", j))
        fixed = (
            stage.opening
            + stage.screening
            + stage.candidate_questions
            + stage.closing
            + stage.buffer
        )
        if fixed > stage.minutes:
            yield Problem(
                place=loop.place("stages", i, "minutes"),
                rule="HK501",
                message=f"opening, screening, candidate's questions, closing and buffer take {fixed} "
                f"of {stage.minutes} minutes",
                hint=f"Give the interview more than {fixed} minutes, or shorten its fixed parts.",
            )


def _role(role: Located[Role], library: Library, unreadable: frozenset[str]) -> Iterator[Problem]:
    record = role.record
    for key, name, shelf in (
        ("ladder", record.ladder, library.ladders),
        ("loop", record.loop, library.loops),
        ("scale", record.scale, library.scales),
        ("recommendation", record.recommendation, library.scales),
    ):
        if name not in shelf and name not in unreadable:
            yield unknown(key, name, shelf, role.place(key))
    yield from duplicates(
        ((c.id, role.place("competencies", i, "id")) for i, c in enumerate(record.competencies)),
        "competency",
    )
    yield from duplicates(
        ((c.id, role.place("screening", i, "id")) for i, c in enumerate(record.screening)),
        "screening criterion",
    )
    for i, wanted in enumerate(record.competencies):
        if wanted.id not in library.competencies and wanted.id not in unreadable:
            yield _unwritten(wanted.id, library, role.place("competencies", i, "id"))
        yield from _weights(role, i, library)


def _weights(role: Located[Role], index: int, library: Library) -> Iterator[Problem]:
    ladder = library.ladders.get(role.record.ladder)
    wanted = role.record.competencies[index]
    if ladder is None:
        return
    scopes = {level.id: level.scope for level in ladder.record.levels}
    scale = library.scales.get(role.record.scale)
    written = library.competencies.get(wanted.id)
    for level in wanted.weights:
        place = role.place("competencies", index, "weights", level, "$key")
        if level not in scopes:
            yield unknown("level", level, scopes, place)
        elif written and scopes[level] not in written.record.scopes:
            message = f'"{wanted.id}" is not written out at scope "{scopes[level]}"'
            yield Problem(
                place=place, rule="HK044", message=message, hint=f"Add the scope to {written.file}."
            )
        elif written and scale:
            points = {point.value for point in scale.record.points}
            missing = sorted(points - set(written.record.scopes[scopes[level]].anchors))
            if missing:
                yield Problem(
                    place=written.place("scopes", scopes[level], "anchors", "$key"),
                    rule="HK301",
                    message=f"no anchor for {', '.join(map(str, missing))} at scope {scopes[level]}",
                    hint=f"The scale {role.record.scale} has the points {', '.join(map(str, sorted(points)))}.",
                )


def _unwritten(name: str, library: Library, place: Place) -> Problem:
    close = difflib.get_close_matches(name, library.competencies, n=1, cutoff=0.85)
    if close:
        return unknown("competency", name, library.competencies, place)
    message = f'the competency "{name}" is not written yet'
    hint = f"Write competencies/<family>/{name}.yaml; until then nothing asks for it."
    return Problem(place=place, rule="HK045", message=message, hint=hint, severity="info")


def _evidence(role: Located[Role], lines: tuple[str, ...]) -> Iterator[Problem]:
    """Quotes that the document does not hold, competencies without any, ledger lines beyond its end."""
    if not lines:
        return
    for path, evidence in _quoted(role.record):
        here = lines[evidence.line - 1] if evidence.line <= len(lines) else ""
        if evidence.quote not in here:
            at = next((n for n, line in enumerate(lines, 1) if evidence.quote in line), None)
            hint = (
                f"It stands on line {at}."
                if at
                else "Copy the words exactly as the document has them."
            )
            message = f"line {evidence.line} of {role.record.document} does not say this"
            yield Problem(
                place=role.place(*path, "quote"), rule="HK101", message=message, hint=hint
            )
    for i, competency in enumerate(role.record.competencies):
        if not competency.evidence:
            yield Problem(
                place=role.place("competencies", i, "evidence"),
                rule="HK101",
                message=f'no line of the role document asks for "{competency.id}"',
                hint="Add the lines that call for it, or drop the competency.",
            )
    for i, entry in enumerate(role.record.not_assessed):
        if entry.line > len(lines):
            yield Problem(
                place=role.place("not_assessed", i, "line"),
                rule="HK101",
                message=f"{role.record.document} has only {len(lines)} lines",
                hint="Name the line where the document says it.",
            )


def _quoted(role: Role) -> Iterator[tuple[Path, Evidence]]:
    shelves: dict[str, tuple[RoleCompetency | ScreeningCriterion, ...]] = {
        "screening": role.screening,
        "competencies": role.competencies,
    }
    for shelf, entries in shelves.items():
        for i, entry in enumerate(entries):
            for j, evidence in enumerate(entry.evidence):
                yield (shelf, i, "evidence", j), evidence
