"""Which documents make up the packet of a kit and its planned loop?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import TypeVar

from hiring_kit.model.documents import NOT_TOLD, Told
from hiring_kit.model.imprint import DOCUMENT_KINDS, Document
from hiring_kit.model.kit import Kit
from hiring_kit.model.packet import AnyDocument, BoundPacket, Packet
from hiring_kit.model.plan import LoopPlan
from hiring_kit.model.sample import Sample
from hiring_kit.packet.binding import bound
from hiring_kit.packet.books import question_bank, rubric_book
from hiring_kit.packet.brief import brief
from hiring_kit.packet.card import pocket_card
from hiring_kit.packet.guide import guide
from hiring_kit.packet.panel import committee, comparison, consensus
from hiring_kit.packet.samples import samples
from hiring_kit.packet.scorecard import scorecard
from hiring_kit.packet.trace import trace_table

D = TypeVar("D", bound=Document)


def assemble_packet(
    kit: Kit,
    plan: LoopPlan,
    date: str,
    kinds: Collection[str] = DOCUMENT_KINDS,
    language: str = "en",
    sample: Sample | None = None,
    told: Told = NOT_TOLD,
) -> Packet:
    """The documents of the named kinds, in printing order.

    ``date`` is ISO 8601 and stands on every page; ``language`` is that of the fixed words, such as ``en``; with a
    ``sample`` there is a filled-in copy of each form too; ``told`` is what candidates read of the house.
    """
    bundle = "packet" in kinds  # It binds documents that may not be wanted by themselves.
    makers = _documents(kit, plan, date, told)
    made = tuple(_in(language, make()) for kind, make in makers if bundle or kind in kinds)
    wanted: list[AnyDocument | BoundPacket] = [d for d in made if d.kind in kinds]
    if sample is not None:
        wanted += [d for d in samples(made, sample) if d.kind in kinds]
    if "packet" in kinds:
        wanted.append(_in(language, bound(kit, plan, date, made)))
    return Packet(role=kit.role, level=kit.level.id, documents=tuple(wanted))


def _in(language: str, document: D) -> D:
    imprint = document.imprint.model_copy(update={"language": language})
    return document.model_copy(update={"imprint": imprint})


def _documents(
    kit: Kit, plan: LoopPlan, date: str, told: Told
) -> Iterator[tuple[str, Callable[[], AnyDocument]]]:
    """The kind of each document, and what makes it."""
    rating = [planned for planned in plan.stages if planned.competencies]
    for planned in plan.stages:
        if planned.competencies or planned.stage.screening:
            yield "interviewer-guide", partial(guide, kit, plan, planned, date)
    for planned in rating:
        yield "pocket-card", partial(pocket_card, kit, plan, planned, date)
    for planned in rating:
        yield "scorecard", partial(scorecard, kit, plan, planned, date)
    yield "candidate-brief", partial(brief, kit, plan, date, told)
    yield "consensus-form", partial(consensus, kit, plan, date)
    yield "committee-printout", partial(committee, kit, plan, date)
    yield "comparison-sheet", partial(comparison, kit, plan, date)
    yield "trace-table", partial(trace_table, kit, plan, date)
    yield "question-bank", partial(question_bank, kit, date)
    yield "rubric-book", partial(rubric_book, kit, date)
