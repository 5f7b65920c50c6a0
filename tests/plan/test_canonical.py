"""Canonical trees, what a read shows beside what was sent, and where trees differ."""

import subprocess
import sys

import pytest

from dbxplan.address import Element, FieldPath
from dbxplan.fields import KeyedBy, Shape, Unordered, shape_of
from dbxplan.plan.canonical import at, canonical, plain, redacted, seen
from dbxplan.plan.diff import differences
from dbxplan.plan.model import MISSING, Unknown


@pytest.fixture
def shape(kinds):
    return shape_of(kinds["machines"].model)


def masked(value):
    return f"digest({value})"


def listed(*behaviours, item=None):
    return Shape(
        "object", children=lambda: {"l": Shape("list", behaviours=behaviours, item=lambda: item or Shape("any"))}
    )


def test_keyed_lists_are_dicts_under_their_key(shape):
    tree = canonical({"parts": [{"part_key": "a", "size": "2"}]}, shape, masked)

    assert tree == {"parts": {Element("a"): {"part_key": "a", "size": 2}}}
    assert plain(tree) == {"parts": {"a": {"part_key": "a", "size": 2}}}


def test_a_key_that_comes_twice_is_told_apart(shape):
    tree = canonical({"parts": [{"part_key": "a", "size": 1}, {"part_key": "a", "size": 2}]}, shape, masked)

    assert [str(key) for key in tree["parts"]] == ["[a]", '["a#2"]']


def test_several_keys_name_an_element_together():
    tree = canonical({"l": [{"user": "ann"}, {"group": "all"}]}, listed(KeyedBy("user", "group")), masked)

    assert [*tree["l"]] == [Element("user=ann"), Element("group=all")]


def test_an_element_without_its_key_takes_the_default():
    def default(element):
        return f"{element['kind']}-1"

    assert [*canonical({"l": [{"kind": "x"}]}, listed(KeyedBy("name", default=default)), masked)["l"]] == [
        Element("x-1")
    ]
    assert [*canonical({"l": [{}]}, listed(KeyedBy("label", default="main")), masked)["l"]] == [Element("main")]


def test_sets_are_dicts_under_their_elements():
    assert canonical({"l": ["b", "a"]}, listed(Unordered()), masked) == {"l": {Element("b"): "b", Element("a"): "a"}}


def test_nulls_outputs_and_ignored_fields_are_left_out(shape):
    assert canonical({"name": None, "url": "u", "version": "1", "note": "n"}, shape, masked) == {"note": "n"}


def test_sensitive_values_are_digests_and_unknown_ones_stay_unknown(shape):
    unknown = Unknown("${resources.machines.a.id}")

    assert canonical({"auth": {"password": "p"}}, shape, masked) == {"auth": {"password": "digest(p)"}}
    assert canonical({"auth": {"password": unknown}}, shape, masked) == {"auth": {"password": unknown}}


def test_a_normaliser_that_cannot_take_a_value_leaves_it(shape):
    assert canonical({"path": 5}, shape, masked) == {"path": "5"}
    assert canonical({"path": [5]}, shape, masked) == {"path": [5]}


def test_what_a_read_shows_otherwise_is_seen_by_path(shape):
    sent = {"name": "m", "note": "a", "place": "here", "tags": {"a": "x"}, "size": 0, "parts": [{"part_key": "p"}]}
    live = {
        "name": "m",
        "note": "A",
        "tags": {"a": "x", "b": "y", "system.c": "z"},
        "parts": [{"part_key": "p", "size": 1}, {"part_key": "q", "size": 2}],
        "owner": "ann",
    }

    assert seen(sent, live, shape, masked) == {
        "note": "A",
        "place": None,
        "tags.b": "y",
        "parts[q]": {"part_key": "q", "size": 2},
    }


def test_what_is_never_returned_is_not_missed(shape):
    sent = {"name": "m", "token": "t", "cascade": True, "auth": {"password": "digest(p)"}}

    assert seen(sent, {"name": "m"}, shape, masked) == {}


def test_only_what_holds_a_secret_is_copied_to_redact_it(shape):
    body = {"tags": {"a": "b"}, "auth": {"user": "u", "password": "p"}}

    hidden = redacted(body, shape, masked)

    assert hidden == {"tags": {"a": "b"}, "auth": {"user": "u", "password": "digest(p)"}}
    assert hidden["tags"] is body["tags"]
    assert redacted({"tags": body["tags"]}, shape, masked)["tags"] is body["tags"]


def test_a_path_leads_through_every_kind_of_place():
    tree = {"a": {Element("x"): [{"b": 1}]}}

    assert at(tree, FieldPath.parse("a[x][0].b")) == 1
    assert at(plain(tree), FieldPath.parse("a[x][0].b")) == 1
    assert at(tree, FieldPath.parse("a[y]")) is MISSING
    assert at(tree, FieldPath.parse("a[x][1]")) is MISSING
    assert at(tree, FieldPath.parse("a[x][0].b.c")) is MISSING


@pytest.mark.parametrize(
    ("want", "have", "paths"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1, "b": 2}, {"a": 2, "c": 3}, ["a", "b", "c"]),
        ({"a": {"x": 1, "y": {"z": 1}}}, {"a": {"x": 2, "y": {"z": 2}, "w": 1}}, ["a.x", "a.y.z", "a.w"]),
        ({"a": {"__x": 1}}, {"a": {"__x": 2}}, ["a.__x"]),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, ["a[0]", "a[1]"]),
        ({"a": ["x"]}, {"a": ["x", "y"]}, ["a"]),
        ({"a": [{"b": [1]}, 2]}, {"a": [{"b": [1, 2]}, 3]}, ["a[0].b", "a[1]"]),
        ({"a": {"b": 1}}, {"a": [1]}, ["a"]),
        ({"a": 1}, {"a": "1"}, ["a"]),
        # In a subtree of which most differs deepdiff alone would report the whole.
        (
            {"a": {str(n): n for n in range(9)}},
            {"a": {str(n): -n - 1 for n in range(9)}},
            [f"a['{n}']" for n in range(9)],
        ),
    ],
)
def test_differences_are_paths(want, have, paths):
    assert [str(path) for path in differences(want, have)] == paths


def test_deepdiff_is_not_imported_before_something_differs():
    code = "import sys, dbxplan.plan.build, dbxplan.plan.jsonform; print('deepdiff' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"
