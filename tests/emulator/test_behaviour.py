"""What jobs, pipelines and the catalog do beyond what the official client's tests look at."""

from collections.abc import Callable
from typing import Any

import pytest

JOBS, PIPELINES, UC = "/api/2.2/jobs", "/api/2.0/pipelines", "/api/2.1/unity-catalog"


def test_tasks_come_back_sorted_and_so_do_their_dependencies(door: Any) -> None:
    task = {"notebook_task": {"notebook_path": "/n"}}
    tasks = [
        {"task_key": "c", "depends_on": [{"task_key": "b"}, {"task_key": "a"}]},
        {"task_key": "b"},
        {"task_key": "a"},
    ]
    id = door.post(f"{JOBS}/create", {"tasks": [{**task, **one} for one in tasks]})["job_id"]

    settings = door.get(f"{JOBS}/get", job_id=id)["settings"]

    assert [found["task_key"] for found in settings["tasks"]] == ["a", "b", "c"]
    assert settings["tasks"][2]["depends_on"] == [{"task_key": "a"}, {"task_key": "b"}]
    assert settings["name"] == "Untitled"


def test_code_from_git_is_the_default_of_a_job_with_a_git_source(door: Any) -> None:
    git = {"git_url": "https://example.com/r", "git_provider": "GitHub", "git_branch": "main"}
    nested = {"task_key": "b", "spark_python_task": {"python_file": "x.py"}}
    tasks = [
        {"task_key": "a", "for_each_task": {"inputs": "[1]", "task": nested}},
        {"task_key": "c", "sql_task": {"warehouse_id": "w", "file": {"path": "q.sql"}}},
        {"task_key": "d", "dbt_task": {"commands": ["dbt run"]}},
    ]
    id = door.post(f"{JOBS}/create", {"git_source": git, "tasks": tasks})["job_id"]

    loop, sql, dbt = door.get(f"{JOBS}/get", job_id=id)["settings"]["tasks"]

    assert loop["for_each_task"]["task"]["spark_python_task"]["source"] == "GIT"
    assert loop["for_each_task"]["task"]["run_if"] == "ALL_SUCCESS"
    assert sql["sql_task"]["file"]["source"] == "GIT"
    assert dbt["dbt_task"] == {"commands": ["dbt run"], "source": "GIT", "schema": "default"}


def test_a_reset_without_queue_turns_it_on(door: Any) -> None:
    id = door.post(f"{JOBS}/create", {"queue": {"enabled": False}})["job_id"]
    before = door.get(f"{JOBS}/get", job_id=id)["settings"]["queue"]
    door.post(f"{JOBS}/reset", {"job_id": id, "new_settings": {}})

    after = door.get(f"{JOBS}/get", job_id=id)["settings"]["queue"]

    assert (before, after) == ({"enabled": False}, {"enabled": True})


def test_a_cluster_comes_back_completed_and_without_its_password(door: Any) -> None:
    auth = {"username": "u", "password": "p"}
    spec = {
        "spark_version": "15",
        "num_workers": 1,
        "instance_pool_id": "pool",
        "data_security_mode": "DATA_SECURITY_MODE_STANDARD",
        "docker_image": {"url": "i", "basic_auth": auth},
        "azure_attributes": {},
    }
    task = {"task_key": "a", "notebook_task": {"notebook_path": "/n"}, "new_cluster": spec}
    id = door.post(f"{JOBS}/create", {"tasks": [task]})["job_id"]

    assert door.get(f"{JOBS}/get", job_id=id)["settings"]["tasks"][0]["new_cluster"] == {
        "spark_version": "15",
        "num_workers": 1,
        "instance_pool_id": "pool",
        "driver_instance_pool_id": "pool",
        "data_security_mode": "USER_ISOLATION",
        "enable_elastic_disk": False,
        "docker_image": {"url": "i", "basic_auth": {"username": "u"}},
        "azure_attributes": {},
    }


