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
def shelf(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Shelf:
    """The shipped role's documents, each printed once in a run, whichever worker needs it first."""
    base = tmp_path_factory.getbasetemp()
    store = (base if worker_id == "master" else base.parent) / "shelf"
    store.mkdir(exist_ok=True)
    return Shelf(store)
