"""Does a probe pass judgment?

"Why didn't you ..." makes people defend themselves. The same fact comes out of "What else did you consider?".

Fails::

    probes:
      situation: ["Who was waiting for it?"]
      action: ["Why didn't you ask the customer first?"]
      result: ["What came of it?"]
      depth: ["What was left open?"]

Passes::

    probes:
      situation: ["Who was waiting for it?"]
      action: ["Whom did you ask, and in which order?"]
      result: ["What came of it?"]
      depth: ["What was left open?"]
"""

from __future__ import annotations

from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule


def _check(content: Content) -> Iterator[Finding]:
    for _, probe in content.probes():
        judging = content.words.found(content.words.words.questions.judging, probe.text)
        if judging:
            yield probe.place, f'"{judging}" passes judgment'


RULE = Rule(
    id="HK223",
    name="judging-probe",
    severity="warning",
    hint="Ask what was done and considered, without saying what should have been.",
    source="OPM structured interview guide",
    check=_check,
)