def test_an_update_merges_tasks_and_removes_what_it_is_told_to(door: Any) -> None:
    task = {"notebook_task": {"notebook_path": "/n"}}
    id = door.post(f"{JOBS}/create", {"tasks": [{"task_key": "a", **task}, {"task_key": "b", **task}]})["job_id"]
    changed = {"task_key": "b", "notebook_task": {"notebook_path": "/m"}}
    body = {"job_id": id, "new_settings": {"tasks": [changed]}, "fields_to_remove": ["tasks/a"]}

    door.post(f"{JOBS}/update", body)

    tasks = door.get(f"{JOBS}/get", job_id=id)["settings"]["tasks"]
    assert [(task["task_key"], task["notebook_task"]["notebook_path"]) for task in tasks] == [("b", "/m")]


@pytest.mark.parametrize("length", [100, 101])
def test_a_listed_job_holds_a_hundred_tasks_and_says_when_there_are_more(door: Any, length: int) -> None:
    task = {"notebook_task": {"notebook_path": "/n"}}
    door.post(f"{JOBS}/create", {"tasks": [{"task_key": f"{number:03}", **task} for number in range(length)]})

    job = door.get(f"{JOBS}/list", expand_tasks="true")["jobs"][0]

    assert (len(job["settings"]["tasks"]), job.get("has_more", False)) == (100, length > 100)
    assert "tasks" not in door.get(f"{JOBS}/list")["jobs"][0]["settings"]


def test_lists_page_from_the_newest_on(door: Any) -> None:
    for number in range(5):
        door.post(f"{JOBS}/create", {"name": str(number)})

    first = door.get(f"{JOBS}/list", limit="3")
    second = door.get(f"{JOBS}/list", limit="3", page_token=first["next_page_token"])

    assert [job["settings"]["name"] for job in first["jobs"]] == ["4", "3", "2"]
    assert [job["settings"]["name"] for job in second["jobs"]] == ["1", "0"]
    assert (first["has_more"], second["has_more"], "next_page_token" in second) == (True, False, False)


def test_states_move_by_time_when_asked_to(open_door: Callable[..., Any], clock: Any) -> None:
    door = open_door(stage="10s")
    id = door.post(PIPELINES, {"name": "p", "catalog": "main"})["pipeline_id"]
    door.post(f"{PIPELINES}/{id}/updates", {})

    def state() -> str:
        return str(door.get(f"{PIPELINES}/{id}")["state"])

    seen = [state(), state()]
    for seconds in (9, 1, 10, 100):
        clock.advance(seconds)
        seen.append(state())

    assert seen == ["DEPLOYING", "DEPLOYING", "DEPLOYING", "STARTING", "STARTING", "IDLE"]


def test_a_pipeline_keeps_its_run_as_when_an_edit_is_silent_about_it(door: Any) -> None:
    run_as = {"user_name": "other@example.com"}
    id = door.post(PIPELINES, {"name": "p", "run_as": run_as, "parameters": {"a": "1"}})["pipeline_id"]
    door.ok("PUT", f"{PIPELINES}/{id}", {"name": "p"})

    got = door.get(f"{PIPELINES}/{id}")

    assert (got["run_as"], got["run_as_user_name"]) == (run_as, "other@example.com")
    assert "parameters" not in got
    assert "run_as" not in got["spec"]


def test_a_pipeline_is_found_by_its_notebook(door: Any) -> None:
    library = {"notebook": {"path": "/Shared/n"}}
    id = door.post(PIPELINES, {"name": "it's", "libraries": [library]})["pipeline_id"]

    by_notebook = door.get(PIPELINES, filter="notebook='/Shared/n'")["statuses"]
    by_name = door.get(PIPELINES, filter="name LIKE 'it''s'")["statuses"]

    assert [found["pipeline_id"] for found in by_notebook + by_name] == [id, id]
    assert door.get(PIPELINES, filter="name LIKE 'x%'") == {}
    assert door.call("GET", f"{PIPELINES}?filter=state='IDLE'").status == 400


