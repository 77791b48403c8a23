"""Where do the shipped rubrics and templates lie? In a wheel and in a checkout alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_WHEEL = _PACKAGE / "shipped"
_CHECKOUT = _PACKAGE.parent.parent


def rubrics() -> Path:
    """The folder of shipped rubrics."""
    return _shipped("rubrics")


def templates() -> Path:
    """The folder of shipped templates, with their styles, fonts and words."""
    return _shipped("templates")


def _shipped(name: str) -> Path:
    in_wheel = _WHEEL / name
    return in_wheel if in_wheel.is_dir() else _CHECKOUT / name
