"""Is this a brain teaser or a test of memory?

Puzzles and trivia show practice with puzzles. A task of the job, as a work sample with its materials, shows the job.

Fails::

    ask: Take the whiteboard and reverse a linked list. Which steps did you choose, and what did each of them cost?

Passes::

    ask: Walk me through a piece of code that turned out slower than the work allowed. What did you change first?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions():
        puzzle = content.words.found(content.words.words.questions.puzzles, asked.question.ask)
        if puzzle:
            yield asked.place("ask"), f'"{puzzle}" tests memory or puzzles'


RULE = Rule(
    id="HK207",
    name="puzzle",
    severity="error",
    hint="Use a task from the job, with its materials, as a work sample.",
    source="OPM structured interview guide; likeness to the job",
    check=_check,
)
