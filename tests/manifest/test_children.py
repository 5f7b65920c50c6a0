"""Permissions and grants as resources of their own. (§5.1, §8.1, §8.2, §8.4)"""

from typing import Any

from dbxplan.address import Address, FieldPath

ME = "jane.doe@example.com"
HEAD = "bundle: {name: b}\n"
PERMISSIONS = Address("jobs", "j", "permissions")
GRANTS = Address("schemas", "s", "grants")


def job(bundle: Any, permissions: str) -> Any:
    return bundle.resolve(HEAD + f"resources: {{jobs: {{j: {{permissions: {permissions}}}}}}}\n")


def schema(bundle: Any, grants: str) -> Any:
    text = f"resources: {{schemas: {{s: {{name: s, catalog_name: c, grants: {grants}}}}}}}\n"
    return bundle.resolve(HEAD + text)


def test_permissions_refer_to_their_object(bundle: Any) -> None:
    child = job(bundle, "[{level: CAN_VIEW, group_name: users}]").resources[PERMISSIONS]

    assert child.unknowns == {FieldPath.of("object_id"): "${resources.jobs.j.id}"}
    assert child.body["object_id"] is None
    assert str(child.mark) == "databricks.yml:2:37"


def test_the_caller_manages_and_owns_only_what_nobody_else_does(bundle: Any) -> None:
    child = job(bundle, "[{level: CAN_VIEW, group_name: users}]").resources[PERMISSIONS]

    assert child.body["permissions"] == [
        {"level": "CAN_VIEW", "group_name": "users"},
        {"level": "CAN_MANAGE", "user_name": ME},
    ]
    assert child.body["owner_else"] == {"level": "CAN_MANAGE", "user_name": ME}


def test_an_owner_by_name_is_one_who_manages(bundle: Any) -> None:
    child = job(bundle, "[{level: IS_OWNER, user_name: bob@example.com}]").resources[PERMISSIONS]

    assert child.body["permissions"] == [
        {"level": "CAN_MANAGE", "user_name": "bob@example.com", "owner": True},
        {"level": "CAN_MANAGE", "user_name": ME, "owner": False},
    ]
    assert "owner_else" not in child.body


def test_principals_may_refer_to_resources(bundle: Any) -> None:
    child = job(bundle, '[{level: CAN_VIEW, group_name: "${resources.jobs.j.name}"}]').resources[PERMISSIONS]

    assert child.unknowns[FieldPath.of("permissions", 0, "group_name")] == "${resources.jobs.j.name}"
    assert child.body["permissions"][0] == {"level": "CAN_VIEW", "group_name": None}


def test_empty_permissions_are_no_resource_and_empty_grants_are_one(bundle: Any) -> None:
    assert PERMISSIONS not in job(bundle, "[]").resources
    assert schema(bundle, "[]").resources[GRANTS].body == {"full_name": None, "grants": []}


def test_grants_refer_to_their_securable(bundle: Any) -> None:
    child = schema(bundle, "[{principal: users, privileges: [SELECT]}]").resources[GRANTS]

    assert child.body == {"full_name": None, "grants": [{"principal": "users", "privileges": ["SELECT"]}]}
    assert child.unknowns == {FieldPath.of("full_name"): "${resources.schemas.s.id}"}


def test_the_manifest_knows_the_groups_of_the_caller(bundle: Any) -> None:
    bundle.user["groups"] = [{"display": "data", "value": "1"}]

    assert job(bundle, "[]").workspace.groups == frozenset(("data",))
