"""Does a probe hand over a piece of the answer?

A probe that uses the words of an anchor, of the listen-for list or of the good answer lets the candidate say yes to
it. Neutral probes ask for more of the same story.

Fails::

    probes:
      situation: ["Who was waiting for it?"]
      action: ["Which stopping point did you write down with product before the first run?"]
      result: ["What came of it?"]
      depth: ["What was left open?"]
    listen_for: [A stopping point written down with product before the first run]

Passes::

    probes:
      situation: ["Who was waiting for it?"]
      action: ["What had you agreed on beforehand?"]
      result: ["What came of it?"]
      depth: ["What was left open?"]
    listen_for: [A stopping point written down with product before the first run]
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Asked, Content
from hiring_kit.lint.measure import telling
from hiring_kit.lint.rule import Finding, Rule

FEWEST_SHARED = 4
SHARE = 0.6
_NEUTRAL = frozenset(
    "step take took first last two three day week month year work part thing people say said".split()  # noqa: SIM905 - a list of words is read as a text
)


def _check(content: Content) -> Iterator[Finding]:
    for asked, probe in content.probes():
        already = frozenset(telling(asked.question.ask)) | _NEUTRAL
        new = frozenset(telling(probe.text)) - already
        for told in _wanted(asked):
            common = new & frozenset(telling(told))
            if len(common) >= FEWEST_SHARED and len(common) >= SHARE * len(new):
                yield probe.place, f'"{probe.text}" tells what to say: "{told}"'
                break


def _wanted(asked: Asked) -> Iterator[str]:
    yield from asked.question.listen_for
    yield from asked.question.answers.values()
    for scope in asked.question.scopes:
        at = asked.competency.record.scopes.get(scope)
        yield from at.anchors.values() if at else ()


RULE = Rule(
    id="HK222",
    name="hinting-probe",
    severity="warning",
    hint="Ask for more of the story in words of the question.",
    source="Campion et al. 1997, limit prompting",
    check=_check,
)
