"""Does the source keep the rules of the house? Each guard is first shown a breach that it must see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.house import guards
from tests.house.plan import (
    EXCEPTIONS,
    FLOORS,
    LINES_A_FILE,
    LINES_A_FUNCTION,
    OWNERS,
    PUBLIC_NAMES,
)
from tests.house.source import ROOT_ROOM, Module, defined, functions, imports, modules

Guard = Callable[[Iterable[Module]], Iterator[str]]


def made(name: str, *lines: str) -> Module:
    return Module(f"hiring_kit.{name}", "\n".join(lines) + "\n")


LONG_FUNCTION = ["def f():", *["    x = 1"] * LINES_A_FUNCTION]

BREACHES: list[tuple[Guard, Module]] = [
    (guards.upward, made("model.a", "from hiring_kit.build.run import run_build")),
    (guards.upward, made("kit.a", "from hiring_kit.loop.plan import plan")),
    (guards.upward, made("kit.a", "def f():", "    import hiring_kit.packet.guide")),
    (guards.upward, made("kit.a", "if TYPE_CHECKING:", "    from hiring_kit.render import pdf")),
    (guards.upward, made("yamlio.a", "from hiring_kit import resources")),
    (guards.upward, made("yamlio.a", "from hiring_kit import cli")),
    (guards.relative, made("kit.a", "from .. import loop")),
    (guards.relative, made("kit.a", "from importlib import import_module")),
    (guards.relative, made("kit.a", "x = __import__('hiring_kit.loop')")),
    (guards.unowned, made("kit.a", "import yaml")),
    (guards.unowned, made("cli.a", "def f():", "    from weasyprint.text import fonts")),
    (guards.unowned, made("kit.a", "import numpy as np")),
    (guards.too_long, made("kit.a", *["x = 1"] * (LINES_A_FILE + 1))),
    (guards.too_long, made("kit.a", *LONG_FUNCTION)),
    (guards.too_long, made("kit.a", "class A:", *[f"    {line}" for line in LONG_FUNCTION])),
    (guards.too_many_names, made("kit.a", *[f"name{n} = {n}" for n in range(PUBLIC_NAMES + 1)])),
    (guards.no_question, made("kit.a", '"""Assembles a kit."""')),
    (guards.no_question, made("kit.a", "", '"""What is a kit?"""')),
    (guards.worldly, made("kit.a", "print('x')")),
    (guards.worldly, made("kit.a", "import sys", "sys.exit(1)")),
    (guards.worldly, made("kit.a", "from sys import exit as leave")),
    (guards.worldly, made("kit.a", "import os", "home = os.environ['HOME']")),
    (guards.worldly, made("kit.a", "from os import getenv")),
    (guards.worldly, made("kit.a", "from datetime import date", "day = date.today()")),
    (guards.worldly, made("kit.a", "import datetime", "t = datetime.datetime.now()")),
    (guards.worldly, made("kit.a", "import time")),
    (guards.worldly, made("kit.a", "import uuid", "name = uuid.uuid4()")),
    (guards.worldly, made("kit.a", "from uuid import uuid4")),
    (guards.worldly, made("cli.a", "import urllib.request")),
    (guards.reexported, made("kit.a", "__all__ = ['f']")),
    (guards.badly_named, made("kit.utils", "")),
    (guards.badly_named, made("model._base", "")),
]

GUARDS: list[Guard] = [
    guards.upward,
    guards.relative,
    guards.unowned,
    guards.too_long,
    guards.too_many_names,
    guards.no_question,
    guards.worldly,
    guards.reexported,
    guards.badly_named,
]


@pytest.mark.parametrize(("guard", "module"), BREACHES)
def test_a_guard_sees_a_breach(guard: Guard, module: Module) -> None:
    assert len(list(guard([module]))) == 1


def test_a_guard_sees_a_name_passed_on() -> None:
    maker = made("model.a", "x = 1")
    passer = made("model.b", "from hiring_kit.model.a import x")
    taker = made("model.c", "from hiring_kit.model.b import x")
    assert list(guards.reexported([maker, passer, taker])) == [
        "hiring_kit.model.c:1: x is not made in hiring_kit.model.b"
    ]


def test_every_guard_is_shown_a_breach() -> None:
    assert {guard for guard, _ in BREACHES} == set(GUARDS)


@pytest.mark.parametrize("guard", GUARDS)
def test_the_house_is_in_order(guard: Guard) -> None:
    assert "\n".join(guard(modules())) == ""


def test_the_guards_look_at_something() -> None:
    looked_at = {
        "modules": len(modules()),
        "functions": sum(1 for module in modules() for _ in functions(module)),
        "public names": sum(len(defined(module)) for module in modules()),
        "imports": sum(1 for module in modules() for _ in imports(module)),
        "own imports": sum(f.top == "hiring_kit" for m in modules() for f in imports(m)),
        "owned imports": sum(f.top in OWNERS for m in modules() for f in imports(m)),
    }
    least = {
        "modules": 80,
        "functions": 300,
        "public names": 250,
        "imports": 600,
        "own imports": 250,
        "owned imports": 30,
    }
    assert {what: count for what, count in looked_at.items() if count < least[what]} == {}


def test_every_room_has_a_floor() -> None:
    assert {module.room for module in modules()} - set(FLOORS) == set()


def test_every_room_of_the_plan_stands() -> None:
    assert set(FLOORS) - {module.room for module in modules()} - {ROOT_ROOM} == set()


def test_every_owner_uses_its_library() -> None:
    used = {(found.top, module.room) for module in modules() for found in imports(module)}
    owned = {(library, room) for library, rooms in OWNERS.items() for room in rooms}
    assert {library for library, _ in owned} - {library for library, _ in used} == set()


def test_every_exception_is_needed() -> None:
    touched = {
        (module.room, what) for module in modules() for _, what in guards.worldly_parts(module)
    }
    assert set(EXCEPTIONS) - touched == set()
