"""Grants: the calls on the wire."""

from types import SimpleNamespace
from typing import Any

from dbxplan.address import Address
from dbxplan.resources import KINDS, known_kind
from dbxplan.resources.grants import collapsed
from dbxplan.sdk import RawClient

GRANTS: Any = known_kind(KINDS, Address("schemas", "a", "grants"))
ONE = "/api/2.1/unity-catalog/permissions/schema/main.sales"


def grant(principal: str, *privileges: str) -> dict[str, Any]:
    return {"principal": principal, "privileges": list(privileges)}


def test_all_pages_are_read_and_who_was_deleted_is_left_out(api: RawClient, network: Any) -> None:
    first = {"privilege_assignments": [grant("users", "SELECT"), {"privileges": ["SELECT"]}], "next_page_token": "p"}
    network.answers[f"GET {ONE}"] = [first, {"privilege_assignments": [grant("empty"), grant("bob", "MODIFY")]}]

    body = GRANTS.read(api, "main.sales")

    assert body == {"full_name": "main.sales", "grants": [grant("users", "SELECT"), grant("bob", "MODIFY")]}
    assert [query for _, query in network.asked] == [{"max_results": "0"}, {"max_results": "0", "page_token": "p"}]


def test_no_grants_are_an_empty_list(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {}

    assert GRANTS.read(api, "main.sales") == {"full_name": "main.sales", "grants": []}


def test_new_grants_are_exactly_what_is_wanted(api: RawClient, network: Any) -> None:
    network.answers[f"PATCH {ONE}"] = {}
    wanted = [grant("users", "use schema", "SELECT"), grant("bob", "SELECT", "ALL_PRIVILEGES")]

    GRANTS.create(api, GRANTS.model.of({"full_name": "main.sales", "grants": wanted}))

    assert network.asked[0][1] == {
        "changes": [
            {"principal": "users", "add": ["USE_SCHEMA", "SELECT"], "remove": ["ALL_PRIVILEGES"]},
            {"principal": "bob", "add": ["ALL_PRIVILEGES"]},
        ]
    }


def test_an_update_names_only_who_changes_and_last_who_goes(api: RawClient, network: Any) -> None:
    network.answers[f"PATCH {ONE}"] = {}
    (part,) = GRANTS.parts
    step = SimpleNamespace(
        added=lambda field: [grant("users", "SELECT")],
        removed=lambda field: [grant("zoe", "SELECT"), grant("bob", "MODIFY")],
    )

    part.call(api, "main.sales", step)

    assert network.asked[0][1]["changes"] == [
        {"principal": "users", "add": ["SELECT"], "remove": ["ALL_PRIVILEGES"]},
        {"principal": "bob", "remove": ["ALL_PRIVILEGES"]},
        {"principal": "zoe", "remove": ["ALL_PRIVILEGES"]},
    ]


def test_nothing_to_grant_is_no_call(api: RawClient, network: Any) -> None:
    GRANTS.create(api, GRANTS.model.of({"full_name": "main.sales", "grants": []}))

    assert network.asked == []


def test_privileges_are_compared_as_the_api_spells_them() -> None:
    assert collapsed(["use schema", "SELECT", "select"]) == ["USE_SCHEMA", "SELECT"]
    assert collapsed(["SELECT", "all privileges"]) == ["ALL_PRIVILEGES"]
