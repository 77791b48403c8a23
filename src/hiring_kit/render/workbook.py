"""How does a document look as a spreadsheet: XLSX to work in, CSV to import?"""

from __future__ import annotations

import csv
import io
from datetime import datetime

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from hiring_kit.model.imprint import Document
from hiring_kit.render.grid import Column, Grid, grids

INK, TINT = "#17454f", "#eef2f2"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes spreadsheet programs take the text of a CSV cell for a formula."""

_NO_NAME = str.maketrans("", "", "[]:*?/\\")
"""Signs that no sheet of a workbook may have in its name."""


def to_xlsx(document: Document) -> bytes:
    """A workbook with a sheet for each table; cells to fill in are tinted, and choices are lists."""
    buffer = io.BytesIO()
    # Text stays text: nothing that people wrote becomes a formula or a link.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(buffer, options) as book:
        imprint = document.imprint
        book.set_properties(
            {
                "title": f"{imprint.role}, {imprint.level}",
                "subject": imprint.code,
                "comments": f"Rubric {imprint.fingerprint}",
                "author": "hiring_kit",
                "created": datetime.fromisoformat(imprint.date),
            }
        )
        for grid in grids(document):
            _sheet(book, grid, document)
    return buffer.getvalue()


def to_csv(document: Document) -> bytes:
    """The first table as UTF-8 with a mark that spreadsheet programs look for, as RFC 4180 has it."""
    first = grids(document)[0]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.head for column in first.columns])
    writer.writerows([[_harmless(cell) for cell in row] for row in first.rows])
    return ("\ufeff" + text.getvalue()).encode()


def _sheet(book: Workbook, grid: Grid, document: Document) -> None:
    sheet = book.add_worksheet(grid.name.translate(_NO_NAME)[:31].strip(" '"))
    head = book.add_format(
        {"bold": True, "font_color": "white", "bg_color": INK, "text_wrap": True, "valign": "top"}
    )
    text = book.add_format({"text_wrap": True, "valign": "top"})
    entry = book.add_format(
        {"text_wrap": True, "valign": "top", "bg_color": TINT, "border": 1, "locked": False}
    )
    for number, column in enumerate(grid.columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.head, head)
    for line, row in enumerate(grid.rows, 1):
        for number, cell in enumerate(row):
            sheet.write_string(line, number, cell, entry if grid.columns[number].open else text)
    for number, column in enumerate(grid.columns):
        _choices(sheet, number, column, len(grid.rows))
    sheet.freeze_panes(1, 2 if len(grid.columns) > 2 else 0)  # noqa: PLR2004 - an id and a name stay in sight
    sheet.autofilter(0, 0, len(grid.rows), len(grid.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    imprint = document.imprint
    sheet.set_footer(f"&L{imprint.code}  {imprint.fingerprint}  {imprint.date}&R&P / &N")


def _choices(sheet: Worksheet, number: int, column: Column, rows: int) -> None:
    if column.choices:
        rule = {"validate": "list", "source": list(column.choices)}
        sheet.data_validation(1, number, rows, number, rule)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
