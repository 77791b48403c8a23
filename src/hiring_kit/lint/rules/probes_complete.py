"""Is there a prepared probe for each thing an answer may leave out?

Interviewers improvise where nothing is written, and improvised probes differ from candidate to candidate. Situation,
own action and result each need a probe, and one goes deeper.

Fails::

    probes:
      situation: []
      action: ["What did you do yourself?"]
      result: ["What came of it?"]
      depth: ["What was left?"]

Passes::

    probes:
      situation: ["Who was waiting for it?"]
      action: ["What did you do yourself?"]
      result: ["What came of it?"]
      depth: ["What was left open?"]
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

MOST = 3
_WHEN_MISSING = {
    "situation": "the situation",
    "action": "the own action",
    "result": "the result",
}


def _check(content: Content) -> Iterator[Finding]:
    for asked in content.questions():
        probes = asked.question.probes
        for part, what in _WHEN_MISSING.items():
            if not getattr(probes, part):
                yield asked.place("probes"), f"no probe asks for {what}"
            elif len(getattr(probes, part)) > MOST:
                yield asked.place("probes", part), f"more than {MOST} probes for {what}"
        if len(probes.depth) != 1:
            yield asked.place("probes"), f"{len(probes.depth)} probes for depth, one is asked"


RULE = Rule(
    id="HK221",
    name="probes-complete",
    severity="error",
    hint="Write one or two probes for each of situation, action and result, and one for depth.",
    source="Campion et al. 1997, limit prompting; OPM step 5",
    check=_check,
)
