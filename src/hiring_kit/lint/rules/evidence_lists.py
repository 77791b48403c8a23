"""Are there five things to listen for and three red flags?

A list that runs over the page is not read while somebody talks, and a shorter one leaves raters to their memory. Each
line is concrete and short.

Fails::

    listen_for: [A named check, A date]

Passes::

    listen_for:
      - A figure agreed before the run
      - Options that were left aside, with the reason
      - What the first test was to show
      - Who decided which part
      - What was looked at after the release
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import words
from hiring_kit.lint.rule import Finding, Rule

LENGTHS = {"listen_for": 5, "red_flags": 3}
MOST_WORDS = 16


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions():
        for part, length in LENGTHS.items():
            lines = getattr(asked.question, part)
            if len(lines) != length:
                yield asked.place(part), f"{len(lines)} lines, {length} are read during an answer"
            for number, line in enumerate(lines):
                if len(words(line)) > MOST_WORDS:
                    yield (
                        asked.place(part, number),
                        f"{len(words(line))} words, at most {MOST_WORDS}",
                    )


RULE = Rule(
    id="HK224",
    name="evidence-lists",
    severity="warning",
    hint="Five things to listen for, three red flags, each in one short line.",
    source="Campion et al. 1997, anchored scales and notes",
    check=_check,
)
