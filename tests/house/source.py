"""What does the source say about itself? Modules as syntax trees, and what each of them imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
PACKAGE = "hiring_kit"
ROOT_ROOM = "(package)"


@dataclass(frozen=True)
class Module:
    """One file of source, read as a syntax tree."""

    name: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.text)

    @property
    def room(self) -> str:
        """The part after ``hiring_kit``, which is a folder or a single file."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ROOT_ROOM

    @property
    def stem(self) -> str:
        return self.name.rpartition(".")[2]


@dataclass(frozen=True)
class Import:
    """One imported module: ``from a.b import c`` is ``a.b`` with the name ``c``."""

    line: int
    target: str
    name: str = ""

    @property
    def top(self) -> str:
        return self.target.split(".")[0]

    @property
    def room(self) -> str:
        """The room of hiring_kit that is imported; ``from hiring_kit import x`` may name one, too."""
        parts = self.target.split(".")
        if len(parts) > 1:
            return parts[1]
        return self.name if _is_module(self.name) else ROOT_ROOM


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


def _is_module(name: str) -> bool:
    here = SOURCE / PACKAGE
    return bool(name) and ((here / name).is_dir() or (here / f"{name}.py").is_file())


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, by name."""
    return tuple(
        Module(_dotted(path), path.read_text(encoding="utf-8"))
        for path in sorted((SOURCE / PACKAGE).rglob("*.py"))
    )


def _dotted(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Module) -> Iterator[Import]:
    """Every import, wherever it stands: in functions and under TYPE_CHECKING as well."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield Import(node.lineno, "." * node.level + (node.module or ""), alias.name)


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones as well."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def defined(module: Module) -> tuple[str, ...]:
    """The names that a module makes itself at its top level, in order."""
    names: list[str] = []
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            stored = (part for part in ast.walk(node) if isinstance(part, ast.Name))
            names.extend(part.id for part in stored if isinstance(part.ctx, ast.Store))
    return tuple(dict.fromkeys(names))
