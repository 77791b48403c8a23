"""Where do two values differ? Items of lists are found again by id or value, everything else by where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypeGuard

ALIKE = 0.9
"""From this share of equal words on, an item with another id is the same one, renamed."""
LONG = 1000
"""Words from which on a text is too long to look at each of its commonest words."""
ORDER = "$order"
"""The last step of the path where items stand in another order; no id."""


@dataclass(frozen=True)
class Difference:
    """Two values at a path; None where there is none. ``was`` is the path in the old state if an id changed."""

    path: tuple[str, ...]
    old: Any
    new: Any
    was: tuple[str, ...]


def differences(
    old: object,
    new: object,
    path: tuple[str, ...] = (),
    was: tuple[str, ...] | None = None,
) -> Iterator[Difference]:
    """All differences of two plain values (mappings, sequences, scalars), in the order of the old one."""
    was = path if was is None else was
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in (*old, *(key for key in new if key not in old)):
            step = str(key)
            yield from differences(old.get(key), new.get(key), (*path, step), (*was, step))
    elif _by_id(old) and _by_id(new):
        yield from _items(old, new, path, was)
    elif old != new:
        yield Difference(path, old, new, was)


def name_of(item: Mapping[str, Any]) -> str:
    """What an item of a list is found again by: its id, or the value of a point of a scale; empty without either."""
    return str(item.get("id", item.get("value", "")))


def alike(old: str, new: str) -> float:
    """The share of words that two texts have in common, in order; words that fill a long text do not count."""
    before, after = old.split(), new.split()
    return SequenceMatcher(None, before, after, autojunk=len(after) > LONG).ratio()


def _items(
    old: Sequence[Mapping[str, Any]],
    new: Sequence[Mapping[str, Any]],
    path: tuple[str, ...],
    was: tuple[str, ...],
) -> Iterator[Difference]:
    before, after = {name_of(i): i for i in old}, {name_of(i): i for i in new}
    renamed = _renamed(before, after)
    for name, item in before.items():
        now = renamed.get(name, name)
        if name in renamed:
            yield Difference((*path, now, "id"), name, now, (*was, name, "id"))
        rest = {key: value for key, value in item.items() if name not in renamed or key != "id"}
        there = after.get(now)
        if there is not None and name in renamed:
            there = {key: value for key, value in there.items() if key != "id"}
        yield from differences(rest, there, (*path, now), (*was, name))
    for name, item in after.items():
        if name not in before and name not in renamed.values():
            yield Difference((*path, name), None, item, (*was, name))
    stay = [renamed.get(name, name) for name in before if renamed.get(name, name) in after]
    order = [name for name in after if name in stay]
    if stay != order:
        yield Difference((*path, ORDER), tuple(stay), tuple(order), (*was, ORDER))


def _renamed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, str]:
    """Old id to new id of questions that are nearly the same but for it; an id of anything else is a reference."""
    found: dict[str, str] = {}
    new = {name: item for name, item in after.items() if name not in before and "ask" in item}
    free = {name: str(item["ask"]).split() for name, item in new.items()}
    words = SequenceMatcher[str](autojunk=False)
    for name, item in before.items():
        if name in after or "ask" not in item:
            continue
        words.set_seq2(str(item["ask"]).split())
        shares = {other: _share(words, text) for other, text in free.items()}
        best = max(shares, key=lambda n: shares[n], default="")
        if best and shares[best] >= ALIKE:
            found[name] = best
            del free[best]
    return found


def _share(words: SequenceMatcher[str], text: list[str]) -> float:
    """The share of words in common, 0 where cheap bounds say that it is below what counts."""
    words.set_seq1(text)
    if words.real_quick_ratio() < ALIKE or words.quick_ratio() < ALIKE:
        return 0.0
    return words.ratio()


def _by_id(value: object) -> TypeGuard[Sequence[Mapping[str, Any]]]:
    if not isinstance(value, tuple | list) or not all(isinstance(i, Mapping) for i in value):
        return False
    names = [name_of(item) for item in value]
    return all(names) and len(set(names)) == len(names)
