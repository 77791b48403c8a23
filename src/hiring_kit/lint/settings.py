"""How strict is a project about the content rules, and does each setting of it make sense?"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from hiring_kit.files import named_below, real
from hiring_kit.lint.exempt import FEWEST_WORDS
from hiring_kit.lint.structure import MEANINGS
from hiring_kit.model.place import Located, Place
from hiring_kit.model.problem import Problem
from hiring_kit.model.project import Project


def settle(
    found: Iterable[Problem], located: Located[Project], known: Mapping[str, object]
) -> tuple[Problem, ...]:
    """Problems as a project weighs them, and what is wrong with its settings.

    ``known`` are the rules that can be set, by id. What other parts report, such as a reference that leads nowhere,
    keeps its severity: a build depends on it.
    """
    lint = located.record.lint
    root = real(Path(located.file).parent)
    used: set[int] = set()
    kept: list[Problem] = []
    for problem in found:
        by = [i for i, e in enumerate(lint.exempt) if _covers(e.rule, e.files, problem, root)]
        reasoned = [i for i in by if _reasoned(lint.exempt[i].reason)]
        used.update(by)
        severity = lint.severity.get(problem.rule, problem.severity)
        if problem.rule not in known:
            kept.append(problem)
        elif not reasoned and severity != "off":
            kept.append(problem.model_copy(update={"severity": severity}))
    return (*kept, *_flaws(located, known, used))


def _covers(rule: str, files: str, problem: Problem, root: Path) -> bool:
    if problem.rule != rule:
        return False
    return bool(_pattern(files).fullmatch(named_below(root, Path(problem.place.file))))


@lru_cache(maxsize=64)
def _pattern(files: str) -> re.Pattern[str]:
    """A pattern over whole paths below a project: `*` and `?` within a name, `**` for folders of any depth."""
    steps = [step for step in files.split("/") if step not in ("", ".")]
    found = ""
    for number, step in enumerate(steps, 1):
        last = number == len(steps)
        if step == "**":
            found += ".*" if last else "(?:[^/]+/)*"
        else:
            name = re.escape(step).replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
            found += name if last else f"{name}/"
    return re.compile(found)


def _reasoned(reason: str) -> bool:
    return len(reason.split()) >= FEWEST_WORDS


def _flaws(
    located: Located[Project], known: Mapping[str, object], used: set[int]
) -> Iterator[Problem]:
    lint = located.record.lint
    for rule in lint.severity:
        if rule not in known:
            yield _unknown(rule, located.place("lint", "severity", rule, "$key"), known)
    for index, entry in enumerate(lint.exempt):
        where = located.place("lint", "exempt", index, "rule")
        if entry.rule not in known:
            yield _unknown(entry.rule, where, known)
        elif not _reasoned(entry.reason):
            yield Problem(
                place=located.place("lint", "exempt", index, "reason"),
                rule="HK900",
                message=f"the exemption gives no reason of at least {FEWEST_WORDS} words",
                hint="Write why these findings are accepted.",
            )
        elif index not in used:
            yield Problem(
                place=where,
                rule="HK902",
                message=f"nothing in {entry.files} breaks {entry.rule}",
                hint="Take the exemption out; it would hide a later problem.",
                severity="warning",
            )


def _unknown(rule: str, place: Place, known: Mapping[str, object]) -> Problem:
    close = difflib.get_close_matches(rule, known, n=1)
    hint = f'Did you mean "{close[0]}"?' if close else "`hiring-kit lint --rules` lists them."
    if rule in MEANINGS:
        *named, last = "content rules", *(one for one in known if one in MEANINGS)
        hint = f"Only {', '.join(named)} and {last} can be set; a build depends on the others."
    message = f'there is no content rule "{rule}"'
    return Problem(place=place, rule="HK901", message=message, hint=hint)
