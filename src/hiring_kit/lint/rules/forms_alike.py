"""Are the two forms equally long and equally hard to follow?

Candidates of form B are compared with candidates of form A. Kind, signal, scopes and minutes are compared when the
files are read (HK510); here it is the wording: within 20 percent in words, and within two and a half grades of reading.

Fails::

    ask: Tell me about a release that you stopped. What had you seen?
    other: >-
      Tell me about the last plan for a dataset, a tool or a study that you had to give up half way because of something
      that came out late. What had you seen, and who else looked at it?

Passes::

    ask: Tell me about a release that you stopped a few days before its date. What had you seen that made you stop it?
    other: Walk me through a dataset that you took out of use after others had built on it. What had you found in it?
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.measure import grade, words
from hiring_kit.lint.rule import Finding, Rule

WORDS_APART = 0.2
GRADES_APART = 2.5


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions("behavioral", "knowledge"):
        other = asked.other
        if other is None or asked.question.form != "A":
            continue
        mine, theirs = len(words(asked.question.ask)), len(words(other.question.ask))
        apart = grade(asked.question.ask) - grade(other.question.ask)
        if abs(mine - theirs) > WORDS_APART * max(mine, theirs):
            yield other.place("ask"), f"{theirs} words, the other form has {mine}"
        elif abs(apart) > GRADES_APART:
            harder = "easier" if apart > 0 else "harder"
            yield (
                other.place("ask"),
                f"{harder} to read by {abs(apart):.1f} grades than the other form",
            )


RULE = Rule(
    id="HK511",
    name="forms-alike",
    severity="warning",
    hint="Bring the shorter form to the length and plainness of the other.",
    source="parallel forms",
    check=_check,
)
