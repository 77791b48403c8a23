"""Does a role print that leaves out all that may be left out?"""

from __future__ import annotations

import re

import pytest

from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.model.look import STANDARD
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.render.html import to_html
from hiring_kit.render.pdf import to_pdf
from tests.pdf.shelf import DATE
from tests.tiny import competency, kit, stage

NO_MINUTES = {"opening": 0, "candidate_questions": 0, "closing": 0, "buffer": 0, "screening": 0}


@pytest.mark.parametrize("left_out", [{}, NO_MINUTES, {"screening": 10}])
def test_a_bare_role_prints(left_out: dict[str, int]) -> None:
    """Nothing to verify on paper, no ledger, one question; interviews with and without their fixed parts."""
    bare = kit(
        [competency("safety", [9], must_have=True)], [stage("only", 40, ["safety"]) | left_out]
    )
    plan, _ = plan_loop(bare, "A")
    documents = assemble_packet(bare, plan, DATE).documents
    assert {d.kind for d in documents} == {*DOCUMENT_KINDS}
    for document in documents:
        page = to_html(document, medium="print", look=STANDARD)
        names = {*re.findall(r'\bid="([^"]+)"', page)}
        assert {*re.findall(r'\bhref="#([^"]+)"', page)} <= names, document.stem
    assert documents[-1].kind == "packet"
    assert to_pdf(documents[-1]).pages
