"""Is a part still to be written?

`hiring-kit import` drafts a role and marks with TODO what only a person can say. What is left of it would be printed.

Fails::

    plain: "TODO: say how you hand work over. We will ask about work of yours."

Passes::

    plain: How you hand work over to other people. We will ask about work of yours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiring_kit.lint.content import Content
from hiring_kit.lint.rule import Finding, Rule

_MARK = re.compile(r"\b(?:TODO|TBD|FIXME)\b")


def _check(content: Content) -> Iterator[Finding]:
    for piece in content.written():
        mark = _MARK.search(piece.text)
        if mark:
            yield piece.place, f'"{mark[0]}": this is still to be written'


RULE = Rule(
    id="HK514",
    name="unfinished",
    severity="warning",
    hint="Write it, or drop the key where it may be left out.",
    source="what is drafted is printed as it stands",
    check=_check,
)
