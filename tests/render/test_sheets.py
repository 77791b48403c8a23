"""Do spreadsheets hold every question and every field, and nothing that a spreadsheet program would run?"""

from __future__ import annotations

import csv
import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring_kit.model.books import QuestionBank
from hiring_kit.model.documents import ScorecardForm
from hiring_kit.model.look import STANDARD
from hiring_kit.model.packet import Packet
from hiring_kit.render.formats import FORMATS, ONLY, formats_of
from hiring_kit.render.workbook import FORMULA_STARTS, _harmless, to_csv, to_xlsx

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def scorecards(packet: Packet) -> list[ScorecardForm]:
    found = [d for d in packet.documents if isinstance(d, ScorecardForm)]
    assert len(found) == 5
    return found


def bank(packet: Packet) -> QuestionBank:
    (found,) = (d for d in packet.documents if isinstance(d, QuestionBank))
    return found


def parts(data: bytes) -> dict[str, ET.Element]:
    """The sheets of a workbook by file name, and the texts that they share."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [n for n in file.namelist() if "/worksheets/sheet" in n or "shared" in n]
        return {name: ET.fromstring(file.read(name)) for name in names}  # noqa: S314 - our own bytes


def texts(data: bytes) -> set[str]:
    """All texts of a workbook."""
    shared = parts(data)["xl/sharedStrings.xml"]
    return {"".join(t.text or "" for t in item.iter(f"{MAIN}t")) for item in shared}


def test_a_scorecard_has_lists_to_choose_from_and_a_head_that_stays(packet: Packet) -> None:
    for form in scorecards(packet):
        data = to_xlsx(form)
        first = parts(data)["xl/worksheets/sheet1.xml"]
        lists = [e.findtext(f"{MAIN}formula1") for e in first.iter(f"{MAIN}dataValidation")]
        assert lists == ['"1,2,3,4,5,NO"', '"low,medium,high"']
        pane = next(first.iter(f"{MAIN}pane"))
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
        assert {anchor.text for row in form.rows for anchor in row.anchors} <= texts(data)


def test_the_bank_has_a_row_for_each_question(packet: Packet) -> None:
    found = bank(packet)
    asks = {q.ask for c in found.competencies for q in c.questions}
    assert len(asks) > 40
    assert asks <= texts(to_xlsx(found))
    rows = list(csv.DictReader(io.StringIO(to_csv(found).decode("utf-8-sig"))))
    assert {row["Questions"] for row in rows} == asks
    assert all(row["id"] and row["Listen for"].count("\n") == 4 for row in rows)


def test_same_bytes_twice(packet: Packet) -> None:
    assert to_xlsx(bank(packet)) == to_xlsx(bank(packet))


def test_no_cell_is_a_formula_or_a_link(packet: Packet) -> None:
    bad = scorecards(packet)[0]
    row = bad.rows[0].model_copy(
        update={"bar": '=HYPERLINK("https://a.example","x")', "name": "+1"}
    )
    bad = bad.model_copy(update={"rows": (row,)})
    sheets = parts(to_xlsx(bad))
    assert [e for sheet in sheets.values() for e in sheet.iter(f"{MAIN}f")] == []
    assert [e for sheet in sheets.values() for e in sheet.iter(f"{MAIN}hyperlink")] == []
    (line,) = csv.DictReader(io.StringIO(to_csv(bad).decode("utf-8-sig")))
    assert line["3 is the bar:"].startswith("'=")


@given(st.text())
def test_no_csv_cell_begins_a_formula(cell: str) -> None:
    safe = _harmless(cell)
    assert not safe.startswith(FORMULA_STARTS)
    assert safe.removeprefix("'") == cell.removeprefix("'") or safe == f"'{cell}"


@pytest.mark.parametrize("name", sorted(ONLY))
def test_a_format_serves_the_kinds_it_says(name: str, packet: Packet) -> None:
    kinds = {d.kind for d in packet.documents}
    assert ONLY[name] <= kinds
    for document in packet.documents:
        if document.kind in ONLY[name]:
            assert FORMATS[name](document, STANDARD).data
        else:
            assert formats_of(document.kind, [name]) == ()
