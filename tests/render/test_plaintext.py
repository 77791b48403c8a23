"""Is the plain text of a document all of its text, and nothing but text?"""

from __future__ import annotations

import re

from hiring_kit.model.documents import InterviewerGuide
from hiring_kit.model.packet import Packet
from hiring_kit.render.plaintext import to_text


def even(text: str) -> str:
    return " ".join(text.split())


def test_every_document_reads_as_text(packet: Packet) -> None:
    assert len(packet.documents) > 20
    for document in packet.documents:
        text = to_text(document)
        assert not re.search(r"</?[a-z]+[ >]|@font-face|\{\{|&[a-z]+;", text), document.stem
        assert "\n\n\n" not in text
        assert document.imprint.fingerprint in text
        assert max(map(len, text.splitlines())) > 60


def test_nothing_of_a_guide_is_lost(packet: Packet) -> None:
    guides = [d for d in packet.documents if isinstance(d, InterviewerGuide)]
    assert len(guides) == 5
    for guide in guides:
        text = even(to_text(guide))
        for competency in guide.competencies:
            for question in competency.questions:
                for part in (question.ask, question.fallback, *question.listen_for):
                    assert even(part) in text
                for sheet in question.shown:
                    assert all(even(cell) in text for row in sheet.rows for cell in row if cell)
            assert all(even(anchor.text) in text for anchor in competency.anchors)


def test_rows_and_headings_have_their_lines(packet: Packet) -> None:
    guide = next(d for d in packet.documents if isinstance(d, InterviewerGuide))
    lines = to_text(guide).splitlines()
    assert "Clock | What happens | Minutes | Ends at" in lines
    at = lines.index("Run sheet")
    assert lines[at + 1] == "-" * len("Run sheet")
    assert any(line.startswith("- Don't read other") for line in lines)
