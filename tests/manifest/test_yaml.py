"""The YAML dialect. (§1.4, §1.10)"""

import math
from typing import Any

import pytest

from dbxplan.manifest.loader.events import LoadError, compose
from dbxplan.manifest.tree import Map, Time, unpack


def read(text: str) -> Any:
    return compose(text.encode(), "f.yml", 0).tree


def place(tree: Any, key: Any) -> str:
    return str(unpack(tree.at[key], ["f.yml"]))


def error(text: str) -> str:
    with pytest.raises(LoadError) as caught:
        read(text)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("off", "off"),
        ("12", 12),
        ("-3", -3),
        ("0777", 777),
        ("1_000", 1000),
        ("0x1F", 31),
        ("0o17", 15),
        ("0b101", 5),
        ("0o8", "0o8"),
        ("0x", "0x"),
        ("12:30", "12:30"),
        ("1.2.3", "1.2.3"),
        ("1.10", 1.1),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1e400", "1e400"),
        ("18446744073709551616", 18446744073709551616.0),
        (".inf", math.inf),
        ("~", None),
        ("Null", None),
        ("", None),
        ("'12'", "12"),
        ("!!str 12", "12"),
        ("!!float 3", 3.0),
        ("2024-13-45", "2024-13-45"),
        ("+", "+"),
        (".", "."),
        ("-", [None]),
    ],
)
def test_a_scalar_means_what_go_makes_of_it(text: str, value: Any) -> None:
    found = read(f"a: {text}" if text != "-" else "a:\n  -")["a"]

    assert found == value
    assert type(found) is type(value) or isinstance(value, list)


@pytest.mark.parametrize("text", ["2024-01-02", "2024-1-2", "2024-01-02T03:04:05Z", "2024-01-02 03:04:05.25"])
def test_a_time_keeps_its_text(text: str) -> None:
    found = read(f"a: {text}")["a"]

    assert type(found) is Time
    assert found == text


def test_numbers_that_fit_no_kind_are_an_error() -> None:
    assert error("a: 9223372036854775808").startswith("yaml (f.yml:1:4): a number is too large")


@pytest.mark.parametrize("text", ["1__0", "1_", "0x1_", "1_.5", "1_000__0.5"])
def test_an_underscore_stands_between_digits(text: str) -> None:
    assert error(f"a: {text}").startswith("yaml (f.yml:1:4): a number has an underscore ")


@pytest.mark.parametrize("text", ["a: <<", "a: [<<]", "<<"])
def test_a_merge_key_is_no_value(text: str) -> None:
    assert "unknown tag: !!merge" in error(text)
    assert read(text.replace("<<", "'<<'"))


def test_another_version_of_yaml_is_an_error() -> None:
    assert read("%YAML 1.1\n---\na: 1\n") == {"a": 1}
    assert error("%YAML 1.2\n---\na: 1\n") == "f.yml: found incompatible YAML document"


@pytest.mark.parametrize("text", ["!foo x", "!!binary aGk=", "!!bool yes"])
def test_other_tags_are_an_error(text: str) -> None:
    assert error(f"a: {text}").startswith("yaml (f.yml:1:4): ")


@pytest.mark.parametrize(("key", "tag"), [("1", "!!int"), ("true", "!!bool"), ("1.5", "!!float")])
def test_keys_must_be_text(key: str, tag: str) -> None:
    assert error(f"a:\n  {key}: x") == f"yaml (f.yml:2:3): invalid key tag: {tag}; quote the key"


def test_a_null_key_is_its_text() -> None:
    assert list(read("null: 1\n~: 2\n")) == ["null", "~"]


def test_the_last_of_two_equal_keys_replaces_and_the_first_keeps_its_place() -> None:
    tree = read("a: {x: 1}\nb: 2\na: {y: 3}\n")

    assert tree == {"a": {"y": 3}, "b": 2}
    assert list(tree) == ["a", "b"]


