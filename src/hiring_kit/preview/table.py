"""What happens at the preview? Files are read, checked and saved, pages laid out, and changes on disk noticed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hiring_kit.build.check import check_rubrics
from hiring_kit.build.eye import Eye, changes_request, moments
from hiring_kit.build.request import BuildRequest
from hiring_kit.files import real
from hiring_kit.library.load import load_library
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.preview.choice import Choice, Wish, documents, fitted, followed, levels
from hiring_kit.preview.desk import Fate, Sheet, digest, is_text, save, sheets
from hiring_kit.preview.newest import Newest
from hiring_kit.preview.pages import Pages, Shown
from hiring_kit.preview.server import Answer, Asked, Desk, as_json
from hiring_kit.render.theme import themes
from hiring_kit.yamlio.schema import schema

SETTLED = 25
"""Milliseconds without another change after which pages are laid out: editors write a file in several steps."""
REST = 400
"""Milliseconds without a change after which the folders are looked at all the same."""
QUIET = 10
"""After so many looks without a change, pages that only show another fingerprint are laid out, a few at a time."""
SOON = 2
"""After so many, the whole document, if a change moved its pages."""
WAIT = 20.0
"""Seconds that the page waits for news before it asks again."""
_REFUSED: dict[Fate, tuple[int, str]] = {
    "changed": (409, "this file was changed on disk since it was loaded"),
    "gone": (410, "this file is gone from the disk; save again to write it anew"),
    "read-only": (
        403,
        "this file is shipped with hiring_kit, a link or no text: it can only be read",
    ),
}
"""With which status, and why, a text is not saved."""


class Table:
    """One preview: what is chosen, what is shown, and who waits for news."""

    def __init__(self, wish: Wish, port: int = 0, again: Callable[[], Wish] | None = None) -> None:
        """``again`` gives the wish as the project file has it now."""
        request = wish.request
        self._wish, self._again = wish, again
        self._refused: tuple[Problem, ...] = ()
        self._pages = Pages(request)
        self._eye = Eye(_looked_at(wish))
        self._choice = fitted(request, wish.choice)
        self._news, self._stop, self._checks = threading.Condition(), threading.Event(), Newest()
        self._sheets = sheets(request.rubrics[0], request.rubrics[1:])
        self.desk = Desk(self._routes(), port)

    @property
    def _request(self) -> BuildRequest:
        return self._wish.request

    @property
    def _folders(self) -> tuple[Path, ...]:
        return self._wish.request.rubrics

    @property
    def _themes(self) -> tuple[str, ...]:
        """Those that may be chosen: one of one's own if it is wished for, and no other file."""
        return tuple(dict.fromkeys((*themes(), self._wish.choice.theme)))

    def lay_out(self, changed: Sequence[Path] = ()) -> Shown:
        """Lay out what is chosen, and tell the page that waits."""
        if not self._choice.level:
            self._choice = fitted(self._request, self._choice)
        shown = self._pages.lay_out(self._choice, changed)
        self._tell()
        return shown

    def _tell(self) -> None:
        with self._news:
            self._news.notify_all()

    @property
    def shown(self) -> Shown:
        """What is shown at this moment."""
        return self._pages.shown

    def close(self) -> None:
        """End the watch and let go of the address."""
        self._stop.set()
        self.desk.server.server_close()

    def watch(self) -> None:
        """Lay out anew whenever a file changes, until the preview is closed."""
        looks = 0
        for _ in moments(self._eye.request, SETTLED, REST, self._stop):
            files = self._eye.changed()
            if files or self._refused:
                self._follow(tuple(files))
                looks = 0
                continue
            looks += 1
            enough = SOON if self._pages.moved else QUIET
            if looks >= enough and self._pages.settle():
                self._tell()

    def _follow(self, files: tuple[Path, ...]) -> None:
        """Lay out anew; if the project file is among what changed, what it wishes for now.

        A wish that is refused is asked for again until it is granted: what it needs may lie where nobody looks yet.
        """
        due = any(changes_request(file, self._eye.request) for file in files)
        if self._again and (due or self._refused):
            before = self._refused
            try:
                self._turn_to(self._again())
            except Refusal as refusal:
                self._refused = refusal.problems
                if files or self._refused != before:
                    self._pages.refuse(refusal.problems)
                    self._tell()
                return
            self._refused = ()
        self.lay_out(files)

    def _turn_to(self, wish: Wish) -> None:
        self._choice = followed(self._wish, wish, self._choice)
        self._wish = wish
        self._pages.turn_to(wish.request)
        self._eye.turn_to(_looked_at(wish))

    def _routes(self) -> dict[tuple[str, str], Callable[[Asked], Answer]]:
        return {
            ("GET", "/api/files"): self._files,
            ("GET", "/api/file"): self._file,
            ("GET", "/api/schema"): lambda asked: as_json(
                schema(self._sheet(asked.query["file"]).kind)
            ),
            ("GET", "/api/news"): self._wait,
            ("GET", "/api/page"): self._page,
            ("POST", "/api/choose"): self._choose,
            ("POST", "/api/check"): self._check,
            ("POST", "/api/save"): self._save,
        }

    def _sheet(self, number: object) -> Sheet:
        index = int(str(number))
        if index < 0:
            raise IndexError(index)
        return self._sheets[index]

    def _files(self, _: Asked) -> Answer:
        # A file keeps its number as long as the preview runs; new ones come last.
        known = {sheet.path for sheet in self._sheets}
        now = sheets(self._folders[0], self._folders[1:])
        self._sheets = (*self._sheets, *(sheet for sheet in now if sheet.path not in known))
        rows = [
            {"name": s.name, "path": str(s.path), "kept": s.kept, "there": s.path.exists()}
            for s in self._sheets
        ]
        offered = {
            "levels": levels(self._request),
            "documents": documents(self._request, self._choice.level),
            "themes": self._themes,
        }
        return as_json({"files": rows, "choice": vars(self._choice), **offered})

    def _file(self, asked: Asked) -> Answer:
        sheet = self._sheet(asked.query["file"])
        data = sheet.path.read_bytes()
        text = data.decode("utf-8", "replace").replace("\r\n", "\n")
        return as_json({"text": text, "digest": digest(data), "text_file": is_text(data)})

    def _wait(self, asked: Asked) -> Answer:
        """News as soon as there is any: what is shown, and what each own file on disk is told by."""
        seen = int(asked.query.get("seen", "0"))
        with self._news:
            if self._pages.shown.number <= seen:
                self._news.wait(WAIT)
        return as_json(self._state(asked.query.get("file")))

    def _state(self, number: str | None) -> dict[str, Any]:
        shown = self._pages.shown
        sheet = self._sheet(number) if number else None
        return {
            "choice": vars(self._choice),
            "number": shown.number,
            "pages": shown.pages,
            "changed": shown.changed,
            "stale": shown.stale,
            "problems": [_told(p) for p in shown.problems],
            "digest": digest(sheet.path.read_bytes()) if sheet and sheet.path.exists() else "",
        }

    def _page(self, asked: Asked) -> Answer:
        try:
            return Answer(self._pages.picture(int(asked.query["page"])), "image/bmp")
        except (IndexError, ValueError):
            return as_json({"why": "there is no such page"}, 404)

    def _choose(self, asked: Asked) -> Answer:
        chosen = Choice(*(str(asked.body[key]) for key in ("level", "document", "theme")))
        if chosen.level != self._choice.level:
            chosen = fitted(self._request, chosen)
        offered = (levels(self._request), documents(self._request, chosen.level), self._themes)
        if self._pages.shown.stale and not offered[1]:
            return as_json({"why": "nothing else can be shown until the problem is mended"}, 400)
        if not all(one in some for one, some in zip(vars(chosen).values(), offered, strict=True)):
            return as_json({"why": "this is not among what is offered"}, 400)
        self._choice = chosen
        self.lay_out()
        return as_json(self._state(None))

    def _check(self, asked: Asked) -> Answer:
        """What is wrong with a text that is not saved: structure at once, content when ``deep``."""
        sheet = self._sheet(asked.body["file"])
        texts = {real(sheet.path): _text(asked)}
        if asked.body.get("deep"):
            with self._checks.turn(str(asked.body.get("page"))) as newest:
                found = self._deep(texts) if newest else ()
        else:
            found = load_library(self._folders, texts)[1]
        here = [p for p in found if real(Path(p.place.file)) in texts]
        return as_json({"problems": [_told(p) for p in here]})

    def _deep(self, texts: dict[Path, str]) -> tuple[Problem, ...]:
        try:
            return check_rubrics(self._folders, self._wish.project, texts)
        except Refusal as refusal:
            return refusal.problems

    def _save(self, asked: Asked) -> Answer:
        sheet = self._sheet(asked.body["file"])
        text, loaded = _text(asked), str(asked.body["digest"])
        try:
            fate, found = save(sheet, text, loaded)
        except OSError as error:
            return as_json({"why": f"the file cannot be written: {error.strerror}"}, 500)
        if fate == "saved":
            return as_json({"digest": found})
        status, why = _REFUSED[fate]
        return as_json({"why": why}, status)


def _looked_at(wish: Wish) -> BuildRequest:
    return replace(wish.request, theme=wish.choice.theme)


def _text(asked: Asked) -> str:
    text = asked.body["text"]
    if not isinstance(text, str):
        message = "the text is no text"
        raise ValueError(message)  # noqa: TRY004 - what a request brings is a value, not a fault of ours
    return text


def _told(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "width": problem.place.width,
        "rule": problem.rule,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }
