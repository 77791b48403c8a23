"""For this role at this level: which expectations, anchors and questions?"""

from __future__ import annotations

from collections.abc import Iterable

from hiring_kit.kit.fingerprint import fingerprint
from hiring_kit.model.competency import Competency
from hiring_kit.model.kit import Kit, KitCompetency, Neighbor, Unrated
from hiring_kit.model.library import Library
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal, unknown
from hiring_kit.model.role import Role, RoleCompetency
from hiring_kit.model.scope import Ladder, Level


def assemble_kit(library: Library, role_id: str, level_id: str) -> tuple[Kit, tuple[Problem, ...]]:
    """The kit of a role at a level; problems tell what the role asks for and nobody has written yet.

    Refuses an unknown role or level. The library must have been loaded without errors.
    """
    role, level = _found(library, role_id, level_id)
    ladder = library.ladders[role.ladder].record
    rated = [c for c in role.competencies if level_id in c.weights and c.id in library.competencies]
    total = sum(c.weights[level_id] for c in rated)
    kit = Kit(
        role=role_id,
        title=role.title,
        summary=role.summary,
        level=level,
        levels=ladder.levels,
        context=role.context,
        scale=library.scales[role.scale].record,
        recommendation=library.scales[role.recommendation].record,
        loop=library.loops[role.loop].record,
        screening=role.screening,
        not_assessed=role.not_assessed,
        competencies=tuple(
            _competency(
                c, library.competencies[c.id].record, ladder, level, c.weights[level_id] / total
            )
            for c in rated
        ),
        unrated=tuple(_unrated(role, level_id, library)),
        fingerprint="0" * 8,
        names=_names(role, library, rated),
    )
    return kit.model_copy(update={"fingerprint": fingerprint(kit)}), _unwritten(
        library, role_id, level_id
    )


def _found(library: Library, role_id: str, level_id: str) -> tuple[Role, Level]:
    """The role and the level of those ids; refuses unknown ones with the nearest that exist."""
    if role_id not in library.roles:
        raise Refusal([_unknown("role", role_id, library.roles, "hiring-kit")])
    role = library.roles[role_id].record
    ladder = library.ladders[role.ladder]
    for level in ladder.record.levels:
        if level.id == level_id:
            return role, level
    levels = [level.id for level in ladder.record.levels]
    raise Refusal([_unknown("level", level_id, levels, ladder.file)])


def _unwritten(library: Library, role_id: str, level_id: str) -> tuple[Problem, ...]:
    located = library.roles[role_id]
    return tuple(
        Problem(
            place=located.place("competencies", i, "id"),
            rule="HK045",
            message=f'the competency "{c.id}" is not written yet, so nothing asks for it at level {level_id}',
            hint=f"Write competencies/<family>/{c.id}.yaml.",
            severity="warning" if c.must_have else "info",
        )
        for i, c in enumerate(located.record.competencies)
        if level_id in c.weights and c.id not in library.competencies
    )


def _competency(
    wanted: RoleCompetency, written: Competency, ladder: Ladder, level: Level, share: float
) -> KitCompetency:
    here = written.scopes[level.scope]
    return KitCompetency(
        id=wanted.id,
        name=written.name,
        short=written.short,
        definition=written.definition,
        plain=written.plain,
        why=wanted.why,
        must_have=wanted.must_have,
        share=share,
        reason=wanted.reason,
        in_scope=written.in_scope,
        out_of_scope=written.out_of_scope,
        key_actions=written.key_actions,
        expectation=here.expectation,
        moves=here.moves,
        anchors=here.anchors,
        below=_neighbor(written, ladder, level, -1),
        above=_neighbor(written, ladder, level, +1),
        evidence=wanted.evidence,
        questions=tuple(q for q in written.questions if level.scope in q.scopes),
    )


def _neighbor(written: Competency, ladder: Ladder, level: Level, step: int) -> Neighbor | None:
    index = ladder.levels.index(level) + step
    if not 0 <= index < len(ladder.levels):
        return None
    other = ladder.levels[index]
    there = written.scopes.get(other.scope)
    if there is None or other.scope == level.scope:
        return None
    return Neighbor(title=other.title, expectation=there.expectation, anchors=there.anchors)


def _unrated(role: Role, level_id: str, library: Library) -> list[Unrated]:
    return [
        Unrated(
            id=c.id,
            must_have=c.must_have,
            because="not-written" if level_id in c.weights else "other-level",
            evidence=c.evidence,
        )
        for c in role.competencies
        if level_id not in c.weights or c.id not in library.competencies
    ]


def _names(role: Role, library: Library, rated: list[RoleCompetency]) -> dict[str, str]:
    """The names of competencies that are not rated here, but that lines lead to or that rate what is out of scope."""
    inside = {c.id for c in rated}
    scopes = [library.competencies[one].record.out_of_scope for one in sorted(inside)]
    mentioned = {c.id for c in role.competencies} | {e.held_by for row in scopes for e in row}
    outside = sorted((mentioned - inside) & set(library.competencies))
    return {one: library.competencies[one].record.name for one in outside}


def _unknown(what: str, name: str, known: Iterable[str], file: str) -> Problem:
    return unknown(what, name, known, Place(file=file, line=1, column=1))
