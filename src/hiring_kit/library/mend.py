"""What can be mended in a file without asking: tabs in the indentation, and ids in the wrong spelling?"""

from __future__ import annotations

import re

from hiring_kit.model.record import ID_PATTERN, safe_id

_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_ID = re.compile(
    r"""^(?P<lead>\s*(?:-\s+)?(?:id|parallel|held_by|extends|ladder|loop|scale|recommendation):\s+)
        (?P<quote>["']?)(?P<id>[A-Za-z][A-Za-z0-9_ -]*?)(?P=quote)(?P<rest>\s*(?:\#.*)?)$""",
    re.MULTILINE | re.VERBOSE,
)


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """A text with what is mechanical put right, and what was done, one sentence each."""
    done: list[str] = []

    def indent(found: re.Match[str]) -> str:
        return found[0].replace("\t", "  ")

    def spelled(found: re.Match[str]) -> str:
        wrong = found["id"]
        right = _spelled(wrong)
        if re.match(ID_PATTERN, wrong) or not safe_id(right):
            return found[0]
        done.append(f'"{wrong}" is spelled "{right}"')
        return f"{found['lead']}{right}{found['rest']}"

    spaced = _INDENT.sub(indent, text)
    if spaced != text:
        done.append("tabs in the indentation became blanks")
    fixed = _ID.sub(spelled, spaced)
    return fixed, tuple(dict.fromkeys(done))


def _spelled(name: str) -> str:
    return re.sub(r"[_ ]+", "-", name.strip().lower())
