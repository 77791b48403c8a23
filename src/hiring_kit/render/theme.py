"""Can this theme be used: do its files exist, and can its colors be read?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hiring_kit import resources
from hiring_kit.model.look import Look
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal, unknown
from hiring_kit.model.theme import Colors, Theme
from hiring_kit.yamlio.load import load_file

READABLE = 4.5
"""The least contrast of text with its background (WCAG 2.2, level AA)."""


def themes() -> tuple[str, ...]:
    """The names of the shipped themes."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def load_look(name: str, page_size: str, *, archive: bool = False, templates: str = "") -> Look:
    """The look of a shipped theme, by name, or of a theme file, by path; refuses a broken or unreadable one."""
    shipped = name in themes()
    path = _folder() / f"{name}.yaml" if shipped else Path(name)
    if absent := no_theme(name, Path(), Place(file=name, line=1, column=1)):
        raise Refusal([absent])
    located, problems = load_file(path, str(path), Theme)
    if located is None:
        raise Refusal(problems)
    theme = located.record
    flaws = [
        Problem(place=located.place(*part), rule="HK085", message=message, hint=hint)
        for part, message, hint in (
            *_pale(theme.colors),
            *_absent(theme, _fonts() if shipped else path.parent),
        )
    ]
    if flaws:
        raise Refusal(flaws)
    folder = "" if shipped else str(path.parent)
    return Look.model_validate(
        {
            "page_size": page_size,
            "theme": theme,
            "folder": folder,
            "archive": archive,
            "templates": templates,
        }
    )


def no_theme(theme: str, folder: Path, place: Place) -> Problem | None:
    """The problem of a theme that is neither shipped nor a file in a folder."""
    if theme in themes() or (folder / theme).is_file():
        return None
    otherwise = f"Name a theme file, or one of {', '.join(themes())}."
    return unknown("theme", theme, themes(), place, otherwise)


def contrast(one: str, other: str) -> float:
    """The contrast of two colors as WCAG 2.2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _folder() -> Path:
    return resources.templates() / "themes"


def _fonts() -> Path:
    return resources.templates() / "style" / "fonts"


def _pale(colors: Colors) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Colors of text that cannot be read on what they are printed on."""
    for name in ("ink", "accent", "quiet"):
        for ground, what in (("#ffffff", "white"), (colors.tint, "the tint")):
            found = contrast(getattr(colors, name), ground)
            if found < READABLE:
                message = f"{name} has a contrast of {found:.1f} on {what}, {READABLE} is needed"
                yield ("colors", name), message, "Take a darker color."


def _absent(theme: Theme, where: Path) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Files that a theme names and that are not there."""
    named: list[tuple[tuple[str, ...], str]] = []
    if theme.logo:
        named.append((("logo", "file"), theme.logo.file))
    for family, face in (("sans", theme.fonts.sans), ("serif", theme.fonts.serif)):
        for part, file in face.model_dump().items() if face else ():
            named.append((("fonts", family, part), file))
    for path, file in named:
        if not (where / file).is_file():
            yield path, f"there is no file {file} in {where}", "Files lie beside the theme."


def _luminance(color: str) -> float:
    linear = 0.04045
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= linear else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
