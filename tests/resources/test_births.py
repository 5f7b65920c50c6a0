"""When objects were made, told as numbers, as their texts, or as points in time."""

from typing import Any

import pytest

from dbxplan.resources.births import born, born_together


@pytest.mark.parametrize(
    ("body", "birth"),
    [
        ({"created_at": 90_000}, 90.0),
        ({"created_time": "90000"}, 90.0),
        ({"create_time": "1970-01-01T00:01:30Z"}, 90.0),
        ({"creation_time": "yesterday"}, None),
        ({"created_at": ["x"]}, None),
        ({"created_at": float("inf")}, None),
        ({"created_at": 10**400}, None),
        ({"created_at": 0}, None),
        ({}, None),
    ],
)
def test_a_birth_is_told_in_seconds_or_not_at_all(body: dict[str, Any], birth: float | None) -> None:
    assert born(body) == birth


@pytest.mark.parametrize(("other", "together"), [("70000", True), (129_000, True), (130_000, False), (None, False)])
def test_what_was_made_within_a_minute_was_made_together(other: Any, together: bool) -> None:
    assert born_together({"created_at": 70_000}, {"created_at": other}) is together
