"""Is what somebody asks to see there, and what comes first where it is not said?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.build.request import BuildRequest
from hiring_kit.model.problem import Refusal
from hiring_kit.preview.choice import Choice, fitted, refuse_unknown
from tests.conftest import Said

Run = Callable[..., Said]


def asked(*own: Path, role: str = "machine-learning-research-manager") -> BuildRequest:
    return BuildRequest(
        rubrics=(resources.rubrics(), *own),
        role=role,
        levels=(),
        kinds=(),
        formats=("pdf",),
        out=Path("out"),
        date="2026-01-15",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nope",), 'ROLE:1:1: error HK043: there is no role "nope"'),
        (("--level", "research-laed"), 'Did you mean "research-lead"?'),
        (("--document", "score-card"), 'Did you mean "scorecard"?'),
        (("--document", "scorecard-nope"), 'there is no document "scorecard-nope"'),
        (("--theme", "nope"), 'there is no theme "nope"'),
        (("--theme", "nope"), "Name a theme file, or one of "),
    ],
)
def test_what_is_not_there_is_refused(
    here: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    assert not [*here.iterdir()]
    result = run("preview", "--no-open", *words)
    assert result.code == 1
    assert said in result.err + result.out


def test_what_is_there_and_what_is_broken_are_not_refused(tmp_path: Path) -> None:
    for document in ("", "packet", "scorecard", "scorecard-leadership"):
        refuse_unknown(asked(), Choice("", document))
    broken = tmp_path / "rubrics"
    (broken / "ladders").mkdir(parents=True)
    (broken / "ladders" / "ours.yaml").write_text("name: [\n", "utf-8")
    refuse_unknown(asked(broken, role="nope"), Choice("nope", "nope"))
    with pytest.raises(Refusal):
        refuse_unknown(asked(broken), Choice("", "", "nope"))


def test_a_document_that_a_level_lacks_gives_way_to_one_of_its_kind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stems = ("scorecard-a", "interviewer-guide-a", "interviewer-guide-b")
    monkeypatch.setattr("hiring_kit.preview.choice.documents", lambda *_: stems)
    for document, found in (
        ("interviewer-guide-b", "interviewer-guide-b"),
        ("interviewer-guide-c", "interviewer-guide-a"),
        ("", "scorecard-a"),
    ):
        assert fitted(asked(), Choice("lead", document)).document == found
    assert fitted(asked(), Choice("", "")).level == "research-lead"
