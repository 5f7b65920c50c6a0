"""What clusters and warehouses do beyond what the official client's tests look at."""

from collections.abc import Callable
from typing import Any

import pytest

CLUSTERS, WAREHOUSES = "/api/2.1/clusters", "/api/2.0/sql/warehouses"
PERMISSIONS = "/api/2.0/permissions"
BOB = "bob@example.com"
VERSION = {"spark_version": "15.4.x-scala2.12"}
SCALE = {"min_workers": 2, "max_workers": 4}
DAY = 24 * 3600


@pytest.fixture
def new(door: Any) -> Callable[..., str]:
    """Makes a cluster with these fields; its id."""
    return lambda **fields: door.post(f"{CLUSTERS}/create", {**VERSION, "num_workers": 0, **fields})["cluster_id"]


def state(door: Any, id: str) -> str:
    return str(door.get(f"{CLUSTERS}/get", cluster_id=id)["state"])


def test_each_look_moves_a_cluster_on(door: Any, new: Callable[..., str]) -> None:
    id = new()
    starting = [state(door, id) for _ in range(3)]
    door.post(f"{CLUSTERS}/delete", {"cluster_id": id})
    ending = [state(door, id) for _ in range(2)]

    assert starting == ["PENDING", "RUNNING", "RUNNING"]
    assert ending == ["TERMINATING", "TERMINATED"]


def test_a_list_is_a_look_at_each_cluster_and_warehouse(door: Any, new: Callable[..., str]) -> None:
    new()
    door.post(WAREHOUSES, {"name": "w", "cluster_size": "Small"})

    clusters, warehouses = door.get(f"{CLUSTERS}/list")["clusters"], door.get(WAREHOUSES)["warehouses"]

    assert [cluster["state"] for cluster in clusters] == ["RUNNING"]
    assert [warehouse["state"] for warehouse in warehouses] == ["RUNNING"]


def test_who_only_tries_again_gets_there_in_the_end(door: Any, new: Callable[..., str]) -> None:
    body = {**VERSION, "cluster_id": new(), "num_workers": 1}

    answers = [door.call("POST", f"{CLUSTERS}/edit", body) for _ in range(2)]

    assert [(answer.status, answer.body.get("error_code")) for answer in answers] == [
        (400, "INVALID_STATE"),
        (200, None),
    ]


def test_by_time_a_state_lasts_as_long_as_asked_for(open_door: Callable[..., Any], clock: Any) -> None:
    door = open_door(stage="10s")
    id = door.post(f"{CLUSTERS}/create", {**VERSION, "num_workers": 0})["cluster_id"]
    warehouse = door.post(WAREHOUSES, {"name": "w", "cluster_size": "Small"})["id"]
    before = [state(door, id), state(door, id), door.get(f"{WAREHOUSES}/{warehouse}")["state"]]
    clock.advance(10)

    assert before == ["PENDING", "PENDING", "STARTING"]
    assert [cluster["state"] for cluster in door.get(f"{CLUSTERS}/list")["clusters"]] == ["RUNNING"]
    assert door.get(f"{WAREHOUSES}/{warehouse}")["state"] == "RUNNING"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"num_workers": None}, "Exactly one of num_workers and autoscale"),
        ({"autoscale": {"min_workers": 1, "max_workers": 2}}, "Exactly one of num_workers and autoscale"),
        ({"num_workers": -1}, "must not be negative"),
        ({"policy_id": ""}, "'' is not a valid cluster policy ID"),
        ({"autotermination_minutes": 9}, "autotermination_minutes"),
        ({"instance_pool_id": "p", "node_type_id": "n"}, "'node_type_id' cannot be supplied"),
        ({"custom_tags": {str(number): "x" for number in range(46)}}, "At most 45 custom_tags"),
        ({"init_scripts": [{"workspace": {"destination": "/a"}}] * 11}, "At most 10 init_scripts"),
        ({"spark_version": ""}, "Missing required field: spark_version"),
    ],
)
def test_a_cluster_that_can_not_be_is_refused(door: Any, fields: dict[str, Any], message: str) -> None:
    answer = door.call("POST", f"{CLUSTERS}/create", {**VERSION, "num_workers": 0, **fields})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_a_cluster_comes_back_completed(door: Any, new: Callable[..., str]) -> None:
    image = {"url": "u", "basic_auth": {"username": "me", "password": "secret"}}
    id = new(
        data_security_mode="DATA_SECURITY_MODE_STANDARD",
        gcp_attributes={"zone_id": "z"},
        instance_pool_id="pool",
        workload_type={"clients": {"jobs": False}},
        docker_image=image,
    )
    got = door.get(f"{CLUSTERS}/get", cluster_id=id)

    assert (got["data_security_mode"], "single_user_name" in got) == ("USER_ISOLATION", False)
    assert got["gcp_attributes"] == {"zone_id": "z", "first_on_demand": 1, "use_preemptible_executors": False}
    assert ("aws_attributes" in got, got["driver_instance_pool_id"]) == (False, "pool")
    assert got["workload_type"] == {"clients": {"jobs": False, "notebooks": True}}
    assert got["docker_image"] == {"url": "u", "basic_auth": {"username": "me"}}
    assert "secret" not in str(got)


