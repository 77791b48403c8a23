"""Are a user's own templates, words and style sheet laid over ours, and is an error in one shown with its place?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hiring_kit import resources
from hiring_kit.model.look import Look
from hiring_kit.model.problem import Refusal
from hiring_kit.render.html import to_html
from hiring_kit.render.markdown import to_markdown
from hiring_kit.render.pdf import to_pdf
from hiring_kit.render.unread import unread_templates
from tests.pdf.shelf import Shelf

KIND = "pocket-card"


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf()


def look(folder: Path) -> Look:
    return Look(templates=str(folder))


def own(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_template_of_the_same_name_replaces_ours(shelf: Shelf, tmp_path: Path) -> None:
    document = shelf.of(KIND)[0].document
    own(tmp_path, f"{KIND}.md.j2", "Ours: {{ doc.stage.title }}\n")
    assert to_markdown(document, str(tmp_path)) == f"Ours: {document.stage.title}\n"  # type: ignore[union-attr]  # a pocket card
    assert to_markdown(document) != to_markdown(document, str(tmp_path))
    assert to_html(document, medium="print", look=look(tmp_path)) == to_html(
        document, medium="print"
    )


def test_words_are_changed_one_by_one(shelf: Shelf, tmp_path: Path) -> None:
    document = shelf.of(KIND)[0].document
    own(tmp_path, "words/en.yaml", "documents:\n  pocket-card: Card for the pocket\n")
    ours = to_html(document, medium="print")
    theirs = to_html(document, medium="print", look=look(tmp_path))
    assert "Card for the pocket" in theirs
    assert "Card for the pocket" not in ours
    assert abs(len(theirs) - len(ours)) < 100


def test_a_style_sheet_is_laid_over_ours(shelf: Shelf, tmp_path: Path) -> None:
    document = shelf.of(KIND)[0].document
    own(tmp_path, "style/own.css", ".pocket-card p { display: none }\n")
    assert len(to_pdf(document, look(tmp_path)).data) < len(to_pdf(document).data)
    page = to_html(document, medium="screen", look=look(tmp_path))
    assert page.index(".pocket-card p { display: none }") > page.index("--accent")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a\n{% if %}\n", 2, "Expected an expression"),
        ("a\nb\n{{ doc.nothing }}\n", 3, "has no attribute 'nothing'"),
        ("{% extends around %}\n{% block body %}\n{{ doc.nothing }}{% endblock %}\n", 3, "nothing"),
        ("{{ ().__class__.__mro__ }}\n", 1, "unsafe"),
        ("{% include 'nothing.j2' %}\n", 1, "nothing.j2"),
        ("a\n{{ 1 // 0 }}\n", 2, "ZeroDivisionError"),
        ("{{ doc.kind + 1 }}\n", 1, "TypeError"),
        ('a\n{{ say("nosuch") }}\n', 2, "there is nothing called 'nosuch'"),
        ('{{ "%d"|format("x") }}\n', 1, "%d format"),
        ("{{ range(999999999)|list }}\n", 1, "Range too big"),
        ('{{ "x" * 3000000000 }}\n', 1, "larger than 100,000"),
        ("{{ 9 ** 999999999 }}\n", 1, "larger than 100,000"),
        (f"{{% include '{KIND}.html.j2' %}}\n", 1, "RecursionError"),
    ],
)
def test_an_error_has_its_place(
    shelf: Shelf, tmp_path: Path, text: str, line: int, message: str
) -> None:
    path = own(tmp_path, f"{KIND}.html.j2", text)
    with pytest.raises(Refusal) as caught:
        to_html(shelf.of(KIND)[0].document, medium="print", look=look(tmp_path))
    (problem,) = caught.value.problems
    assert (problem.place.file, problem.place.line) == (str(path), line)
    assert problem.rule == "HK086"
    assert message in problem.message


@pytest.mark.parametrize(
    ("tag", "to"),
    [
        ('<img src="ADDRESS">', "file:///etc/hosts"),
        ("<img alt='>' src=ADDRESS>", "http://127.0.0.1:9/x.png"),
        ('<link rel="stylesheet" href="ADDRESS">', "own.css"),
        ('<img srcset="data:image/gif;base64,R0 1x, ADDRESS 2x">', "https://example.org/x.png"),
        ('<img srcset="data:image/gif;base64,R0, ADDRESS 2x">', "https://example.org/x.png"),
        ('<link rel="preload" as="image" imagesrcset="ADDRESS">', "https://example.org/x.png"),
        ('<meta http-equiv="refresh" content="5; url=ADDRESS">', "https://example.org"),
        ("<meta content=0;ADDRESS http-equiv=refresh>", "https://example.org"),
        ("<style>b { background: url('ADDRESS') }</style>", "x.png"),
        ("<style>@import url('ADDRESS')</style>", "more.css"),
        ('<b style="background: url(ADDRESS)"></b>', "https://example.org/x.png"),
    ],
)
def test_a_page_of_ones_own_reaches_nothing_else(
    tag: str, to: str, shelf: Shelf, tmp_path: Path
) -> None:
    shipped = (resources.templates() / f"{KIND}.html.j2").read_text("utf-8")
    path = own(
        tmp_path, f"{KIND}.html.j2", shipped.replace("<h1", f"{tag}<h1", 1).replace("ADDRESS", to)
    )
    for printed in (to_pdf, partial(to_html, medium="screen", look=look(tmp_path))):
        with pytest.raises(Refusal) as caught:
            printed(shelf.of(KIND)[0].document, *([look(tmp_path)] if printed is to_pdf else []))
        (problem,) = caught.value.problems
        assert (problem.rule, problem.place.file) == ("HK086", str(path))
        assert (problem.place.line, problem.place.column) == (5, 1 + tag.index("ADDRESS"))
        assert to in problem.message


def test_an_address_that_a_template_puts_together_is_found_too(
    shelf: Shelf, tmp_path: Path
) -> None:
    text = "{% extends around %}{% block body %}<p><img src='//{{ doc.kind }}'>{% endblock %}\n"
    path = own(tmp_path, f"{KIND}.html.j2", text)
    with pytest.raises(Refusal, match=f"{path}:1:1: error HK086: .*//{KIND}"):
        to_html(shelf.of(KIND)[0].document, medium="screen", look=look(tmp_path))


def test_a_page_of_ones_own_may_lead_elsewhere_and_hold_pictures(
    shelf: Shelf, tmp_path: Path
) -> None:
    gif = "data:image/gif;base64,R0"
    picture = (
        f'<img alt="as in src=x.png, srcset=y.png" src="{gif}" srcset="{gif} 1x, {gif}lGOD 2x">'
    )
    body = f'<a href="https://example.org">x</a>{picture}'
    text = f"{{% extends around %}}{{% block body %}}{body}{{% endblock %}}\n"
    own(tmp_path, f"{KIND}.html.j2", text)
    page = to_html(shelf.of(KIND)[0].document, medium="screen", look=look(tmp_path))
    assert body in page


@pytest.mark.parametrize("text", ["", "  \n", "{# nothing #}\n"])
def test_a_template_that_prints_nothing_is_told(text: str, shelf: Shelf, tmp_path: Path) -> None:
    document = shelf.of(KIND)[0].document
    html = own(tmp_path, f"{KIND}.html.j2", text)
    markdown = own(tmp_path, f"{KIND}.md.j2", text)
    with pytest.raises(Refusal, match=f"{html}:1:1: error HK086: .*prints nothing"):
        to_html(document, medium="screen", look=look(tmp_path))
    with pytest.raises(Refusal, match=f"{markdown}:1:1: error HK086: .*prints nothing"):
        to_markdown(document, str(tmp_path))


def test_a_template_without_a_page_around_it_is_told(shelf: Shelf, tmp_path: Path) -> None:
    path = own(tmp_path, f"{KIND}.html.j2", "<p>Hello</p>\n")
    with pytest.raises(Refusal, match=f"{path}:1:1: error HK086: .*no page with a language"):
        to_html(shelf.of(KIND)[0].document, medium="screen", look=look(tmp_path))


def test_a_file_that_nothing_reads_is_told_with_the_name_that_was_meant(tmp_path: Path) -> None:
    for name in ("scorecard.html.j2", "parts/ours.html.j2", "words/de.yaml", "README.md"):
        own(tmp_path, name, "{% include 'parts/ours.html.j2' %}" if "score" in name else "x: y")
    own(tmp_path, "style/own.css", "")
    assert unread_templates(str(tmp_path)) == ()
    for name in ("scorecard.htm.j2", "words/fr.yaml", "part/fields.html.j2", "style/print.css"):
        own(tmp_path, name, "")
    own(tmp_path, "packet.html", "")
    own(tmp_path, "alt.html.j2", "")
    for name in (".history/scorecard.html.j2", ".scorecard.html.j2", "scorecard.html.j2~"):
        own(tmp_path, name, "")
    found = {
        p.place.file.removeprefix(f"{tmp_path}/"): p.hint for p in unread_templates(str(tmp_path))
    }
    assert found == {
        "scorecard.htm.j2": 'Did you mean "scorecard.html.j2"?',
        "words/fr.yaml": "These are read: words/de.yaml, words/en.yaml.",
        "part/fields.html.j2": 'Did you mean "parts/fields.html.j2"?',
        "style/print.css": 'Did you mean "style/own.css"?',
        "packet.html": 'Did you mean "packet.html.j2"?',
        "alt.html.j2": "A template is named as a shipped one, or included by one; styles lie in style/own.css.",
    }
    assert {p.severity for p in unread_templates(str(tmp_path))} == {"warning"}


def test_a_template_that_is_no_text_has_its_place(shelf: Shelf, tmp_path: Path) -> None:
    path = own(tmp_path, f"{KIND}.html.j2", "")
    path.write_bytes(b"ab\n\xff")
    with pytest.raises(Refusal) as caught:
        to_html(shelf.of(KIND)[0].document, medium="print", look=look(tmp_path))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.file, problem.place.line) == ("HK020", str(path), 2)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('p { color: red }\n@import "x.css";\n', (2, 1)),
        ("p { background: url(file:///etc/passwd) }\n", (1, 17)),
        ("p { background: url( 'http://127.0.0.1:9/x' ) }\n", (1, 17)),
        ("p { color: red }</style><script>\n", (1, 17)),
        ("p { background: \\75 rl(x.png) }\n", (1, 17)),
        ("@\\69mport 'x.css';\n", (1, 2)),
    ],
)
def test_a_style_sheet_loads_nothing(
    text: str, place: tuple[int, int], shelf: Shelf, tmp_path: Path
) -> None:
    path = own(tmp_path, "style/own.css", text)
    document = shelf.of(KIND)[0].document
    prints: tuple[Callable[[], object], ...] = (
        lambda: to_pdf(document, look(tmp_path)),
        lambda: to_html(document, medium="screen", look=look(tmp_path)),
    )
    for printed in prints:
        with pytest.raises(Refusal) as caught:
            printed()
        (problem,) = caught.value.problems
        assert (problem.rule, problem.place.file) == ("HK086", str(path))
        assert (problem.place.line, problem.place.column) == place


def test_what_a_style_sheet_may_hold(shelf: Shelf, tmp_path: Path) -> None:
    dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    own(
        tmp_path,
        "style/own.css",
        f'p::before {{ content: "\\2013" }} b {{ background: url({dot}) }}\n',
    )
    assert "\\2013" in to_html(shelf.of(KIND)[0].document, medium="screen", look=look(tmp_path))


def test_a_fault_of_the_style_sheet_is_told_of_it(shelf: Shelf, tmp_path: Path) -> None:
    path = own(tmp_path, "style/own.css", "b { color: red }\np { colour: red }\n")
    with pytest.raises(Refusal) as caught:
        to_pdf(shelf.of(KIND)[0].document, look(tmp_path))
    (problem,) = caught.value.problems
    assert (problem.rule, str(problem.place)) == ("HK081", f"{path}:2:5")
    assert "@media screen" in problem.hint


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("brief: x\n", "1:8", "keys with words are needed"),
        ("documents:\n  pocket-card: 5\n", "2:16", "a text is needed"),
        ("documents:\n  pocket-crad: Card\n", "2:3", 'no words "pocket-crad"'),
        ("guide:\n  before: text\n", "2:11", "a list is needed"),
        ('guide:\n  minutes-short: "{nosuch}"\n', "2:18", "a slot that is not filled"),
        ('guide:\n  minutes-short: "{"\n', "2:18", "a slot that is not filled"),
        ("drop: [brief]\n", "1:1", 'no words "drop"'),
    ],
)
def test_words_of_ones_own_fit_ours(
    text: str, place: str, message: str, shelf: Shelf, tmp_path: Path
) -> None:
    path = own(tmp_path, "words/en.yaml", text)
    with pytest.raises(Refusal) as caught:
        to_html(shelf.of(KIND)[0].document, medium="screen", look=look(tmp_path))
    (problem,) = caught.value.problems
    assert str(caught.value).startswith(f"{path}:{place}: error HK087")
    assert message in problem.message
