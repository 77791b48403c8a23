"""Is what people wrote only ever text, and does a page fetch nothing from anywhere?"""

from __future__ import annotations

import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pikepdf
import pytest

from hiring_kit import resources
from hiring_kit.kit.fingerprint import fingerprint
from hiring_kit.loop.plan import plan_loop
from hiring_kit.model.imprint import DOCUMENT_KINDS
from hiring_kit.model.kit import Kit
from hiring_kit.model.look import STANDARD
from hiring_kit.model.packet import AnyDocument, BoundPacket
from hiring_kit.model.problem import Refusal
from hiring_kit.packet.assemble import assemble_packet
from hiring_kit.render import press
from hiring_kit.render.html import to_html
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.press import print_page
from tests import tiny
from tests.pdf.shelf import Printed

HOSTILE = (
    '<img src="{url}/a.png"><link rel="attachment" href="file:///etc/passwd">',
    '</p></main><script>alert(1)</script><style>@import "{url}/b.css";</style>',
    '" onload="x" style="background:url({url}/c.png)" data-x="',
    "{{ 7 * 7 }} {% include 'words/en.yaml' %} {# gone? #}",
    "<object data='{url}/d'></object><a href='javascript:x'>x</a><base href='{url}'>",
    "&lt;b&gt; &amp; &#60;i&#62; ]]> <!-- --> <?php ?> \\0 %s {0}",
)


class Server(http.server.ThreadingHTTPServer):
    """A server on this machine that writes down what it is asked for."""

    asked: list[str]


@pytest.fixture
def server() -> Iterator[Server]:
    """The server, listening."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            assert isinstance(self.server, Server)
            self.server.asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with Server(("127.0.0.1", 0), Handler) as listening:
        listening.asked = []
        thread = threading.Thread(target=listening.serve_forever, args=[0.01])
        thread.start()
        yield listening
        listening.shutdown()
        thread.join()


def address(server: Server) -> str:
    """Where the server listens."""
    return f"http://127.0.0.1:{server.server_address[1]}"


def kit_of(words: str) -> Kit:
    """A kit in which nearly everything that people write says the same words."""
    question = tiny.question("care-0", 9).model_copy(
        update={
            "ask": words,
            "signal": words,
            "fallback": words,
            "sounds_good_but": words,
            "listen_for": (words,),
            "red_flags": (words,),
            "scoring": (words,),
            "answers": {5: words, 3: words, 1: words},
        }
    )
    competency = tiny.competency("care", [9], must_have=True, share=1.0) | {
        "name": words,
        "short": words,
        "definition": words,
        "plain": words,
        "why": words,
        "reason": words,
        "in_scope": (words,),
        "key_actions": (words,),
        "expectation": words,
        "anchors": dict.fromkeys(range(1, 6), words),
        "evidence": ({"line": 3, "quote": words},),
        "questions": (question,),
    }
    stage = tiny.stage("first", 45, ["care"]) | {"title": words, "purpose": words, "format": words}
    kit = tiny.kit([competency], [stage]).model_copy(update={"title": words, "summary": words})
    return kit.model_copy(update={"fingerprint": fingerprint(kit)})


def documents(words: str, kind: str) -> tuple[AnyDocument | BoundPacket, ...]:
    """The documents of a kind whose records say those words everywhere."""
    kit = kit_of(words)
    return assemble_packet(kit, plan_loop(kit, "A")[0], "2026-01-15", [kind]).documents


@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
def test_markup_in_records_is_text(server: Server, kind: str) -> None:
    words = " ".join(HOSTILE).replace("{url}", address(server))
    found = documents(words, kind)
    assert found
    for document in found:
        rendered = to_pdf(document)
        printed = Printed(document, rendered.data, rendered.pages)
        assert _letters(words) in _letters(printed.text)
        with printed.open() as pdf:
            assert f"{document.stem}.json" in pdf.attachments
            assert set(pdf.attachments) <= {f"{document.stem}.json", "kit.yaml"}
            assert b"root:" not in _everything(pdf)
    assert server.asked == []


@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
@pytest.mark.parametrize("medium", ["print", "screen"])
def test_markup_in_records_adds_no_element(kind: str, medium: Literal["print", "screen"]) -> None:
    plain, hostile = (
        [_elements(to_html(document, medium=medium)) for document in documents(words, kind)]
        for words in ("Plain words", " ".join(HOSTILE))
    )
    assert plain
    assert plain == hostile


@pytest.mark.parametrize(
    "html",
    [
        '<img src="URL/a.png">',
        '<link rel="stylesheet" href="URL/a.css">',
        '<style>@import "URL/a.css";</style>',
        '<p style="background: url(URL/a.png)">x',
        '<object data="URL/a"></object>',
        '<embed src="URL/a.svg">',
        '<style>@font-face { font-family: x; src: url(URL/a.ttf) }</style><p style="font-family: x">x',
        '<link rel="attachment" href="URL/a">',
        '<svg><image href="URL/a.png"/></svg>',
    ],
)
@pytest.mark.parametrize("where", ["http", "file"])
def test_a_page_that_asks_for_more_is_refused(
    server: Server, tmp_path: Path, where: str, html: str
) -> None:
    """Even markup that got into a template by mistake fetches nothing."""
    secret = tmp_path / "a"
    secret.write_text("secret words", encoding="utf-8")
    url = address(server) if where == "http" else tmp_path.as_uri()
    page = f"<!doctype html><html lang=en><title>x</title><main><h1>x</h1>{html}</main>"
    with pytest.raises(Refusal) as refused:
        print_page(page.replace("URL", url), STANDARD, "odd.pdf")
    assert {(p.rule, p.place.file) for p in refused.value.problems} == {("HK081", "odd.pdf")}
    assert server.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "https://example.org/a.css",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "data:text/plain,x",
        "/etc/passwd",
        "a.css",
        "",
        "ASSET:print.css",
        "asset:",
        "asset:../words/en.yaml",
        "asset:/etc/passwd",
        "asset:fonts/../../words/en.yaml",
        "asset:fonts.conf",
        "asset:absent.css",
    ],
)
def test_only_our_own_files_are_served(url: str) -> None:
    with pytest.raises((ValueError, FileNotFoundError)):
        press.tools(STANDARD).assets.fetch(url)


def test_our_own_files_are_served() -> None:
    response = press.tools(STANDARD).assets.fetch("asset:print.css")
    assert response.read() == (resources.templates() / "style" / "print.css").read_bytes()


LOOK_FOR_FONTS = """
import os
from hiring_kit.model.look import STANDARD
from hiring_kit.render.press import press, print_page

