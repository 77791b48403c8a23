"""What does a form hold that has everything our forms may hold, and a few traps more?"""

from __future__ import annotations

from base64 import b64encode

import weasyprint

from hiring_kit import resources
from hiring_kit.model.field import WHOLE_FORM, FieldName
from hiring_kit.render.finish.form import finish_form
from hiring_kit.render.finish.names import spoken_names

FONT = resources.templates() / "style" / "fonts" / "SourceSans3_400Regular.ttf"
POINTS = ("1", "2", "3", "4", "5", "not-observed")

_FACE = f"url(data:font/ttf;base64,{b64encode(FONT.read_bytes()).decode()})"
STYLE = f"""
@font-face {{ font-family: Text; src: {_FACE} }}
@font-face {{ font-family: Field; src: {_FACE} }}
@page {{ size: A5; margin: 15mm }}
body {{ font: 10pt Text }}
input, textarea {{ display: inline-block; font-family: Field; border: 1pt solid #333 }}
input[type=text], textarea {{ width: 90mm; height: 6mm }}
textarea {{ height: 25mm }}
input[type=radio], input[type=checkbox] {{ width: 4.5mm; height: 4.5mm }}
h1 {{ font-weight: 400 }}
.next {{ break-before: page }}
"""


def field(part: str, competency: str = WHOLE_FORM) -> str:
    """The name of a field of the form, made as our forms make it."""
    return str(
        FieldName(fingerprint="0123abcd", stage="technical", competency=competency, part=part)
    )


RATING = field("rating", "statistics")
CHOSEN = field("rating", "coaching")
BROKEN = field("rating", "product-sense")
NOTES = field("evidence", "statistics")
SECOND = field("evidence", "coaching")
CANDIDATE = field("candidate")
INTERVIEWER = field("interviewer")
NO_CONFLICT = field("no-conflict")
TICKED = field("adjustments")

GROUPS = {RATING: "Statistics: rating", CHOSEN: "Coaching: rating", BROKEN: "Product: rating"}
TEXTS = (NOTES, SECOND, CANDIDATE, INTERVIEWER)
BOXES = (NO_CONFLICT, TICKED)
CHOSEN_FIRST = "3"

HTML = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Blank</title>
<meta name="dcterms.created" content="2026-01-15"><meta name="dcterms.modified" content="2026-01-15">
<style>{STYLE}</style></head><body><form><h1>Blank</h1>
<p><label for="a">Candidate</label> <input type="text" id="a" name="{CANDIDATE}"></p>
<p><label for="b">Interviewer</label> <input type="text" id="b" name="{INTERVIEWER}"></p>
<p><input type="checkbox" id="c" name="{NO_CONFLICT}"> <label for="c">No conflict</label></p>
<p><input type="checkbox" checked id="d" name="{TICKED}"> <label for="d">Adjustments</label></p>
GROUPS
<p><label for="e">What was said</label> <textarea id="e" name="{NOTES}"></textarea></p>
<p><label for="f">What else</label>
<textarea id="f" name="{SECOND}"></textarea></p>
</form></body></html>"""


def raw_form() -> bytes:
    """The form as WeasyPrint writes it."""
    data: bytes = _page().write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1")
    return data


def plain_page() -> bytes:
    """A page without form and tags. (It names its font: without any font WeasyPrint crashes.)"""
    html = f"<style>{STYLE}</style><p>Plain words"
    data: bytes = weasyprint.HTML(string=html).write_pdf()
    return data


def blank_form() -> bytes:
    """The form as we give it away."""
    return finish_form(raw_form(), FONT, spoken_names(_page().etree_element))


def _page() -> weasyprint.HTML:
    return weasyprint.HTML(string=HTML.replace("GROUPS", "".join(map(_group, GROUPS))))


def _group(name: str) -> str:
    choices = "".join(
        f'<p{_turn(name, point)}><input type="radio" id="{name}-{point}" name="{name}"'
        f' value="{point}"{_checked(name, point)}>'
        f' <label for="{name}-{point}">{point} as the anchor says</label></p>'
        for point in POINTS
    )
    return f"<fieldset><legend>{GROUPS[name]}</legend>{choices}</fieldset>"


def _turn(name: str, point: str) -> str:
    return ' class="next"' if (name, point) == (BROKEN, "4") else ""


def _checked(name: str, point: str) -> str:
    return " checked" if (name, point) == (CHOSEN, CHOSEN_FIRST) else ""
