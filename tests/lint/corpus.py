"""How often is a rule right on labeled examples? Precision and recall of each, counted over all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hiring_kit.lint import RULES
from hiring_kit.lint.run import lint
from hiring_kit.lint.wordlist import Wordlist
from tests.lint.fragment import library, read

FOLDER = Path(__file__).parent / "labeled"
COMPARES = {
    "HK511": {"other"},
    "HK214": {"second", "other"},
    "HK313": {"second_anchors"},
    "HK209": {"drop"},
}
"""Rules that compare or count are asked only where an example brings what they look at."""


@dataclass
class Tally:
    """Right and wrong findings of a rule, and what it missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, how much was labeled; 1 if nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what was labeled, how much was found; 1 if nothing was labeled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def examples(*stems: str) -> Iterator[tuple[str, dict[str, Any], frozenset[str]]]:
    """Where each example stands, its fragment, and the rules it breaks; all files without stems."""
    for path in sorted(FOLDER.glob("*.yaml")):
        if stems and path.stem not in stems:
            continue
        for number, entry in enumerate(read(path.read_text("utf-8"))["examples"]):
            fragment = {key: value for key, value in entry.items() if key != "breaks"}
            breaks = frozenset(entry["breaks"])
            assert breaks <= set(RULES), (path.name, number, breaks)
            yield f"{path.stem}[{number}]", fragment, breaks


_FOUND: dict[tuple[int, str], frozenset[str]] = {}
"""What fired, by word list and example: several tables are made of the same findings."""


def fired(fragment: dict[str, Any], words: Wordlist) -> frozenset[str]:
    """The rules that find something in a fragment, those that compare only where there is something to compare."""
    found = {problem.rule for problem in lint(library(fragment), words)}
    return frozenset(
        rule for rule in found if rule not in COMPARES or COMPARES[rule] & set(fragment)
    )


def tallies(words: Wordlist, *stems: str) -> dict[str, Tally]:
    """The tally of each rule over the labeled examples."""
    counted = {rule: Tally() for rule in RULES}
    for where, fragment, breaks in examples(*stems):
        key = id(words), where
        if key not in _FOUND:
            _FOUND[key] = fired(fragment, words)
        found = _FOUND[key]
        for rule in RULES:
            counted[rule].right += rule in found and rule in breaks
            counted[rule].wrong += rule in found and rule not in breaks
            counted[rule].missed += rule not in found and rule in breaks
    return counted