def test_marks_point_at_the_first_character_of_a_value() -> None:
    tree = read("a: x\nb:\n  c: 'q'\nd:\n- 1\ne: [1]\nf:\ng: &x\n  h: 1\ni: |\n  t\n")

    assert [place(tree, key).removeprefix("f.yml:") for key in tree] == [
        "1:4",
        "3:3",
        "5:1",
        "6:4",
        "7:3",
        "8:4",
        "10:4",
    ]
    assert place(tree["b"], "c") == "f.yml:3:6"
    assert str(unpack(tree.names["f"], ["f.yml"])) == "f.yml:7:1"


def test_marks_survive_very_long_lines() -> None:
    tree = read('{"a": "' + "x" * 3_000_000 + '", "b": 1}')

    assert place(tree, "b") == "f.yml:1:3000016"


def test_an_alias_is_a_copy_that_keeps_the_place_of_its_anchor() -> None:
    tree = read("a: &x {k: 1}\nb: *x\n")

    assert tree["b"] == {"k": 1}
    assert tree["b"] is not tree["a"]
    assert place(tree, "b") == "f.yml:1:4"


def test_merge_keys_put_merged_keys_first_and_own_keys_win() -> None:
    tree = read("x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  d: 3\n  a: 3\n  <<: [*x, *y]\n")

    assert tree["z"] == {"a": 3, "b": 2, "c": 2, "d": 3}
    assert list(tree["z"]) == ["a", "b", "c", "d"]


def test_a_sequence_under_a_merge_key_may_hold_inline_maps() -> None:
    assert read("a: {<<: [{b: 1}], c: 2}")["a"] == {"b": 1, "c": 2}


def test_a_quoted_merge_key_is_a_key() -> None:
    assert read('a: {"<<": 1}')["a"] == {"<<": 1}


@pytest.mark.parametrize("value", ["{a: 1}", "", "x", "[x]"])
def test_a_merge_key_wants_aliases(value: str) -> None:
    assert "map merge requires map or sequence of maps as the value" in error(f"a:\n  <<: {value}\n")


def test_an_alias_of_no_map_cannot_be_merged() -> None:
    assert "map merge requires" in error("x: &x [1]\na:\n  <<: *x\n")


def test_two_merge_keys_are_an_error_at_the_second() -> None:
    with pytest.raises(LoadError) as caught:
        read("x: &x {a: 1}\nz:\n  <<: *x\n  <<: *x\n")

    assert "duplicate YAML merge key" in str(caught.value)
    assert caught.value.mark is not None
    assert str(unpack(caught.value.mark, ["f.yml"])) == "f.yml:4:3"


def test_an_alias_inside_its_own_anchor_is_an_error() -> None:
    assert "cyclic reference to anchor 'x'" in error("a: &x\n  b: *x\n")


def test_an_unknown_alias_is_an_error() -> None:
    assert error("a: *x").startswith("yaml (f.yml:1:4): unknown anchor referenced; quote the text ")


def test_only_the_first_document_is_read() -> None:
    assert read("a: 1\n---\nb: [\n") == {"a": 1}


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_stream_is_nothing(text: str) -> None:
    assert read(text) is None


def test_json_is_read_as_flow_style() -> None:
    assert read('{"a": [1, true, null, "x"]}') == {"a": [1, True, None, "x"]}


def test_utf_16_is_read() -> None:
    assert compose("a: ü".encode("utf-16"), "f.yml", 0).tree == {"a": "ü"}


@pytest.mark.parametrize("data", [b"a: \xff\xfe", b"a: [", b"a:\n\tb: 1", b"a: \x00", b"\xff", b"a: 'x", b"- a\nb: 1"])
def test_what_is_no_yaml_is_an_error_that_names_the_file(data: bytes) -> None:
    with pytest.raises(LoadError, match=r"f\.yml"):
        compose(data, "f.yml", 0)


def test_deep_nesting_is_an_error() -> None:
    assert "nested deeper than" in error("[" * 10_001 + "]" * 10_001)


def test_aliases_that_multiply_are_an_error() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]

    assert "aliases expand" in error("\n".join(lines))


def test_aliases_that_nest_too_deep_are_an_error() -> None:
    deep = "[" * 6000, "]" * 6000

    assert "aliases expand" in error(f"a: &a {''.join(deep)}\nb: {deep[0]}*a{deep[1]}")


def test_a_mapping_is_a_dict() -> None:
    assert isinstance(read("a: {b: 1}")["a"], Map)