before = dict(os.environ)
page = "<!doctype html><html lang=en><title>x</title><main><h1>Not a word</h1></main>"
assert print_page(page, STANDARD, "x.pdf").pages == 1
assert dict(os.environ) == before, "what starts later, a browser say, would miss its fonts"
fonts = press().text.fonts
print(fonts.fontconfig.FcConfigGetFonts(fonts.ffi.NULL, fonts.fontconfig.FcSetSystem).nfont)
"""


@pytest.mark.parametrize("machine", [None, "/etc/fonts/fonts.conf"])
def test_fonts_of_the_machine_are_left_to_others(machine: str | None) -> None:
    others = {k: v for k, v in os.environ.items() if k != "FONTCONFIG_FILE"}
    others |= {"FONTCONFIG_FILE": machine} if machine else {}
    words = [sys.executable, "-c", LOOK_FOR_FONTS]
    done = subprocess.run(words, env=others, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "0\n"), done.stderr


def test_a_letter_that_no_font_has_is_a_problem() -> None:
    (document,) = documents("What did ไทย say?", "candidate-brief")
    with pytest.raises(Refusal) as refused:
        to_pdf(document)
    assert refused.value.problems
    for problem in refused.value.problems:
        assert problem.rule == "HK081"
        assert problem.place.file == "candidate-brief.pdf"
        assert (
            "U+0E44" in problem.message
            or "U+0E17" in problem.message
            or "U+0E22" in problem.message
        )
        assert "characters" in problem.hint


_TYPED = str.maketrans("“”‘’–−", "\"\"''--")


def _letters(text: str) -> str:
    """The visible characters alone, quotes and dashes as typed: lines break anywhere in words this long."""
    return "".join(text.replace("\ufffe", "").split()).translate(_TYPED)


def _elements(html: str) -> str:
    assets = press.tools(STANDARD).assets
    page = press.press().HTML(string=html, url_fetcher=assets)
    return "\n".join(f"{tag.tag} {sorted(tag.attrib)}" for tag in page.etree_element.iter())


def _everything(pdf: pikepdf.Pdf) -> bytes:
    return b"".join(each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream))