def test_a_single_node_of_the_simple_form_gets_its_tags_and_settings(door: Any, new: Callable[..., str]) -> None:
    id = new(kind="CLASSIC_PREVIEW", is_single_node=True, num_workers=None)
    got = door.get(f"{CLUSTERS}/get", cluster_id=id)

    assert (got["num_workers"], got["custom_tags"]) == (0, {"ResourceClass": "SingleNode"})
    assert got["spark_conf"] == {"spark.databricks.cluster.profile": "singleNode", "spark.master": "local[*]"}


def test_a_terminated_cluster_leaves_the_list_after_a_month_and_is_gone_after_two(
    door: Any, new: Callable[..., str], clock: Any
) -> None:
    gone, kept = new(), new()
    door.post(f"{CLUSTERS}/pin", {"cluster_id": kept})
    for id in (gone, kept):
        door.post(f"{CLUSTERS}/delete", {"cluster_id": id})
    door.get(f"{CLUSTERS}/list")
    clock.advance(31 * DAY)
    listed = [cluster["cluster_id"] for cluster in door.get(f"{CLUSTERS}/list")["clusters"]]
    read = state(door, gone)
    clock.advance(30 * DAY)
    answers = [door.call("GET", f"{CLUSTERS}/get", query={"cluster_id": gone})]
    answers.append(door.call("GET", f"{PERMISSIONS}/clusters/{gone}"))

    assert (listed, read, state(door, kept)) == ([kept], "TERMINATED", "TERMINATED")
    assert [(answer.status, answer.body["error_code"]) for answer in answers] == [(400, "INVALID_STATE")] * 2
    assert "Cannot access cluster" in answers[0].body["message"]


def test_only_those_with_an_entry_use_a_cluster(
    door: Any, new: Callable[..., str], open_door: Callable[..., Any]
) -> None:
    id, bob = new(), open_door(user=BOB)
    before = bob.call("GET", f"{CLUSTERS}/get", query={"cluster_id": id}).status, bob.get(f"{CLUSTERS}/list")
    entry = {"user_name": BOB, "permission_level": "CAN_RESTART"}
    door.ok("PATCH", f"{PERMISSIONS}/clusters/{id}", {"access_control_list": [entry]})

    assert before == (403, {})
    assert state(bob, id) == "RUNNING"
    assert bob.call("POST", f"{CLUSTERS}/restart", {"cluster_id": id}).status == 200
    for path in ("permanent-delete", "pin"):
        assert bob.call("POST", f"{CLUSTERS}/{path}", {"cluster_id": id}).status == 403


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"cluster_size": "Tiny"}, "cluster_size must be one of 2X-Small"),
        ({"cluster_size": None}, "cluster_size must be one of 2X-Small"),
        ({"name": "n" * 100}, "fewer than 100 characters"),
        ({"auto_stop_mins": 5}, "auto_stop_mins must be 0 or at least 10"),
        ({"min_num_clusters": 31}, "min_num_clusters must be between 1 and 30"),
        ({"min_num_clusters": 3, "max_num_clusters": 2}, "max_num_clusters must be between"),
        ({"tags": {"custom_tags": [{"key": "k", "value": "v"}] * 45}}, "fewer than 45 tags"),
        ({"enable_serverless_compute": True, "warehouse_type": "CLASSIC"}, "needs the warehouse_type PRO"),
    ],
)
def test_a_warehouse_that_can_not_be_is_refused(door: Any, fields: dict[str, Any], message: str) -> None:
    answer = door.call("POST", WAREHOUSES, {"name": "w", "cluster_size": "Small", **fields})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_a_serverless_warehouse_may_stop_after_a_minute(door: Any) -> None:
    serverless = {"name": "w", "cluster_size": "Small", "warehouse_type": "PRO", "enable_serverless_compute": True}

    id = door.post(WAREHOUSES, {**serverless, "auto_stop_mins": 1})["id"]

    assert door.get(f"{WAREHOUSES}/{id}")["auto_stop_mins"] == 1
    assert door.call("POST", WAREHOUSES, {**serverless, "auto_stop_mins": -1}).status == 400


