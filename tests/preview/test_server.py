"""Does the preview let in its own page only, save only what it may, and show what changed?"""

from __future__ import annotations

import errno
import http.client
import io
import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from socketserver import BaseServer
from typing import Any

import pytest
from PIL import Image

from hiring_kit import resources
from hiring_kit.build.request import BuildRequest
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Refusal
from hiring_kit.preview.choice import Choice, Wish
from hiring_kit.preview.table import Table
from tests.conftest import Said

Run = Callable[..., Said]
LIMIT = 30
OWN = "rubrics/competencies/people/communication.yaml"


def wished(here: Path) -> Wish:
    request = BuildRequest(
        rubrics=(resources.rubrics(), here / "rubrics"),
        role="applied-research-lead",
        levels=(),
        kinds=(),
        formats=("pdf",),
        out=here / "out",
        date="2026-01-15",
        templates=str(here / "templates"),
        project="hiring-kit.yaml",
    )
    return Wish(request, Choice("", ""))


@pytest.fixture
def table(here: Path, run: Run) -> Iterator[Table]:
    assert run("init").code == 0
    table = Table(wished(here))
    table.lay_out()
    threading.Thread(target=table.watch, daemon=True).start()
    thread = threading.Thread(target=table.desk.server.serve_forever, daemon=True)
    thread.start()
    time.sleep(0.3)
    yield table
    table.desk.server.shutdown()
    table.close()


