"""Does a scoring key ask for what a level is expected to see, and say apart what the marks add up to?"""

from __future__ import annotations

import pytest

from hiring_kit import resources
from hiring_kit.library.load import load_library
from hiring_kit.model.scope import SCOPES
from hiring_kit.packet.marks import marks_at, sum_of_marks

KEY = (
    "Finds the cause.",
    "Names an owner; at several-teams and organization also names the rule for later plans.",
    "At organization also says what Dora's group must know",
    "Marks to points: three marks = 5; one or none = 1.",
)


@pytest.mark.parametrize(
    ("scope", "marks"),
    [
        ("team", ("Finds the cause.", "Names an owner.")),
        (
            "several-teams",
            ("Finds the cause.", "Names an owner; also names the rule for later plans."),
        ),
        (
            "organization",
            (
                "Finds the cause.",
                "Names an owner; also names the rule for later plans.",
                "Also says what Dora's group must know",
            ),
        ),
    ],
)
def test_a_mark_asks_for_what_its_scope_is_expected_to_see(
    scope: str, marks: tuple[str, ...]
) -> None:
    assert marks_at(scope, KEY) == marks  # type: ignore[arg-type]  # a scope


def test_the_sum_is_no_mark() -> None:
    assert sum_of_marks(KEY) == "three marks = 5; one or none = 1."
    assert sum_of_marks(KEY[:3]) == ""


def test_no_shipped_key_prints_the_name_of_a_scope() -> None:
    library, _ = load_library([resources.rubrics()])
    keys = [
        q.scoring for c in library.competencies.values() for q in c.record.questions if q.scoring
    ]
    assert len(keys) > 20
    for key in keys:
        assert sum_of_marks(key), key
        for scope in SCOPES:
            marks = marks_at(scope, key)
            assert len(marks) in (4, 5)
            assert not [mark for mark in marks if "several-teams" in mark or "Marks to" in mark]
