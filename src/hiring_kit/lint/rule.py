"""What is a content rule? One check with an id, and a docstring that is its manual page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hiring_kit.lint.content import Content
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Severity

Finding = tuple[Place, str]
"""Where something was found, and what, in one sentence without a full stop."""


@dataclass(frozen=True)
class Rule:
    """A check of content; ``hint`` says what to do, ``source`` where the rule comes from.

    A rule sees one file at a time, unless it judges ``across`` files.
    """

    id: str
    name: str
    severity: Severity
    hint: str
    source: str
    check: Callable[[Content], Iterator[Finding]]
    across: bool = False