def test_stopping_what_stands_still_changes_nothing(door: Any) -> None:
    id = door.post(PIPELINES, {"name": "p", "catalog": "main"})["pipeline_id"]

    door.post(f"{PIPELINES}/{id}/stop")

    assert door.get(f"{PIPELINES}/{id}")["state"] == "IDLE"


def test_an_edit_to_continuous_starts_a_pipeline_and_a_delete_ends_it(door: Any) -> None:
    id = door.post(PIPELINES, {"name": "p", "catalog": "main"})["pipeline_id"]
    door.ok("PUT", f"{PIPELINES}/{id}", {"name": "p", "catalog": "main", "continuous": True})
    started = door.get(f"{PIPELINES}/{id}")["state"]
    door.ok("DELETE", f"{PIPELINES}/{id}")

    statuses = [door.call("DELETE", f"{PIPELINES}/{id}").status, door.call("POST", f"{PIPELINES}/{id}/stop").status]

    assert (started, statuses) == ("DEPLOYING", [404, 404])
    assert door.post(PIPELINES, {"name": "p"})["pipeline_id"] != id


def test_polls_of_an_update_move_its_pipeline_along(door: Any) -> None:
    id = door.post(PIPELINES, {"name": "p", "catalog": "main"})["pipeline_id"]
    update = door.post(f"{PIPELINES}/{id}/updates", {})["update_id"]

    states = [door.get(f"{PIPELINES}/{id}/updates/{update}")["update"]["state"] for _ in range(5)]

    assert states == ["WAITING_FOR_RESOURCES", "INITIALIZING", "SETTING_UP_TABLES", "RUNNING", "COMPLETED"]
    assert door.get(f"{PIPELINES}/{id}")["state"] == "IDLE"


def test_a_run_gives_its_tasks_in_pages_that_are_one_look(door: Any) -> None:
    task = {"notebook_task": {"notebook_path": "/n"}}
    tasks = [{"task_key": f"{number:03}", **task} for number in range(150)]
    job = door.post(f"{JOBS}/create", {"tasks": tasks})["job_id"]
    run = door.post(f"{JOBS}/run-now", {"job_id": job, "notebook_params": {"a": "1"}})["run_id"]

    first = door.get(f"{JOBS}/runs/get", run_id=run)
    second = door.get(f"{JOBS}/runs/get", run_id=run, page_token=first["next_page_token"])
    third = door.get(f"{JOBS}/runs/get", run_id=run)

    assert [len(page["tasks"]) for page in (first, second)] == [100, 50]
    assert first["overriding_parameters"] == {"notebook_params": {"a": "1"}}
    assert [page["state"]["life_cycle_state"] for page in (first, third)] == ["PENDING", "RUNNING"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"name": "c", "share_name": "s"}, "provider_name and share_name go together"),
        ({"name": "c", "share_name": "s", "provider_name": "p", "connection_name": "n"}, "connection_name can not"),
        ({"name": "c", "share_name": "s", "provider_name": "p", "storage_root": "s3://b"}, "storage_root can not"),
    ],
)
def test_a_catalog_has_one_origin(door: Any, body: dict[str, Any], message: str) -> None:
    answer = door.call("POST", f"{UC}/catalogs", body)

    assert answer.status == 400
    assert message in answer.body["message"]


def test_a_shared_catalog_has_no_default_schema(door: Any) -> None:
    made = door.post(f"{UC}/catalogs", {"name": "c", "share_name": "s", "provider_name": "p"})

    assert (made["catalog_type"], "storage_location" in made) == ("DELTASHARING_CATALOG", False)
    schemas = door.get(f"{UC}/schemas", catalog_name="c")["schemas"]
    assert [schema["name"] for schema in schemas] == ["information_schema"]


