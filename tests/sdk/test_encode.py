"""Values on the wire."""

from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

import pytest

from dbxplan.sdk.encode import json_bytes, path_value, query_pairs, quoted_path_value


class Color(Enum):
    RED = "RED"


class Named(str, Enum):
    RED = "red"


class Model:
    def as_dict(self) -> dict[str, Any]:
        return {"name": "n"}


def test_a_path_keeps_its_slashes_and_loses_what_cuts_it_short() -> None:
    assert path_value("projects/p/branches/b") == "projects/p/branches/b"
    assert path_value("a?b#c") == "a%3Fb%23c"
    assert path_value(7) == "7"
    assert quoted_path_value("/a b/ü%.txt") == "/a%20b/%C3%BC%25.txt"


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        ({"a": None}, []),
        ({"a": []}, []),
        ({"a": ""}, [("a", "")]),
        ({"a": False, "b": 0}, [("a", "false"), ("b", "0")]),
        ({"a": [True, "x", 1.5]}, [("a", "true"), ("a", "x"), ("a", "1.5")]),
        ({"a": {"b": {"c": [1, 2]}, "d": None}}, [("a.b.c", "1"), ("a.b.c", "2")]),
        ({"a": Color.RED, "b": Named.RED}, [("a", "RED"), ("b", "red")]),
        ({"a": timedelta(seconds=3.5)}, [("a", "3.5s")]),
    ],
)
def test_a_query_is_flat_text(query: dict[str, Any], pairs: list[tuple[str, str]]) -> None:
    assert query_pairs(query) == pairs


def test_json_takes_what_has_a_form_on_the_wire() -> None:
    values = [
        Color.RED,
        date(2024, 1, 2),
        datetime(2024, 1, 2, tzinfo=timezone.utc),
        timedelta(minutes=1),
        {3},
        Model(),
    ]

    assert json_bytes(values) == b'["RED", "2024-01-02", "2024-01-02T00:00:00+00:00", "60.0s", [3], {"name": "n"}]'


def test_json_is_ascii_and_keeps_null_and_falsy_values() -> None:
    assert json_bytes({"a": "ü", "b": None, "c": 0, "d": [], "e": False}) == (
        b'{"a": "\\u00fc", "b": null, "c": 0, "d": [], "e": false}'
    )


def test_json_refuses_what_it_has_no_form_for() -> None:
    with pytest.raises(TypeError, match="a object has no JSON form"):
        json_bytes({"a": object()})
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_bytes({"a": float("inf")})
