"""What is a breach of the rules of the house? Each guard takes modules and names its breaches."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator

from tests.house.plan import (
    EXCEPTIONS,
    FLOORS,
    LINES_A_FILE,
    LINES_A_FUNCTION,
    NO_HOUSE_NAMES,
    OWNERS,
    PUBLIC_NAMES,
)
from tests.house.source import PACKAGE, Import, Module, defined, functions, imports

CLOCK = {"now", "today", "utcnow", "monotonic", "perf_counter", "time_ns"}
DICE = {"uuid1", "uuid4", "getnode"}
PROCESS = {"os", "sys"}
WORLD = {
    "environ",
    "environb",
    "getenv",
    "putenv",
    "argv",
    "stdin",
    "stdout",
    "stderr",
    "exit",
    "_exit",
}
TALK = {"print", "input", "exit", "quit", "breakpoint"}
NEVER = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "asyncio",
    "random",
    "secrets",
}
CLI_ONLY = {"time", "locale", "getpass", "platform", "logging"}


def upward(modules: Iterable[Module]) -> Iterator[str]:
    """Imports that do not go down: to a higher floor, or to a neighbor on the same one."""
    for module in modules:
        for found in _own(module):
            here, there = FLOORS[module.room], FLOORS[found.room]
            if found.room != module.room and there >= here:
                yield f"{module.name}:{found.line}: {module.room} (floor {here}) imports {found.room} (floor {there})"


def relative(modules: Iterable[Module]) -> Iterator[str]:
    """Imports that hide their room behind dots, or their module behind a string."""
    for module in modules:
        for found in imports(module):
            if found.target.startswith("."):
                yield f"{module.name}:{found.line}: relative import"
            elif (
                found.top == "importlib"
                and module.room != "cli"
                and found.target != "importlib.metadata"
            ):
                yield f"{module.name}:{found.line}: importlib outside cli"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Name) and node.id == "__import__":
                yield f"{module.name}:{node.lineno}: __import__"


def unowned(modules: Iterable[Module]) -> Iterator[str]:
    """Imports of a library by a room that does not own it, or of one that nobody owns."""
    for module in modules:
        for found in imports(module):
            owners = OWNERS.get(found.top)
            if owners is None:
                if found.top != PACKAGE and found.top not in sys.stdlib_module_names:
                    yield f"{module.name}:{found.line}: nobody owns {found.top}"
            elif module.room not in owners:
                yield f"{module.name}:{found.line}: {found.top} belongs to {', '.join(sorted(owners))}"


def too_long(modules: Iterable[Module]) -> Iterator[str]:
    """Files and functions with more lines than a reader wants to hold in mind."""
    for module in modules:
        lines = len(module.text.splitlines())
        if lines > LINES_A_FILE:
            yield f"{module.name}: {lines} lines, {LINES_A_FILE} at most"
        for function in functions(module):
            lines = (function.end_lineno or 0) - function.lineno + 1
            if lines > LINES_A_FUNCTION:
                yield f"{module.name}:{function.lineno}: {function.name} has {lines} lines, {LINES_A_FUNCTION} at most"


def too_many_names(modules: Iterable[Module]) -> Iterator[str]:
    """Modules that offer more names than a reader keeps apart."""
    for module in modules:
        public = [name for name in defined(module) if not name.startswith("_")]
        if len(public) > PUBLIC_NAMES:
            yield f"{module.name}: {len(public)} public names, {PUBLIC_NAMES} at most: {', '.join(public)}"


def no_question(modules: Iterable[Module]) -> Iterator[str]:
    """Modules whose first line is not the question they answer."""
    for module in modules:
        first = module.text.partition("\n")[0]
        if not (first.startswith('"""') and "?" in first and ast.get_docstring(module.tree)):
            yield f"{module.name}:1: the first line asks no question"


def worldly(modules: Iterable[Module]) -> Iterator[str]:
    """Output, exits, clocks and the environment outside cli; networks and dice anywhere."""
    for module in modules:
        for line, what in worldly_parts(module):
            if (module.room, what) not in EXCEPTIONS:
                yield f"{module.name}:{line}: {what}"


def worldly_parts(module: Module) -> Iterator[tuple[int, str]]:
    """Every line where a module touches the world, and what it touches."""
    inside = module.room != "cli"
    for found in imports(module):
        if found.top in NEVER or (inside and found.top in CLI_ONLY):
            yield found.line, found.top
        elif (found.target == "uuid" and found.name in DICE) or (
            inside and found.target in PROCESS and found.name in WORLD
        ):
            yield found.line, f"{found.target}.{found.name}"
    for node in ast.walk(module.tree) if inside else ():
        if isinstance(node, ast.Name) and node.id in TALK:
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            whole, owner = ast.unparse(node), ast.unparse(node.value)
            if node.attr in CLOCK | DICE or (owner in PROCESS and node.attr in WORLD):
                yield node.lineno, whole


def reexported(modules: Iterable[Module]) -> Iterator[str]:
    """Names fetched from a module that only passes them on, and lists of names to pass on."""
    known = {module.name: module for module in modules}
    for module in known.values():
        for found in _own(module):
            source = known.get(found.target)
            if source is None or not found.name or f"{found.target}.{found.name}" in known:
                continue
            if found.name not in defined(source):
                yield f"{module.name}:{found.line}: {found.name} is not made in {found.target}"
        if "__all__" in defined(module):
            yield f"{module.name}: __all__"


def badly_named(modules: Iterable[Module]) -> Iterator[str]:
    """Modules whose name would take anything."""
    for module in modules:
        if module.stem.strip("_") in NO_HOUSE_NAMES:
            yield f"{module.name}: a name that takes anything"


def _own(module: Module) -> Iterator[Import]:
    return (found for found in imports(module) if found.top == PACKAGE)
