"""What may a page load? Files of our own style folder, by name, and nothing else."""

from __future__ import annotations

from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "asset:"
_TYPES = {".ttf": "font/ttf", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}


class Assets(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Serves ``asset:NAME`` from one folder; every other address is refused, whatever its scheme."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=(), fail_on_errors=True)
        self._folder = folder.resolve()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The file of an ``asset:`` address; ValueError for anything else."""
        del headers
        if not url.startswith(SCHEME):
            raise ValueError(url)
        path = (self._folder / url.removeprefix(SCHEME)).resolve()
        if not path.is_relative_to(self._folder) or path.suffix not in _TYPES:
            raise ValueError(url)
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _TYPES[path.suffix]})
