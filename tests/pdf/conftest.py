"""What do the PDF tests share? The blank form, and every document of a level, made once."""

from __future__ import annotations

import pytest

from tests.pdf.blank import blank_form
from tests.pdf.shelf import Shelf


@pytest.fixture(scope="session")
def form() -> bytes:
    """The blank form, finished."""
    return blank_form()


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The shipped role's documents, each printed once."""
    return Shelf()
