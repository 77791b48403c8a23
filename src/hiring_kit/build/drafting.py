"""How does a role document become a draft: read, profile, match?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hiring_kit.ingest.read import read_document
from hiring_kit.library.load import load_library
from hiring_kit.match.draft import document_name, draft_role, title_of
from hiring_kit.model.catalog import Catalog, Known
from hiring_kit.model.draft import Draft
from hiring_kit.model.library import Library
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal, unknown
from hiring_kit.model.profile import NO_TITLE, RoleProfile
from hiring_kit.profile.document import profile_document
from hiring_kit.profile.lexicon import load_lexicon

MOST = 2_000
"""So many things may a document ask for."""


def read_profile(
    document: Path, rubrics: Sequence[Path]
) -> tuple[RoleProfile, tuple[Problem, ...]]:
    """What a role document says about the role; refuses a file that cannot be read or asks for nothing."""
    source, problems = read_document(document)
    lexicon, wrong = load_lexicon(rubrics[0] / "lexicon")
    if lexicon is None:
        raise Refusal(wrong)
    profile, more = profile_document(source, lexicon)
    found = (*problems, *more)
    if any(problem.severity == "error" for problem in found):
        raise Refusal(found)
    return profile, found


def draft_from(
    document: Path, rubrics: Sequence[Path], *, title: str | None, ladder: str, loop: str
) -> tuple[Draft, tuple[Problem, ...]]:
    """A role drafted from a document; refuses an unreadable document, an unknown ladder or loop."""
    profile, problems = read_profile(document, rubrics)
    _refuse_endless(profile, document)
    if title:
        notes = tuple(note for note in profile.notes if note != NO_TITLE)
        profile = profile.model_copy(update={"notes": notes})
    library, wrong = load_library(rubrics)
    errors = [problem for problem in wrong if problem.severity == "error"]
    if errors:
        raise Refusal(errors)
    for what, name, shelf in (("ladder", ladder, library.ladders), ("loop", loop, library.loops)):
        if name not in shelf:
            place = Place(file="hiring-kit import", line=1, column=1)
            raise Refusal([unknown(what, name, shelf, place)])
    draft = draft_role(
        profile,
        _catalog(library),
        title=title or title_of(profile, document.stem),
        document=document_name(document.name),
        ladder=ladder,
        loop=loop,
        levels=[level.id for level in library.ladders[ladder].record.levels],
    )
    return draft, problems


def _refuse_endless(profile: RoleProfile, document: Path) -> None:
    """Refuse a document that asks for more than any role does, before each of it is compared with the library."""
    lines = [each.line for each in (*profile.requirements, *profile.qualifications)]
    lines += [skill.line for skill in profile.soft_skills]
    if len(lines) > MOST:
        place = Place(file=str(document), line=lines[MOST], column=1)
        message = f"asks for {len(lines):,} things, and a draft holds {MOST:,} at most"
        hint = "Keep the role document alone in it."
        raise Refusal([Problem(place=place, rule="HK012", message=message, hint=hint)])


def _catalog(library: Library) -> Catalog:
    """The competencies that a draft may name, each by its own words."""
    return Catalog(
        competencies=tuple(
            Known(
                id=name,
                name=found.record.name,
                aliases=found.record.aliases,
                definition=found.record.definition,
            )
            for name, found in library.competencies.items()
        )
    )
