"""How many labeled requirement lines, duty lines and headings does reading a document find?

Usage: ``python benchmarks/sectioning.py FOLDER``. The folder holds ``sections.json`` (by file name
the line numbers of requirements R, preferred ones P, duties D, either C, ignore, and headings) and
the documents in ``documents/``. Precision and recall are printed for each document and for all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from hiring_kit.ingest.read import read_document
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.profile import RoleProfile
from hiring_kit.profile.document import profile_document
from hiring_kit.profile.lexicon import load_lexicon

LEXICON = Path(__file__).parent.parent / "rubrics" / "lexicon"
SETS = ("requirements", "duties", "headings")

Labels = Mapping[str, list[int]]


class Score(NamedTuple):
    """Lines found that are right, found at all, and labeled."""

    right: int
    found: int
    labeled: int

    @property
    def precision(self) -> float:
        """The part of the found lines that is right; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of the labeled lines that was found; 1 where none is labeled."""
        return self.right / self.labeled if self.labeled else 1.0

    def __str__(self) -> str:
        """Precision, recall and how many lines they are about."""
        return f"P {self.precision:.3f} R {self.recall:.3f} (of {self.labeled})"


def scores(folder: Path, lexicon: Lexicon) -> dict[str, dict[str, Score]]:
    """By document, the score of each set of lines."""
    labels = json.loads((folder / "sections.json").read_text(encoding="utf-8"))
    found = {}
    for name in sorted(labels):
        source, _ = read_document(folder / "documents" / name)
        profile, _ = profile_document(source, lexicon)
        found[name] = _scores(profile, labels[name])
    return found


def total(parts: Iterable[Score]) -> Score:
    """The score of several documents together."""
    right, found, labeled = (sum(numbers) for numbers in zip(*parts, strict=True))
    return Score(right, found, labeled)


def _scores(profile: RoleProfile, labels: Labels) -> dict[str, Score]:
    asked = {r.line for r in (*profile.requirements, *profile.qualifications)}
    asked |= {skill.line for skill in profile.soft_skills}
    duties = {item.line for item in profile.responsibilities}
    headings = {section.line for section in profile.sections}
    free = {*labels["ignore"], *labels["C"]}
    return {
        "requirements": _score(asked - free, {*labels["R"], *labels["P"]}),
        "duties": _score(duties - free, set(labels["D"])),
        "headings": _score(headings, set(labels["headings"])),
    }


def _score(found: set[int], labeled: set[int]) -> Score:
    return Score(len(found & labeled), len(found), len(labeled))


def main(folder: Path) -> int:
    """Print the scores, and the time a document takes once the lexicon is read."""
    lexicon, problems = load_lexicon(LEXICON)
    if lexicon is None:
        sys.stderr.write("\n".join(map(str, problems)) + "\n")
        return 1
    by_document = scores(folder, lexicon)
    start = perf_counter()
    scores(folder, lexicon)
    milliseconds = 1000 * (perf_counter() - start) / max(len(by_document), 1)
    for name, found in by_document.items():
        sys.stdout.write(f"{name}\n")
        sys.stdout.writelines(f"  {kind:13}{found[kind]}\n" for kind in SETS)
    sys.stdout.write("all documents\n")
    for kind in SETS:
        sys.stdout.write(f"  {kind:13}{total(found[kind] for found in by_document.values())}\n")
    sys.stdout.write(f"{milliseconds:.1f} ms a document\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
