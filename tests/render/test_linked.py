"""Do other systems get the rubrics whole: every name resolves, every competency and anchor is there?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from hiring_kit.model.books import RubricBook
from hiring_kit.model.packet import Packet
from hiring_kit.render.linked import to_case, to_schema_org

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture(scope="module")
def book(packet: Packet) -> RubricBook:
    (found,) = (d for d in packet.documents if isinstance(d, RubricBook))
    assert len(found.competencies) >= 8
    return found


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects(part)


def test_the_case_package_is_closed(book: RubricBook) -> None:
    package = json.loads(to_case(book))
    named = [o for o in objects(package) if "lastChangeDateTime" in o]
    identifiers = [o["identifier"] for o in named]
    assert len(identifiers) == len(set(identifiers)) > 100
    assert all(UUID.fullmatch(i) for i in identifiers)
    assert all(o["uri"] == f"urn:uuid:{o['identifier']}" for o in named)
    for association in package["CFAssociations"]:
        assert association["associationType"] == "isChildOf"
        assert association["originNodeURI"]["identifier"] in identifiers
        assert association["destinationNodeURI"]["identifier"] in identifiers
    children = {a["originNodeURI"]["identifier"] for a in package["CFAssociations"]}
    assert children == {item["identifier"] for item in package["CFItems"]}


def test_the_case_rubric_has_every_anchor(book: RubricBook) -> None:
    (rubric,) = json.loads(to_case(book))["CFRubrics"]
    items = {i["identifier"]: i for i in json.loads(to_case(book))["CFItems"]}
    assert [c["category"] for c in rubric["CFRubricCriteria"]] == [
        c.name for c in book.competencies
    ]
    for criterion, competency in zip(rubric["CFRubricCriteria"], book.competencies, strict=True):
        assert items[criterion["CFItemURI"]["identifier"]]["fullStatement"] == competency.definition
        levels = {level["score"]: level for level in criterion["CFRubricCriterionLevels"]}
        assert {v: x["description"] for v, x in levels.items()} == {
            a.value: a.text for a in competency.anchors
        }
        assert {x["rubricCriterionId"] for x in levels.values()} == {criterion["identifier"]}


def test_schema_org_terms_resolve(book: RubricBook) -> None:
    graph = json.loads(to_schema_org(book))
    assert graph["@context"] == "https://schema.org"
    named = {o["@id"] for o in objects(graph) if "@type" in o}
    pointers = {o["@id"] for o in objects(graph) if set(o) == {"@id"}}
    assert pointers <= named
    assert len(pointers) == len(book.competencies) + 1
    texts = {o.get("description") for o in objects(graph)}
    assert {a.text for c in book.competencies for a in c.anchors} <= texts


def test_the_same_rubric_has_the_same_names_on_another_day(book: RubricBook) -> None:
    imprint = book.imprint.model_copy(update={"date": "2031-01-01"})
    later = json.loads(to_case(book.model_copy(update={"imprint": imprint})))
    now = json.loads(to_case(book))
    assert [i["identifier"] for i in later["CFItems"]] == [i["identifier"] for i in now["CFItems"]]
