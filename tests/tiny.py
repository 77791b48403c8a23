"""What is the smallest kit that plans and prints? Records made from a few numbers, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hiring_kit.model.kit import Kit
from hiring_kit.model.loop import Loop
from hiring_kit.model.question import Question

ANCHORS = {
    n: f"Ran the release with {n} checks and wrote down what each of them had shown."
    for n in range(1, 6)
}
LEVEL = {
    "id": "lead",
    "title": "Research Lead",
    "scope": "project",
    "summary": "Leads one project.",
}


def question(name: str, minutes: int, kind: str = "behavioral", form: str = "any") -> Question:
    """A question of a given length."""
    return Question.model_validate(
        {
            "id": name,
            "kind": kind,
            "form": form,
            "signal": "Checks a release before it goes out",
            "scopes": ("project",),
            "minutes": minutes,
            "ask": f"Tell me about the last release you checked ({name}). What did you find?",
            "probes": {
                "situation": ("What was released?",),
                "action": ("What did you do yourself?",),
                "result": ("What came of it?",),
                "depth": ("What did you leave out?",),
            },
            "listen_for": ("A named check",),
            "red_flags": ("No check at all",),
            "sounds_good_but": "A long list of tools says nothing about what was found.",
            "fallback": "Take a release that somebody else checked.",
            "answers": {5: "Five checks.", 3: "Three checks.", 1: "One check."},
        }
    )


def competency(
    name: str, minutes: Sequence[int], *, must_have: bool = False, share: float = 0.5
) -> dict[str, Any]:
    """A competency with a question for each number of minutes."""
    return {
        "id": name,
        "name": name.replace("-", " ").title(),
        "short": "Checks releases.",
        "definition": "Checks each release before it goes out and acts on what it finds.",
        "plain": "How you check your work.",
        "why": "Releases reach people.",
        "must_have": must_have,
        "share": share,
        "reason": "",
        "in_scope": ("Checks",),
        "out_of_scope": ({"what": "Speech style", "held_by": "none"},),
        "key_actions": ("Names the check",),
        "expectation": "Checks the project's releases.",
        "moves": {
            "scope": "a project",
            "autonomy": "alone",
            "complexity": "known",
            "influence": "reports",
        },
        "anchors": ANCHORS,
        "below": None,
        "above": {
            "title": "Research Manager",
            "expectation": "Checks the team's releases.",
            "anchors": ANCHORS,
        },
        "evidence": ({"line": 3, "quote": "Checks releases"},),
        "questions": tuple(question(f"{name}-{n}", m) for n, m in enumerate(minutes)),
    }


def stage(name: str, minutes: int, prefers: Sequence[str], places: int = 4) -> dict[str, Any]:
    """An interview with fixed parts of 12 minutes."""
    return {
        "id": name,
        "title": name.title(),
        "code": f"R{sum(map(ord, name)) % 90}",
        "purpose": "Decides whether releases are safe.",
        "interviewers": ("Manager",),
        "format": "Video call",
        "minutes": minutes,
        "opening": 3,
        "candidate_questions": 5,
        "closing": 2,
        "buffer": 2,
        "screening": 0,
        "competencies": places,
        "prefers": tuple(prefers),
    }


def loop(stages: Sequence[dict[str, Any]]) -> Loop:
    """A loop in two forms."""
    return Loop.model_validate({"name": "Loop", "forms": ("A", "B"), "stages": tuple(stages)})


def scale(values: Sequence[int] = (1, 2, 3, 4, 5), *, not_observed: bool = True) -> dict[str, Any]:
    """A rating scale with those points."""
    points = tuple(
        {"value": v, "label": f"Point {v}", "meaning": f"Meaning of {v}."} for v in values
    )
    absent = (
        {"label": "Not observed", "meaning": "No evidence was heard."} if not_observed else None
    )
    return {"name": "Points", "points": points, "not_observed": absent}


def kit(competencies: Sequence[dict[str, Any]], stages: Sequence[dict[str, Any]]) -> Kit:
    """A kit of these competencies over these interviews."""
    return Kit.model_validate(
        {
            "role": "tester",
            "title": "Release Tester",
            "summary": "Tests releases. Writes down findings. Tells people.",
            "level": LEVEL,
            "levels": (LEVEL,),
            "context": {"field": "testing"},
            "scale": scale(),
            "recommendation": scale((1, 2, 3, 4), not_observed=False),
            "loop": loop(stages),
            "screening": (),
            "not_assessed": (),
            "competencies": tuple(competencies),
            "unrated": (),
            "fingerprint": "0123abcd",
        }
    )
