"""Do templates only loop and choose? What is computed or sorted belongs to packet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from hiring_kit import resources

COMPUTE = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
COMPUTING_FILTERS = {
    "groupby", "int", "float", "max", "min", "random", "reverse", "round", "safe", "shuffle", "sort", "sum", "unique",
}  # fmt: skip


def computing(text: str) -> Iterator[str]:
    """What a template computes, or marks as safe though nobody checked it, by line."""
    for node in Environment().parse(text).find_all((nodes.BinExpr, nodes.Filter)):  # noqa: S701 - nothing is rendered
        if isinstance(node, COMPUTE):
            yield f"{node.lineno}: {node.operator}"
        elif isinstance(node, nodes.Filter) and node.name in COMPUTING_FILTERS:
            yield f"{node.lineno}: |{node.name}"


@pytest.mark.parametrize(
    "bad",
    [
        "{{ a + 1 }}",
        "{% for x in rows|sort %}{% endfor %}",
        "{% set n = a * b %}",
        "{{ text|safe }}",
    ],
)
def test_computing_is_seen(bad: str) -> None:
    assert len(list(computing("fine\n" + bad))) == 1


@pytest.mark.parametrize(
    "good", ["{{ a ~ '1' }}", "{% if a > 1 and not b %}x{% endif %}", "{{ a|length }}"]
)
def test_choosing_is_left_alone(good: str) -> None:
    assert list(computing(good)) == []


def test_templates_never_compute() -> None:
    folder = resources.templates()
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.j2")
    }
    assert len(texts) >= 8
    found = {name: lines for name, text in texts.items() if (lines := list(computing(text)))}
    assert found == {}
