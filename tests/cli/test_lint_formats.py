"""Do other programs understand what lint tells them?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hiring_kit.cli.annotations import as_annotations
from hiring_kit.cli.sarif import as_sarif
from hiring_kit.lint import RULES
from hiring_kit.model.place import Place
from hiring_kit.model.problem import Problem, Severity
from tests.conftest import Said

Run = Callable[..., Said]
NASTY = "100%: a,b\r\n::error::not one"


def problem(file: str, severity: Severity = "error") -> Problem:
    place = Place(file=file, line=3, column=5, width=4)
    return Problem(place=place, rule="HK302", message=NASTY, hint="Mend it.", severity=severity)


def test_a_file_cannot_forge_an_annotation(here: Path) -> None:
    said = as_annotations([problem("a,b:c%.yaml"), problem(str(here / "d.yaml"), "info")])
    text = "100%25: a,b%0D%0A::error::not one. Mend it."
    assert said.split("\n") == [
        f"::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,endColumn=9,title=HK302::{text}",
        f"::notice file=d.yaml,line=3,col=5,endColumn=9,title=HK302::{text}",
    ]


def test_sarif_names_rule_place_and_level(here: Path, tmp_path: Path) -> None:
    found = [problem("with space/a.yaml", "warning"), problem(str(tmp_path / "b.yaml"), "info")]
    log = json.loads(as_sarif(found))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": f"file://{here}/"}}
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(RULES)
    for rule in rules:
        assert rule["shortDescription"]["text"].endswith("?")
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert "Fails::" in rule["help"]["text"]
    first, second = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == "HK302"
    assert (first["level"], second["level"]) == ("warning", "note")
    where = first["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "with%20space/a.yaml", "uriBaseId": "%SRCROOT%"}
    assert where["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}
    other = second["locations"][0]["physicalLocation"]["artifactLocation"]
    assert other == {"uri": (tmp_path / "b.yaml").as_uri()}


@pytest.mark.parametrize("form", ["human", "json", "sarif", "github"])
def test_each_format_tells_the_same(form: str, here: Path, run: Run) -> None:
    path = here / "rubrics" / "ladders" / "ours.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("name: Ours\nlevels: 3\n", "utf-8")
    said = run("lint", "--format", form)
    assert said.code == 1
    if form == "human":
        assert said.err.startswith(
            "rubrics/ladders/ours.yaml:2:9: error HK030: levels needs a list"
        )
        assert said.out == "29 files checked, 1 error\n"
    elif form == "json":
        assert said.out == run("lint", "--json").out
        assert [p["rule"] for p in json.loads(said.out)] == ["HK030"]
    elif form == "sarif":
        (result,) = json.loads(said.out)["runs"][0]["results"]
        assert result["ruleId"] == "HK030"
        rules = json.loads(said.out)["runs"][0]["tool"]["driver"]["rules"]
        assert rules[result["ruleIndex"]]["id"] == "HK030"
    else:
        first, last = said.out.splitlines()
        assert first.startswith("::error file=rubrics/ladders/ours.yaml,line=2,col=9,endColumn=10,")
        assert last == "29 files checked, 1 error"
