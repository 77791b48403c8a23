"""Which room lies on which floor, and which outside library does each own? The floor plan as tables."""

from __future__ import annotations

from tests.house.source import ROOT_ROOM

FLOORS = {
    "cli": 6,
    "editor": 5,
    "preview": 5,
    "build": 4,
    "ingest": 3,
    "profile": 3,
    "match": 3,
    "library": 3,
    "lint": 3,
    "kit": 3,
    "loop": 3,
    "packet": 3,
    "render": 3,
    "readback": 3,
    "project": 3,
    "compare": 3,
    "yamlio": 2,
    "files": 2,
    "resources": 2,
    "patterns": 2,
    "model": 1,
    ROOT_ROOM: 0,
}

OWNERS = {
    "click": {"cli"},
    "rich": {"cli"},
    "concurrent": {"build", "preview"},
    "multiprocessing": {"build"},
    "jinja2": {"render"},
    "markupsafe": {"render"},
    "pygls": {"editor"},
    "pypdfium2": {"preview"},
    "lsprotocol": {"editor"},
    "watchfiles": {"build", "preview"},
    "weasyprint": {"render"},
    "xlsxwriter": {"render"},
    "fontTools": {"render"},
    "pikepdf": {"render", "readback"},
    "yaml": {"yamlio"},
    "pydantic": {"model", "yamlio"},
    "pydantic_core": {"model", "yamlio"},
}
"""Importable name to the rooms that may import it; two are of the standard library."""

DISTRIBUTIONS = {"fontTools": "fonttools", "yaml": "pyyaml", "pydantic_core": "pydantic"}
"""Importable name to the distribution that brings it, where they differ."""

NO_HOUSE_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "managers",
    "base",
    "common",
    "misc",
}

EXCEPTIONS = {
    ("editor", "asyncio"): "the server's own clock says when typing rests",
    ("preview", "http"): "a page on the loopback address is what this room serves",
    ("preview", "urllib"): "it takes the addresses of its own page apart",
    ("preview", "secrets"): "a token that nobody can guess keeps other pages out",
    ("render", "logging"): "WeasyPrint tells only its log which character no font has",
    ("render", "os.environ"): "fontconfig is told only there to leave the system's fonts alone",
}
"""Room and what it takes from the world, to the reason why nothing else would do."""

LINES_A_FILE = 300
LINES_A_FUNCTION = 40
PUBLIC_NAMES = 7
