"""Addresses and field paths: printed and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dbxplan.address import Address, Element, FieldPath

TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
SEGMENTS = st.one_of(TEXTS, st.integers(0, 999), TEXTS.map(Element))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("jobs.nightly", Address("jobs", "nightly")),
        ("jobs.nightly.permissions", Address("jobs", "nightly", "permissions")),
        ("schemas.sales.grants", Address("schemas", "sales", "grants")),
        ("jobs.permissions", Address("jobs", "permissions")),
        ("jobs.team.nightly", Address("jobs", "team.nightly")),
    ],
)
def test_an_address_is_its_parts_with_dots_between(text: str, address: Address) -> None:
    assert Address.parse(text) == address
    assert str(address) == text


@pytest.mark.parametrize("text", ["", "jobs", "jobs.", ".nightly"])
def test_what_is_no_address_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"write KIND\.KEY, such as jobs\.nightly"):
        Address.parse(text)


def test_the_parent_of_a_child_is_the_resource() -> None:
    job = Address("jobs", "nightly")

    assert Address("jobs", "nightly", "permissions").parent == job
    assert job.parent == job


def test_addresses_sort_by_kind_then_key_then_child() -> None:
    texts = ["schemas.a", "jobs.b", "jobs.a.permissions", "jobs.a"]

    ordered = sorted(map(Address.parse, texts))

    assert [str(address) for address in ordered] == ["jobs.a", "jobs.a.permissions", "jobs.b", "schemas.a"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (FieldPath(), ""),
        (FieldPath.of("name"), "name"),
        (FieldPath.of("tasks", Element("load"), "timeout_seconds"), "tasks[load].timeout_seconds"),
        (FieldPath.of("tasks", 0, "libraries", 2), "tasks[0].libraries[2]"),
        (FieldPath.of("tasks", Element("0")), 'tasks["0"]'),
        (FieldPath.of("tasks", Element("")), 'tasks[""]'),
        (FieldPath.of("on_start", Element("a@b.c")), "on_start[a@b.c]"),
        (FieldPath.of("tags", "cost center"), "tags['cost center']"),
        (FieldPath.of("spark_conf", "spark.a.b"), "spark_conf['spark.a.b']"),
        (FieldPath.of("it's", Element('say "x"')), '[\'it\\\'s\']["say \\"x\\""]'),
    ],
)
def test_a_path_prints_as_people_write_it_and_reads_back(path: FieldPath, text: str) -> None:
    assert str(path) == text
    assert FieldPath.parse(text) == path


@given(st.lists(SEGMENTS, max_size=6))
def test_every_path_reads_back(segments: list[str | int | Element]) -> None:
    path = FieldPath(segments)

    again = FieldPath.parse(str(path))

    assert again == path
    assert [type(segment) for segment in again] == [type(segment) for segment in path]


@pytest.mark.parametrize(
    ("text", "position"), [("a..b", 2), (".a", 1), ("a[b", 2), ("a]", 2), ("a[0]b", 5), ("a b", 2)]
)
def test_what_is_no_path_says_from_where(text: str, position: int) -> None:
    with pytest.raises(ValueError, match=f"from character {position}$"):
        FieldPath.parse(text)


def test_a_path_grows_and_knows_the_field_that_it_is_in() -> None:
    path = FieldPath.of("tasks") / Element("load") / "name"

    assert path == FieldPath.of("tasks", Element("load"), "name")
    assert path.top == "tasks"
    assert FieldPath().top == ""
