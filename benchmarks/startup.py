"""How long does `hiring-kit --help` take, as a multiple of the bare interpreter?

Usage: python benchmarks/startup.py [RUNS]. The two are run in turn, and medians are compared.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

BARE = [sys.executable, "-c", "pass"]
HELP = [str(Path(sys.executable).with_name("hiring-kit")), "--help"]
AT_MOST = 6.0


def main(runs: int) -> None:
    """Print both medians in milliseconds and their ratio."""
    spent: dict[str, list[float]] = {"bare": [], "help": []}
    for _ in range(runs + 1):
        for name, words in (("bare", BARE), ("help", HELP)):
            started = time.perf_counter()
            subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
            spent[name].append((time.perf_counter() - started) * 1000)
    bare, helped = (statistics.median(spent[name][1:]) for name in ("bare", "help"))
    print(
        f"{runs} runs each: bare interpreter {bare:.1f} ms, --help {helped:.1f} ms, "
        f"ratio {helped / bare:.2f} (at most {AT_MOST:.0f})"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
