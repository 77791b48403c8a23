"""How does an editor learn what is wrong while somebody types? A language server over the same checks as lint."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from hiring_kit import __version__
from hiring_kit.editor.marks import SOURCE, marks
from hiring_kit.files import real
from hiring_kit.lint import MANUAL
from hiring_kit.model.problem import Problem

Check = Callable[[dict[Path, str]], tuple[Problem, ...]]
"""All problems of the rubrics, given the texts of the files that are open, by the path that the editor knows."""


REST = 0.25
"""Seconds without another change after which texts are checked."""
_EVENTS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_SAVE,
)


def language_server(check: Check) -> LanguageServer:
    """A server that marks problems in open files when typing rests, and explains a rule where it is broken."""
    server = LanguageServer(
        SOURCE, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    desk = Desk(server, check)
    for event in _EVENTS:
        server.feature(event)(lambda _: desk.soon())
    # Functions, since the library writes onto what it is given, which a method does not bear.
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(lambda p: desk.closed(p.text_document.uri))
    server.feature(types.TEXT_DOCUMENT_HOVER)(
        lambda p: desk.explained(p.text_document.uri, p.position)
    )
    return server


class Desk:
    """The files that are open, and the marks that each has."""

    def __init__(self, server: LanguageServer, check: Check) -> None:
        self._server = server
        self._check = check
        self._found: dict[str, list[types.Diagnostic]] = {}
        self._waiting: asyncio.TimerHandle | None = None

    def soon(self) -> None:
        """Check once nobody has typed for a moment; what an older text would have said is not asked."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(REST, self.publish)

    def publish(self) -> None:
        """Send the marks of all open files."""
        open_files = self._server.workspace.text_documents
        problems = self._check({_path(uri): doc.source for uri, doc in open_files.items()})
        places = [(real(Path(problem.place.file)), problem) for problem in problems]
        for uri, document in open_files.items():
            path = real(_path(uri))
            here = [problem for file, problem in places if file == path]
            self._found[uri] = marks(here, document.source)
            self._send(uri, self._found[uri], document.version)

    def closed(self, uri: str) -> None:
        """Take the marks of a closed file away; the others are judged by what lies on disk now."""
        self._found.pop(uri, None)
        self._send(uri, [], None)
        self.soon()

    def explained(self, uri: str, position: types.Position) -> types.Hover | None:
        """The pages of the rules that are broken where the pointer is."""
        here = [mark for mark in self._found.get(uri, ()) if _covers(mark, position)]
        pages = [
            f"**{mark.code}** {MANUAL[str(mark.code)]}" for mark in here if mark.code in MANUAL
        ]
        if not pages:
            return None
        text = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(pages))
        return types.Hover(text, here[0].range)

    def _send(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        said = types.PublishDiagnosticsParams(uri, found, version)
        self._server.text_document_publish_diagnostics(said)


def _path(uri: str) -> Path:
    return Path(uris.to_fs_path(uri) or uri)


def _covers(mark: types.Diagnostic, position: types.Position) -> bool:
    return mark.range.start <= position <= mark.range.end
