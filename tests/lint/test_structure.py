"""Is every rule explained that is no content rule?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from hiring_kit.lint import RULES
from hiring_kit.lint.structure import MEANINGS
from tests.conftest import Said

Run = Callable[..., Said]
SOURCE = Path(__file__).parents[2] / "src" / "hiring_kit"


def test_every_rule_that_is_reported_is_explained() -> None:
    texts = [p.read_text("utf-8") for p in SOURCE.rglob("*.py") if p.name != "structure.py"]
    reported = {rule for text in texts for rule in re.findall(r'"(HK[0-9]{3})"', text)} - {"HK200"}
    assert len(reported) > 80
    assert reported == {*MEANINGS, *RULES}
    assert not set(MEANINGS) & set(RULES)
    assert all(text.endswith(".") for text in MEANINGS.values())


def test_a_rule_is_explained_in_the_terminal(run: Run) -> None:
    assert run("lint", "--explain", "hk031").out.startswith("HK031\n\nNo such key belongs here.")
    assert json.loads(run("lint", "--explain", "HK902", "--json").out)["id"] == "HK902"
    assert run("lint", "--explain", "HK999").code == 2