def test_names_below_a_renamed_catalog_follow_it(door: Any) -> None:
    door.post(f"{UC}/catalogs", {"name": "old"})
    body = {"name": "v", "catalog_name": "old", "schema_name": "default", "volume_type": "MANAGED"}
    id = door.post(f"{UC}/volumes", body)["volume_id"]

    door.ok("PATCH", f"{UC}/catalogs/old", {"new_name": "new"})

    assert door.get(f"{UC}/volumes/new.default.v")["volume_id"] == id
    assert door.call("GET", f"{UC}/volumes/old.default.v").body["error_code"] == "CATALOG_DOES_NOT_EXIST"


def test_an_external_volume_needs_its_place_and_the_information_schema_stays(door: Any) -> None:
    body = {"name": "v", "catalog_name": "main", "schema_name": "default", "volume_type": "EXTERNAL"}

    volume = door.call("POST", f"{UC}/volumes", body)
    schema = door.call("DELETE", f"{UC}/schemas/main.information_schema?force=true")

    assert volume.body["message"] == "CreateVolume Missing required field: storage_location"
    assert (schema.status, schema.body["message"]) == (400, "Schema 'main.information_schema' can not be dropped.")


def test_a_setting_of_its_own_takes_effect(door: Any) -> None:
    set_ = door.ok("PATCH", f"{UC}/schemas/main.default", {"enable_predictive_optimization": "DISABLE"})
    back = door.ok("PATCH", f"{UC}/schemas/main.default", {"enable_predictive_optimization": "INHERIT"})

    assert set_["effective_predictive_optimization_flag"] == {"value": "DISABLE"}
    assert back["effective_predictive_optimization_flag"]["inherited_from_name"] == "main"


def test_files_of_a_managed_volume_go_with_it(door: Any) -> None:
    body = {"name": "v", "catalog_name": "main", "schema_name": "default", "volume_type": "MANAGED"}
    door.post(f"{UC}/volumes", body)
    door.call("PUT", "/api/2.0/fs/files/Volumes/main/default/v/a/x", data=b"1")
    door.ok("DELETE", f"{UC}/volumes/main.default.v")
    door.post(f"{UC}/volumes", body)

    assert door.get("/api/2.0/fs/directories/Volumes/main/default/v") == {"contents": []}


def test_a_folder_of_a_volume_is_listed_in_pages(door: Any) -> None:
    body = {"name": "v", "catalog_name": "main", "schema_name": "default", "volume_type": "MANAGED"}
    door.post(f"{UC}/volumes", body)
    folder = "/api/2.0/fs/directories/Volumes/main/default/v"
    for name in "abc":
        door.call("PUT", f"/api/2.0/fs/files/Volumes/main/default/v/{name}", data=b"1")

    first = door.get(folder, page_size="2")
    second = door.get(folder, page_size="2", page_token=first["next_page_token"])

    assert [entry["name"] for page in (first, second) for entry in page["contents"]] == ["a", "b", "c"]
    assert "next_page_token" not in second


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "files/Volumes/main/default/v", 400),
        ("PUT", "files/Volumes/main/default/v/folder", 409),
        ("PUT", "directories/Volumes/main/default/v/file", 409),
        ("DELETE", "directories/Volumes/main/default/v", 400),
        ("GET", "files/Volumes/main/default/v/folder", 404),
        ("GET", "directories/Volumes/main/default/v/file", 404),
        ("GET", "files/tmp/x", 400),
    ],
)
def test_files_and_folders_are_told_apart(door: Any, method: str, path: str, status: int) -> None:
    body = {"name": "v", "catalog_name": "main", "schema_name": "default", "volume_type": "MANAGED"}
    door.post(f"{UC}/volumes", body)
    door.call("PUT", "/api/2.0/fs/files/Volumes/main/default/v/file", data=b"1")
    door.call("PUT", "/api/2.0/fs/directories/Volumes/main/default/v/folder")

    assert door.call(method, f"/api/2.0/fs/{path}?overwrite=true").status == status
