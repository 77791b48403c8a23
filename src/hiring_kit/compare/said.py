"""How is a difference said in the field's words?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hiring_kit.compare.differences import ORDER, Difference, alike
from hiring_kit.model.change import Sort

REWORDED = 0.6
"""From this share of equal words on, a text was reworded; below, it was rewritten."""
SAME = 0.85
"""From this share on, an anchor is that of another point, moved."""
_PARTS = {
    "ask": "the question itself",
    "listen_for": "what to listen for",
    "red_flags": "red flags",
    "sounds_good_but": "what sounds good and is no evidence",
    "fallback": "the fallback",
    "answers": "answers",
    "scoring": "the scoring key",
    "materials": "materials",
    "signal": "the signal",
    "kind": "the kind",
    "form": "the form",
    "parallel": "the parallel question",
}
_SHELVES = {"stages": "interviews"}
"""What people call the items of a list where its key has another word."""
Said = tuple[Sort, str]


def said_of_competency(found: Difference, old: Mapping[str, Any]) -> Said:
    """What moved in a competency; ``old`` is all of it as it was."""
    match found.path:
        case ("scopes", scope):
            return _came(found, f"{scope} scope")
        case ("scopes", scope, "anchors", point):
            points = old.get("scopes", {}).get(scope, {}).get("anchors", {})
            return _anchor(found, {int(p): str(t) for p, t in points.items()}, int(point), scope)
        case ("scopes", scope, "expectation"):
            return _text(found, f"expectation at {scope} scope")
        case ("scopes", scope, "moves", dimension):
            return _text(found, f"what moves in {dimension} at {scope} scope")
        case ("questions", question, *inner):
            return _of_question(found, question, inner)
        case _:
            return _text(found, " ".join(found.path).replace("_", " "))


def said_of_role(found: Difference, names: Mapping[str, str]) -> Said:
    """What moved in a role; ``names`` are those of the competencies by id."""
    match found.path:
        case ("competencies", "$order"):
            return "changed", "competencies stand in another order"
        case ("competencies", name):
            return _came(found, names.get(name, name))
        case ("competencies", name, "must_have"):
            what = (
                "is a must-have now" if found.new else "is no must-have any more: must-have dropped"
            )
            return "changed", f"{names.get(name, name)} {what}"
        case ("competencies", name, "weights", level):
            return _weight(found, names.get(name, name), level)
        case ("competencies", name, *rest):
            return _text(found, f"{' '.join(rest)} of {names.get(name, name)}".replace("_", " "))
        case _:
            return _text(found, " ".join(found.path).replace("_", " "))


def said_of_other(found: Difference) -> Said:
    """What moved in a ladder, a loop or a scale."""
    match found.path:
        case (shelf, "$order"):
            return "changed", f"{_SHELVES.get(shelf, shelf)} stand in another order"
        case ("stages", stage, "minutes"):
            return "changed", f"interview {stage} takes {found.new} minutes, was {found.old}"
        case ("points", point, *rest):
            return (
                _text(found, f"{' '.join(rest)} of point {point}")
                if rest
                else _came(found, f"point {point}")
            )
        case ("stages" | "levels" as shelf, name):
            return _came(found, f"{'interview' if shelf == 'stages' else 'level'} {name}")
        case _:
            return _text(found, " ".join(found.path).replace("_", " "))


def _of_question(found: Difference, question: str, inner: list[str]) -> Said:
    if not inner:
        return _whole_question(found, question)
    if inner == ["id"]:
        return "renamed", f"question {found.old} renamed to {question}"
    said = {
        "minutes": f"question {question} takes {found.new} minutes, was {found.old}",
        "scopes": f"question {question} fits {_list(found.new)}, was {_list(found.old)}",
        "probes": f"probes for {' '.join(inner[1:])} of question {question} changed",
    }
    if inner[0] in said:
        return "changed", said[inner[0]]
    if inner == ["ask"]:
        sort = _worded(found)
        return sort, f"question {question} {sort}"
    if inner[0] == "answers" and len(inner) > 1:
        return _text(found, f"answer at {inner[1]} of question {question}")
    return _text(found, f"{_PARTS.get(inner[0], inner[0])} of question {question}", *inner[1:])


def _whole_question(found: Difference, question: str) -> Said:
    if question == ORDER:
        return "changed", "questions stand in another order"
    sort: Sort = "added" if found.old is None else "retired"
    return sort, f"question {question} {sort}"


def _anchor(found: Difference, points: Mapping[int, str], point: int, scope: str) -> Said:
    """Raised if it now asks for what a higher point asked for, lowered if for what a lower one did."""
    sort = _worded(found)
    if found.old is not None and found.new is not None:
        others = {p: alike(text, str(found.new)) for p, text in points.items() if p != point}
        nearest = max(others, key=lambda p: others[p], default=point)
        if others and others[nearest] >= SAME and others[nearest] > alike(found.old, found.new):
            sort = "raised" if nearest > point else "lowered"
    return sort, f"anchor {point} at {scope} scope {sort}"


def _weight(found: Difference, name: str, level: str) -> Said:
    if found.old is None:
        return "added", f"{name} is rated at {level} now, with weight {found.new:g}"
    if found.new is None:
        return "dropped", f"{name} is no longer rated at {level}; its weight was {found.old:g}"
    return "changed", f"weight of {name} at {level} is {found.new:g}, was {found.old:g}"


def _worded(found: Difference) -> Sort:
    if found.old is None or found.new is None:
        return "added" if found.old is None else "dropped"
    return "reworded" if alike(str(found.old), str(found.new)) >= REWORDED else "rewritten"


def _came(found: Difference, what: str) -> Said:
    sort: Sort = "added" if found.old is None else "dropped" if found.new is None else "changed"
    return sort, f"{what} {sort}"


def _text(found: Difference, what: str, *inner: str) -> Said:
    what = f"{what} ({' '.join(inner)})" if inner else what
    if isinstance(found.old, str) and isinstance(found.new, str):
        if not {" ", ""} & {*found.old, *found.new, found.old, found.new}:
            return "changed", f"{what} is {found.new}, was {found.old}"
        sort = _worded(found)
        return sort, f"{what} {sort}"
    if isinstance(found.old, int | float) and isinstance(found.new, int | float):
        return "changed", f"{what} is {found.new:g}, was {found.old:g}"
    return _came(found, what)


def _list(value: object) -> str:
    return " and ".join(map(str, value)) if isinstance(value, tuple | list) else "none"
