"""Which rules of PDF/UA-1, or of PDF/A-3a if started with ``3a``, does a PDF break?

A program: paths in, one a line; verdicts as JSON out.

The jar that carries veraPDF's engine and its profiles lacks the library that reads profiles, so the profile is read
here and handed over rule by rule.
"""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tests.pdf.java import Java, jar, start

PROFILES = {"ua1": "PDFUA-1.xml", "3a": "PDFA-3A.xml"}
FOLDER = "org/verapdf/pdfa/validation"
FLAVOUR = sys.argv[1] if len(sys.argv) > 1 else "ua1"
_SPACE = "{http://www.verapdf.org/ValidationProfile}"
_PROFILES = "org.verapdf.pdfa.validation.profiles"
_ALL_FAILURES = -1
_HOW = (False, True, False)
"""Log passed checks, show error messages, show progress."""


def main() -> None:
    """Say ``ready``, then answer each path with a verdict."""
    java = start()
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    profile, rules = _profile(java)
    _say({"ready": True})
    for line in sys.stdin:
        _say(_verdict(java, profile, line.strip()) | {"rules": rules})
    # Not sys.exit: taking the Java machine down in order has crashed.
    os._exit(0)


def _say(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _verdict(java: Java, profile: Java, path: str) -> dict[str, object]:
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(FLAVOUR)
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    with foundry.createParser(java("java.io.FileInputStream")(path), flavour) as parser:
        validator = foundry.createValidator(profile, _ALL_FAILURES, *_HOW)
        result = validator.validate(parser)
        failures: dict[str, tuple[int, str]] = {}
        for name, message in _failures(result):
            count, first = failures.get(name, (0, message))
            failures[name] = count + 1, first
        return {
            "compliant": bool(result.isCompliant()),
            "checks": int(result.getTotalAssertions()),
            "failures": failures,
        }


def _failures(result: Java) -> Iterator[tuple[str, str]]:
    for found in result.getTestAssertions():
        if str(found.getStatus()).lower() == "failed":
            rule, where = found.getRuleId(), found.getLocation().getContext()
            yield f"{rule.getClause()}-{rule.getTestNumber()}", f"{found.getMessage()} At: {where}"


def _profile(java: Java) -> tuple[Java, int]:
    with zipfile.ZipFile(jar()) as classes:
        root = ET.fromstring(classes.read(f"{FOLDER}/{PROFILES[FLAVOUR]}"))  # noqa: S314 - from a package that we pin
    rules, variables = java("java.util.HashSet")(), java("java.util.HashSet")()
    for each in root.iter(f"{_SPACE}rule"):
        rules.add(_rule(java, each))
    profiles = java(f"{_PROFILES}.Profiles")
    for each in root.iter(f"{_SPACE}variable"):
        texts = (each.findtext(f"{_SPACE}{key}") for key in ("defaultValue", "value"))
        variables.add(profiles.variableFromValues(each.get("name"), each.get("object"), *texts))
    details = profiles.profileDetailsFromValues(FLAVOUR, "", "", java("java.util.Date")())
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(FLAVOUR)
    profile = profiles.profileFromValues(flavour, details, "", rules, variables)
    return profile, int(rules.size())


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


if __name__ == "__main__":
    main()
