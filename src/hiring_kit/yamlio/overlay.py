"""What do the values of one file become when another file changes parts of them? Each value keeps its place.

Keys replace keys, items of a list replace the item of the same id, and a list of anything else is replaced whole.
``drop`` names what shall go: keys, and items by their id.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from hiring_kit.model.competency import Competency
from hiring_kit.model.loop import Loop
from hiring_kit.model.place import Comment, Path, Place, nearest
from hiring_kit.model.problem import Problem
from hiring_kit.model.record import Record
from hiring_kit.model.role import Role
from hiring_kit.model.scale import RatingScale
from hiring_kit.model.scope import Ladder
from hiring_kit.yamlio.parse import KEY, Parsed

EXTENDS = "extends"
"""The key that names the file whose values are changed."""
DROP = "drop"
LAYERED: tuple[type[Record], ...] = (Competency, Ladder, Loop, RatingScale, Role)
"""Records whose files may extend others."""
_OURS = {EXTENDS, DROP}


def dropped(path: Path, name: str | int) -> Path:
    """The path to where ``drop`` names a key or id of what lies at a path."""
    return (*path, f"${DROP}", name, KEY)


def overlay(base: Parsed, own: Parsed) -> Parsed:
    """The values of ``base`` as ``own`` changes them: places say in which file each was written.

    What cannot be done (an id that the base does not have) is among the problems, with its place.
    """
    merged = Parsed(own.file)
    merged.problems.extend((*base.problems, *own.problems))
    if not isinstance(base.value, Mapping) or not isinstance(own.value, Mapping):
        merged.value, merged.places, merged.comments = own.value, own.places, own.comments
        return merged
    work = _Overlay(base, own, merged)
    changes = {key: value for key, value in own.value.items() if key not in _OURS}
    value = work.mapping(base.value, changes, (), ())
    merged.value = work.without(value, own.value.get(DROP), (), (DROP,))
    merged.places[()] = own.places[()]
    merged.comments = (*_still_about(base, merged), *own.comments)
    return merged


def _still_about(base: Parsed, merged: Parsed) -> Iterator[Comment]:
    """Comments of the base whose row, or the next one that is no comment, still has a value that counts."""
    rows = {place.line for place in merged.places.values() if place.file == base.file}
    alone = {comment.place.line for comment in base.comments if comment.alone}
    for comment in base.comments:
        line = comment.place.line
        while line in alone:
            line += 1
        if comment.place.file != base.file or line in rows:
            yield comment


class _Overlay:
    def __init__(self, base: Parsed, own: Parsed, merged: Parsed) -> None:
        self.base, self.own, self.merged = base, own, merged
        self.inside = {id(source): _inside(source) for source in (base, own)}

    def mapping(
        self, base: Mapping[Any, Any], own: Mapping[Any, Any], there: Path, here: Path
    ) -> dict[Any, Any]:
        """Keys of both; ``there`` is the path in the base and in the result, ``here`` the one in the own file."""
        found = {}
        for key in (*base, *(key for key in own if key not in base)):
            if key not in own:
                found[key] = base[key]
                self.take(self.base, (*there, key), (*there, key))
            else:
                found[key] = self.value(base.get(key), own[key], (*there, key), (*here, key))
                self.key_place((*there, key), self.own, (*here, key))
        return found

    def value(self, base: Any, own: Any, there: Path, here: Path) -> Any:
        if isinstance(base, Mapping) and isinstance(own, Mapping):
            self.merged.places[there] = nearest(self.own.places, self.own.file, here)
            return self.mapping(base, own, there, here)
        if _by_id(base) and _by_id(own):
            return self.items(base, own, there, here)
        if _by_id(base) and _of_mappings(own):
            return self.nameless(base, own, there, here)
        self.take(self.own, here, there)
        return own

    def items(
        self, base: tuple[Any, ...], own: tuple[Any, ...], there: Path, here: Path
    ) -> tuple[Any, ...]:
        """Items of the base, changed where an own one has their id, then the new ones."""
        self.merged.places[there] = nearest(self.own.places, self.own.file, here)
        mine: dict[str, int] = {}
        for index, item in enumerate(own):
            if item["id"] in mine:
                self.twice(item["id"], (*here, index, "id"), (*here, mine[item["id"]], "id"))
            mine.setdefault(item["id"], index)
        names = {item["id"] for item in base}
        found = []
        for index, item in enumerate(base):
            at = (*there, index)
            if item["id"] in mine:
                where = (*here, mine[item["id"]])
                found.append(self.mapping(item, own[mine[item["id"]]], at, where))
                self.merged.places[at] = nearest(self.own.places, self.own.file, where)
            else:
                found.append(item)
                self.take(self.base, at, at)
        for name, index in mine.items():
            if name not in names and self.whole(own[index], base, (*here, index)):
                self.take(self.own, (*here, index), (*there, len(found)))
                found.append(own[index])
        return tuple(found)

    def nameless(
        self, base: tuple[Any, ...], own: tuple[Any, ...], there: Path, here: Path
    ) -> tuple[Any, ...]:
        """The items of the base: which of them an own one without an id would change, nobody knows."""
        for index, item in enumerate(own):
            if not isinstance(item.get("id"), str):
                place = nearest(self.own.places, self.own.file, (*here, index))
                hint = "Write `id:` with the id of the item that this changes, or with a new one."
                self.problem(place, f"this item of {here[-1]} needs an id", hint)
        self.take(self.base, there, there)
        return base

    def whole(self, item: Mapping[Any, Any], base: tuple[Any, ...], here: Path) -> bool:
        """A new item is written out; one with a few keys was meant to change an item that is not there."""
        whole = len(item) * 2 >= min(len(entry) for entry in base)
        if not whole:
            self.refuse((*here, "id"), item["id"], [entry["id"] for entry in base])
        return whole

    def without(self, value: Any, drop: Any, there: Path, here: Path) -> Any:
        """The values without what ``drop`` names; nothing is silently left that is there, or dropped that is not."""
        place = nearest(self.own.places, self.own.file, here)
        if drop is None:
            if here in self.own.places:
                hint = "Write each after `- `, or take the key out."
                self.problem(place, "drop names nothing here", hint)
        elif isinstance(drop, Mapping) and isinstance(value, Mapping):
            kept = dict(value)
            for key, names in drop.items():
                if key in value:
                    kept[key] = self.without(value[key], names, (*there, key), (*here, key))
                else:
                    self.refuse((*here, key, KEY), str(key), list(value))
            return kept
        elif not isinstance(drop, tuple) or any(isinstance(n, Mapping | tuple) for n in drop):
            self.problem(place, "drop needs a list of ids or keys here", "Write each after `- `.")
        elif not isinstance(value, Mapping) and not _by_id(value):
            message = "nothing in this value has a key or an id that drop could name"
            self.problem(place, message, "Write the whole value instead, without what shall go.")
        else:
            return self.without_these(value, drop, there, here)
        return value

    def without_these(self, value: Any, names: tuple[Any, ...], there: Path, here: Path) -> Any:
        """A mapping without some keys, or a list without the items of some ids."""
        known = list(value) if isinstance(value, Mapping) else [item["id"] for item in value]
        left: Any
        if isinstance(value, Mapping):
            left = {key: item for key, item in value.items() if key not in names}
        else:
            kept = [index for index, name in enumerate(known) if name not in names]
            left = self.renumbered(value, kept, there)
        for index, name in enumerate(names):
            if name in known:
                self.merged.places[dropped(there, name)] = self.own.places[(*here, index)]
            else:
                self.refuse((*here, index), str(name), known)
        return left

    def renumbered(self, value: tuple[Any, ...], kept: list[int], there: Path) -> tuple[Any, ...]:
        places = self.merged.places
        inside = {path: places.pop(path) for path in list(places) if _below(path, there)}
        moved = {old: new for new, old in enumerate(kept)}
        for path, place in inside.items():
            old, rest = path[len(there)], path[len(there) + 1 :]
            if old in moved:
                places[(*there, moved[old], *rest)] = place
        return tuple(value[index] for index in kept)

    def take(self, source: Parsed, path: Path, there: Path) -> None:
        """The places of a value and of all inside it, from one of the two files."""
        for inner in self.inside[id(source)].get(path, ()):
            if inner[len(path) :] != (KEY,):
                self.merged.places[(*there, *inner[len(path) :])] = source.places[inner]
        self.key_place(there, source, path)

    def key_place(self, there: Path, source: Parsed, path: Path) -> None:
        if (*path, KEY) in source.places:
            self.merged.places[(*there, KEY)] = source.places[(*path, KEY)]

    def refuse(self, path: Path, name: str, known: list[Any]) -> None:
        close = difflib.get_close_matches(name, [str(word) for word in known], n=1)
        hint = (
            f'Did you mean "{close[0]}"?' if close else f"There are: {', '.join(map(str, known))}."
        )
        message = f'there is no "{name}" in what this file extends'
        self.problem(nearest(self.own.places, self.own.file, path), message, hint)

    def twice(self, name: str, second: Path, first: Path) -> None:
        line = nearest(self.own.places, self.own.file, first).line
        problem = Problem(
            place=nearest(self.own.places, self.own.file, second),
            rule="HK041",
            message=f'the id "{name}" is given twice',
            hint=f"Its first use is in line {line}: write all changes of it there.",
        )
        self.merged.problems.append(problem)

    def problem(self, place: Place, message: str, hint: str) -> None:
        self.merged.problems.append(Problem(place=place, rule="HK048", message=message, hint=hint))


def _by_id(value: Any) -> bool:
    return _of_mappings(value) and all(isinstance(item.get("id"), str) for item in value)


def _of_mappings(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(i, Mapping) for i in value)


def _below(path: Path, there: Path) -> bool:
    return len(path) > len(there) and path[: len(there)] == there and path[len(there)] != KEY


def _inside(source: Parsed) -> Mapping[Path, list[Path]]:
    """The paths of all values inside each value, its own among them."""
    found: dict[Path, list[Path]] = defaultdict(list)
    for path in source.places:
        for end in range(len(path) + 1):
            found[path[:end]].append(path)
    return found
