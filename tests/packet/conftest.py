"""What do tests of pages share? The shipped role's kits and plans."""

from __future__ import annotations

import pytest

from tests.pdf.shelf import Shelf


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Kits and plans of the shipped role, made once."""
    return Shelf()
