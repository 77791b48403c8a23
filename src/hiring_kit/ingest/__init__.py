"""What text, headings and list items are in this file? A registry of readers by suffix."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hiring_kit.ingest.scan import Reader, scan

READERS: Mapping[str, Reader] = MappingProxyType({".txt": scan, ".md": scan})
"""Lower-case suffix to the reader of its text; both formats share one line scanner."""
