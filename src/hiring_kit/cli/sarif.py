"""How are problems told to a code-scanning service? As SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from hiring_kit import __version__
from hiring_kit.cli.report import told
from hiring_kit.files import named_below
from hiring_kit.lint import MANUAL, RULES
from hiring_kit.lint.structure import MEANINGS
from hiring_kit.model.problem import Problem

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(problems: Iterable[Problem]) -> str:
    """A SARIF log of one run; columns count characters, paths are relative to where the user stands."""
    found = tuple(problems)
    ids = sorted({*RULES, *(problem.rule for problem in found)})
    driver = {
        "name": "hiring-kit",
        "version": __version__,
        "rules": [_rule(name) for name in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"uri": f"{Path.cwd().as_uri()}/"}},
        "results": [_result(problem, ids.index(problem.rule)) for problem in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(name: str) -> dict[str, Any]:
    known = RULES.get(name)
    if known is None:
        return {"id": name, "shortDescription": {"text": MEANINGS.get(name, name)}}
    page = MANUAL[name]
    return {
        "id": name,
        "name": known.name,
        "shortDescription": {"text": page.splitlines()[0]},
        "fullDescription": {"text": f"{page.splitlines()[0]} {known.hint}"},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[known.severity]},
        "properties": {"source": known.source},
    }


def _result(problem: Problem, index: int) -> dict[str, Any]:
    place = problem.place
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + place.width,
    }
    where = {"artifactLocation": _location(place.file), "region": region}
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": told(problem)},
        "locations": [{"physicalLocation": where}],
    }


def _location(file: str) -> dict[str, str]:
    name = named_below(Path.cwd(), Path(file))
    if Path(name).is_absolute():
        return {"uri": Path(name).as_uri()}
    # `as_uri` knows the rules, and wants an absolute path.
    uri = PurePosixPath("/", name).as_uri()
    return {"uri": uri.removeprefix("file:///"), "uriBaseId": "%SRCROOT%"}
