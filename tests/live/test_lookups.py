"""Ids of what a manifest names, as the workspace lists them. (§4.5)"""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.errors import DbxplanError
from dbxplan.live.lookups import KINDS, Lookups, access_of, runtime_of, volume_problem
from dbxplan.manifest.model import LookUpError
from dbxplan.manifest.types import compiled
from dbxplan.sdk import RawClient

ITEMS = {
    "alert": {"display_name": "x", "id": "1"},
    "cluster": {"cluster_name": "x", "cluster_id": "1"},
    "cluster_policy": {"name": "x", "policy_id": "1"},
    "dashboard": {"name": "x", "id": "1"},
    "instance_pool": {"instance_pool_name": "x", "instance_pool_id": "1"},
    "job": {"settings": {"name": "x"}, "job_id": 1},
    "metastore": {"name": "x", "metastore_id": "1"},
    "notification_destination": {"display_name": "x", "id": "1"},
    "pipeline": {"name": "x", "pipeline_id": "1"},
    "query": {"display_name": "x", "id": "1"},
    "service_principal": {"displayName": "x", "id": "9", "applicationId": "1"},
    "warehouse": {"name": "x", "id": "1"},
}


class Listing:
    """Any service of an API whose listings all hold the same, and how often one was asked for."""

    def __init__(self, *items: dict[str, Any]) -> None:
        self.items = items
        self.asked = 0

    def __getattr__(self, service: str) -> "Listing":
        return self

    def list(self, **options: Any) -> list[dict[str, Any]]:
        self.asked += 1
        return [{"name": "other"}, *self.items]

    list_pipelines = list


def test_every_kind_of_the_language_can_be_looked_up() -> None:
    assert set(KINDS) == set(compiled("variable.Lookup").fields) == set(ITEMS)


@pytest.mark.parametrize("kind", KINDS)
def test_one_of_a_name_gives_its_id_and_none_or_several_are_told(kind: str) -> None:
    word = kind.replace("_", " ")

    assert Lookups(Listing(ITEMS[kind]))(kind, "x") == "1"  # type: ignore[arg-type]
    with pytest.raises(LookUpError, match=f"{word} named 'x' does not exist"):
        Lookups(Listing())(kind, "x")  # type: ignore[arg-type]
    with pytest.raises(LookUpError, match=f"there are 2 instances of {word}s named 'x'"):
        Lookups(Listing(ITEMS[kind], ITEMS[kind]))(kind, "x")  # type: ignore[arg-type]


def test_many_names_of_a_kind_are_one_listing() -> None:
    api = Listing({"name": "a", "id": "1"}, {"name": "b", "id": "2"})
    look_up = Lookups(api)  # type: ignore[arg-type]

    assert [look_up("warehouse", name) for name in "ab"] == ["1", "2"]
    assert api.asked == 1


MADE: dict[str, Callable[[RawClient], Any]] = {
    "alert": lambda api: api.alerts.create(alert={"display_name": "x", "query_id": "q", "condition": {"op": "EQUAL"}}),
    "cluster": lambda api: api.clusters.create(cluster_name="x", spark_version="16.4.x-scala2.12", num_workers=0),
    "cluster_policy": lambda api: api.cluster_policies.create(name="x", definition="{}"),
    "instance_pool": lambda api: api.instance_pools.create(instance_pool_name="x", node_type_id="i3.xlarge"),
    "job": lambda api: api.jobs.create(name="x"),
    "metastore": lambda api: next(api.metastores.list()),
    "notification_destination": lambda api: api.notification_destinations.create(
        display_name="x", config={"email": {"addresses": ["a@example.com"]}}
    ),
    "pipeline": lambda api: api.pipelines.create(name="x"),
    "query": lambda api: api.queries.create(query={"display_name": "x"}),
    "service_principal": lambda api: api.service_principals_v2.create(displayName="x"),
    "warehouse": lambda api: api.warehouses.create(name="x", cluster_size="2X-Small", auto_stop_mins=10),
}


@pytest.mark.parametrize("kind", MADE)
def test_what_is_in_the_workspace_is_found(api: RawClient, kind: str) -> None:
    made = MADE[kind](api)

    assert Lookups(api)(kind, made.get("name", "x")) == str(made[KINDS[kind].id])


@pytest.mark.parametrize("kind", ITEMS)
def test_what_is_not_in_the_workspace_is_told(api: RawClient, kind: str) -> None:
    with pytest.raises(LookUpError, match=f"{kind.replace('_', ' ')} named 'none' does not exist"):
        Lookups(api)(kind, "none")


def test_what_cannot_be_listed_is_told() -> None:
    class Closed(Listing):
        def list(self, **options: Any) -> list[dict[str, Any]]:
            raise DbxplanError("not for you")

    with pytest.raises(LookUpError, match="not for you"):
        Lookups(Closed())("query", "x")  # type: ignore[arg-type]


def test_a_volume_that_is_not_there_is_told(api: RawClient) -> None:
    assert volume_problem(api, "main.default.none") == "volume main.default.none does not exist"


def test_the_access_list_of_a_folder_is_that_of_the_nearest_one(api: RawClient) -> None:
    api.workspace.mkdirs(path="/Workspace/Shared/a")
    folder = str(api.workspace.get_status(path="/Workspace/Shared/a")["object_id"])
    entry = {"group_name": "users", "permission_level": "CAN_READ"}
    api.permissions.set(request_object_type="directories", request_object_id=folder, access_control_list=[entry])

    found = access_of(api, "/Workspace/Shared/a/b/c")

    assert [one["all_permissions"][0]["permission_level"] for one in found if one.get("group_name") == "users"] == [
        "CAN_READ"
    ]


def test_the_runtime_of_a_cluster_that_is_not_there_is_not_told(api: RawClient) -> None:
    assert runtime_of(api, "none") == ""
