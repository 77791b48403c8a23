"""What does the library hold, in one line for each file?"""

from __future__ import annotations

from hiring_kit.model.library import Library

Entry = dict[str, str]


def overview(library: Library) -> dict[str, list[Entry]]:
    """Shelves with their entries: ``id``, ``name`` and ``about`` (what it holds, in few words)."""
    return {
        "roles": [_role(library, name) for name in library.roles],
        "competencies": [
            {
                "id": name,
                "name": found.record.name,
                "about": f"{found.record.family}, {len(found.record.questions)} questions",
            }
            for name, found in library.competencies.items()
        ],
        "ladders": [
            {
                "id": name,
                "name": found.record.name,
                "about": ", ".join(x.id for x in found.record.levels),
            }
            for name, found in library.ladders.items()
        ],
        "loops": [
            {
                "id": name,
                "name": found.record.name,
                "about": ", ".join(x.id for x in found.record.stages),
            }
            for name, found in library.loops.items()
        ],
        "scales": [
            {"id": name, "name": found.record.name, "about": f"{len(found.record.points)} points"}
            for name, found in library.scales.items()
        ],
    }


def _role(library: Library, name: str) -> Entry:
    role = library.roles[name].record
    written = sum(c.id in library.competencies for c in role.competencies)
    return {
        "id": name,
        "name": role.title,
        "about": f"{written} of {len(role.competencies)} competencies written, ladder {role.ladder}",
    }
