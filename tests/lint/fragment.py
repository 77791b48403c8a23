"""What does a library look like that differs from a sound one in a few keys?

A fragment is what a manual page or a labeled example says: ``ask``, ``kind``, ``probes`` and the like replace parts of
the first question, ``other`` is the wording of its other form, ``anchors`` replace points at the lower scope,
``next_anchors`` at the next one; ``second`` and ``second_anchors`` belong to a second competency, ``role`` to the role.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path as File
from typing import Any, TypeVar

from hiring_kit.model.competency import Competency
from hiring_kit.model.library import Library
from hiring_kit.model.place import Located, Path, Place
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role
from hiring_kit.model.scope import Ladder
from hiring_kit.yamlio.load import load
from hiring_kit.yamlio.parse import parse

R = TypeVar("R", bound=Record)
STOCK = (File(__file__).parent / "stock.yaml").read_text("utf-8")
QUESTION = frozenset(
    {
        "ask",
        "kind",
        "probes",
        "minutes",
        "materials",
        "listen_for",
        "red_flags",
        "fallback",
        "answers",
    }
    | {"scoring", "sounds_good_but"}
)
HEAD = frozenset({"plain", "definition", "key_actions", "name"})
REST = frozenset(
    {"other", "anchors", "next_anchors", "drop", "second", "second_anchors", "role", "rate_all"}
)
RATED = 11
OTHER = "Visited a customer with two colleagues and changed the printed form by what was seen."


def read(text: str) -> dict[str, Any]:
    """A fragment from its YAML text."""
    parsed = parse(text, "fragment")
    assert not parsed.problems, parsed.problems
    assert isinstance(parsed.value, dict)
    return parsed.value


SOUND = read(STOCK)


def library(fragment: dict[str, Any]) -> Library:
    """The sound library with a fragment put in; what the fragment names must be known."""
    assert set(fragment) <= QUESTION | HEAD | REST, fragment
    first = _stock()
    question = first["questions"][0]
    question |= {key: fragment[key] for key in QUESTION & set(fragment)}
    if "other" in fragment:
        first["questions"][1]["ask"] = fragment["other"]
    first |= {key: fragment[key] for key in HEAD & set(fragment)}
    _anchors(first, "project", fragment.get("anchors", {}))
    _anchors(first, "team", fragment.get("next_anchors", {}))
    dropped = fragment.get("drop", ())
    first["questions"] = tuple(q for q in first["questions"] if q["id"] not in dropped)
    shelf = {"first": first}
    if "second" in fragment or "second_anchors" in fragment:
        shelf["second"] = _second(fragment)
    return Library(
        competencies={name: _located(Competency, value, name) for name, value in shelf.items()},
        ladders={"ladder": _located(Ladder, LADDER, "ladder")},
        scales={},
        loops={},
        roles={"role": _located(Role, _role(fragment), "role")},
        documents={},
    )


def _stock() -> dict[str, Any]:
    return deepcopy(SOUND)


def _second(fragment: dict[str, Any]) -> dict[str, Any]:
    """A competency with one question and anchors of its own."""
    stock = _stock()
    stock["name"] = "Second"
    stock["questions"] = ({**stock["questions"][0], "id": "second", "parallel": None},)
    stock["questions"][0]["ask"] = fragment.get(
        "second", "Describe a visit to a customer after which you changed a printed form."
    )
    at = stock["scopes"]["project"]
    at["anchors"] = dict(fragment.get("second_anchors", {3: OTHER}))
    stock["scopes"] = {"project": at}
    return stock


def _anchors(stock: dict[str, Any], scope: str, anchors: dict[int, str]) -> None:
    stock["scopes"][scope]["anchors"] |= anchors


def _located(kind: type[R], value: dict[str, Any], name: str) -> Located[R]:
    file = f"{name}.yaml"
    paths = dict.fromkeys(_paths(value, ()))
    places = {path: Place(file=file, line=n, column=1) for n, path in enumerate(paths, 1)}
    return Located(kind.model_validate(value), file, places)


def _paths(value: object, path: Path) -> Iterator[Path]:
    """The path of each value, each on a line of its own, so that a place tells what it is the place of."""
    yield path
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _paths(part, (*path, key))
    elif isinstance(value, (list, tuple)):
        for number, part in enumerate(value):
            yield from _paths(part, (*path, number))


def path_of(made: Library, place: Place) -> Path:
    """What stands at a place of a made library."""
    shelves = (made.competencies, made.roles, made.ladders)
    located = {found.file: found for shelf in shelves for found in shelf.values()}
    return next(path for path, at in located[place.file].places.items() if at == place)


LADDER = {
    "name": "Ladder",
    "levels": tuple(
        {"id": name, "title": name.title(), "scope": scope, "summary": "Leads."}
        for name, scope in (("research-lead", "project"), ("research-manager", "team"))
    ),
}


def _role(fragment: dict[str, Any]) -> dict[str, Any]:
    names = [f"c{n}" for n in range(RATED)] if fragment.get("rate_all") else ["first"]
    wanted = [
        {
            "id": name,
            "must_have": True,
            "why": "Releases reach people.",
            "weights": {"research-lead": 1, "research-manager": 1},
            "reason": "",
            "evidence": (),
        }
        for name in names
    ]
    wanted[0] |= fragment.get("role", {})
    if "role" in fragment:
        wanted.append(
            {**wanted[0], "id": "other", "weights": {"research-lead": 1}, "reason": "Yes."}
        )
    return {
        "title": "Role",
        "document": "role.txt",
        "ladder": "ladder",
        "loop": "loop",
        "summary": "You lead research.",
        "context": {"field": "research"},
        "screening": (),
        "competencies": tuple(wanted),
        "not_assessed": (),
    }


def stock_is_a_competency() -> tuple[Located[Competency] | None, tuple[object, ...]]:
    """The stock as any competency file is read."""
    return load(STOCK, "stock.yaml", Competency)