def test_a_warehouse_without_a_name_is_called_by_its_id(door: Any) -> None:
    unset = {"warehouse_type": "TYPE_UNSPECIFIED", "spot_instance_policy": "POLICY_UNSPECIFIED"}
    id = door.post(WAREHOUSES, {"cluster_size": "Small", **unset})["id"]
    got = door.get(f"{WAREHOUSES}/{id}")

    assert (got["name"], got["warehouse_type"], got["spot_instance_policy"]) == (id, "CLASSIC", "COST_OPTIMIZED")


def test_an_edit_leaves_a_stopped_warehouse_running(door: Any) -> None:
    body = {"name": "w", "cluster_size": "Small"}
    path = f"{WAREHOUSES}/{door.post(WAREHOUSES, body)['id']}"
    door.post(f"{path}/stop")
    stopping = [door.get(path)["state"] for _ in range(2)]
    door.post(f"{path}/edit", body)

    assert stopping == ["STOPPING", "STOPPED"]
    assert [door.get(path)["state"] for _ in range(2)] == ["STARTING", "RUNNING"]


def test_a_stranger_workspace_has_other_defaults_and_answers(open_door: Callable[..., Any]) -> None:
    door = open_door(perturb="1")
    tags = {"custom_tags": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}]}
    body = {"name": "w", "cluster_size": "Small", "warehouse_type": "PRO"}
    id, other = (door.post(WAREHOUSES, fields)["id"] for fields in (body, {**body, "name": "v", "tags": tags}))
    got, tagged = door.get(f"{WAREHOUSES}/{id}"), door.get(f"{WAREHOUSES}/{other}")
    taken = door.call("POST", WAREHOUSES, body)
    door.ok("DELETE", f"{WAREHOUSES}/{id}")
    last, after = door.get(f"{WAREHOUSES}/{id}"), door.call("GET", f"{WAREHOUSES}/{id}")

    assert (got["enable_serverless_compute"], got["tags"]["custom_tags"]) == (True, [])
    assert [tag["key"] for tag in tagged["tags"]["custom_tags"]] == ["b", "a"]
    assert (taken.status, taken.body["error_code"]) == (409, "ALREADY_EXISTS")
    assert (last["state"], after.status) == ("DELETING", 404)


def test_a_stranger_workspace_completes_clusters_further(open_door: Callable[..., Any]) -> None:
    door = open_door(perturb="1")
    body = {**VERSION, "autoscale": SCALE, "node_type_id": "n", "spark_conf": {"a": "1"}}
    id = door.post(f"{CLUSTERS}/create", body)["cluster_id"]
    got = door.get(f"{CLUSTERS}/get", cluster_id=id)

    assert (got["data_security_mode"], got["num_workers"], got["start_time"]) == ("SINGLE_USER", 2, "1700000000000")
    assert got["spark_conf"] == {"a": "1", "spark.databricks.delta.preview.enabled": "true"}
    assert "x_emulator_field" in got["aws_attributes"]
