"""Access lists of secret scopes: the calls on the wire."""

from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.resources import KINDS, known_kind
from dbxplan.resources.base import Caller, Progress
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound, PermissionDenied

ACCESS: Any = known_kind(KINDS, Address("secret_scopes", "etl", "permissions"))
LIST, PUT, DELETE = (
    f"{verb} /api/2.0/secrets/acls/{name}" for verb, name in (("GET", "list"), ("POST", "put"), ("POST", "delete"))
)
ME = Caller("ann@example.com", frozenset(("data",)))


def body(**levels: str) -> dict[str, Any]:
    return {"object_id": "etl", "permissions": [{"principal": name, "level": level} for name, level in levels.items()]}


def items(**levels: str) -> dict[str, Any]:
    return {"items": [{"principal": name, "permission": level} for name, level in levels.items()]}


def writes(network: Any) -> list[tuple[str, Any]]:
    return [(call.rpartition("/")[2], body) for call, body in network.asked if call.startswith("POST")]


def test_entries_are_read_by_their_mere_names(api: RawClient, network: Any) -> None:
    network.answers[LIST] = items(users="READ", bob="MANAGE")

    assert ACCESS.read(api, "etl") == body(users="READ", bob="MANAGE")


def test_a_scope_that_is_gone_has_no_list(api: RawClient, network: Any) -> None:
    network.answers[LIST] = (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Scope etl does not exist!"})

    with pytest.raises(NotFound):
        ACCESS.read(api, "etl")


def test_of_a_new_list_only_what_differs_is_written_managers_first_and_the_rest_removed(
    api: RawClient, network: Any
) -> None:
    network.answers |= {LIST: items(users="MANAGE", cleo="READ"), PUT: {}, DELETE: {}}

    id = ACCESS.create(api, ACCESS.model.of(body(users="READ", cleo="READ", ann="MANAGE")))

    assert id == "etl"
    assert writes(network) == [
        ("put", {"scope": "etl", "principal": "ann", "permission": "MANAGE"}),
        ("put", {"scope": "etl", "principal": "users", "permission": "READ"}),
    ]


def test_who_left_the_list_is_removed_by_the_name_it_has_there(api: RawClient, network: Any, step: Any) -> None:
    network.answers |= {PUT: {}, DELETE: {}}
    (part,) = ACCESS.parts

    part.call(api, "etl", step("update", body(Ann="MANAGE", Bob="READ"), **body(ann="MANAGE", cleo="WRITE")))

    assert writes(network) == [
        ("put", {"scope": "etl", "principal": "cleo", "permission": "WRITE"}),
        ("delete", {"scope": "etl", "principal": "Bob"}),
    ]


def test_whoever_is_gone_already_need_not_be_removed(api: RawClient, network: Any, step: Any) -> None:
    network.answers[DELETE] = (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no such entry"})
    (part,) = ACCESS.parts

    part.call(api, "etl", step("update", body(ann="MANAGE", bob="READ"), **body(ann="MANAGE")))

    assert [name for name, _ in writes(network)] == ["delete"]


def test_it_is_done_when_reads_show_what_was_written(step: Any) -> None:
    wanted = step(**body(ann="MANAGE", users="READ"))

    assert ACCESS.waits(wanted)
    assert ACCESS.wait(wanted, body(users="READ", Ann="MANAGE")) == Progress("done")
    assert ACCESS.wait(wanted, body(ann="MANAGE")).state == "pending"


def test_who_would_no_longer_manage_is_shut_out() -> None:
    before = body(data="MANAGE", bob="READ")

    assert ACCESS.shuts_out(ME, body(bob="READ"), before, {})
    assert not ACCESS.shuts_out(ME, body(**{"Ann@example.com": "MANAGE"}), before, {})
    assert not ACCESS.shuts_out(ME, body(bob="READ"), body(bob="READ"), {})


def test_a_refusal_passes(api: RawClient, network: Any) -> None:
    network.answers[LIST] = (403, {"error_code": "PERMISSION_DENIED", "message": "no"})

    with pytest.raises(PermissionDenied):
        ACCESS.read(api, "etl")
