"""Is a form read for what it says, and refused in words where that cannot be told?"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from hiring_kit.model.problem import Refusal
from hiring_kit.readback.form import MAX_BYTES, read_form

RATING = "k0123abcd__technical__statistics__rating"
NOTES = "k0123abcd__technical__statistics__evidence"


def text(name: str, value: object = None) -> Dictionary:
    """A text field."""
    held = {} if value is None else {"/V": value}
    return Dictionary({"/FT": Name.Tx, "/T": String(name), **held})


def group(name: str, held: str, *shown: str) -> Dictionary:
    """A radio group: what it holds, and the state of each of its choices."""
    kids = Array([Dictionary(AS=Name(f"/{state}")) for state in shown])
    return Dictionary(FT=Name.Btn, T=String(name), V=Name(f"/{held}"), Kids=kids)


def form(*fields: pikepdf.Object) -> pikepdf.Pdf:
    """A PDF with these fields, on no page."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field) for field in fields]))
    return pdf


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    """Save a PDF and say where."""

    def save(pdf: pikepdf.Pdf) -> Path:
        path = tmp_path / "form.pdf"
        pdf.save(path)
        return path

    return save


def said(path: Path) -> str:
    """The one problem that a file is refused with."""
    with pytest.raises(Refusal) as refused:
        read_form(path)
    (problem,) = refused.value.problems
    assert problem.rule == "HK070"
    assert problem.hint
    assert (problem.place.file, problem.place.line, problem.place.column) == (str(path), 1, 1)
    return problem.message


def test_fields_come_in_order_of_name(saved: Callable[..., Path]) -> None:
    path = saved(form(group(RATING, "4", "Off", "4"), text(NOTES, String("Heard it.")), text("k0")))
    filled, problems = read_form(path)
    assert [(str(each.name), each.value) for each in filled] == [
        (NOTES, "Heard it."),
        (RATING, "4"),
    ]
    assert filled[1].name.competency == "statistics"
    assert [p.message for p in problems] == ['the file has a field "k0" that is not ours']


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (String("a\rb\r\nc\nd"), "a\nb\nc\nd"),
        (String("  \n padded \n"), "padded"),
        (String("“naïve” 李雷"), "“naïve” 李雷"),
        (String("/4"), "/4"),
        (String("Off"), "Off"),
        (Name("/4"), None),
        (String(""), None),
        (String("   "), None),
        (Array([String("a")]), None),
        (7, None),
        (None, None),
    ],
)
def test_values_as_text(saved: Callable[..., Path], value: object, read: str | None) -> None:
    filled, problems = read_form(saved(form(text(NOTES, value))))
    assert problems == ()
    assert [each.value for each in filled] == ([] if read is None else [read])


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (Name("/4"), "4"),
        (String("/4"), "4"),
        (String("4"), "4"),
        (Name.Off, None),
        (String("/Off"), None),
        (4, None),
    ],
)
def test_values_as_choices(saved: Callable[..., Path], value: object, read: str | None) -> None:
    box = Dictionary({"/FT": Name.Btn, "/T": String(RATING), "/V": value})
    filled, problems = read_form(saved(form(box)))
    assert problems == ()
    assert [each.value for each in filled] == ([] if read is None else [read])


def test_long_text_kept_as_a_stream(saved: Callable[..., Path]) -> None:
    pdf = form()
    words = "Łukasz said so. " * 9_000
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(text(NOTES, pdf.make_stream(b"\xfe\xff" + words.encode("utf-16-be"))))
    )
    filled, problems = read_form(saved(pdf))
    assert problems == ()
    assert [each.value for each in filled] == [words.strip()]


def test_a_text_that_would_unfold_without_end_is_not_unfolded(saved: Callable[..., Path]) -> None:
    pdf = form()
    bomb = pdf.make_stream(b"\0" * 120_000_000)
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(text(NOTES, bomb)))
    assert read_form(saved(pdf)) == ((), ())


