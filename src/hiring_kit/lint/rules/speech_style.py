"""Does the anchor rate how somebody speaks?

Accent, fluency, eye contact, enthusiasm and speed say nothing about the work, and rating them shuts people out. An
anchor rates what was done then, not how it is told now.

Fails::

    anchors:
      4: Spoke confidently about the project, kept eye contact and answered quickly when details were asked for.

Passes::

    anchors:
      4: Named the figure that decided the project, the day it was measured, and what was given up because of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    for _, piece in content.anchors():
        style = content.words.found(content.words.words.anchors.style, piece.text)
        if style:
            yield piece.place, f'"{style}" rates speech or appearance'


RULE = Rule(
    id="HK311",
    name="speech-style",
    severity="error",
    hint="Rate what was done in the case that is told.",
    source="construct-irrelevant variance; disability law",
    check=_check,
)
