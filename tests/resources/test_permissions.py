"""Access lists: the calls on the wire."""

from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.resources import KINDS, kind_of, known_kind
from dbxplan.resources.base import Caller
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

PERMISSIONS: Any = known_kind(KINDS, Address("jobs", "a", "permissions"))
CLUSTERS: Any = known_kind(KINDS, Address("clusters", "a", "permissions"))
MODELS: Any = known_kind(KINDS, Address("models", "m", "permissions"))
ONE = "/api/2.0/permissions/jobs/17"
ME = Caller("ann@example.com", frozenset(("data",)))


def user(name: str, level: str = "CAN_MANAGE", **more: Any) -> dict[str, Any]:
    return {"user_name": name, "level": level, **more}


def test_kinds_have_what_their_place_in_the_language_says() -> None:
    assert PERMISSIONS.type == "jobs"
    assert PERMISSIONS is KINDS["jobs"].child("permissions")
    assert known_kind(KINDS, Address("sql_warehouses", "a", "permissions")).name == "sql_warehouses.permissions"
    assert kind_of(KINDS, Address("schemas", "a", "permissions")) is None
    assert kind_of(KINDS, Address("dreams", "a", "permissions")) is None


def test_only_direct_entries_are_read_each_principal_once_with_the_highest_level(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {
        "access_control_list": [
            {"user_name": "bob@example.com", "all_permissions": [{"permission_level": "IS_OWNER", "inherited": False}]},
            {
                "group_name": "users",
                "display_name": "users",
                "all_permissions": [
                    {"permission_level": "CAN_VIEW"},
                    {"permission_level": "CAN_MANAGE_RUN", "inherited": False},
                    {"permission_level": "CAN_MANAGE", "inherited": True, "inherited_from_object": ["/jobs/"]},
                ],
            },
            {"group_name": "admins", "all_permissions": [{"permission_level": "CAN_MANAGE", "inherited": True}]},
        ]
    }

    assert PERMISSIONS.read(api, "17") == {
        "object_id": "17",
        "permissions": [
            {"user_name": "bob@example.com", "level": "CAN_MANAGE", "owner": True},
            {"group_name": "users", "level": "CAN_MANAGE_RUN", "owner": False},
        ],
    }


def test_a_list_of_an_object_that_is_gone_is_gone(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no"})

    with pytest.raises(NotFound):
        PERMISSIONS.read(api, "17")


def test_a_new_list_is_put_whole_and_owned_by_the_caller(api: RawClient, network: Any) -> None:
    network.answers[f"PUT {ONE}"] = {}
    entries = [{"group_name": "users", "level": "CAN_VIEW"}, user("ann@example.com")]
    body = {"object_id": "17", "permissions": entries, "owner_else": user("ann@example.com")}

    id = PERMISSIONS.create(api, PERMISSIONS.model.of(body))

    assert id == "17"
    assert network.asked == [
        (
            f"PUT {ONE}",
            {
                "access_control_list": [
                    {"group_name": "users", "permission_level": "CAN_VIEW"},
                    {"user_name": "ann@example.com", "permission_level": "IS_OWNER"},
                ]
            },
        )
    ]


def test_an_update_keeps_the_present_owner(api: RawClient, network: Any, step: Any) -> None:
    network.answers[f"PUT {ONE}"] = {}
    live = {"permissions": [user("bob@example.com", owner=True)]}
    (part,) = PERMISSIONS.parts

    part.call(api, "17", step(live=live, permissions=[user("ann@example.com")], owner_else=user("ann@example.com")))

    assert network.asked[0][1] == {
        "access_control_list": [
            {"user_name": "ann@example.com", "permission_level": "CAN_MANAGE"},
            {"user_name": "bob@example.com", "permission_level": "IS_OWNER"},
        ]
    }


@pytest.mark.parametrize(
    ("entries", "owner"),
    [
        ([user("ann@example.com"), user("Bob@example.com")], "Bob@example.com"),  # manages, and goes on owning
        ([user("ann@example.com"), user("bob@example.com", "CAN_VIEW")], "ann@example.com"),
        ([user("ann@example.com"), user("eve@example.com", owner=True)], "eve@example.com"),
    ],
)
def test_one_owner_rules(entries: list[dict[str, Any]], owner: str) -> None:
    live = [user("bob@example.com", owner=True)]
    sent = PERMISSIONS.entries({"permissions": entries, "owner_else": user("ann@example.com")}, live)

    assert [each["user_name"] for each in sent if each["permission_level"] == "IS_OWNER"] == [owner]
    assert len(sent) == 2


def test_admins_are_sent_only_as_they_stand_there_already() -> None:
    declared = {"permissions": [user("bob"), {"group_name": "admins", "level": "CAN_MANAGE"}]}
    there = [{"group_name": "admins", "level": "CAN_MANAGE"}]

    fresh = MODELS.entries(declared, ())
    kept = MODELS.entries({"permissions": [user("bob")]}, there)

    assert fresh == [{"user_name": "bob", "permission_level": "CAN_MANAGE"}]
    assert kept == [*fresh, {"group_name": "admins", "permission_level": "CAN_MANAGE"}]


def test_kinds_without_owners_get_none() -> None:
    sent = CLUSTERS.entries({"permissions": [user("ann@example.com")]}, [])

    assert sent == [{"user_name": "ann@example.com", "permission_level": "CAN_MANAGE"}]


@pytest.mark.parametrize(
    ("caller", "live", "desired", "expected"),
    [
        (ME, [user("Ann@example.com")], [user("eve@example.com")], True),
        (ME, [user("ann@example.com")], [user("ann@example.com", "CAN_VIEW")], True),
        (ME, [user("ann@example.com")], [{"group_name": "data", "level": "CAN_MANAGE"}], False),
        (ME, [{"group_name": "data", "level": "CAN_MANAGE"}], [{"group_name": "Data", "level": "CAN_MANAGE"}], True),
        (ME, [user("eve@example.com")], [], False),  # nothing to lose
        (ME, [user("ann@example.com", owner=True)], [user("eve@example.com")], False),  # goes on owning
        (Caller("ann@example.com", frozenset(("admins",))), [user("ann@example.com")], [], False),
    ],
)
def test_it_is_known_whom_a_list_shuts_out(caller: Caller, live: Any, desired: Any, expected: bool) -> None:
    assert PERMISSIONS.shuts_out(caller, {"permissions": desired}, {"permissions": live}, {}) is expected
