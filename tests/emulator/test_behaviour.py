"""What the services do beyond what the official client's tests look at."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

JOBS, PIPELINES, WORKSPACE = "/api/2.2/jobs", "/api/2.0/pipelines", "/api/2.0/workspace"
RAW = "/api/2.0/workspace-files/import-file"


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


def upload(door: Any, path: str, content: bytes, **query: str) -> int:
    return int(door.call("POST", f"{RAW}/{path.replace('/', '%2F')}", data=content, query=query).status)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.py", b"# Databricks notebook source\nx", ("a", "NOTEBOOK", "PYTHON")),
        ("a.sql", b"-- Databricks notebook source\r\nx", ("a", "NOTEBOOK", "SQL")),
        ("a.scala", b"// Databricks notebook source", ("a", "NOTEBOOK", "SCALA")),
        ("a.R", b"# Databricks notebook source\n", ("a", "NOTEBOOK", "R")),
        ("a.ipynb", b'{"metadata": {"language_info": {"name": "sql"}}}', ("a", "NOTEBOOK", "SQL")),
        ("a.py", b"x\n# Databricks notebook source", ("a.py", "FILE", None)),
        ("a.txt", b"# Databricks notebook source", ("a.txt", "FILE", None)),
        ("a.sql", b"# Databricks notebook source", ("a.sql", "FILE", None)),
    ],
)
def test_a_notebook_is_known_by_its_first_line_and_loses_its_extension(
    door: Any, name: str, content: bytes, found: tuple[str, str, str | None]
) -> None:
    assert upload(door, f"Shared/{name}", content) == 200

    (item,) = door.get(f"{WORKSPACE}/list", path="/Workspace/Shared")["objects"]

    assert (item["path"].removeprefix("/Shared/"), item["object_type"], item.get("language")) == found


@pytest.mark.parametrize("path", ["Shared/x.txt", "/Shared/x.txt", "/Workspace/Shared//x.txt"])
def test_a_path_has_several_spellings(door: Any, path: str) -> None:
    assert upload(door, path, b"x") == 200

    status = door.get(f"{WORKSPACE}/get-status", path="/Shared/x.txt/")

    assert (status["path"], status["size"]) == ("/Shared/x.txt", 1)


def test_a_file_is_made_by_one_of_many_and_replaced_only_on_request(door: Any) -> None:
    statuses = [
        upload(door, "Shared/lock", b"a", overwrite="false"),
        upload(door, "Shared/lock", b"b", overwrite="false"),
        upload(door, "Shared/lock", b"c", overwrite="true"),
    ]
    exported = door.call("GET", f"{WORKSPACE}/export?path=/Shared/lock&direct_download=true")

    assert (statuses, exported.content) == ([200, 409, 200], b"c")


def test_replacing_keeps_the_id_and_recreating_does_not(door: Any) -> None:
    def id() -> int:
        return int(door.get(f"{WORKSPACE}/get-status", path="/Shared/x")["object_id"])

    upload(door, "Shared/x", b"1")
    first = id()
    upload(door, "Shared/x", b"2", overwrite="true")
    second = id()
    door.post(f"{WORKSPACE}/delete", {"path": "/Shared/x"})
    upload(door, "Shared/x", b"3")

    assert first == second != id()


def test_a_notebook_and_a_file_do_not_replace_each_other(door: Any) -> None:
    upload(door, "Shared/a", b"a file")

    answer = door.call("POST", f"{RAW}/Shared%2Fa.py?overwrite=true", data=b"# Databricks notebook source")

    assert answer.status == 400
    assert answer.body["message"] == "Requested node type [NOTEBOOK] is different from the existing node type [FILE]"


def test_a_notebook_comes_out_as_source_and_as_jupyter(door: Any) -> None:
    content = base64.b64encode(b"SELECT 1").decode()
    door.post(f"{WORKSPACE}/import", {"path": "/Shared/q", "language": "SQL", "content": content})

    source = door.call("GET", f"{WORKSPACE}/export?path=/Shared/q&direct_download=true").content
    jupyter = json.loads(
        door.call("GET", f"{WORKSPACE}/export?path=/Shared/q&format=JUPYTER&direct_download=true").content
    )
    status = door.get(f"{WORKSPACE}/get-status", path="/Shared/q", return_export_info="true")

    assert source == b"-- Databricks notebook source\nSELECT 1"
    assert [cell["source"] for cell in jupyter["cells"]] == [["SELECT 1"]]
    assert status["repos_export_format"] == "SOURCE"


def test_a_jupyter_notebook_comes_out_as_it_went_in_and_as_source(door: Any) -> None:
    book = {"cells": [{"source": ["a = 1\n", "a"]}, {"source": ["b"]}], "metadata": {}}
    upload(door, "Shared/n.ipynb", json.dumps(book).encode())

    same = door.call("GET", f"{WORKSPACE}/export?path=/Shared/n&format=AUTO&direct_download=true").content
    source = door.call("GET", f"{WORKSPACE}/export?path=/Shared/n&direct_download=true").content

    assert json.loads(same) == book
    assert source == b"# Databricks notebook source\na = 1\na\n\n# COMMAND ----------\n\nb"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"content": "eA==", "format": "SOURCE"}, "The language is required"),
        ({"content": "%", "format": "AUTO"}, "not valid base64"),
        ({"format": "DBC"}, "does not imitate archives"),
        ({"content": "eA==", "format": "JUPYTER"}, "valid content for format JUPYTER"),
        ({"path": "relative", "format": "AUTO"}, "doesn't start with '/'"),
    ],
)
def test_imports_that_are_refused(door: Any, body: dict[str, Any], message: str) -> None:
    answer = door.call("POST", f"{WORKSPACE}/import", {"path": "/Shared/x", **body})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_an_import_has_a_limit_that_raw_files_have_not(door: Any) -> None:
    content = b"x" * (10 * 1024 * 1024 + 1)
    body = {"path": "/Shared/x", "format": "AUTO", "content": base64.b64encode(content).decode()}

    answer = door.call("POST", f"{WORKSPACE}/import", body)

    assert (answer.status, answer.body["error_code"]) == (400, "MAX_NOTEBOOK_SIZE_EXCEEDED")
    assert upload(door, "Shared/x", content) == 200


@pytest.mark.parametrize("path", ["/", "/Users", "/Shared", "/Workspace/"])
def test_the_folders_a_workspace_comes_with_stay(door: Any, path: str) -> None:
    answer = door.call("POST", f"{WORKSPACE}/delete", {"path": path, "recursive": True})

    assert (answer.status, answer.body["error_code"]) == (400, "BAD_REQUEST")


def test_a_folder_goes_with_everything_below_it_and_nothing_beside_it(door: Any) -> None:
    for path in ("/Shared/a/b/c", "/Shared/ab"):
        door.post(f"{WORKSPACE}/mkdirs", {"path": path})
    upload(door, "Shared/a/b/x", b"1")

    door.post(f"{WORKSPACE}/delete", {"path": "/Shared/a", "recursive": True})

    assert [item["path"] for item in door.get(f"{WORKSPACE}/list", path="/Shared")["objects"]] == ["/Shared/ab"]
    assert door.call("GET", f"{WORKSPACE}/get-status?path=/Shared/a/b/x").status == 404
