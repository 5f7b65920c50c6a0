"""The official client on users, groups and service principals."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest, NotFound, ResourceConflict
from databricks.sdk.service import iam

SCHEMA = [iam.PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP]


def change(op: iam.PatchOp, path: str | None = None, value: Any = None) -> list[iam.Patch]:
    return [iam.Patch(op=op, path=path, value=value)]


def keeps_users(w: WorkspaceClient) -> None:
    made = w.users_v2.create(user_name="Ann@example.com", display_name="Ann")
    assert (made.user_name, made.display_name, made.active) == ("Ann@example.com", "Ann", True)
    assert w.users_v2.get(made.id).as_dict() == made.as_dict()
    for quoted in ('"ann@example.com"', "'ann@example.com'", "ann@example.com"):
        assert [one.id for one in w.users_v2.list(filter=f"userName eq {quoted}")] == [made.id]
    with pytest.raises(ResourceConflict, match="userName exists"):
        w.users_v2.create(user_name="ann@example.com")
    with pytest.raises(BadRequest, match="must be an e-mail"):
        w.users_v2.create(user_name="ann")
    w.users_v2.patch(made.id, operations=change(iam.PatchOp.REPLACE, value={"active": False}), schemas=SCHEMA)
    assert w.users_v2.get(made.id).active is False
    with pytest.raises(BadRequest, match="replace of active has no value"):  # the client leaves False out
        w.users_v2.patch(made.id, operations=change(iam.PatchOp.REPLACE, "active", False), schemas=SCHEMA)
    w.users_v2.update(made.id, user_name="ann@example.com", display_name="B", active=True)
    assert w.users_v2.get(made.id).display_name == "B"
    w.users_v2.delete(made.id)
    with pytest.raises(NotFound, match=f"User with id {made.id} not found"):
        w.users_v2.get(made.id)
    with pytest.raises(BadRequest, match="cannot delete yourself"):
        w.users_v2.delete(w.current_user.me().id)


def keeps_groups(w: WorkspaceClient) -> None:
    ann, bob = (w.users_v2.create(user_name=f"{name}@example.com") for name in ("ann", "bob"))
    made = w.groups_v2.create(display_name="team", members=[iam.ComplexValue(value=ann.id)])
    add = change(iam.PatchOp.ADD, "members", [{"value": ann.id}, {"value": bob.id}])
    w.groups_v2.patch(made.id, operations=add, schemas=SCHEMA)
    assert [one.value for one in w.groups_v2.get(made.id).members] == [ann.id, bob.id]
    gone = change(iam.PatchOp.REMOVE, f'members[value eq "{ann.id}"]')
    w.groups_v2.patch(made.id, operations=gone, schemas=SCHEMA)
    assert [one.value for one in w.groups_v2.get(made.id).members] == [bob.id]
    w.users_v2.delete(bob.id)
    assert not w.groups_v2.get(made.id).members
    w.groups_v2.update(made.id, display_name="crew")
    assert {one.display_name for one in w.groups_v2.list()} == {"admins", "users", "crew"}
    admins = next(w.groups_v2.list(filter='displayName eq "admins"'))
    assert [one.value for one in admins.members] == [w.current_user.me().id]
    w.groups_v2.delete(made.id)
    with pytest.raises(NotFound):
        w.groups_v2.get(made.id)


def keeps_service_principals(w: WorkspaceClient) -> None:
    made = w.service_principals_v2.create(display_name="robot")
    assert (bool(made.application_id), made.display_name) == (True, "robot")
    several = change(iam.PatchOp.REPLACE, None, {"displayName": "droid", "active": False})
    w.service_principals_v2.patch(made.id, operations=several, schemas=SCHEMA)
    found = w.service_principals_v2.get(made.id)
    assert (found.display_name, found.active, found.application_id) == ("droid", False, made.application_id)
    w.service_principals_v2.update(made.id, application_id=made.application_id, display_name="c3po")
    assert [one.display_name for one in w.service_principals_v2.list()] == ["c3po"]
    w.service_principals_v2.delete(made.id)
    assert list(w.service_principals_v2.list()) == []


def misses_principals(w: WorkspaceClient) -> None:
    for service in (w.users_v2, w.groups_v2, w.service_principals_v2):
        for call in (service.get, service.update, service.delete, lambda id, patch=service.patch: patch(id)):
            with pytest.raises(NotFound, match="with id 5 not found"):
                call("5")


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_users,
    keeps_groups,
    keeps_service_principals,
    misses_principals,
)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
