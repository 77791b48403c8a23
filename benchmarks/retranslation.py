"""Can a fresh reader put shuffled anchors back where they stood?

Retranslation is how behaviorally anchored scales are validated: who has not seen a competency gets its anchors without
their points and levels and sorts them. `sheet ID HALF` prints what such a reader gets: one half of the anchors, drawn
at random, so that what is missing cannot be told from what is there. The other half goes to another reader. Answers
go into `retranslation/ID.yaml` beside this file; `table` prints the share of points and levels that landed where they
stood.

An answer names the digest of the anchors it was given for, so that a later edit of the text is noticed.
"""

from __future__ import annotations

import hashlib
import random
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hiring_kit import resources
from hiring_kit.library.load import load_library
from hiring_kit.model.competency import Competency
from hiring_kit.model.library import Library
from hiring_kit.yamlio.parse import parse

ANSWERS = Path(__file__).parent / "retranslation"
LADDER = "machine-learning-research-management"
GOOD_ENOUGH = 0.8
Spot = tuple[str, int]
"""A scope and a point of the scale."""


@dataclass(frozen=True)
class Result:
    """What came back for a competency; shares are from 0 to 1, ``current`` if the anchors are still those."""

    name: str
    anchors: int
    points: float
    near: float
    levels: float
    current: bool


def shuffled(name: str, competency: Competency) -> dict[str, tuple[Spot, str]]:
    """Letters to anchors in an order that the competency's id decides, with where each stands."""
    spots = [
        ((scope, point), text)
        for scope, at in competency.scopes.items()
        for point, text in sorted(at.anchors.items())
    ]
    random.Random(name).shuffle(spots)  # noqa: S311 - an order, not a secret
    return dict(zip(string.ascii_uppercase[: len(spots)], spots, strict=True))


def digest(competency: Competency) -> str:
    """Eight hex digits over all anchors."""
    texts = [t for at in competency.scopes.values() for _, t in sorted(at.anchors.items())]
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]


def sheet(library: Library, name: str, half: int) -> Iterator[str]:
    """What a reader gets: the competency, the levels, the scale, and a half (1 or 2) of the anchors under letters."""
    competency = library.competencies[name].record
    yield f"{competency.name}\n\n{competency.definition}\n\nLevels:"
    for level in library.ladders[LADDER].record.levels:
        yield f"- {level.scope}: {level.title}. {level.summary}"
    yield "\nPoints of the scale:"
    for point in library.scales["five-points"].record.points:
        yield f"- {point.value}: {point.label}. {point.meaning}"
    yield "\nGive each anchor a level and a point, independently of the others. This is a half of the anchors, drawn at"
    yield "random: do not expect that each level or each point is among them. The anchors:"
    for letter, (_, text) in list(shuffled(name, competency).items())[half - 1 :: 2]:
        yield f"\n{letter}. {text}"
    yield f"\n(digest {digest(competency)})"


def results(library: Library) -> Iterator[Result]:
    """The result of each competency for which an answer lies here, in order of id."""
    for path in sorted(ANSWERS.glob("*.yaml")):
        competency = library.competencies[path.stem].record
        yield _result(competency, path)


def _result(competency: Competency, path: Path) -> Result:
    answer = parse(path.read_text("utf-8"), str(path)).value
    key = shuffled(path.stem, competency)
    given: dict[str, Spot] = {}
    for letter, words in answer["answers"].items():
        scope, point = str(words).split()
        given[letter] = (scope, int(point))
    assert set(given) == set(key), f"{path.name}: an answer for each of {', '.join(key)}"
    apart = [(key[x][0], given[x]) for x in key]
    return Result(
        name=path.stem,
        anchors=len(apart),
        points=sum(right[1] == said[1] for right, said in apart) / len(apart),
        near=sum(abs(right[1] - said[1]) <= 1 for right, said in apart) / len(apart),
        levels=sum(right[0] == said[0] for right, said in apart) / len(apart),
        current=answer["digest"] == digest(competency),
    )


def table(library: Library) -> str:
    """The results as a Markdown table, with a row for each competency, read or not."""
    head = "| competency | points | within one | levels |\n|---|---|---|---|\n"
    found = {result.name: result for result in results(library)}
    return head + "".join(_row(name, found.get(name)) for name in sorted(library.competencies))


def _row(name: str, result: Result | None) -> str:
    if result is None:
        return f"| {name} | not read yet | | |\n"
    changed = "" if result.current else " (text changed since)"
    return f"| {name}{changed} | {result.points:.0%} | {result.near:.0%} | {result.levels:.0%} |\n"


def main() -> None:
    """`sheet ID HALF` for a reader, `table` for the documentation."""
    library, problems = load_library([resources.rubrics()])
    assert not [p for p in problems if p.severity == "error"]
    if sys.argv[1:2] == ["sheet"]:
        print("\n".join(sheet(library, sys.argv[2], int(sys.argv[3]))))
    else:
        print(table(library))


if __name__ == "__main__":
    main()
