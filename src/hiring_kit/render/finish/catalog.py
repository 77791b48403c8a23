"""What does a PDF say of itself beyond its pages: page labels, whole rows, and that it is fit for the archive?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LABELS = "<< /Nums [0 << /S /D >>] >>"
"""Pages are called by the number that is printed on them."""

_ACCESSIBLE = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
"""PDF/A asks for a description of every property that it does not know, and PDF/UA's own is one of them."""


def complete(document: object, pdf: Any) -> None:  # noqa: ANN401 - WeasyPrint's finishers are not typed
    """Give each page its label, and each row of a table its width; called by WeasyPrint when everything is drawn."""
    del document
    pdf.catalog["PageLabels"] = LABELS
    for table in pdf.objects:
        if isinstance(table, dict) and table.get("S") == "/Table":
            _widen_short_rows([*_rows(pdf, table)])


def _rows(pdf: Any, element: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - as above
    """The cells of each row below a table or a part of one."""
    for child in _children(pdf, element):
        if child.get("S") == "/TR":
            yield _children(pdf, child)
        elif child.get("S") in ("/THead", "/TBody", "/TFoot"):
            yield from _rows(pdf, child)


def _children(pdf: Any, element: Any) -> list[Any]:  # noqa: ANN401 - as above
    found = re.findall(rb"(\d+) 0 R", element["K"].data) if "K" in element else ()
    return [pdf.objects[int(number)] for number in found]


def _widen_short_rows(rows: list[list[Any]]) -> None:
    """Where large print sets the cells of a row as blocks, layout knows nothing of columns that they span."""
    widths = [sum(cell.get("A", {}).get("ColSpan", 1) for cell in row) for row in rows]
    for row, width in zip(rows, widths, strict=True):
        if row and width < max(widths):
            row[-1]["A"]["ColSpan"] = row[-1]["A"].get("ColSpan", 1) + max(widths) - width


def fit_for_archive(document: object, pdf: Any) -> None:  # noqa: ANN401 - as above
    """Complete the file, and add to what PDF/A-3 says of itself that the file keeps PDF/UA-1 too."""
    complete(document, pdf)
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    text = b"".join(metadata.stream).decode()
    space, end = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"', text.index("</rdf:RDF>")
    if space not in text:
        raise ValueError(text)
    metadata.stream = [f"{text[:end]}{_ACCESSIBLE}{text[end:]}".encode()]
