"""What moved between two libraries? Every difference of every record, said in the field's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from hiring_kit.compare.differences import Difference, differences, name_of
from hiring_kit.compare.said import Said, said_of_competency, said_of_other, said_of_role
from hiring_kit.model.change import Change, Shelf
from hiring_kit.model.library import Library
from hiring_kit.model.place import Located, Place

_SHELVES: dict[Shelf, str] = {
    "competency": "competencies",
    "role": "roles",
    "loop": "loops",
    "ladder": "ladders",
    "scale": "scales",
}


def compare_libraries(old: Library, new: Library) -> tuple[Change, ...]:
    """All changes, by shelf and id. Two libraries whose records are equal have none, and all others at least one."""
    names = {
        name: located.record.name
        for library in (old, new)
        for name, located in library.competencies.items()
    }
    found: list[Change] = []
    for shelf, attribute in _SHELVES.items():
        before: Mapping[str, Located[Any]] = getattr(old, attribute)
        after: Mapping[str, Located[Any]] = getattr(new, attribute)
        for name in sorted({*before, *after}):
            found += compare_files(shelf, name, before.get(name), after.get(name), names)
            if shelf == "role" and name in before and name in after:
                found += _document(name, after[name], old.documents[name], new.documents[name])
    return tuple(found)


def _document(
    name: str, role: Located[Any], old: Sequence[str], new: Sequence[str]
) -> Iterator[Change]:
    """Whether the document that a role was drawn from says something else now."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    moved = sum(max(o2 - o1, n2 - n1) for what, o1, o2, n1, n2 in steps if what != "equal")
    if moved:
        yield Change(
            shelf="role", id=name, name=str(role.record.title), sort="changed",
            said=f"role document: {moved} {'line differs' if moved == 1 else 'lines differ'}",
            path=("document",), place=role.place("document"),
        )  # fmt: skip


def compare_files(
    shelf: Shelf,
    name: str,
    old: Located[Any] | None,
    new: Located[Any] | None,
    names: Mapping[str, str],
) -> Iterator[Change]:
    """What moved in one file; ``names`` are those of competencies by id."""
    there = new or old
    if there is None:
        return
    title = str(getattr(there.record, "name", getattr(there.record, "title", name)))
    if old is None or new is None:
        came = "added" if old is None else "retired"
        yield Change(
            shelf=shelf, id=name, name=title, sort="added" if old is None else "retired",
            said=f"{shelf} {came}", place=there.place(),
        )  # fmt: skip
        return
    before, after = old.record.model_dump(), new.record.model_dump()
    say = _sayer(shelf, before, names)
    for one in differences(before, after):
        sort, said = say(one)
        yield Change(
            shelf=shelf, id=name, name=title, sort=sort, said=said, path=one.path,
            old=_worded(one.old), new=_worded(one.new), place=_place(one, old, new),
        )  # fmt: skip


def _sayer(
    shelf: Shelf, before: Mapping[str, Any], names: Mapping[str, str]
) -> Callable[[Difference], Said]:
    if shelf == "competency":
        return lambda found: said_of_competency(found, before)
    if shelf == "role":
        return lambda found: said_of_role(found, names)
    return said_of_other


def _worded(value: Any) -> str:  # noqa: ANN401 - any plain value
    """A value as a person reads it; whole records are told by what was said of them."""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, tuple | list) and all(isinstance(item, str) for item in value):
        return " · ".join(value)
    return ""


def _place(found: Difference, old: Located[Any], new: Located[Any]) -> Place:
    gone = found.new is None
    located, path = (old, found.was) if gone else (new, found.path)
    return located.place(*_steps(located.record.model_dump(), path))


def _steps(value: Any, path: tuple[str, ...]) -> tuple[str | int, ...]:  # noqa: ANN401 - plain values
    """A path with positions in place of ids, as far as it leads."""
    steps: list[str | int] = []
    for step in path:
        if isinstance(value, Mapping):
            key = next((k for k in value if str(k) == step), None)
        else:
            items = value if isinstance(value, tuple | list) else ()
            key = next(
                (i for i, v in enumerate(items) if isinstance(v, Mapping) and name_of(v) == step),
                None,
            )
        if key is None:
            break
        steps.append(key)
        value = value[key]
    return tuple(steps)
