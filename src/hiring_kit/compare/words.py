"""Which words of a text were taken out, and which came in?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Mark = tuple[Literal["same", "out", "in"], str]


def marked(old: str, new: str) -> Iterator[Mark]:
    """The words of two texts in runs: the same, out, in; joined by blanks they give either text back."""
    before, after = old.split(), new.split()
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", " ".join(before[i:j])
            continue
        if i < j:
            yield "out", " ".join(before[i:j])
        if k < m:
            yield "in", " ".join(after[k:m])
