"""What does a content file hold once the file that it extends is counted in?"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from weakref import WeakKeyDictionary

from hiring_kit.files import real
from hiring_kit.model.place import Place, nearest
from hiring_kit.model.problem import Problem
from hiring_kit.yamlio.load import parse_file, parse_text
from hiring_kit.yamlio.overlay import EXTENDS, overlay
from hiring_kit.yamlio.parse import Parsed

Found = tuple[Parsed | None, tuple[Problem, ...]]
_Layer = tuple[str, int]
"""An id, and how many folders down its file lies: 0 is the first folder that has it."""


class Layers:
    """The files of one kind by id, lowest folder first; ``unsaved`` holds texts that an editor has not saved."""

    def __init__(
        self, files: Mapping[str, tuple[Path, ...]], kind: str, unsaved: Mapping[Path, str]
    ) -> None:
        self._files = files
        self._kind = kind
        self._unsaved = unsaved

    def values(self, name: str) -> Found:
        """The values of the last folder's file of this id, laid over what it extends, and all problems on the way."""
        return self._values((name, len(self._files[name]) - 1), ())

    def _values(self, layer: _Layer, above: tuple[_Layer, ...]) -> Found:
        name, rank = layer
        own, problems = self._parsed(self._files[name][rank])
        if own is None or not isinstance(own.value, Mapping) or EXTENDS not in own.value:
            return own, problems
        below, flaw = self._below(layer, own.value[EXTENDS], (*above, layer))
        if below is None:
            where = nearest(own.places, own.file, (EXTENDS,))
            return None, (*own.problems, _flaw(where, *flaw))
        base, wrong = self._values(below, (*above, layer))
        if base is None or base.problems:
            # Told here and where that file is read on its own; the same problem is shown once.
            return None, (*wrong, *(base.problems if base else ()))
        return _overlaid_once(base, own), ()

    def _parsed(self, path: Path) -> Found:
        if self._unsaved and (text := self._unsaved.get(real(path))) is not None:
            return parse_text(text, str(path))
        try:
            stat = path.stat()
        except OSError:
            return parse_file(path, str(path))
        return _parsed_once(path, stat.st_mtime_ns, stat.st_size)

    def _below(
        self, layer: _Layer, wanted: object, above: tuple[_Layer, ...]
    ) -> tuple[_Layer | None, tuple[str, str]]:
        """The layer that a file extends, or why there is none and what to do."""
        name, rank = layer
        if wanted == name:
            if rank:
                return (name, rank - 1), ("", "")
            return None, (
                f'there is no other {self._kind} "{name}" that this file could extend',
                "Name the one to start from.",
            )
        if not isinstance(wanted, str):
            return None, (f"extends needs the id of one {self._kind}", "Write it as a text.")
        if wanted not in self._files:
            close = difflib.get_close_matches(wanted, self._files, n=1)
            hint = f'Did you mean "{close[0]}"?' if close else "`hiring-kit list` shows all."
            return None, (f'there is no {self._kind} "{wanted}" to extend', hint)
        below = (wanted, len(self._files[wanted]) - 1)
        if below in above:
            return None, (f'"{wanted}" extends this file in turn', "Break the circle.")
        return below, ("", "")


@lru_cache(maxsize=512)
def _parsed_once(path: Path, _changed: int, _size: int) -> Found:
    """A file is parsed again only when it was changed; who builds again and again reads one file, not thirty."""
    return parse_file(path, str(path))


_OVERLAID: WeakKeyDictionary[Parsed, tuple[Parsed, Parsed]] = WeakKeyDictionary()
"""What a file was laid over, and what came of it, as long as the file is as it was."""


def _overlaid_once(base: Parsed, own: Parsed) -> Parsed:
    below, found = _OVERLAID.get(own, (None, base))
    if below is not base:
        found = overlay(base, own)
        _OVERLAID[own] = base, found
    return found


def _flaw(place: Place, message: str, hint: str) -> Problem:
    return Problem(place=place, rule="HK049", message=message, hint=hint)
