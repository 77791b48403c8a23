"""How does a test talk to a language server? JSON-RPC over the pipes of a process."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Any, Self

LIMIT = 60
"""Seconds after which a test gives up waiting."""


class Server:
    """A language server as an editor starts it, with one folder open."""

    def __init__(self, words: Sequence[str], folder: Path) -> None:
        self._process = subprocess.Popen(
            list(words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder
        )
        self._came: Queue[dict[str, Any]] = Queue()
        self._kept: list[dict[str, Any]] = []
        self._number = 0
        threading.Thread(target=self._read, daemon=True).start()
        root = folder.as_uri()
        self.ask(
            "initialize",
            processId=None,
            rootUri=root,
            workspaceFolders=[{"uri": root, "name": "here"}],
            capabilities={"textDocument": {"publishDiagnostics": {}, "hover": {}}},
        )
        self.tell("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self._process.communicate(timeout=LIMIT)

    def open(self, path: Path, text: str) -> str:
        """Open a file with a text that need not be saved; gives its address."""
        uri = path.as_uri()
        entry = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=entry)
        return uri

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace the whole text of an open file."""
        self.tell(
            "textDocument/didChange",
            textDocument={"uri": uri, "version": version},
            contentChanges=[{"text": text}],
        )

    def marks(
        self, uri: str, wanted: Callable[[list[dict[str, Any]]], bool]
    ) -> list[dict[str, Any]]:
        """The marks of a file, once they are as wanted."""
        while True:
            said = self._next(
                lambda m: (
                    m.get("method") == "textDocument/publishDiagnostics"
                    and m["params"]["uri"] == uri
                )
            )
            found: list[dict[str, Any]] = said["params"]["diagnostics"]
            if wanted(found):
                return found

    def ask(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - any answer
        """Send a request and wait for its answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        said = self._next(lambda m: m.get("id") == number and "method" not in m)
        assert "error" not in said, said
        return said["result"]

    def tell(self, method: str, **params: Any) -> None:  # noqa: ANN401 - any parameters
        """Send a notification."""
        self._send({"method": method, "params": params})

    def _next(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        for said in self._kept:
            if wanted(said):
                self._kept.remove(said)
                return said
        while True:
            try:
                said = self._came.get(timeout=LIMIT)
            except Empty:
                message = f"the server said nothing in {LIMIT} seconds; before: {self._kept[-3:]}"
                raise AssertionError(message) from None
            if wanted(said):
                return said
            if "id" in said and "method" in said:
                items = said.get("params", {}).get("items", [])
                self._send({"id": said["id"], "result": [None for _ in items]})
            else:
                self._kept.append(said)

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while head := stream.readline():
            length = 0
            while head.strip():
                name, _, value = head.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                head = stream.readline()
            self._came.put(json.loads(stream.read(length)))
