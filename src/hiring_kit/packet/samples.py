"""What does a form look like when it has been filled in for an invented candidate?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hiring_kit.model.field import FieldName
from hiring_kit.model.packet import AnyDocument
from hiring_kit.model.sample import Sample

KINDS = ("scorecard", "consensus-form", "committee-printout", "comparison-sheet")
"""Documents that people write into."""


def samples(made: Iterable[AnyDocument], sample: Sample) -> Iterator[AnyDocument]:
    """A filled-in copy of every form among some documents, under a name of its own."""
    for document in made:
        if document.kind in KINDS:
            copied = READ_IN_FULL if document.kind == "committee-printout" else COPIED
            filled = dict(_filled(sample, document.imprint.fingerprint, copied))
            stem = f"sample-{document.stem}"
            yield document.model_copy(update={"stem": stem, "filled": filled})


COPIED = {"rating": "initial"}
"""What the panel copies from the scorecards, part by part; it quotes the evidence in a few words."""
READ_IN_FULL = {"rating": "initial", "evidence": "quoted", "quoted": "short"}
"""The committee reads the evidence in full."""
KEPT = (
    "candidate", "final", "spread", "moved", "dissent", "mechanical", "agreed-composite", "follow-up",
)  # fmt: skip
"""What the committee's printout takes over from the panel."""
AGREEMENT = {"–": "single", "0": "same", "1": "one"}
"""What a spread means in a word; two points and more are ``apart``."""


def _filled(
    sample: Sample, fingerprint: str, copied: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for stage, competencies in sample.values.items():
        for competency, parts in competencies.items():
            for part, value in parts.items():
                if part != "quoted" or part not in copied:
                    yield _name(fingerprint, stage, competency, part), value
                if part in copied:
                    yield _name(fingerprint, stage, competency, copied[part]), value
                if stage == "consensus" and part in KEPT:
                    yield _name(fingerprint, "committee", competency, part), value
                if stage == "consensus" and part == "spread":
                    word = AGREEMENT.get(value, "apart")
                    yield _name(fingerprint, "committee", competency, "agreement"), word


def _name(fingerprint: str, stage: str, competency: str, part: str) -> str:
    return str(FieldName(fingerprint=fingerprint, stage=stage, competency=competency, part=part))
