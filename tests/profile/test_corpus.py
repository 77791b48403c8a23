"""Do real documents of several organizations read without a crash, and the labeled ones right?

The documents are looked for beside the repository; where they are absent, these tests are skipped.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from hiring_kit.ingest import READERS
from hiring_kit.ingest.read import read_document
from hiring_kit.model.lexicon import Lexicon
from hiring_kit.model.problem import Refusal
from hiring_kit.profile.document import profile_document
from tests.profile.conftest import REPOSITORY
from tests.profile.exact import check_quotes

FOLDER = REPOSITORY.parent / "shared" / "role-documents"
LABELS = FOLDER / "labels"

needs_documents = pytest.mark.skipif(
    not FOLDER.is_dir(), reason=f"NOT CHECKED: no role documents at {FOLDER}"
)
needs_labels = pytest.mark.skipif(
    not (LABELS / "sections.json").is_file(), reason=f"NOT CHECKED: no labels at {LABELS}"
)


@needs_documents
@pytest.mark.parametrize(("name", "with_requirements"), [("18f", 40), ("dfe", 43), ("gitlab", 78)])
def test_every_document_is_read_or_refused(
    lexicon: Lexicon, name: str, with_requirements: int
) -> None:
    found = 0
    for path in sorted((FOLDER / name).iterdir()):
        if path.suffix not in READERS:
            with pytest.raises(Refusal):
                read_document(path)
            continue
        source, _ = read_document(path)
        profile, _ = profile_document(source, lexicon)
        check_quotes(profile, source)
        found += bool(profile.requirements)
    assert found >= with_requirements


@pytest.fixture(scope="module")
def sectioning() -> ModuleType:
    """The benchmark that compares profiles with labels."""
    path = REPOSITORY / "benchmarks" / "sectioning.py"
    spec = importlib.util.spec_from_file_location("sectioning", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sectioning"] = module
    spec.loader.exec_module(module)
    return module


@needs_labels
@pytest.mark.parametrize(
    ("kind", "precision", "recall"),
    [("requirements", 0.95, 0.95), ("duties", 0.95, 0.95), ("headings", 0.80, 0.95)],
)
def test_labeled_lines_are_found(
    sectioning: ModuleType, lexicon: Lexicon, kind: str, precision: float, recall: float
) -> None:
    by_document = sectioning.scores(LABELS, lexicon)

    score = sectioning.total(found[kind] for found in by_document.values())

    assert score.labeled >= 50
    assert score.precision >= precision
    assert score.recall >= recall


def test_the_benchmark_prints_its_scores(
    sectioning: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.md").write_text("## Requirements\n- a\n- b\n")
    labels = '{"a.md": {"R": [2], "P": [], "D": [], "C": [], "ignore": [], "headings": [1]}}'
    (tmp_path / "sections.json").write_text(labels)

    assert sectioning.main(tmp_path) == 0
    assert "requirements P 0.500 R 1.000 (of 1)" in capsys.readouterr().out
