"""What is a form field called? The name says which rubric, interview, competency and part it belongs to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from hiring_kit.model.record import ID_PATTERN, Id, Record

Part = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
SEPARATOR = "__"
"""Joins the parts of a name; ids cannot contain it, and a dot would open a hierarchy inside a PDF."""

WHOLE_FORM = "form"
"""Stands where a competency would, for fields that belong to the form as a whole."""


class FieldName(Record):
    """The name of a form field, as ``fingerprint__stage__competency__part``."""

    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    stage: Id
    competency: Id
    part: Part

    def __str__(self) -> str:
        return SEPARATOR.join(("k" + self.fingerprint, self.stage, self.competency, self.part))

    @classmethod
    def parse(cls, name: str) -> FieldName:
        """Read a name back; ValueError if it is not one of ours."""
        head, *rest = name.split(SEPARATOR)
        if len(rest) != 3 or not head.startswith("k"):  # noqa: PLR2004 - the three parts after the fingerprint
            raise ValueError(name)
        return cls(fingerprint=head[1:], stage=rest[0], competency=rest[1], part=rest[2])
