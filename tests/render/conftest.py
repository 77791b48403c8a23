"""What do the tests of formats share? The documents of one level, as words and numbers."""

from __future__ import annotations

import pytest

from hiring_kit.model.packet import Packet
from hiring_kit.packet.assemble import assemble_packet
from tests.pdf.shelf import DATE, Shelf


@pytest.fixture(scope="session")
def packet() -> Packet:
    """All documents of a level."""
    return assemble_packet(*Shelf().plan(), DATE)
