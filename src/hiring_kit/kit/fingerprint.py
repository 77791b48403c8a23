"""Under which rubric was a rating made? A short digest of everything that a rating depends on."""

from __future__ import annotations

import hashlib

from hiring_kit.model.kit import Kit

DIGITS = 8

_RATED_BY = {"level", "scale", "recommendation", "loop", "competencies"}


def fingerprint(kit: Kit) -> str:
    """The first eight hex digits of the SHA-256 of the kit's level, scales, loop and competencies."""
    rubric = kit.model_dump_json(include=_RATED_BY)
    return hashlib.sha256(rubric.encode()).hexdigest()[:DIGITS]
