"""What stands in the margin of a page? Codes, form, fingerprint and date."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.imprint import Imprint
from hiring_kit.model.kit import Kit

_SMALL_WORDS = {"of", "the", "and", "for", "in"}


def imprint(
    kit: Kit,
    part: str,
    date: str,
    audience: Literal["interviewer", "candidate", "moderator", "committee", "owner", "bundle"],
    form: Literal["A", "B", ""] = "",
) -> Imprint:
    """The imprint of a document; ``part`` is an interview's code or the document's own (``QB``)."""
    words = (f"{initials(kit.title)}-{initials(kit.level.title)}", part, form)
    return Imprint(
        role=kit.title,
        level=kit.level.title,
        code=" / ".join(word for word in words if word),
        form=form,
        fingerprint=kit.fingerprint,
        date=date,
        audience=audience,
    )


def initials(title: str) -> str:
    """The first letters of a title's words, up to five: ``Machine Learning Research Manager`` is ``MLRM``."""
    words = [word for word in title.replace("-", " ").split() if word.lower() not in _SMALL_WORDS]
    return "".join(word[0].upper() for word in words if word[0].isalnum())[:5] or "R"
