"""How do ratings survive? One radio group a name, each choice called by its value, each with an Off state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from hiring_kit.model.field import SEPARATOR
from hiring_kit.render.finish.appearance import mark_stream, off_stream, upright
from hiring_kit.render.finish.names import Spoken

_RADIO = 1 << 15
_NO_TOGGLE_TO_OFF = 1 << 14
_CHOSEN_ALONE = ("/T", "/FT", "/V", "/Ff", "/Opt")


def merge_radio_groups(
    pdf: pikepdf.Pdf, fields: Iterable[pikepdf.Object], names: Spoken
) -> list[pikepdf.Object]:
    """The fields of a form with one field for each radio group, its choices only among its kids.

    WeasyPrint lists each choice as a field too, numbers the states instead of naming them, starts a second group of
    the same name where a group crosses a page, and calls the group by its first choice. ``names`` are what
    groups and choices are called aloud.
    """
    groups: dict[str, pikepdf.Object] = {}
    kept: list[pikepdf.Object] = []
    choices: set[tuple[int, int]] = set()
    for field in fields:
        if "/Kids" not in field or not int(field.get("/Ff", 0)) & _RADIO:
            kept.append(field)
            continue
        group = groups.setdefault(str(field.T), field)
        if group is field:
            kept.append(field)
        choices.update(kid.objgen for kid in field.Kids)
        _adopt(pdf, group, field)
    for label, group in groups.items():
        _name(group, label, names)
    return [field for field in kept if field.objgen not in choices]


def _adopt(pdf: pikepdf.Pdf, group: pikepdf.Object, field: pikepdf.Object) -> None:
    chosen = str(group.get("/V", "/Off"))
    kids = list(field.Kids)
    for kid, value in zip(kids, _values(field), strict=True):
        if str(kid.get("/AS", "/Off")) != "/Off":
            chosen = f"/{value}"
            kid.AS = Name(chosen)
        else:
            kid.AS = Name.Off
        _draw(pdf, kid, value, round_mark=True)
        for key in _CHOSEN_ALONE:
            if key in kid:
                del kid[key]
        kid.Parent = group
    if field is not group:
        group.Kids = Array([*group.Kids, *kids])
    if "/Opt" in group:
        del group["/Opt"]
    group.Ff = _RADIO | _NO_TOGGLE_TO_OFF
    group.V = Name(chosen)


def _name(group: pikepdf.Object, label: str, names: Spoken) -> None:
    """Name a group and its choices: some programs speak the one, some the other, and none speaks both."""
    name = names.fields.get(label) or _plain(label)
    group.TU = String(name)
    for kid in group.Kids:
        value = next(state[1:] for state in kid.AP.N.keys() if state != "/Off")  # noqa: SIM118 - keys of a PDF object
        kid.TU = String(f"{name}: {names.choices.get((label, value)) or kid.TU}")


def _plain(label: str) -> str:
    """A field's own name in words, for a group that nothing on the page names: PDF/UA asks for some name."""
    return " ".join(label.split(SEPARATOR)[-2:]).replace("-", " ")


def _values(field: pikepdf.Object) -> Iterator[str]:
    return (str(option) for option in field.Opt)


def mend_checkbox(pdf: pikepdf.Pdf, field: pikepdf.Object) -> None:
    """Give a checkbox both its pictures; its state when ticked is ``/on``."""
    ticked = str(field.get("/AS", "/Off")) != "/Off"
    _draw(pdf, field, "on", round_mark=False)
    field.AS = Name("/on") if ticked else Name.Off
    field.V = field.AS


def _draw(pdf: pikepdf.Pdf, widget: pikepdf.Object, value: str, *, round_mark: bool) -> None:
    size = upright(widget)
    widget.AP = Dictionary(
        N=Dictionary(
            {
                f"/{value}": mark_stream(pdf, *size, round_mark=round_mark),
                "/Off": off_stream(pdf, *size),
            }
        )
    )
