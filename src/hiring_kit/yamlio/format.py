"""What does a file look like in the one layout, and does it still say the same?"""

from __future__ import annotations

from hiring_kit.model.place import Comment, Path, Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.model.record import Record
from hiring_kit.yamlio.layout import laid_out
from hiring_kit.yamlio.load import parse_text
from hiring_kit.yamlio.parse import KEY, Parsed

SETTLES = 3
"""Comments between rows may need a second look before a layout stays as it is."""


def in_layout(text: str, file: str, kind: type[Record]) -> str:
    """A text in the one layout of its kind: the same values, the same comments.

    Refuses what does not read as YAML, and to give anything that would say something else.
    """
    text = text.replace("\r\n", "\n")
    before, problems = parse_text(text, file)
    if before is None or before.problems:
        raise Refusal(problems or (before.problems if before else ()))
    if not before.value or not isinstance(before.value, dict | tuple):
        return text
    new = laid_out(text, kind)
    for _ in range(SETTLES):
        if (again := laid_out(new, kind)) == new:
            break
        new = again
    after, _ = parse_text(new, file)
    if after is None or after.value != before.value:
        raise Refusal([_fault(file, "a value would change")])
    if sorted(c.text for c in after.comments) != sorted(c.text for c in before.comments):
        raise Refusal([_fault(file, "a comment would be lost")])
    moved = [
        c
        for c, now in zip(_exempting(before), _exempting(after), strict=True)
        if not c[1] <= now[1]
    ]
    if moved:
        hint = "Put it in a row of its own, directly above the text that it is about."
        message = "this exemption would no longer cover what it covers now"
        raise Refusal([Problem(place=moved[0][0].place, rule="HK065", message=message, hint=hint)])
    return new


def _exempting(parsed: Parsed) -> list[tuple[Comment, set[Path]]]:
    """Exemptions, each with the innermost values that begin in its row, or in the next one that is no comment."""
    alone = {comment.place.line for comment in parsed.comments if comment.alone}
    found = []
    for comment in parsed.comments:
        if comment.text.startswith("lint:"):
            line = comment.place.line
            while line in alone:
                line += 1
            paths = {p for p, place in parsed.places.items() if place.line == line and KEY not in p}
            deepest = max(map(len, paths), default=0)
            found.append((comment, {path for path in paths if len(path) == deepest}))
    return sorted(found, key=lambda each: (each[0].text, sorted(map(str, each[1]))))


def _fault(file: str, what: str) -> Problem:
    hint = "This is a fault of hiring_kit: please report it with the file. Nothing was written."
    place = Place(file=file, line=1, column=1)
    return Problem(place=place, rule="HK065", message=what, hint=hint)
