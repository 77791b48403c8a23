"""How far does a job reach? Scopes make seniority comparable; a ladder maps its titles to them."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.record import Id, Record, Text

Scope = Literal["task", "project", "team", "several-teams", "organization"]

SCOPES: tuple[Scope, ...] = ("task", "project", "team", "several-teams", "organization")
"""All scopes, from the narrowest to the widest."""


class Level(Record):
    """One rung of a ladder: a title, its scope, and what it is trusted with."""

    id: Id
    """Its name in weights and folders. Example: research-lead"""
    title: Text
    """The title on the ladder. Example: Research Lead"""
    scope: Scope
    """How far the job reaches. Example: team"""
    summary: Text
    """What it is trusted with. Example: Leads one project and answers for its results."""


class Ladder(Record):
    """A seniority ladder, lowest level first."""

    name: Text
    """What the ladder is called. Example: Machine learning research management"""
    levels: tuple[Level, ...]
    """Its rungs, lowest first.

    Example: [{id: lead, title: Lead, scope: team, summary: Answers for a team.}]
    """
