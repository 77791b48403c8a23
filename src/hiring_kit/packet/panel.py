"""What do panel and committee work on: initial ratings side by side, requirements and who looks at them?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hiring_kit.model.kit import Kit
from hiring_kit.model.panel import CommitteePrintout, ComparisonSheet, ConsensusForm, OpenPoint
from hiring_kit.model.plan import LoopPlan
from hiring_kit.model.role import Evidence
from hiring_kit.model.rows import FormRow, RequirementRow
from hiring_kit.packet.brief import work_sample_minutes
from hiring_kit.packet.forms import SPREAD_TO_DISCUSS, form_fields, form_row, middle, rater_columns
from hiring_kit.packet.guide import not_assessed_rows, screening_rows
from hiring_kit.packet.imprints import imprint
from hiring_kit.packet.labels import code

_CONSENSUS = "consensus"
_COMMITTEE = "committee"
_ENOUGH_LOOKS = 2

_ROW_PARTS = ("spread", "flag", "discussed", "missing", "final", "moved", "dissent")
_FORM_PARTS = (
    "candidate", "moderator", "date", "all-received", "mechanical", "agreed-composite", "difference",
    "floors", "recommendation", "level", "follow-up", "finished",
)  # fmt: skip
_COMPARISON = "comparison"
_CANDIDATES = 5
_CANDIDATE_PARTS = ("code", "form", "composite", "low", "high", "floors", "dissents", "level")
_SHEET_PARTS = ("together", "because", "prepared-by", "date")
_DECISION_PARTS = ("final", "spread", "agreement", "dissent", "dissents", "moved")
_PAGE_PARTS = (
    "candidate", "chair", "date", "for", "against", "mechanical", "mechanical-bar", "agreed-composite",
    "agreed-composite-bar", "follow-up", "sample", "outcome", "at-level", "rationale", "conditions",
    "feedback", "retention",
)  # fmt: skip
_STATEMENTS = 7
_MEMBERS = 5
_STATUSES = ("assessed", "thin", "none", "paper", "other-level")


def consensus(kit: Kit, plan: LoopPlan, date: str) -> ConsensusForm:
    """The panel's form, for the moderator; each rater has a number, from 1."""
    raters = rater_columns(kit, plan)
    people = [f"{part}-{n}" for part in ("rater", "signature") for n in range(1, len(raters) + 1)]
    return ConsensusForm(
        stem="consensus-form",
        imprint=imprint(kit, "CF", date, "moderator", plan.form),
        scale=kit.scale,
        recommendation=kit.recommendation,
        levels=kit.levels,
        raters=raters,
        rows=_rows(kit, plan, _CONSENSUS, _ROW_PARTS),
        bar=middle(kit.scale),
        threshold=SPREAD_TO_DISCUSS,
        fields=form_fields(kit, _CONSENSUS, (*_FORM_PARTS, *people)),
    )


def committee(kit: Kit, plan: LoopPlan, date: str) -> CommitteePrintout:
    """The committee's form with everything that is known before the interviews."""
    requirements = sorted(requirement_rows(kit, plan), key=lambda r: (r.line, r.quote))
    found = Counter[str](row.status for row in requirements)
    screening = screening_rows(kit)
    return CommitteePrintout(
        stem="committee-printout",
        imprint=imprint(kit, "HC", date, "committee", plan.form),
        level=kit.level,
        levels=kit.levels,
        scale=kit.scale,
        bar=middle(kit.scale),
        raters=rater_columns(kit, plan),
        rows=_rows(kit, plan, _COMMITTEE, _DECISION_PARTS),
        counts={status: found[status] for status in _STATUSES},
        members=tuple(range(1, _MEMBERS + 1)),
        requirements=tuple(requirements),
        screening=screening,
        not_assessed=not_assessed_rows(kit),
        open_points=tuple(_open_points(kit, plan)),
        work_sample=any(work_sample_minutes(kit, planned) for planned in plan.stages),
        threshold=SPREAD_TO_DISCUSS,
        fields=form_fields(kit, _COMMITTEE, (*_PAGE_PARTS, *_numbered_parts(len(screening)))),
    )


def _numbered_parts(criteria: int) -> Iterator[str]:
    """What is asked of each statement about the process, each member and each criterion."""
    for n in range(1, _STATEMENTS + 1):
        yield from (f"sound-{n}", f"exception-{n}")
    for n in range(1, _MEMBERS + 1):
        yield from (f"member-{n}", f"first-{n}", f"second-{n}")
    yield from (f"paper-{n}" for n in range(1, criteria + 1))


def comparison(kit: Kit, plan: LoopPlan, date: str) -> ComparisonSheet:
    """The sheet on which several candidates stand beside each other."""
    numbers = range(1, _CANDIDATES + 1)
    return ComparisonSheet(
        stem="comparison-sheet",
        imprint=imprint(kit, "CS", date, "committee"),
        level=kit.level,
        rows=_rows(kit, plan, _COMPARISON, tuple(f"c{n}" for n in numbers)),
        columns=tuple(_candidate_fields(kit, n) for n in numbers),
        fields=form_fields(kit, _COMPARISON, _SHEET_PARTS),
    )


def _candidate_fields(kit: Kit, number: int) -> dict[str, str]:
    names = form_fields(kit, _COMPARISON, [f"{part}-{number}" for part in _CANDIDATE_PARTS])
    return dict(zip(_CANDIDATE_PARTS, names.values(), strict=True))


def _rows(kit: Kit, plan: LoopPlan, stage: str, parts: tuple[str, ...]) -> tuple[FormRow, ...]:
    rated = [c for c in kit.competencies if plan.looks[c.id]]
    rows = (form_row(kit, c, code(kit, c.id), stage, parts) for c in rated)
    return tuple(row.model_copy(update={"looks": len(plan.looks[row.id])}) for row in rows)


def requirement_rows(kit: Kit, plan: LoopPlan) -> Iterator[RequirementRow]:
    """What becomes of each line that the role quotes, in no order."""
    codes = {planned.stage.id: planned.stage.code for planned in plan.stages}
    for competency in kit.competencies:
        looks = plan.looks[competency.id]
        status = "assessed" if len(looks) >= _ENOUGH_LOOKS else "thin" if looks else "none"
        stages = tuple(codes[stage] for stage in looks)
        for evidence in competency.evidence:
            yield _requirement(evidence, competency.name, stages, status)
    for unrated in kit.unrated:
        status = "none" if unrated.because == "not-written" else "other-level"
        for evidence in unrated.evidence:
            yield _requirement(evidence, kit.name_of(unrated.id), (), status)
    for criterion in kit.screening:
        for evidence in criterion.evidence:
            yield _requirement(evidence, criterion.text, (), "paper")


def _requirement(
    evidence: Evidence, leads_to: str, stages: tuple[str, ...], status: str
) -> RequirementRow:
    return RequirementRow.model_validate(
        {
            "line": evidence.line,
            "quote": evidence.quote,
            "leads_to": leads_to,
            "stages": stages,
            "status": status,
        }
    )


def _open_points(kit: Kit, plan: LoopPlan) -> Iterator[OpenPoint]:
    for entry in plan.unplaced:
        name = kit.competency(entry.competency).name
        yield OpenPoint(
            name=name, why=entry.because, placed=entry.placed, wanted=entry.wanted, line=0
        )
    for unrated in kit.unrated:
        if unrated.because == "not-written":
            name = kit.name_of(unrated.id)
            line = unrated.evidence[0].line if unrated.evidence else 0
            yield OpenPoint(name=name, why="not-written", placed=0, wanted=0, line=line)
