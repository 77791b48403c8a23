"""Who may ask for what? A server for one page on this machine, and for nobody else."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message as Headers
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from hiring_kit.preview.desk import MAX_BYTES

ASSETS = {
    "/page.js": "text/javascript",
    "/complete.js": "text/javascript",
    "/editor.js": "text/javascript",
    "/page.css": "text/css",
}
"""What the page is made of; everything else needs the token."""
PATIENCE = 30
"""Seconds that a request may take to send what it announced."""
POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_PAGE = Path(__file__).parent / "page"


@dataclass(frozen=True)
class Asked:
    """A request that was let in: its path, the words of its query, and what it brought."""

    path: str
    query: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """What is sent back."""

    data: bytes
    kind: str = "application/json"
    status: int = 200


def as_json(value: object, status: int = 200) -> Answer:
    """An answer for the page's own script."""
    return Answer(json.dumps(value).encode(), status=status)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was closed while it waited is no error."""

    def server_bind(self) -> None:
        """As the library does it, but without asking a name server for our name."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]


@dataclass
class Desk:
    """A server on the loopback address, its token, and what it calls for each path."""

    routes: Mapping[tuple[str, str], Callable[[Asked], Answer]]
    port: int = 0
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def __post_init__(self) -> None:
        self.server = _Server(("127.0.0.1", self.port), _handler(self))
        self.port = self.server.server_address[1]

    @property
    def address(self) -> str:
        """Where the page is, with the token that lets it in."""
        return f"http://127.0.0.1:{self.port}/?token={self.token}"

    def let_in(self, headers: Headers, path: str, query: Mapping[str, str]) -> str:
        """Why a request is turned away, empty if it is not: a foreign host, a foreign page, or no token.

        Names of headers count in any case, as the library's own mapping has it.
        """
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        if headers.get("Host", "") not in hosts:
            return "this server answers to its own address only"
        origin = headers.get("Origin")
        if origin is not None and origin not in {f"http://{host}" for host in hosts}:
            return "this server answers to its own page only"
        token = headers.get("X-Token") or query.get("token", "")
        if path not in ASSETS and not secrets.compare_digest(token.encode(), self.token.encode()):
            return "the token is missing or wrong: open the address that hiring-kit preview printed"
        return ""


def _handler(desk: Desk) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = PATIENCE

        def do_GET(self) -> None:
            self._serve("GET")

        def do_POST(self) -> None:
            self._serve("POST")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
            """Nothing is logged: requests carry the token."""

        def _serve(self, method: str) -> None:
            parts = urlsplit(self.path)
            query = _query(parts.query)
            size = _size(self.headers.get("Content-Length"))
            why = desk.let_in(self.headers, parts.path, query)
            # Nothing is read from strangers.
            data = b"" if why else self.rfile.read(min(size, MAX_BYTES))
            if why or size > MAX_BYTES:
                self.close_connection = True
                self._send(as_json({"why": why or "too large"}, 403 if why else 413))
                return
            body = _body(data)
            nonsense = as_json({"why": "this is no JSON object"}, 400)
            asked = None if body is None else Asked(parts.path, query, body)
            self._send(nonsense if asked is None else _answer(desk, method, asked))

        def _send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(len(answer.data)))
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.data)

    return Handler


def _query(text: str) -> dict[str, str]:
    return {key: values[-1] for key, values in parse_qs(text).items()}


def _size(said: str | None) -> int:
    return int(said) if said and said.isdecimal() else 0


def _body(data: bytes) -> dict[str, Any] | None:
    try:
        body = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _answer(desk: Desk, method: str, asked: Asked) -> Answer:
    if method == "GET" and asked.path in {"/", *ASSETS}:
        name = "index.html" if asked.path == "/" else asked.path[1:]
        kind = ASSETS.get(asked.path, "text/html; charset=utf-8")
        return Answer((_PAGE / name).read_bytes(), kind)
    call = desk.routes.get((method, asked.path))
    if call is None:
        return as_json({"why": "there is nothing here"}, 404)
    try:
        return call(asked)
    except OSError as error:
        return as_json({"why": f"the file cannot be read: {error.strerror}"}, 404)
    except (KeyError, IndexError, ValueError) as error:
        return as_json({"why": f"this request makes no sense: {error!r}"}, 400)
