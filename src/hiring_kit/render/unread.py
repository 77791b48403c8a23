"""Which files among a user's own templates does nothing read? A misspelled name changes nothing, and says nothing."""

from __future__ import annotations

import difflib
from pathlib import Path

from hiring_kit import resources
from hiring_kit.files import real
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem
from hiring_kit.render.templates import OWN_STYLE

UNREAD = "HK088"
"""The rule of what is told here; a project may weigh it."""
_ALIKE = 0.8
"""From this likeness on a name is taken for a misspelled one, whatever its ending."""
_HINT = "A template is named as a shipped one, or included by one; styles lie in style/own.css."


def unread_templates(folder: str) -> tuple[Problem, ...]:
    """A warning for each template, style sheet or file of words below a folder that has no name we read."""
    root = Path(folder)
    if not folder or real(root) == real(resources.templates()):
        return ()
    shipped = _names(resources.templates())
    files = sorted(path for path in root.rglob("*") if path.is_file())
    templates = {path: path.read_text("utf-8", "replace") for path in files if path.suffix == ".j2"}
    found = []
    for path in files:
        name = path.relative_to(root).as_posix()
        included = any(name in text for other, text in templates.items() if other != path)
        if name in shipped or _left_by_tools(name) or included:
            continue
        alike = _alike(name, shipped)
        close = [OWN_STYLE] if path.suffix == ".css" else alike
        if path.parent == root / "words":
            languages = sorted(one for one in shipped if one.startswith("words/"))
            found.append(_warning(path, f"These are read: {', '.join(languages)}."))
        elif alike or path.suffix in (".j2", ".css"):
            found.append(_warning(path, f'Did you mean "{close[0]}"?' if close else _HINT))
    return tuple(found)


def _alike(name: str, shipped: set[str]) -> list[str]:
    """The name that was meant, if any: alike before its first dot, since most endings are the same."""
    heads = {one.partition(".")[0] for one in shipped}
    meant = difflib.get_close_matches(name.partition(".")[0], heads, n=3, cutoff=_ALIKE)
    names = [one for one in shipped if one.partition(".")[0] in meant]
    return difflib.get_close_matches(name, sorted(names), n=1, cutoff=_ALIKE)


def _left_by_tools(name: str) -> bool:
    """Whether a file is hidden, lies in a hidden folder, or is what an editor keeps of an earlier one."""
    return name.endswith("~") or any(part.startswith(".") for part in name.split("/"))


def _names(folder: Path) -> set[str]:
    """The names under which templates, words and a style sheet are read."""
    paths = (*folder.rglob("*.j2"), *folder.glob("words/*.yaml"))
    return {OWN_STYLE, *(path.relative_to(folder).as_posix() for path in paths)}


def _warning(path: Path, hint: str) -> Problem:
    place = Place(file=str(path), line=1, column=1)
    message = "nothing reads this file: no template, style sheet or file of words has this name"
    return Problem(place=place, rule=UNREAD, message=message, hint=hint, severity="warning")
