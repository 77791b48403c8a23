"""Why is a page laid out as fast under coverage as without? WeasyPrint's own lines are not counted."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import pytest
import weasyprint


P = ParamSpec("P")
R = TypeVar("R")


def untraced(function: Callable[P, R]) -> Callable[P, R]:
    """The function, run without a trace; what follows it is traced as before."""

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        trace = sys.gettrace()
        sys.settrace(None)
        try:
            return function(*args, **kwargs)
        finally:
            sys.settrace(trace)

    return call


def leave_out_layout(patch: pytest.MonkeyPatch) -> None:
    """Let no trace follow WeasyPrint: it doubles the time of a page, and none of it is our code."""
    for owner, name in (
        (weasyprint.HTML, "__init__"),
        (weasyprint.HTML, "render"),
        (weasyprint.CSS, "__init__"),
        (weasyprint.Document, "write_pdf"),
    ):
        patch.setattr(owner, name, untraced(getattr(owner, name)))
