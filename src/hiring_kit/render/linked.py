"""How do other systems read the rubrics: as schema.org terms, as a 1EdTech CASE package?

CASE is the Competencies and Academic Standards Exchange, version 1.1; its objects are named by UUIDs, which are made
from the ids and the fingerprint, so that the same rubric has the same names everywhere.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from typing import Any

from hiring_kit.model.books import RubricBook
from hiring_kit.model.sheets import CompetencySheet

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "hiring_kit")
_Node = dict[str, Any]


def to_schema_org(document: RubricBook) -> bytes:
    """Competencies and anchors of a rubric book as JSON-LD: sets of defined terms, and the occupation."""
    imprint = document.imprint
    rubric = _urn(document, "rubric")
    terms = [_term(document, c, rubric) for c in document.competencies]
    whole = {
        "@type": "DefinedTermSet",
        "@id": rubric,
        "name": f"{imprint.role}, {imprint.level}",
        "version": imprint.fingerprint,
        "dateModified": imprint.date,
        "inLanguage": imprint.language,
        "hasDefinedTerm": [{"@id": term["@id"]} for term in terms],
    }
    occupation = {
        "@type": "Occupation",
        "@id": _urn(document, "occupation"),
        "name": f"{imprint.role}, {imprint.level}",
        "description": document.level.summary,
        "skills": [{"@id": term["@id"]} for term in terms],
    }
    scales = [_anchor_set(document, c) for c in document.competencies]
    graph = {"@context": "https://schema.org", "@graph": [occupation, whole, *terms, *scales]}
    return _dump(graph)


def to_case(document: RubricBook) -> bytes:
    """A rubric book as a CASE 1.1 package: competencies and key actions as items, anchors as a rubric."""
    return _dump(
        {
            "CFDocument": _case_document(document),
            "CFItems": list(_items(document)),
            "CFAssociations": list(_associations(document)),
            "CFRubrics": [_rubric(document)],
        }
    )


def _urn(document: RubricBook, *path: object) -> str:
    return f"urn:uuid:{_uuid(document, *path)}"


def _uuid(document: RubricBook, *path: object) -> str:
    name = "/".join((document.imprint.fingerprint, *map(str, path)))
    return str(uuid.uuid5(NAMESPACE, name))


def _dump(value: _Node) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _term(document: RubricBook, competency: CompetencySheet, rubric: str) -> _Node:
    return {
        "@type": "DefinedTerm",
        "@id": _urn(document, competency.id),
        "termCode": competency.id,
        "name": competency.name,
        "description": competency.definition,
        "disambiguatingDescription": competency.expectation,
        "inDefinedTermSet": {"@id": rubric},
    }


def _anchor_set(document: RubricBook, competency: CompetencySheet) -> _Node:
    return {
        "@type": "DefinedTermSet",
        "@id": _urn(document, competency.id, "anchors"),
        "name": f"{competency.name}, {document.level.title}",
        "about": {"@id": _urn(document, competency.id)},
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": _urn(document, competency.id, "anchor", anchor.value),
                "termCode": str(anchor.value),
                "name": _label(document, anchor.value),
                "description": anchor.text,
            }
            for anchor in competency.anchors
        ],
    }


def _label(document: RubricBook, value: int) -> str:
    return next(point.label for point in document.scale.points if point.value == value)


def _named(document: RubricBook, *path: object) -> _Node:
    return {
        "identifier": _uuid(document, *path),
        "uri": _urn(document, *path),
        "lastChangeDateTime": f"{document.imprint.date}T00:00:00+00:00",
    }


def _link(document: RubricBook, title: str, *path: object) -> _Node:
    return {"title": title, "identifier": _uuid(document, *path), "uri": _urn(document, *path)}


def _title(document: RubricBook) -> str:
    return f"{document.imprint.role}, {document.imprint.level}"


def _case_document(document: RubricBook) -> _Node:
    return {
        **_named(document, "document"),
        "creator": "hiring_kit",
        "title": _title(document),
        "version": document.imprint.fingerprint,
        "description": document.level.summary,
        "language": document.imprint.language,
        "adoptionStatus": "Draft",
        "caseVersion": "1.1",
        "CFPackageURI": _link(document, _title(document), "package"),
    }


def _items(document: RubricBook) -> Iterator[_Node]:
    whole = _link(document, _title(document), "document")
    for competency in document.competencies:
        yield {
            **_named(document, competency.id),
            "CFDocumentURI": whole,
            "CFItemType": "Competency",
            "humanCodingScheme": competency.code,
            "abbreviatedStatement": competency.name,
            "fullStatement": competency.definition,
            "language": document.imprint.language,
        }
        for number, action in enumerate(competency.key_actions, 1):
            yield {
                **_named(document, competency.id, "action", number),
                "CFDocumentURI": whole,
                "CFItemType": "Key action",
                "humanCodingScheme": f"{competency.code}.{number}",
                "fullStatement": action,
                "language": document.imprint.language,
            }


def _associations(document: RubricBook) -> Iterator[_Node]:
    whole = _link(document, _title(document), "document")
    for order, competency in enumerate(document.competencies, 1):
        item = _link(document, competency.name, competency.id)
        yield _child(document, item, whole, order)
        for number, action in enumerate(competency.key_actions, 1):
            part = _link(document, action, competency.id, "action", number)
            yield _child(document, part, item, number)


def _child(document: RubricBook, origin: _Node, destination: _Node, order: int) -> _Node:
    return {
        **_named(document, "child", origin["identifier"]),
        "CFDocumentURI": _link(document, _title(document), "document"),
        "associationType": "isChildOf",
        "originNodeURI": origin,
        "destinationNodeURI": destination,
        "sequenceNumber": order,
    }


def _rubric(document: RubricBook) -> _Node:
    return {
        **_named(document, "anchors"),
        "title": _title(document),
        "description": document.scale.name,
        "CFRubricCriteria": [
            {
                **_named(document, competency.id, "criterion"),
                "category": competency.name,
                "description": competency.expectation,
                "CFItemURI": _link(document, competency.name, competency.id),
                "weight": competency.percent / 100,
                "position": order,
                "rubricId": _uuid(document, "anchors"),
                "CFRubricCriterionLevels": [
                    {
                        **_named(document, competency.id, "anchor", anchor.value),
                        "quality": _label(document, anchor.value),
                        "description": anchor.text,
                        "score": anchor.value,
                        "position": position,
                        "rubricCriterionId": _uuid(document, competency.id, "criterion"),
                    }
                    for position, anchor in enumerate(competency.anchors, 1)
                ],
            }
            for order, competency in enumerate(document.competencies, 1)
        ],
    }
