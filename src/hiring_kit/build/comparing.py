"""How do two states of the rubrics become a comparison, as a record and as a page?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Any, cast

from hiring_kit.build.consequences import consequences
from hiring_kit.compare.libraries import compare_files, compare_libraries
from hiring_kit.compare.words import Mark, marked
from hiring_kit.library.files import FOLDERS, content_files
from hiring_kit.library.layers import Layers
from hiring_kit.library.load import load_library
from hiring_kit.library.loose import kind_by_keys
from hiring_kit.library.paths import kind_of
from hiring_kit.model.change import Change, Comparison, Shelf
from hiring_kit.model.library import Library
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.render.comparison import to_comparison_page
from hiring_kit.yamlio.load import parse_file, validated
from hiring_kit.yamlio.overlay import EXTENDS, overlay
from hiring_kit.yamlio.parse import Parsed
from hiring_kit.yamlio.schema import KINDS


def compare_folders(
    old: Sequence[Path], new: Sequence[Path], scorecards: Path | None
) -> Comparison:
    """What moved between two stacks of rubrics folders, and what follows; refuses a state with errors."""
    before, after = _sound(old), _sound(new)
    changes = compare_libraries(before, after)
    return Comparison(changes=changes, kits=consequences(before, after, scorecards))


def compare_two_files(old: Path, new: Path, shipped: Path) -> Comparison:
    """What moved between two files of one kind, wherever they lie; refuses what does not read.

    What a file extends is looked for in the shipped rubrics.
    """
    values, problems = zip(*(parse_file(path, str(path)) for path in (old, new)), strict=True)
    if any(parsed is None or parsed.problems for parsed in values):
        raise Refusal([*chain(*problems), *chain(*(p.problems for p in values if p))])
    parsed_old, parsed_new = values
    kind = kind_of(new) or kind_of(old) or kind_by_keys(parsed_new.value) or "competency"
    if kind not in FOLDERS:
        place = Place(file=str(new), line=1, column=1)
        message = f"a {kind} file cannot be compared"
        hint = f"Files of these kinds can: {', '.join(FOLDERS)}."
        raise Refusal([Problem(place=place, rule="HK047", message=message, hint=hint)])
    before, wrong = validated(_whole(parsed_old, kind, shipped), KINDS[kind])
    after, flawed = validated(_whole(parsed_new, kind, shipped), KINDS[kind])
    if before is None or after is None:
        raise Refusal((*wrong, *flawed))
    return Comparison(
        changes=tuple(compare_files(cast("Shelf", kind), new.stem, before, after, {})), kits=()
    )


def _whole(parsed: Parsed, kind: str, shipped: Path) -> Parsed:
    """The values of a file with those of the shipped one that it extends."""
    wanted = parsed.value.get(EXTENDS) if isinstance(parsed.value, dict) else None
    files, _ = content_files([shipped], kind)
    if not isinstance(wanted, str) or wanted not in files:
        return parsed
    base, _ = Layers(files, kind, {}).values(wanted)
    return parsed if base is None else overlay(base, parsed)


def marks(change: Change) -> tuple[Mark, ...]:
    """The words of a change, where both wordings are texts."""
    return tuple(marked(change.old, change.new)) if " " in f"{change.old}{change.new}" else ()


def comparison_page(found: Comparison, old: str, new: str) -> str:
    """A comparison as one page of HTML."""
    groups: list[dict[str, Any]] = []
    for (shelf, name), changes in groupby(found.changes, key=lambda c: (c.shelf, c.id)):
        rows = [(c, {"said": c.said, "place": str(c.place), "marks": marks(c)}) for c in changes]
        groups.append(
            {"shelf": shelf, "id": name, "name": rows[0][0].name, "rows": [r for _, r in rows]}
        )
    return to_comparison_page(old, new, groups, [kit.model_dump() for kit in found.kits])


def _sound(folders: Sequence[Path]) -> Library:
    library, problems = load_library(folders)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise Refusal(errors)
    return library
