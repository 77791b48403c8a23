"""What may a page load? Files of our own style folder, by name, and nothing else."""

from __future__ import annotations

from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "asset:"
_TYPES = {".ttf": "font/ttf", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}


class Assets(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Serves ``asset:NAME`` from our folder, ``asset:theme/NAME`` from the theme's; refuses every other address."""

    def __init__(self, folder: Path, theme: Path | None = None) -> None:
        super().__init__(allowed_protocols=(), fail_on_errors=True)
        self._folder = folder.resolve()
        self._theme = theme.resolve() if theme else None

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The file of an ``asset:`` address; ValueError for anything else."""
        del headers
        if not url.startswith(SCHEME):
            raise ValueError(url)
        name = url.removeprefix(SCHEME)
        folder = self._folder
        if self._theme and name.startswith("theme/"):
            folder, name = self._theme, name.removeprefix("theme/")
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or path.suffix not in _TYPES:
            raise ValueError(url)
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _TYPES[path.suffix]})
