"""How often does the nearest competency agree with a person's label? Top-1 and top-3 over labeled requirement lines.

Usage: python benchmarks/matching.py LABELS, a folder with library.tsv (id, name, definition, aliases split by ";")
and competency_lines.json (lines with the labels a person accepts).
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from hiring_kit.match.score import Scorer
from hiring_kit.model.catalog import Known


def main(folder: Path) -> None:
    """Print the shares and the time a line takes."""
    rows = [
        row.split("\t") for row in (folder / "library.tsv").read_text("utf-8").splitlines() if row
    ]
    known = [
        Known(
            id=row[0].replace("_", "-"),
            name=row[1],
            definition=row[2],
            aliases=tuple(a.strip() for a in row[3].split(";") if a.strip()),
        )
        for row in rows
    ]
    lines = json.loads((folder / "competency_lines.json").read_text("utf-8"))
    scorer = Scorer(known)
    top1 = top3 = 0
    started = time.perf_counter()
    for line in lines:
        accepted = {label.replace("_", "-") for label in line["labels"]}
        ranked = sorted((-score, name) for name, score in scorer.scores(line["text"]).items())
        names = [name for _, name in ranked]
        top1 += names[0] in accepted
        top3 += bool(accepted & set(names[:3]))
    spent = (time.perf_counter() - started) * 1000 / len(lines)
    found = f"{len(lines)} lines, {len(known)} competencies"
    shares = f"top-1 {top1 / len(lines):.3f}, top-3 {top3 / len(lines):.3f}"
    print(f"{found}: {shares}, {spent:.2f} ms a line")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
