"""Does a role print that leaves out all that may be left out?"""

from __future__ import annotations

import re
from html import unescape

import pytest

from hiring_kit.cli.build import LANGUAGES
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.model.kit import Kit
from hiring_kit.model.look import STANDARD
from hiring_kit.model.packet import BoundPacket
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.render.html import to_html
from hiring_kit.render.markdown import to_markdown
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.words import load_words
from tests.pdf.shelf import DATE
from tests.tiny import competency, kit, question, stage

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


def printed(kit: Kit, kind: str, language: str = "en") -> str:
    """The first document of a kind, as a page and in Markdown, one after the other."""
    plan, _ = plan_loop(kit, "A")
    document = assemble_packet(kit, plan, DATE, [kind], language).documents[0]
    page = unescape(to_html(document, medium="print", look=STANDARD))
    said = re.sub("</?span[^>]*>", "", page).replace("’", "'") + to_markdown(document)
    return " ".join(said.split())


@pytest.mark.parametrize("minutes", [0, 5])
@pytest.mark.parametrize("language", LANGUAGES)
def test_time_for_questions_is_promised_only_where_there_is_some(
    language: str, minutes: int
) -> None:
    """What is not about the candidate's questions stays, before leaving too."""
    asked = {"candidate_questions": minutes}
    stages = [stage("talk", 40, ["safety"]) | asked, stage("chat", 20, [], 0) | asked]
    bare = kit([competency("safety", [9])], stages)
    words = load_words(language)
    guide = printed(bare, "interviewer-guide", language)
    opening = words.lines("guide.opening", role="", minutes=0)
    promises = (opening[-1], words.lines("guide.closing")[0])
    assert [guide.count(line) for line in promises] == [2 if minutes else 0] * 2
    assert guide.count(words.say("guide.leaving.questions")) == (1 if minutes else 0)
    assert guide.count(words.say("guide.leaving.title")) == 2
    assert guide.count(words.lines("guide.closing")[-1].partition(" __")[0]) == 2
    brief = printed(bare, "candidate-brief", language)
    assert brief.count(words.say("brief.ask-us")) == (2 if minutes else 0)
    assert brief.count(words.say("brief.no-competency")) == (2 if minutes else 0)


@pytest.mark.parametrize("must_have", [False, True])
def test_the_committee_reads_of_must_haves_that_are_named(*, must_have: bool) -> None:
    stages = [stage(name, 40, ["safety"]) for name in ("first", "second")]
    page = printed(
        kit([competency("safety", [9, 9], must_have=must_have)], stages), "committee-printout"
    )
    assert page.count("None. Every must-have is assessed in two interviews.") == 2 * must_have
    assert page.count("None. No must-have is named at this level.") == 2 * (not must_have)


@pytest.mark.parametrize("kind", ["behavioral", "work-sample"])
def test_the_committee_is_asked_for_a_work_sample_that_somebody_wrote(kind: str) -> None:
    asked = competency("safety", []) | {"questions": (question("task", 9, kind),)}
    page = printed(kit([asked], [stage("only", 40, ["safety"])]), "committee-printout")
    assert page.count("Points scored against the key") == (2 if kind == "work-sample" else 0)


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        (0, "No line of the job description is quoted."),
        (1, "Of the one line quoted from the job description"),
        (2, "Of 2 lines quoted from the job description"),
    ],
)
def test_quoted_lines_are_counted_in_whole_sentences(quoted: int, said: str) -> None:
    lines = tuple({"line": n, "quote": "Checks releases"} for n in range(1, quoted + 1))
    rated = competency("safety", [9]) | {"evidence": lines}
    page = printed(kit([rated], [stage("only", 40, ["safety"])]), "committee-printout")
    assert page.count(said) == 2


def test_one_minute_and_one_question_are_said_in_the_singular() -> None:
    stages = [stage("only", 61, ["safety"]) | {"buffer": 0, "opening": 47}]
    bare = kit([competency("safety", [4, 3])], stages)
    assert printed(bare, "interviewer-guide").count("If you're a minute late, drop C1-Q2.") == 2
    assert printed(bare, "candidate-brief").count("About 1 hour 1 minute in all") == 2
    few = kit([competency("safety", [9])], stages)
    assert "<td>1 question</td>" in printed(few, "question-bank")


def test_what_nobody_may_rate_is_said_without_numbers() -> None:
    bare = kit([competency("safety", [9])], [stage("only", 40, [])])
    said = "Safety: assessed in no interview; none can rate it"
    assert said in printed(bare, "committee-printout")


@pytest.mark.parametrize("minutes", [0, 5])
def test_an_interview_that_only_verifies_papers_has_a_guide(minutes: int) -> None:
    """It has nothing to rate, and so neither a form nor a card."""
    screen = stage("screen", 20, [], 0) | {"screening": 8, "candidate_questions": minutes}
    bare = kit([competency("safety", [9])], [screen, stage("talk", 40, ["safety"])])
    line = {"id": "degree", "text": "A degree", "kind": "credential", "verify": "By its paper."}
    held = Kit.model_validate(bare.model_dump() | {"screening": ({**line, "evidence": ()},)})
    page = printed(held, "interviewer-guide")
    assert page.count("A degree") == 2
    assert "line 0" not in page
    assert "scorecard" not in page
    assert "rating" not in re.sub("not rated|nothing rated", "", page)
    documents = assemble_packet(held, plan_loop(held, "A")[0], DATE).documents
    assert [d.stem for d in documents if d.stem.endswith("-screen")] == ["interviewer-guide-screen"]
    html = to_html(documents[0], medium="print", look=STANDARD)
    names = {*re.findall(r'\bid="([^"]+)"', html)}
    assert {*re.findall(r'\bhref="#([^"]+)"', html)} <= names
    assert to_pdf(documents[0]).pages
    packet = documents[-1]
    assert isinstance(packet, BoundPacket)
    assert [d.stem for d in packet.documents][1:3] == [documents[0].stem, documents[1].stem]
