"""What does a look become in print: which style sheets, which faces, which file for which asset?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hiring_kit import resources
from hiring_kit.model.look import Look
from hiring_kit.model.theme import Face

LARGE = 1.3
"""From this scale on text is set in one column and one size."""
_SANS = Face(
    regular="SourceSans3_400Regular.ttf",
    italic="SourceSans3_400Regular_Italic.ttf",
    semibold="SourceSans3_600SemiBold.ttf",
    bold="SourceSans3_700Bold.ttf",
)
_SERIF = Face(
    regular="SourceSerif4_400Regular.ttf",
    italic="SourceSerif4_400Regular_Italic.ttf",
    semibold="SourceSerif4_600SemiBold.ttf",
    bold="SourceSerif4_600SemiBold.ttf",
)
_EMOJI = "\u2600-\u260f\u2612-\u2712\u2715\u2716\u2719-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_SCRIPTS = {
    "Arabic": (
        "NotoSansArabic_400Regular.ttf",
        "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe",
    ),
    "Chinese": ("NotoSansSC_400Regular_GB2312.ttf", "\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60"),
    "Emoji": (
        "NotoEmoji_400Regular.ttf",
        _EMOJI,
    ),
}
"""Faces for what our own have no letters for, loaded only where a page needs them."""
_SPREAD = "size: {width}mm {height}mm; margin: 10mm; margin-bottom: 11mm"
_LETTER = (
    "@page { size: Letter; margin-top: 14mm; margin-bottom: 14mm }\n"
    "@page spread { margin-top: 11.5mm; margin-bottom: 11.5mm }\n"
)
"""Letter is 18 mm shorter than A4: the margins above and below give some of it back."""
_MILLIMETERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}


def colors(look: Look) -> str:
    """The theme's colors as a style sheet."""
    rows = "".join(f"--{name}: {value};" for name, value in look.theme.colors.model_dump().items())
    return f":root {{ {rows} }}\n"


def print_style(look: Look, scripts: tuple[str, ...]) -> str:
    """What is laid over the style sheet for print: paper, faces, colors, and what the theme changes."""
    theme = look.theme
    fonts = theme.fonts
    rows = [_paper(look), colors(look)]
    rows += _faces("HK Sans", fonts.sans or _SANS, own=fonts.sans is not None and bool(look.folder))
    rows += _faces(
        "HK Serif", fonts.serif or _SERIF, own=fonts.serif is not None and bool(look.folder)
    )
    rows.append(f'@font-face {{ font-family: "HK Form"; src: url({_url(look)}) }}\n')
    rows.append(
        f'@font-face {{ font-family: "HK Signs"; src: url(asset:fonts/{_SANS.regular}) }}\n'
    )
    for script in scripts:
        url = f"asset:fonts/{_SCRIPTS[script][0]}"
        rows.append(f'@font-face {{ font-family: "HK {script}"; src: url({url}) }}\n')
    # A theme's faces may lack signs that ours have.
    signs = ("Signs",) if fonts.sans or fonts.serif else ()
    more = "".join(f', "HK {family}"' for family in (*signs, *scripts))
    rows.append(f':root {{ --sans: "HK Sans"{more}; --serif: "HK Serif"{more} }}\n')
    if theme.spacing:
        rows.append(f"body {{ letter-spacing: {theme.spacing / 1000}em }}\n")
    if theme.leading:
        rows.append(f"body * {{ line-height: {theme.leading} !important }}\n")
    return "".join(rows)


def sheets(look: Look) -> tuple[str, ...]:
    """The style sheets of our own folder that a look needs, in order."""
    theme = look.theme
    names = ["print.css", "forms.css"]
    if theme.scale > 1 or theme.leading or theme.spacing:
        names.append("flowing.css")
    if theme.scale >= LARGE:
        names.append("large.css")
    return tuple(names)


def form_font(look: Look) -> Path:
    """The face in which forms are filled in."""
    face = look.theme.fonts.sans
    if face is None:
        return resources.templates() / "style" / "fonts" / _SANS.regular
    return (Path(look.folder) if look.folder else _fonts()) / face.regular


def face_files(look: Look, scripts: tuple[str, ...]) -> tuple[Path, ...]:
    """The upright faces that a page is set in: of running text, of what is spoken, of signs and of some scripts."""
    fonts, own = look.theme.fonts, Path(look.folder) if look.folder else _fonts()
    sans = own / fonts.sans.regular if fonts.sans else _fonts() / _SANS.regular
    serif = own / fonts.serif.regular if fonts.serif else _fonts() / _SERIF.regular
    others = (_SANS.regular, *(_SCRIPTS[script][0] for script in scripts))
    return (sans, serif, *(_fonts() / name for name in others))


def scripts_of(text: str) -> tuple[str, ...]:
    """The scripts in a text that need a face of their own."""
    return tuple(name for name, (_, letters) in _SCRIPTS.items() if re.search(f"[{letters}]", text))


def _url(look: Look) -> str:
    face = look.theme.fonts.sans
    if face is None:
        return f"asset:fonts/{_SANS.regular}"
    return f"asset:theme/{face.regular}" if look.folder else f"asset:fonts/{face.regular}"


def _paper(look: Look) -> str:
    scale = look.theme.scale
    if scale == 1:
        return _LETTER if look.page_size == "Letter" else "@page { size: A4 }\n"
    width, height = (side / scale for side in _MILLIMETERS[look.page_size])
    return f"@page {{ {_SPREAD.format(width=round(width, 3), height=round(height, 3))} }}\n"


def _faces(family: str, face: Face, *, own: bool) -> Iterator[str]:
    files = (
        (face.regular, 400, "normal"),
        (face.italic, 400, "italic"),
        (face.semibold, 600, "normal"),
        (face.bold, 700, "normal"),
    )
    for file, weight, style in files:
        url = f"asset:{'theme' if own else 'fonts'}/{file}"
        yield (
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
            f"src: url({url}) }}\n"
        )


def _fonts() -> Path:
    return resources.templates() / "style" / "fonts"
