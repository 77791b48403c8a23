"""Is something rated that belongs on paper?

Degrees, years and papers are verified, by one rule for all, before the first interview. In an anchor they give a second
reward for the same line of a CV.

Fails::

    anchors:
      4: Held a Ph.D. from a well-known university and had ten years of experience with models of this kind.

Passes::

    anchors:
      4: Chose the model class by what the data could support, and said which result would have changed the choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content, Piece
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    pieces = [piece for _, piece in content.anchors()]
    for asked in content.questions():
        pieces += [
            Piece(line, asked.place("listen_for", number))
            for number, line in enumerate(asked.question.listen_for)
        ]
    for piece in pieces:
        credential = content.words.found(content.words.words.anchors.credentials, piece.text)
        if credential:
            yield piece.place, f'"{credential}" is verified on paper'


RULE = Rule(
    id="HK105",
    name="credential",
    severity="error",
    hint="Make it a screening criterion of the role, and rate what was done.",
    source="OPM structured interview guide",
    check=_check,
)
