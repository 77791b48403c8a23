"""How does Apache PDFBox fill a form in? A program: the form, its values as JSON, and the file to write."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from tests.pdf.java import start


def main() -> None:
    """Fill in as scripts on a Java machine do: each field by its name."""
    form, values, out = (Path(argument) for argument in sys.argv[1:])
    java = start()
    file = java("java.io.File")
    with java("org.apache.pdfbox.Loader").loadPDF(file(str(form))) as pdf:
        fields = pdf.getDocumentCatalog().getAcroForm()
        for name, value in json.loads(values.read_text(encoding="utf-8")).items():
            # The value is in before it is drawn; letters beyond Latin-1 are kept, but PDFBox refuses to draw them.
            with suppress(java("java.lang.IllegalArgumentException")):
                fields.getField(name).setValue(value)
        pdf.save(file(str(out)))
    # Not sys.exit: taking the Java machine down in order has crashed.
    os._exit(0)


if __name__ == "__main__":
    main()
