"""Access lists of folders: the calls on the wire."""

from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.resources import KINDS, kind_of, known_kind
from dbxplan.resources.base import Caller
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

FOLDER: Any = known_kind(KINDS, Address("workspace", "root_path", "permissions"))
STATUS, MKDIRS = "GET /api/2.0/workspace/get-status", "POST /api/2.0/workspace/mkdirs"
LIST, SET = (f"{verb} /api/2.0/permissions/directories/7" for verb in ("GET", "PUT"))
ME = Caller("ann@example.com", frozenset(("data",)))


def listed(*entries: tuple[str, str, str]) -> dict[str, Any]:
    """(name, own level, inherited level)"""
    return {
        "access_control_list": [
            {
                "user_name": name,
                "all_permissions": [
                    *([{"permission_level": own, "inherited": False}] if own else []),
                    *([{"permission_level": above, "inherited": True}] if above else []),
                ],
            }
            for name, own, above in entries
        ]
    }


def body(*entries: tuple[str, str], managers: Any = ()) -> dict[str, Any]:
    permissions = [{"user_name": name, "level": level} for name, level in entries]
    return {"object_id": "/Workspace/b", "permissions": permissions, "managers": list(managers)}


def test_folders_have_permissions_and_nothing_else() -> None:
    assert kind_of(KINDS, Address("workspace", "root_path", "grants")) is None
    assert kind_of(KINDS, Address("workspace", "root_path")) is None


def test_own_entries_are_read_and_whoever_has_as_much_from_above_is_told_apart(api: RawClient, network: Any) -> None:
    network.answers |= {
        STATUS: {"object_id": 7, "object_type": "DIRECTORY", "path": "/b"},
        LIST: listed(("bob", "CAN_READ", ""), ("ann", "CAN_MANAGE", "CAN_MANAGE"), ("cleo", "CAN_RUN", "CAN_READ")),
    }

    assert FOLDER.read(api, "/Workspace/b") == {
        "object_id": "/Workspace/b",
        "permissions": [
            {"user_name": "bob", "level": "CAN_READ"},
            {"user_name": "ann", "level": "CAN_MANAGE", "inherits": True},
            {"user_name": "cleo", "level": "CAN_RUN"},
        ],
        "managers": [{"user_name": "ann"}],
    }


def test_a_folder_that_is_not_there_has_no_list(api: RawClient, network: Any) -> None:
    network.answers[STATUS] = (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no"})

    with pytest.raises(NotFound):
        FOLDER.read(api, "/Workspace/b")


def test_the_folder_is_made_and_the_list_set_whole_by_its_number(api: RawClient, network: Any) -> None:
    network.answers |= {MKDIRS: {}, STATUS: {"object_id": 7}, SET: {}}

    id = FOLDER.create(api, FOLDER.model.of(body(("bob", "CAN_READ"))))

    assert id == "/Workspace/b"
    assert network.asked == [
        (MKDIRS, {"path": "/Workspace/b"}),
        (STATUS, {"path": "/Workspace/b"}),
        (SET, {"access_control_list": [{"user_name": "bob", "permission_level": "CAN_READ"}]}),
    ]


def test_another_folder_of_the_bundle_takes_the_place_of_the_first(api: RawClient, network: Any, step: Any) -> None:
    network.answers |= {STATUS: {"object_id": 7}, SET: {}, MKDIRS: {}}
    (part,) = FOLDER.parts

    assert part.call(api, "/Workspace/a", step("update", {}, **body(("bob", "CAN_RUN")))) == "/Workspace/b"


def test_who_manages_by_their_own_entry_only_can_be_shut_out() -> None:
    mine = body(("ann@example.com", "CAN_MANAGE"))
    above = body(("ann@example.com", "CAN_MANAGE"), managers=[{"group_name": "data"}])

    assert FOLDER.shuts_out(ME, body(("bob", "CAN_READ")), mine, {})
    assert not FOLDER.shuts_out(ME, body(("Ann@example.com", "CAN_MANAGE")), mine, {})
    assert not FOLDER.shuts_out(ME, body(("bob", "CAN_READ")), above, {})
    assert not FOLDER.shuts_out(Caller("ann@example.com", frozenset(("admins",))), body(), mine, {})
