"""Can the anchor be seen or heard?

Nobody sees "passionate" or "a natural leader"; raters fill such words with whom they like. An anchor says what was
done, so that somebody else could have seen it.

Fails::

    anchors:
      4: Was a natural leader of the project and brought a positive attitude to each of its meetings.

Passes::

    anchors:
      4: Asked each member of the project for objections before the plan was fixed, and changed it for two of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content, Piece
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    pieces = [piece for _, piece in content.anchors()]
    for located in content.library.competencies.values():
        pieces += [
            Piece(action, located.place("key_actions", number))
            for number, action in enumerate(located.record.key_actions)
        ]
    for piece in pieces:
        trait = content.words.found(content.words.words.anchors.traits, piece.text)
        if trait:
            yield piece.place, f'"{trait}" cannot be observed'


RULE = Rule(
    id="HK303",
    name="observable",
    severity="error",
    hint="Say what the person did, in a way that a second listener could confirm.",
    source="behaviorally anchored rating scales; OPM",
    check=_check,
)
