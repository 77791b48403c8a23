"""What does a file look like in the one layout, and does it still say the same?"""

from __future__ import annotations

from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.model.record import Record
from hiring_kit.yamlio.layout import laid_out
from hiring_kit.yamlio.load import parse_text


def in_layout(text: str, file: str, kind: type[Record]) -> str:
    """A text in the one layout of its kind: the same values, the same comments.

    Refuses what does not read as YAML, and to give anything that would say something else.
    """
    text = text.replace("\r\n", "\n")
    before, problems = parse_text(text, file)
    if before is None or before.problems:
        raise Refusal(problems or (before.problems if before else ()))
    if not before.value:
        return text
    new = laid_out(text, kind)
    after, _ = parse_text(new, file)
    same = after is not None and after.value == before.value
    kept = after is not None and sorted(c.text for c in after.comments) == sorted(
        c.text for c in before.comments
    )
    if not same or not kept:
        what = "a comment would be lost" if same else "a value would change"
        hint = "This is a fault of hiring_kit: please report it with the file. Nothing was written."
        place = Place(file=file, line=1, column=1)
        raise Refusal([Problem(place=place, rule="HK065", message=what, hint=hint)])
    return new
