"""A stranger server: what clients must be able to live with."""

from collections.abc import Callable
from typing import Any

import pytest

UC = "/api/2.1/unity-catalog"


@pytest.fixture
def strange(open_door: Callable[..., Any]) -> Any:
    return open_door(perturb="1")


def pages(door: Any, path: str, key: str, **query: str) -> list[list[Any]]:
    found, token = [], ""
    while True:
        page = door.get(path, **query, **({"page_token": token} if token else {}))
        found.append(page.get(key, []))
        token = page.get("next_page_token", "")
        if not token:
            return found


def test_lists_come_in_small_pages_some_empty_and_lose_nothing(strange: Any) -> None:
    names = [f"s{number}" for number in range(8)]
    for name in names:
        strange.post(f"{UC}/schemas", {"name": name, "catalog_name": "main"})

    found = pages(strange, f"{UC}/schemas", "schemas", catalog_name="main", max_results="0")

    assert [len(page) for page in found] == [0, 3, 0, 3, 0, 3, 0, 1]
    assert {schema["name"] for page in found for schema in page} == {*names, "default", "information_schema"}


def test_numbers_of_64_bits_are_text_and_strange_fields_appear(strange: Any, a_job: dict[str, Any]) -> None:
    id = strange.post("/api/2.2/jobs/create", a_job)["job_id"]
    got = strange.get("/api/2.2/jobs/get", job_id=id)

    assert isinstance(id, str)
    assert (got["job_id"], got["settings"]["timeout_seconds"]) == (id, 0)
    assert "x_emulator_field" in got["settings"]["tasks"][0]["notebook_task"]


def test_settings_carry_defaults_that_only_some_workspaces_show(strange: Any, a_job: dict[str, Any]) -> None:
    spec = {"spark_version": "15.4.x-scala2.12", "node_type_id": "n", "autoscale": {"min_workers": 1, "max_workers": 2}}
    a_job["job_clusters"] = [{"job_cluster_key": "c", "new_cluster": spec}]
    a_job |= {"run_as": {"user_name": "other@example.com"}, "continuous": {}}
    id = strange.post("/api/2.2/jobs/create", a_job)["job_id"]
    got = strange.get("/api/2.2/jobs/get", job_id=id)
    cluster = got["settings"]["job_clusters"][0]["new_cluster"]

    assert (got["settings"]["edit_mode"], "run_as" in got["settings"]) == ("EDITABLE", False)
    assert got["run_as_user_name"] == "other@example.com"
    assert got["settings"]["continuous"]["task_retry_mode"] == "NEVER"
    assert (cluster["driver_node_type_id"], cluster["num_workers"]) == ("n", 1)
    assert cluster["enable_local_disk_encryption"] is False


def test_a_pipeline_shows_the_defaults_in_effect(strange: Any) -> None:
    cluster = {"autoscale": {"min_workers": 1, "max_workers": 2}}
    body = {"name": "p", "run_as": {"user_name": "o@example.com"}, "clusters": [cluster]}
    id = strange.post("/api/2.0/pipelines", body)["pipeline_id"]
    got = strange.get(f"/api/2.0/pipelines/{id}")

    assert (got["spec"]["edition"], got["spec"]["channel"], got["spec"]["continuous"]) == ("ADVANCED", "CURRENT", False)
    assert got["spec"]["clusters"][0]["autoscale"]["mode"] == "ENHANCED"
    assert ("run_as" in got, got["run_as_user_name"]) == (False, "o@example.com")


@pytest.mark.parametrize("options", [{"perturb": "1"}, {"managed_properties": "1"}])
def test_properties_of_the_server_come_with_the_second_read(open_door: Callable[..., Any], options: Any) -> None:
    door = open_door(**options)
    door.post(f"{UC}/schemas", {"name": "s", "catalog_name": "main", "properties": {"mine": "1"}})

    first, second = door.get(f"{UC}/schemas/main.s"), door.get(f"{UC}/schemas/main.s")

    assert first["properties"] == {"mine": "1"}
    assert {key.rpartition(".defaults.")[0] for key in second["properties"]} == {
        "",
        "unity.catalog.managed.delta",
        "unity.catalog.managed.iceberg",
    }
    assert (second["properties"]["mine"], second["updated_by"]) == ("1", "System user")


def test_a_map_that_was_replaced_stays_without_the_properties_of_the_server(open_door: Callable[..., Any]) -> None:
    door = open_door(managed_properties="1")
    door.post(f"{UC}/schemas", {"name": "s", "catalog_name": "main"})
    for _ in range(2):
        door.get(f"{UC}/schemas/main.s")
    door.ok("PATCH", f"{UC}/schemas/main.s", {"properties": {"mine": "1"}})

    assert door.get(f"{UC}/schemas/main.s")["properties"] == {"mine": "1"}


def test_an_ordinary_server_answers_in_whole_lists_and_numbers(door: Any, a_job: dict[str, Any]) -> None:
    id = door.post("/api/2.2/jobs/create", a_job)["job_id"]

    assert isinstance(id, int)
    assert [len(page) for page in pages(door, f"{UC}/schemas", "schemas", catalog_name="main")] == [2]
    assert "edit_mode" not in door.get("/api/2.2/jobs/get", job_id=id)["settings"]


def test_where_order_means_nothing_another_one_comes_back(strange: Any) -> None:
    libraries = [{"pypi": {"package": "a"}}, {"pypi": {"package": "b"}}]
    task = {"notebook_task": {"notebook_path": "/n"}, "libraries": libraries}
    parameters = [{"name": "x", "default": "1"}, {"name": "y", "default": "2"}]
    tasks = [{"task_key": "a", **task}, {"task_key": "b", **task}]
    job = strange.post("/api/2.2/jobs/create", {"tasks": tasks, "parameters": parameters})["job_id"]
    notification = {"alerts": ["on-flow-failure", "on-update-failure"], "email_recipients": ["a@b.c", "d@e.f"]}
    clusters = [{"num_workers": 1}, {"label": "maintenance", "num_workers": 1}]
    body = {"name": "p", "clusters": clusters, "notifications": [notification]}
    pipeline = strange.post("/api/2.0/pipelines", body)["pipeline_id"]

    settings = strange.get("/api/2.2/jobs/get", job_id=job)["settings"]
    spec = strange.get(f"/api/2.0/pipelines/{pipeline}")["spec"]

    assert [task["task_key"] for task in settings["tasks"]] == ["b", "a"]
    assert [library["pypi"]["package"] for library in settings["tasks"][0]["libraries"]] == ["b", "a"]
    assert [parameter["name"] for parameter in settings["parameters"]] == ["y", "x"]
    assert [cluster["label"] for cluster in spec["clusters"]] == ["maintenance", "default"]
    assert spec["notifications"][0]["alerts"] == ["on-update-failure", "on-flow-failure"]