def ask(
    table: Table, path: str, body: object = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer; with the token unless another is given."""
    connection = http.client.HTTPConnection("127.0.0.1", table.desk.port, timeout=LIMIT)
    sent = {"X-Token": table.desk.token} | {k.replace("_", "-"): v for k, v in headers.items()}
    data = None if body is None else json.dumps(body).encode()
    connection.request("GET" if data is None else "POST", path, data, sent)
    answer = connection.getresponse()
    said = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return said


def told(table: Table, path: str, body: object = None) -> dict[str, Any]:
    status, _, data = ask(table, path, body)
    assert status == 200, data
    found: dict[str, Any] = json.loads(data)
    return found


def news(table: Table, seen: int) -> dict[str, Any]:
    """What is shown once there is something newer."""
    end = time.monotonic() + LIMIT
    while True:
        state = told(table, f"/api/news?seen={seen}&file=0")
        if state["number"] > seen:
            return state
        assert time.monotonic() < end


FOREIGN = (
    ({"Host": "example.org"}, "its own address only"),
    ({"Host": "127.0.0.1:1"}, "its own address only"),
    ({"Origin": "http://example.org"}, "its own page only"),
    ({"Origin": "null"}, "its own page only"),
    ({"X-Token": "guessed"}, "token is missing or wrong"),
    ({"X-Token": ""}, "token is missing or wrong"),
)


def test_others_are_turned_away(table: Table) -> None:
    for path in ("/", "/api/files", "/api/page?page=0", "/api/nothing"):
        for headers, why in FOREIGN:
            status, _, data = ask(table, path, **headers)
            assert (status, why in json.loads(data)["why"]) == (403, True), (path, headers)


def test_the_page_is_let_in_and_bound_to_itself(table: Table) -> None:
    assert table.desk.server.server_address[0] == "127.0.0.1"
    status, headers, data = ask(table, f"/?token={table.desk.token}", X_Token="")
    assert status == 200
    assert data.startswith(b"<!DOCTYPE html>")
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert headers["X-Content-Type-Options"] == "nosniff"
    for asset in ("/page.js", "/complete.js", "/page.css", "/editor.js"):
        assert ask(table, asset, X_Token="")[0] == 200
    assert ask(table, "/../pages.py")[0] == 404
    assert ask(table, "/api/save", {"text": "x" * 1_000_000})[0] == 413
    origin = f"http://127.0.0.1:{table.desk.port}"
    assert ask(table, "/api/files", Origin=origin)[0] == 200


def test_files_are_chosen_by_number_and_shipped_ones_are_only_read(
    table: Table, here: Path
) -> None:
    said = told(table, "/api/files")
    own = [f for f in said["files"] if not f["kept"]]
    assert (own[0]["name"], own[0]["path"]) == (OWN.removeprefix("rubrics/"), str(here / OWN))
    assert len(own) == 3
    assert said["choice"] == {
        "level": "lead", "document": said["choice"]["document"], "theme": "standard",
    }  # fmt: skip
    assert said["levels"] == ["lead", "senior-lead"]
    assert "interviewer-guide-hiring-manager" in said["documents"]
    shipped = next(i for i, f in enumerate(said["files"]) if f["kept"] == "shipped")
    file = told(table, f"/api/file?file={shipped}")
    status, _, data = ask(
        table, "/api/save", {"file": shipped, "text": "x", "digest": file["digest"]}
    )
    assert (status, "only be read" in json.loads(data)["why"]) == (403, True)
    assert told(table, "/api/schema?file=0")["then"]["$ref"].endswith("CompetencyChanges")


def test_saving_shows_the_new_page_and_never_overwrites_another_change(
    table: Table, here: Path
) -> None:
    path = here / OWN
    before = told(table, "/api/file?file=0")
    assert before["text"] == path.read_text("utf-8")
    _, headers, first = ask(table, "/api/page?page=0")
    assert headers["Content-Type"] == "image/bmp"
    old = [first, ask(table, "/api/page?page=1")[2]]
    seen = told(table, "/api/news?seen=0&file=0")["number"]
    text = before["text"] + "name: Speaking plainly\n"
    done = told(table, "/api/save", {"file": 0, "text": text, "digest": before["digest"]})
    assert path.read_text("utf-8") == text
    state = news(table, seen)
    assert (state["stale"], state["problems"], state["digest"]) == (False, [], done["digest"])
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    new = [n for n, of in enumerate(state["changed"]) if of == state["number"]]
    assert new == [n for n in range(2) if ask(table, f"/api/page?page={n}")[2] != old[n]]
    assert state["number"] < news(table, state["number"])["number"], "then the whole document"
    assert ask(table, "/api/page?page=0")[2] != old[0], "its fingerprint is another one"

    path.write_text(text + "# by another editor\n", "utf-8")
    status, _, data = ask(table, "/api/save", {"file": 0, "text": "x", "digest": done["digest"]})
    assert (status, "changed on disk" in json.loads(data)["why"]) == (409, True)
    assert path.read_text("utf-8").endswith("# by another editor\n")


def test_another_editor_is_noticed_and_a_broken_file_keeps_the_last_page(
    table: Table, here: Path
) -> None:
    path = here / OWN
    good = path.read_text("utf-8")
    pages = ask(table, "/api/page?page=0")[2]
    seen = told(table, "/api/news?seen=0&file=0")["number"]
    path.write_text("extends: [\n", "utf-8")
    state = news(table, seen)
    assert state["stale"]
    assert [(p["line"], p["rule"]) for p in state["problems"]] == [(1, "HK022")]
    assert ask(table, "/api/page?page=0")[2] == pages
    path.write_text(good, "utf-8")
    assert not news(table, state["number"])["stale"]
    assert ask(table, "/api/page?page=99")[0] == 404
    assert ask(table, "/api/page")[0] == 400
    assert ask(table, "/api/file?file=99")[0] == 400
    assert ask(table, "/api/save", {"file": 0})[0] == 400


def test_marks_are_those_of_the_text_on_the_screen(table: Table, here: Path) -> None:
    path = here / OWN
    kept = path.read_bytes()
    text = "extends: communication\nquestions:\n  - id: next-task-a\n    ask: Don't you agree?\n"
    quick = told(table, "/api/check", {"file": 0, "text": text, "deep": False})
    assert quick["problems"] == []
    deep = told(table, "/api/check", {"file": 0, "text": text, "deep": True})
    assert {"HK201", "HK203"} <= {p["rule"] for p in deep["problems"]}
    assert all(p["line"] == 4 for p in deep["problems"])
    broken = told(table, "/api/check", {"file": 0, "text": "extends: x\n", "deep": False})
    assert [(p["line"], p["column"], p["rule"]) for p in broken["problems"]] == [(1, 10, "HK049")]
    assert path.read_bytes() == kept


def test_bytes_that_are_no_text_stay_as_they_are(table: Table, here: Path) -> None:
    path = here / OWN
    path.write_bytes(b"extends: communication\nname: \xff\n")
    file = told(table, "/api/file?file=0")
    assert not file["text_file"]
    sent = {"file": 0, "text": "x", "digest": file["digest"]}
    assert ask(table, "/api/save", sent)[0] == 403
    assert path.read_bytes().endswith(b"\xff\n")
    path.write_bytes(b"extends: communication\r\nname: A\r\n")
    file = told(table, "/api/file?file=0")
    assert file["text"] == "extends: communication\nname: A\n"
    told(table, "/api/save", {"file": 0, "text": file["text"], "digest": file["digest"]})
    assert path.read_bytes() == b"extends: communication\r\nname: A\r\n"


def test_odd_requests_are_answered(table: Table, here: Path) -> None:
    assert ask(table, "/api/file?file=-1")[0] == 400
    assert ask(table, "/api/save", [1])[0] == 400
    chosen = {"level": "lead", "document": "candidate-brief", "theme": "../../theme.yaml"}
    assert ask(table, "/api/choose", chosen)[0] == 400
    files = told(table, "/api/files")["files"]
    names = [f["name"] for f in files]
    assert all(f["there"] for f in files)
    (here / "rubrics/competencies/people/aaa.yaml").write_text("extends: communication\n", "utf-8")
    assert [f["name"] for f in told(table, "/api/files")["files"]][: len(names)] == names
    (here / OWN).unlink()
    assert ask(table, "/api/file?file=0")[0] == 404
    assert [f["there"] for f in told(table, "/api/files")["files"]].count(False) == 1


def test_level_document_and_theme_are_switched(table: Table) -> None:
    seen = told(table, "/api/news?seen=0&file=0")
    chosen = {"level": "senior-lead", "document": "candidate-brief", "theme": "large-print"}
    state = told(table, "/api/choose", chosen)
    assert state["number"] == seen["number"] + 1
    assert state["pages"] > 2
    assert told(table, "/api/files")["choice"] == chosen


def test_names_of_headers_count_in_any_case(table: Table) -> None:
    status, _, data = ask(table, "/api/files", origin="http://evil.example")
    assert (status, "its own page only" in json.loads(data)["why"]) == (403, True)
    connection = http.client.HTTPConnection("127.0.0.1", table.desk.port, timeout=LIMIT)
    connection.putrequest("GET", "/api/files", skip_host=True)
    for name, value in (("host", f"localhost:{table.desk.port}"), ("x-token", table.desk.token)):
        connection.putheader(name, value)
    connection.endheaders()
    assert connection.getresponse().status == 200
    connection.close()


def test_strangers_are_turned_away_before_they_send_anything(table: Table) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", table.desk.port, timeout=LIMIT)
    connection.putrequest("POST", "/api/save")
    connection.putheader("Content-Length", "1000")
    connection.endheaders()
    assert connection.getresponse().status == 403
    connection.close()


def test_what_makes_no_sense_is_told(table: Table, here: Path) -> None:
    text = (here / OWN).read_text("utf-8")
    file = told(table, "/api/file?file=0")
    for wrong in (None, 5, ["x"]):
        body = {"file": 0, "text": wrong, "digest": file["digest"]}
        assert ask(table, "/api/save", body)[0] == 400
    assert (here / OWN).read_text("utf-8") == text
    connection = http.client.HTTPConnection("127.0.0.1", table.desk.port, timeout=LIMIT)
    headers = {"X-Token": table.desk.token}
    connection.request("POST", "/api/check", b"[" * 100_000, headers)
    assert connection.getresponse().status == 400
    connection.close()


def test_mixed_line_ends_stay_as_they_are_typed(table: Table, here: Path) -> None:
    path = here / OWN
    path.write_bytes(b"extends: communication\r\nname: Speaking\n")
    file = told(table, "/api/file?file=0")
    body = {"file": 0, "text": file["text"], "digest": file["digest"]}
    assert ask(table, "/api/save", body)[0] == 200
    assert path.read_bytes() == b"extends: communication\nname: Speaking\n"


def test_hidden_files_are_no_news(table: Table, here: Path) -> None:
    seen = table.shown.number
    (here / "rubrics" / "ladders" / ".ours.yaml.swp").write_text("x", "utf-8")
    time.sleep(1.5)
    assert table.shown.number == seen


def test_own_templates_and_styles_are_shown_as_they_are_edited(table: Table, here: Path) -> None:
    templates, seen = here / "templates", table.shown.number
    (templates / "style").mkdir(parents=True, exist_ok=True)
    pictures = [ask(table, "/api/page?page=0")[2]]
    shipped = (resources.templates() / "scorecard.html.j2").read_text("utf-8")
    assert "<h1" in shipped
    for path, text in (
        (templates / "scorecard.html.j2", shipped.replace("<h1", "<p>One</p><h1", 1)),
        (templates / "scorecard.html.j2", shipped.replace("<h1", "<p>Two</p><h1", 1)),
        (templates / "style" / "own.css", "body { color: #ff0000 }"),
    ):
        path.write_text(text, "utf-8")
        state = news(table, seen)
        assert not state["stale"], state["problems"]
        seen = state["number"]
        pictures.append(ask(table, "/api/page?page=0")[2])
    assert len(set(pictures)) == 4


def test_the_project_file_is_followed(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init")
    head = "role: applied-research-lead\n"
    tables: list[Table] = []
    found = []
    serve = BaseServer.serve_forever

    def made(*words: Any) -> Table:  # noqa: ANN401 - passed on as it came
        tables.append(Table(*words))
        return tables[-1]

    def served(server: BaseServer) -> None:
        threading.Thread(target=serve, args=(server,), daemon=True).start()
        (table,) = tables
        for text in ("page_size: Letter\ntheme: large-print", "language: ["):
            seen = table.shown.number
            # At once, as editors do: a file that is emptied first may be seen empty.
            (here / "new.yaml").write_text(f"{head}{text}\n", "utf-8")
            (here / "new.yaml").replace(here / "hiring-kit.yaml")
            state = news(table, seen)
            width, height = Image.open(io.BytesIO(ask(table, "/api/page?page=0")[2])).size
            found.append((state["choice"]["theme"], state["stale"], round(width / height, 2)))
        server.shutdown()
        raise KeyboardInterrupt

    monkeypatch.setattr("hiring_kit.preview.table.Table", made)
    monkeypatch.setattr(BaseServer, "serve_forever", served)
    assert run("preview", "--no-open", "--document", "candidate-brief").code == 0
    assert found == [("large-print", False, 0.77), ("large-print", True, 0.77)]


def test_a_wish_that_is_refused_is_asked_for_until_it_is_granted(here: Path, run: Run) -> None:
    """What it names may come after the project file was saved."""
    run("init")
    granted = threading.Event()
    place = Place(file="hiring-kit.yaml", line=1, column=1)

    def again() -> Wish:
        if granted.is_set():
            return wished(here)
        raise Refusal([Problem(place=place, rule="HK043", message="there is no such theme")])

    def until(stale: bool) -> int:  # noqa: FBT001 - read where it is called
        end = time.monotonic() + LIMIT
        while seen.shown.stale is not stale:
            assert time.monotonic() < end
            time.sleep(0.02)
        return seen.shown.number

    seen = Table(wished(here), again=again)
    seen.lay_out()
    threading.Thread(target=seen.watch, daemon=True).start()
    time.sleep(0.3)
    (here / "hiring-kit.yaml").write_text("theme: ours.yaml\n", "utf-8")
    number = until(stale=True)
    time.sleep(1.2)
    assert seen.shown.number == number
    granted.set()
    until(stale=False)
    seen.close()


def test_a_fault_does_not_end_the_preview(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("hiring_kit.preview.pages.make_packets", broken)
        shown = table.lay_out()
        assert shown.stale
        assert [p.rule for p in shown.problems] == ["HK066"]
    assert not table.lay_out().stale


def test_a_save_that_fails_says_so(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("hiring_kit.preview.desk.put_file", full)
    own = next(f for f in enumerate(told(table, "/api/files")["files"]) if not f[1]["kept"])[0]
    digest = told(table, f"/api/file?file={own}")["digest"]
    status, _, data = ask(table, "/api/save", {"file": own, "text": "a: 1\n", "digest": digest})
    assert (status, json.loads(data)["why"]) == (
        500,
        "the file cannot be written: No space left on device",
    )
