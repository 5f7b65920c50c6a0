"""What no access list can be is refused with the plan; principals that differ by case alone are one. (§8.1, §8.2)"""

from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.resources import KINDS
from dbxplan.resources.levels import HELD

ME = "jane.doe@example.com"
HEAD = "bundle: {name: b}\n"
FIELDS = {
    "apps": "name: n, source_code_path: ., ",
    "dashboards": "display_name: d, warehouse_id: w, ",
    "clusters": "cluster_name: c, spark_version: x, num_workers: 1, node_type_id: i3.xlarge, ",
    "instance_pools": "instance_pool_name: p, node_type_id: i3.xlarge, ",
    "vector_search_endpoints": "name: e, endpoint_type: STANDARD, ",
}
LISTS = {name: kind for name, kind in KINDS.items() if kind.language.permissions and not kind.language.acls}


def resolve(bundle: Any, kind: str, permissions: str, **options: Any) -> Any:
    fields = FIELDS.get(kind, "name: n, ")
    return bundle.resolve(HEAD + f"resources: {{{kind}: {{k: {{{fields}permissions: [{permissions}]}}}}}}\n", **options)


def refusals(manifest: Any) -> list[str]:
    return [found.summary for found in manifest.refused if found.paths[0].endswith("k.permissions")]


@pytest.mark.parametrize("kind", LISTS)
def test_each_kind_takes_its_own_levels_and_no_other(bundle: Any, kind: str) -> None:
    held = HELD[KINDS[kind].language.permissions.rpartition("/")[0]]
    each = ", ".join(f"{{level: {level}, user_name: {level.lower()}@x.com}}" for level in held)

    taken = resolve(bundle, kind, each)
    refused = resolve(bundle, kind, f"{each}, {{level: CAN_BIND, group_name: users}}")

    assert refusals(taken) == []
    assert refusals(refused) == [f"{kind} know no permission level CAN_BIND (users), but {', '.join(held)}"]


@pytest.mark.parametrize(
    ("kind", "level", "meant"),
    [
        ("jobs", "CAN_RUN", "CAN_MANAGE_RUN"),
        ("clusters", "CAN_VIEW", "CAN_ATTACH_TO"),
        ("experiments", "CAN_VIEW", "CAN_READ"),
        ("model_serving_endpoints", "CAN_RUN", "CAN_QUERY"),
        ("dashboards", "can_edit", "CAN_EDIT"),
        ("pipelines", "CAN_MANGE", "CAN_MANAGE"),
        ("clusters", "IS_OWNER", "CAN_MANAGE"),
    ],
)
def test_the_nearest_right_level_is_named(bundle: Any, kind: str, level: str, meant: str) -> None:
    (refused,) = refusals(resolve(bundle, kind, f"{{level: {level}, user_name: bob@x.com}}"))

    assert refused.startswith(f"{kind} know no permission level {level} (bob@x.com), but ")
    assert refused.endswith(f"; did you mean {meant}?")


def test_levels_that_are_new_to_the_api_get_through_on_request(bundle: Any) -> None:
    manifest = resolve(bundle, "jobs", "{level: CAN_PAUSE, group_name: users}", allow_unknown=True)

    assert refusals(manifest) == []
    assert manifest.resources[Address("jobs", "k", "permissions")].body["permissions"][0]["level"] == "CAN_PAUSE"


@pytest.mark.parametrize(
    ("permissions", "refused"),
    [
        (
            "{level: IS_OWNER, user_name: a@x.com}, {level: IS_OWNER, service_principal_name: B}",
            "each of jobs has exactly one owner, but a@x.com and b are named: give one IS_OWNER",
        ),
        (
            "{level: IS_OWNER, group_name: users}",
            "a group cannot own one of jobs (users): name a user or a service principal, or give it CAN_MANAGE",
        ),
        (
            "{level: CAN_VIEW, group_name: admins}",
            "the group admins can always manage, and CAN_VIEW takes nothing from it: leave the entry out",
        ),
    ],
)
def test_owners_are_one_and_no_group_and_admins_stay(bundle: Any, permissions: str, refused: str) -> None:
    assert refusals(resolve(bundle, "jobs", permissions)) == [refused]


def test_admins_who_manage_and_one_owner_named_twice_are_fine(bundle: Any) -> None:
    entries = "{level: CAN_MANAGE, group_name: admins}, {level: IS_OWNER, user_name: a@x.com}"

    assert refusals(resolve(bundle, "jobs", f"{entries}, {{level: IS_OWNER, user_name: A@x.com}}")) == []


def test_secret_scopes_know_admins_like_any_group(bundle: Any) -> None:
    manifest = resolve(bundle, "secret_scopes", "{level: READ, group_name: admins}")

    assert manifest.refused == ()


def test_a_principal_in_another_case_is_the_same_with_its_highest_level(bundle: Any) -> None:
    entries = (
        "{level: CAN_VIEW, user_name: Bob@x.com}, {level: CAN_VIEW, group_name: Team}, "
        "{level: CAN_MANAGE_RUN, user_name: bob@x.com}, {level: CAN_MANAGE, group_name: team}"
    )

    body = resolve(bundle, "jobs", entries).resources[Address("jobs", "k", "permissions")].body

    assert body["permissions"] == [
        {"level": "CAN_MANAGE_RUN", "user_name": "Bob@x.com"},
        {"level": "CAN_VIEW", "group_name": "Team"},
        {"level": "CAN_MANAGE", "group_name": "team"},
        {"level": "CAN_MANAGE", "user_name": ME},
    ]


def test_grants_of_a_principal_in_another_case_are_one(bundle: Any) -> None:
    grants = "{principal: Bob@x.com, privileges: [SELECT]}, {principal: bob@x.com, privileges: [MODIFY]}"
    text = f"resources: {{schemas: {{s: {{name: s, catalog_name: c, grants: [{grants}]}}}}}}\n"

    body = bundle.resolve(HEAD + text).resources[Address("schemas", "s", "grants")].body

    assert body["grants"] == [{"principal": "Bob@x.com", "privileges": ["SELECT", "MODIFY"]}]
