"""How shall pages look? A paper and a theme."""

from __future__ import annotations

from typing import Literal

from hiring_kit.model.record import Record
from hiring_kit.model.theme import Theme

PageSize = Literal["A4", "Letter"]


class Look(Record):
    """A paper and a theme.

    ``folder`` is where the theme's own files lie, empty for a shipped theme; ``archive`` makes PDF/A-3a of PDFs;
    ``templates`` is a folder of templates and words laid over the shipped ones, empty for none.
    """

    page_size: PageSize = "A4"
    theme: Theme = Theme(name="Standard")
    folder: str = ""
    archive: bool = False
    templates: str = ""


STANDARD = Look()
"""Our own looks on A4."""
