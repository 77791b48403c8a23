"""How does an editor learn what is wrong while somebody types? A language server over the same checks as lint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from hiring_kit import __version__
from hiring_kit.editor.marks import SOURCE, marks
from hiring_kit.lint import MANUAL
from hiring_kit.model.problem import Problem

Check = Callable[[dict[Path, str]], tuple[Problem, ...]]
"""All problems of the rubrics, given the texts of files (resolved) that are open."""


_EVENTS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_SAVE,
)


def language_server(check: Check) -> LanguageServer:
    """A server that marks problems in open files on each change, and explains a rule where it is broken."""
    server = LanguageServer(
        SOURCE, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    found: dict[str, list[types.Diagnostic]] = {}

    def publish() -> None:
        texts = {_path(uri): doc.source for uri, doc in server.workspace.text_documents.items()}
        problems = check(texts)
        for uri, document in server.workspace.text_documents.items():
            here = [p for p in problems if Path(p.place.file).resolve() == _path(uri)]
            found[uri] = marks(here, document.source)
            said = types.PublishDiagnosticsParams(uri, found[uri], document.version)
            server.text_document_publish_diagnostics(said)

    for event in _EVENTS:
        server.feature(event)(lambda _: publish())

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        found.pop(params.text_document.uri, None)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def explained(params: types.HoverParams) -> types.Hover | None:
        here = [m for m in found.get(params.text_document.uri, ()) if _covers(m, params.position)]
        pages = [
            f"**{mark.code}** {MANUAL[str(mark.code)]}" for mark in here if mark.code in MANUAL
        ]
        if not pages:
            return None
        text = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(pages))
        return types.Hover(text, here[0].range)

    return server


def _path(uri: str) -> Path:
    return Path(uris.to_fs_path(uri) or uri).resolve()


def _covers(mark: types.Diagnostic, position: types.Position) -> bool:
    return mark.range.start <= position <= mark.range.end