@pytest.mark.parametrize(
    ("held", "shown", "read"),
    [
        ("4", ("Off", "4"), "4"),
        ("4", ("Off", "Off"), "4"),
        ("Off", ("Off", "4"), "4"),
        ("Off", ("Off", "Off"), None),
    ],
)
def test_choices(
    saved: Callable[..., Path], held: str, shown: tuple[str, ...], read: str | None
) -> None:
    filled, problems = read_form(saved(form(group(RATING, held, *shown))))
    assert problems == ()
    assert [each.value for each in filled] == ([] if read is None else [read])


@pytest.mark.parametrize(
    ("held", "shown"), [("4", ("5", "Off")), ("4", ("4", "5")), ("Off", ("4", "5"))]
)
def test_a_mark_that_contradicts_the_value_is_a_problem(
    saved: Callable[..., Path], held: str, shown: tuple[str, ...]
) -> None:
    filled, problems = read_form(saved(form(group(RATING, held, *shown))))
    assert filled == ()
    assert [p.message for p in problems] == [
        f'the file shows another choice than it holds in "{RATING}"'
    ]


def test_two_values_for_one_name(saved: Callable[..., Path]) -> None:
    filled, problems = read_form(
        saved(form(text(NOTES, String("one")), text(NOTES, String("two")), text(NOTES)))
    )
    assert filled == ()
    assert [p.message for p in problems] == [f'the file has two values for "{NOTES}"']


def test_the_same_value_twice_is_one(saved: Callable[..., Path]) -> None:
    filled, problems = read_form(
        saved(form(text(NOTES, String("one")), text(NOTES, String("one")), text(NOTES)))
    )
    assert problems == ()
    assert [each.value for each in filled] == ["one"]


def test_nested_names_are_foreign(saved: Callable[..., Path]) -> None:
    outer = Dictionary(T=String("outer"), Kids=Array([text(NOTES, String("in"))]))
    filled, problems = read_form(saved(form(outer)))
    assert filled == ()
    assert f'"outer.{NOTES}"' in problems[0].message


def test_a_circle_of_fields_ends(saved: Callable[..., Path]) -> None:
    pdf = form(text("b0"), text(NOTES, String("in")))
    first = pdf.Root.AcroForm.Fields[0]
    second = pdf.make_indirect(Dictionary(T=String("b"), Kids=Array([first])))
    first.Kids = Array([second, second])
    filled, problems = read_form(saved(pdf))
    assert [each.value for each in filled] == ["in"]
    assert problems == ()


def test_more_fields_than_a_form_can_have(saved: Callable[..., Path]) -> None:
    shared = [text(f"a{n}") for n in range(5_001)]
    assert said(saved(form(*shared))) == "the file cannot be read as a PDF"


def test_no_form(saved: Callable[..., Path]) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    assert said(saved(pdf)) == "the file holds no form"


@pytest.mark.parametrize("strange", [Name.Odd, Array([1, String("x")]), Dictionary()])
def test_a_form_that_is_no_form(saved: Callable[..., Path], strange: pikepdf.Object) -> None:
    pdf = form()
    pdf.Root.AcroForm.Fields = strange
    assert said(saved(pdf)) == "the file holds no form"


def test_a_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    form(text(NOTES)).save(path, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert said(path) == "the file asks for a password"


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n"])
def test_no_pdf(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(data)
    assert said(path) == "the file cannot be read as a PDF"


def test_no_file(tmp_path: Path) -> None:
    assert said(tmp_path / "absent.pdf") == "the file cannot be opened: No such file or directory"


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert said(path) == "the file is larger than 20 MB"


def _plain() -> bytes:
    out = io.BytesIO()
    form(group(RATING, "4", "Off", "4"), text(NOTES, String("Heard it."))).save(
        out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable
    )
    return out.getvalue()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(at=st.integers(0, 10_000), junk=st.binary(min_size=1, max_size=12))
def test_damage_never_ends_in_a_crash(tmp_path: Path, at: int, junk: bytes) -> None:
    """Whatever is overwritten, the file is read or refused."""
    data = bytearray(_plain())
    at %= len(data)
    data[at : at + len(junk)] = junk
    path = tmp_path / "damaged.pdf"
    path.write_bytes(data)
    with suppress(Refusal):
        filled, problems = read_form(path)
        assert len(filled) + len(problems) <= 3
