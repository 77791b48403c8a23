"""What is a competency or a question called on the sheets of a level? The same on every one of them.

A moderator copies ratings from scorecards to the panel's form: a code must not change its meaning on the way.
"""

from __future__ import annotations

from hiring_kit.model.kit import Kit


def code(kit: Kit, competency: str) -> str:
    """``C5`` for the fifth competency that a kit rates; ``competency`` is its id."""
    return f"C{[rated.id for rated in kit.competencies].index(competency) + 1}"


def label(kit: Kit, competency: str, question: str) -> str:
    """``C5-Q3`` for the third question that a kit holds for its fifth competency; both are ids."""
    questions = [held.id for held in kit.competency(competency).questions]
    return f"{code(kit, competency)}-Q{questions.index(question) + 1}"
