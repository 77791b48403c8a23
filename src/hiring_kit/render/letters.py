"""Which letters of a text could not be printed, since no font of a look has them?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from hiring_kit.model.look import Look
from hiring_kit.render.style import face_files, scripts_of

_BEYOND = re.compile(r"[^\x00-\x7f]")
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}
"""Kinds of characters that leave no ink, and need no font."""
_VARIANTS = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
"""They choose among the shapes of the letter before them."""


def unprintable(text: str, look: Look) -> str:
    """The letters of a text, each once, that neither the faces of a look have nor those of other scripts.

    A letter that one face has and another lacks counts as printable: which face a text is set in shows on the page.
    """
    asked = dict.fromkeys(_BEYOND.findall(unicodedata.normalize("NFC", text)))
    faces = face_files(look, scripts_of("".join(asked))) if asked else ()
    held = letters_of(faces)
    return "" if held is None else "".join(c for c in asked if _inked(c) and not _set(c, held))


def _inked(letter: str) -> bool:
    return ord(letter) not in _VARIANTS and unicodedata.category(letter) not in _UNSEEN


def _set(letter: str, held: frozenset[int]) -> bool:
    """Whether a letter can be set: whole, or as the layout engine does it, from its base and its marks."""
    return ord(letter) in held or held.issuperset(map(ord, unicodedata.normalize("NFD", letter)))


@lru_cache(maxsize=32)
def letters_of(faces: tuple[Path, ...]) -> frozenset[int] | None:
    """The letters of some faces; None if one of them cannot be read, which the layout engine tells of."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to import, and only letters beyond ASCII need it

    held: set[int] = set()
    for face in faces:
        try:
            with TTFont(BytesIO(face.read_bytes()), lazy=True) as font:
                held |= (font.getBestCmap() or {}).keys()
        except Exception:  # noqa: BLE001 - a broken font breaks its reader in many ways
            return None
    return frozenset(held)
