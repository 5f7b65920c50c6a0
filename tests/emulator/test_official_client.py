"""The official client, unmodified, over HTTP: what it calls is what is served, and what it reads is what was sent."""

import base64
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import (
    InvalidParameterValue,
    NotFound,
    PermissionDenied,
    ResourceConflict,
    ResourceDoesNotExist,
)
from databricks.sdk.errors.platform import BadRequest, ResourceAlreadyExists
from databricks.sdk.service import catalog, compute, iam, jobs, pipelines, workspace

from dbxplan.emulator.server import Running, running
from dbxplan.emulator.services import SERVICES, of

CLIENT = ("5b1f2d7c-0c5c-4b70-8a52-4a29f1a0a111", "a-secret")
ME = "user@example.com"
HOME = f"/Users/{ME}"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "workspace.db", client=CLIENT) as server:
        yield server


def client(server: Running) -> WorkspaceClient:
    return WorkspaceClient(host=server.url, token=server.token)


def signs_in_with_oauth(server: Running) -> None:
    user = client(server)
    machine = WorkspaceClient(host=server.url, client_id=CLIENT[0], client_secret=CLIENT[1])

    me = user.current_user.me()
    assert (me.user_name, me.display_name, me.active) == (ME, "user", True)
    assert {group.display for group in me.groups or []} == {"users", "admins"}
    assert user.config.workspace_id == str(server.app.workspace["workspace_id"])
    assert user.config.account_id == server.app.workspace["account_id"]
    assert machine.config.auth_type == "oauth-m2m"
    assert machine.current_user.me().user_name == CLIENT[0]


def keeps_jobs(server: Running) -> None:
    w = client(server)
    task = jobs.Task(
        task_key="load",
        notebook_task=jobs.NotebookTask(notebook_path="/load"),
        new_cluster=compute.ClusterSpec(
            spark_version="15.4.x-scala2.12", num_workers=0, apply_policy_default_values=True
        ),
    )
    id = w.jobs.create(
        name="Nightly",
        tasks=[task],
        schedule=jobs.CronSchedule(quartz_cron_expression="0 0 1 * * ?", timezone_id="UTC"),
        run_as=jobs.JobRunAs(user_name="other@example.com"),
    ).job_id
    assert id is not None
    got = w.jobs.get(id)
    assert got.run_as_user_name == "other@example.com"
    assert got.creator_user_name == ME
    assert got.settings is not None
    cluster = {"spark_version": "15.4.x-scala2.12", "num_workers": 0, "data_security_mode": "SINGLE_USER"}
    aws = {"availability": "SPOT_WITH_FALLBACK", "zone_id": "us-west-2c"}
    quiet = {"email_notifications": {}, "webhook_notifications": {}, "timeout_seconds": 0}
    shown = {
        "task_key": "load",
        "run_if": "ALL_SUCCESS",
        "retry_on_timeout": False,
        "notebook_task": {"notebook_path": "/load", "source": "WORKSPACE"},
        "new_cluster": {**cluster, "enable_elastic_disk": False, "aws_attributes": aws},
        **quiet,
    }
    assert got.settings.as_dict() == {
        "name": "Nightly",
        "format": "MULTI_TASK",
        "max_concurrent_runs": 1,
        "queue": {"enabled": True},
        "run_as": {"user_name": "other@example.com"},
        "schedule": {"quartz_cron_expression": "0 0 1 * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED"},
        "tasks": [shown],
        **quiet,
    }
    assert [job.job_id for job in w.jobs.list(name="NIGHTLY")] == [id]
    assert list(w.jobs.list(name="night")) == []

    w.jobs.reset(id, jobs.JobSettings(name="daily"))
    settings = w.jobs.get(id).settings
    assert settings is not None
    assert (settings.name, settings.tasks, settings.schedule) == ("daily", [], None)
    assert settings.run_as == jobs.JobRunAs(user_name="other@example.com")

    w.jobs.update(id, new_settings=jobs.JobSettings(tasks=[task], tags={"a": "1"}))
    w.jobs.update(id, fields_to_remove=["tags"], new_settings=jobs.JobSettings(description="d"))
    settings = w.jobs.get(id).settings
    assert settings is not None
    assert (settings.name, settings.description, settings.tags) == ("daily", "d", None)
    assert [task.task_key for task in settings.tasks or []] == ["load"]

    w.jobs.delete(id)
    with pytest.raises(ResourceDoesNotExist, match=f"Job {id} does not exist"):
        w.jobs.get(id)
    with pytest.raises(NotFound):
        w.jobs.delete(id)
    with pytest.raises(PermissionDenied):
        w.jobs.reset(id, jobs.JobSettings(name="x"))


def pages_long_jobs(server: Running) -> None:
    w = client(server)
    tasks = [jobs.Task(task_key=f"t{i:03}", notebook_task=jobs.NotebookTask(notebook_path="/n")) for i in range(250)]
    id = w.jobs.create(name="long", tasks=tasks[::-1]).job_id
    for number in range(24):
        w.jobs.create(name=f"job {number}")

    assert id is not None
    settings = w.jobs.get(id).settings
    assert settings is not None
    assert [task.task_key for task in settings.tasks or []] == [task.task_key for task in tasks]
    listed = list(w.jobs.list(expand_tasks=True, limit=7))
    assert len(listed) == 25
    assert {job.job_id: len((job.settings and job.settings.tasks) or []) for job in listed}[id] == 250


def speaks_the_older_jobs_api(server: Running) -> None:
    api = client(server).api_client

    def post(name: str, /, **body: Any) -> Any:
        return api.do("POST", f"/api/2.1/jobs/{name}", body=body)

    def get(name: str, /, **query: Any) -> Any:
        return api.do("GET", f"/api/2.1/jobs/{name}", query=query)

    id = post("create", name="old")["job_id"]
    settings = get("get", job_id=id)["settings"]
    assert (settings["name"], settings["format"], settings.get("queue")) == ("old", "MULTI_TASK", None)
    post("update", job_id=id, new_settings={"name": "older"})
    post("reset", job_id=id, new_settings={"name": "oldest"})
    assert [job["settings"]["name"] for job in get("list")["jobs"]] == ["oldest"]
    run = post("run-now", job_id=id)["run_id"]
    assert get("runs/get", run_id=run)["state"]["life_cycle_state"] == "PENDING"
    assert [listed["run_id"] for listed in get("runs/list")["runs"]] == [run]
    assert get("runs/get-output", run_id=run)["metadata"]["run_id"] == run
    post("runs/cancel", run_id=run)
    post("runs/cancel-all", job_id=id)
    ended = [get("runs/get", run_id=run)["state"] for _ in range(2)][-1]
    assert (ended["life_cycle_state"], ended["result_state"]) == ("TERMINATED", "CANCELED")
    post("runs/delete", run_id=run)
    post("delete", job_id=id)
    assert get("list") == {"has_more": False}


def runs_jobs(server: Running) -> None:
    w = client(server)
    parameter = jobs.JobParameterDefinition(name="day", default="monday")
    task = jobs.Task(task_key="a", condition_task=jobs.ConditionTask(jobs.ConditionTaskOp.EQUAL_TO, "1", "1"))
    id = w.jobs.create(name="j", tasks=[task], parameters=[parameter]).job_id
    assert id is not None

    started = w.jobs.run_now(id, job_parameters={"day": "sunday"}, idempotency_token="once").response
    again = w.jobs.run_now(id, idempotency_token="once").response
    run = w.jobs.get_run(started.run_id)
    assert started.run_id == again.run_id
    assert run.job_parameters == [jobs.JobParameter(name="day", default="monday", value="sunday")]
    assert (run.run_name, run.run_type, run.job_id) == ("j", jobs.RunType.JOB_RUN, id)
    assert [task.task_key for task in run.tasks or []] == ["a"]
    assert [run.run_id for run in w.jobs.list_runs(active_only=True)] == [started.run_id]
    with pytest.raises(BadRequest, match="still active"):
        w.jobs.delete_run(started.run_id)

    ended = w.jobs.wait_get_run_job_terminated_or_skipped(started.run_id, callback=lambda run: None)
    assert ended.state is not None
    assert ended.state.result_state == jobs.RunResultState.SUCCESS
    assert ended.status is not None
    assert ended.status.state == jobs.RunLifecycleStateV2State.TERMINATED
    assert [run.run_id for run in w.jobs.list_runs(job_id=id, completed_only=True)] == [started.run_id]
    output = w.jobs.get_run_output(started.run_id)
    assert output.metadata is not None
    assert output.metadata.run_id == started.run_id
    w.jobs.delete_run(started.run_id)
    with pytest.raises(ResourceDoesNotExist, match=f"Run {started.run_id} does not exist"):
        w.jobs.get_run(started.run_id)

    stopped = w.jobs.run_now(id).response
    w.jobs.cancel_run(stopped.run_id)
    w.jobs.cancel_all_runs(job_id=id)
    states = [w.jobs.get_run(stopped.run_id).state for _ in range(2)]
    assert [state and state.result_state for state in states] == [None, jobs.RunResultState.CANCELED]


def keeps_pipelines(server: Running) -> None:
    w = client(server)
    spec: dict[str, Any] = {
        "name": "p",
        "catalog": "Main",
        "schema": "Sales",
        "clusters": [pipelines.PipelineCluster(num_workers=0)],
        "event_log": pipelines.EventLogSpec(name="log"),
    }
    id = w.pipelines.create(**spec, parameters={"a": "1"}).pipeline_id
    assert id is not None
    got = w.pipelines.get(id)
    assert (got.name, got.state, got.creator_user_name, got.run_as_user_name) == (
        "p",
        pipelines.PipelineState.IDLE,
        ME,
        ME,
    )
    assert got.spec is not None
    assert got.spec.as_dict() == {
        "id": id,
        "name": "p",
        "catalog": "main",
        "schema": "Sales",
        "clusters": [{"label": "default", "num_workers": 0}],
        "event_log": {"name": "log", "catalog": "main", "schema": "Sales"},
    }
    assert got.effective_publishing_mode is not None
    assert got.effective_publishing_mode.value == "DEFAULT_PUBLISHING_MODE"

    with pytest.raises(ResourceConflict, match="The pipeline name 'p' is already used by another pipeline"):
        w.pipelines.create(name="p", catalog="main")
    twin = w.pipelines.create(name="p", allow_duplicate_names=True).pipeline_id
    assert twin is not None
    stored = w.pipelines.get(twin).spec
    assert stored is not None
    assert stored.storage == f"dbfs:/pipelines/{twin}"
    assert {status.pipeline_id for status in w.pipelines.list_pipelines(filter="name LIKE 'p'")} == {id, twin}
    assert list(w.pipelines.list_pipelines(filter="name LIKE 'q%'")) == []

    with pytest.raises(ResourceConflict):
        w.pipelines.update(id, name="q", catalog="main", expected_last_modified=1)
    w.pipelines.update(id, name="q", catalog="Main", expected_last_modified=got.last_modified)
    edited = w.pipelines.get(id)
    assert edited.spec is not None
    assert edited.spec.as_dict() == {"id": id, "name": "q", "catalog": "Main"}
    assert w.pipelines.create(name="dry", dry_run=True).as_dict().keys() == {"effective_settings"}

    w.pipelines.delete(id)
    assert [status.pipeline_id for status in w.pipelines.list_pipelines()] == [twin]
    assert w.pipelines.get(id).state == pipelines.PipelineState.DELETED
    with pytest.raises(NotFound, match=f"The specified pipeline {id} was not found"):
        w.pipelines.get(id)


def moves_pipelines(server: Running) -> None:
    w = client(server)
    id = w.pipelines.create(name="p", catalog="main").pipeline_id
    assert id is not None
    update = w.pipelines.start_update(id, full_refresh=True).update_id
    assert update is not None
    with pytest.raises(ResourceConflict, match="active update"):
        w.pipelines.start_update(id)
    states = [w.pipelines.get(id).state for _ in range(5)]
    assert [state and state.value for state in states] == ["DEPLOYING", "STARTING", "STARTING", "RUNNING", "IDLE"]
    done = w.pipelines.get_update(id, update).update
    assert done is not None
    assert done.state is not None
    assert (done.state.value, done.full_refresh, done.update_id) == ("COMPLETED", True, update)

    w.pipelines.start_update(id)
    w.pipelines.stop(id).result()
    latest = w.pipelines.get(id).latest_updates or []
    assert [update.state and update.state.value for update in latest] == ["CANCELED", "COMPLETED"]
    assert len(w.pipelines.list_updates(id).updates or []) == 2

    running_on = w.pipelines.create(name="c", catalog="main", continuous=True).pipeline_id
    assert running_on is not None
    states = [w.pipelines.get(running_on).state for _ in range(5)]
    assert [state and state.value for state in states] == ["DEPLOYING", "STARTING", "STARTING", "RUNNING", "RUNNING"]


def keeps_schemas(server: Running) -> None:
    w = client(server)
    made = w.schemas.create("Sales", "MAIN", comment="c", properties={"a": "1"})
    shown = made.as_dict()
    assert {key: shown[key] for key in ("name", "catalog_name", "full_name", "comment", "properties", "owner")} == {
        "name": "sales",
        "catalog_name": "main",
        "full_name": "main.sales",
        "comment": "c",
        "properties": {"a": "1"},
        "owner": ME,
    }
    flag = {"value": "ENABLE", "inherited_from_type": "CATALOG", "inherited_from_name": "main"}
    assert shown["effective_predictive_optimization_flag"] == flag
    assert w.schemas.get("Main.Sales").as_dict() == shown
    assert {schema.name for schema in w.schemas.list("main")} == {"sales", "default", "information_schema"}
    assert list(w.tables.list("main", "sales")) == []
    with pytest.raises(BadRequest, match=r"Schema 'main\.sales' already exists"):
        w.schemas.create("SALES", "main")
    with pytest.raises(BadRequest, match="Nothing to update"):
        w.schemas.update("main.sales", comment="c")

    assert w.schemas.update("main.sales", owner="admins").owner == "admins"
    renamed = w.schemas.update("main.sales", new_name="Trade", properties={})
    assert (renamed.full_name, renamed.properties, renamed.schema_id) == ("main.trade", {}, made.schema_id)
    w.volumes.create("main", "trade", "v", catalog.VolumeType.MANAGED)
    with pytest.raises(BadRequest, match="not empty"):
        w.schemas.delete("main.trade")
    w.schemas.delete("main.trade", force=True)
    with pytest.raises(NotFound, match=r"Schema 'main\.trade' does not exist"):
        w.schemas.get("main.trade")


def keeps_volumes(server: Running) -> None:
    w = client(server)
    made = w.volumes.create("main", "default", "Raw", catalog.VolumeType.MANAGED, comment="c")
    assert (made.name, made.full_name, made.owner) == ("raw", "main.default.raw", ME)
    assert made.storage_location is not None
    assert made.storage_location.endswith(f"/volumes/{made.volume_id}")
    outside = w.volumes.create("main", "default", "out", catalog.VolumeType.EXTERNAL, storage_location="s3://bucket/x/")
    assert outside.storage_location == "s3://bucket/x"
    assert w.volumes.read("main.default.RAW").as_dict() == made.as_dict()
    assert {volume.name for volume in w.volumes.list("main", "default")} == {"raw", "out"}
    with pytest.raises(ResourceAlreadyExists):
        w.volumes.create("main", "default", "raw", catalog.VolumeType.MANAGED)
    with pytest.raises(InvalidParameterValue, match=r"CreateVolume storage_location can not be provided\."):
        w.volumes.create("main", "default", "x", catalog.VolumeType.MANAGED, storage_location="s3://bucket/x")

    renamed = w.volumes.update("main.default.raw", new_name="clean")
    assert (renamed.full_name, renamed.volume_id, renamed.comment) == ("main.default.clean", made.volume_id, "c")
    w.volumes.delete("main.default.clean")
    with pytest.raises(NotFound):
        w.volumes.read("main.default.clean")


def keeps_files_in_volumes(server: Running) -> None:
    w = client(server)
    w.volumes.create("main", "default", "v", catalog.VolumeType.MANAGED)
    root = "/Volumes/main/default/v"
    w.files.upload(f"{root}/a/b.bin", io.BytesIO(b"\x00\xff"))
    with w.files.download(f"{root}/a/b.bin").contents as stream:
        assert stream.read() == b"\x00\xff"
    assert w.files.get_metadata(f"{root}/a/b.bin").content_length == 2
    with w.api_client.do("GET", f"/api/2.0/fs/files{root}/a/b.bin", raw=True)["contents"] as stream:
        assert stream.read() == b"\x00\xff"
    with pytest.raises(ResourceConflict):
        w.files.upload(f"{root}/a/b.bin", io.BytesIO(b"x"))
    w.files.upload(f"{root}/a/b.bin", io.BytesIO(b"xyz"), overwrite=True)
    w.files.create_directory(f"{root}/c/d")
    w.files.get_directory_metadata(f"{root}/c")
    assert [(entry.path, entry.is_directory) for entry in w.files.list_directory_contents(root)] == [
        (f"{root}/a/", True),
        (f"{root}/c/", True),
    ]
    assert [(entry.name, entry.file_size) for entry in w.files.list_directory_contents(f"{root}/a")] == [("b.bin", 3)]
    with pytest.raises(BadRequest):
        w.files.delete_directory(f"{root}/c")
    w.files.delete_directory(f"{root}/c/d")
    w.volumes.update("main.default.v", new_name="w")
    w.files.delete("/Volumes/main/default/w/a/b.bin")
    with pytest.raises(NotFound):
        w.files.get_metadata("/Volumes/main/default/w/a/b.bin")


def keeps_workspace_files(server: Running) -> None:
    w = client(server)
    w.workspace.mkdirs(f"/Workspace{HOME}/bundle/src/")
    w.workspace.upload(f"{HOME}/bundle/src/tool.py", b"print(1)\n", format=workspace.ImportFormat.AUTO)
    w.workspace.upload(f"{HOME}/bundle/nb", io.BytesIO(b"print(2)"), language=workspace.Language.PYTHON)
    w.api_client.do(
        "POST",
        f"/api/2.0/workspace-files/import-file/{HOME[1:].replace('/', '%2F')}%2Fbundle%2Fsrc%2Fload.py",
        query={"overwrite": "false"},
        data=b"# Databricks notebook source\nprint(3)",
    )
    found = {item.path: item for item in w.workspace.list(HOME, recursive=True)}
    assert {path.removeprefix(HOME): item.object_type and item.object_type.value for path, item in found.items()} == {
        "/bundle/src/tool.py": "FILE",
        "/bundle/src/load": "NOTEBOOK",
        "/bundle/nb": "NOTEBOOK",
    }
    status = w.workspace.get_status(f"/Workspace{HOME}/bundle/src/tool.py")
    assert (status.path, status.size, status.language) == (f"{HOME}/bundle/src/tool.py", 9, None)
    assert status.resource_id == str(status.object_id)
    with w.workspace.download(f"{HOME}/bundle/src/tool.py") as stream:
        assert stream.read() == b"print(1)\n"
    exported = w.workspace.export(f"{HOME}/bundle/nb", format=workspace.ExportFormat.SOURCE)
    assert base64.b64decode(exported.content or "") == b"# Databricks notebook source\nprint(2)"
    assert exported.file_type == "py"

    with pytest.raises(ResourceAlreadyExists, match=r"already exists\."):
        w.workspace.upload(f"{HOME}/bundle/src/tool.py", b"x", format=workspace.ImportFormat.AUTO)
    with pytest.raises(NotFound, match="parent folder"):
        w.workspace.upload(f"{HOME}/nowhere/tool.py", b"x", format=workspace.ImportFormat.AUTO)
    with pytest.raises(BadRequest, match="not empty"):
        w.workspace.delete(f"{HOME}/bundle")
    w.workspace.delete(f"{HOME}/bundle", recursive=True)
    assert list(w.workspace.list(HOME)) == []
    with pytest.raises(NotFound):
        w.workspace.get_status(f"{HOME}/bundle")


def keeps_permissions(server: Running) -> None:
    w = client(server)
    id = str(w.jobs.create(name="j").job_id)
    owner = iam.AccessControlRequest(user_name=ME, permission_level=iam.PermissionLevel.IS_OWNER)
    viewer = iam.AccessControlRequest(group_name="readers", permission_level=iam.PermissionLevel.CAN_VIEW)
    assert levels(w.permissions.get("jobs", id)) == {("admins", "CAN_MANAGE", True), (ME, "IS_OWNER", False)}
    with pytest.raises(InvalidParameterValue, match=r"The job must have exactly one owner\."):
        w.permissions.set("jobs", id, access_control_list=[viewer])
    w.permissions.set("jobs", id, access_control_list=[owner, viewer])
    raised = iam.AccessControlRequest(group_name="readers", permission_level=iam.PermissionLevel.CAN_MANAGE_RUN)
    answer = w.permissions.update("jobs", id, access_control_list=[raised])
    assert (answer.object_id, answer.object_type) == (f"/jobs/{id}", "job")
    assert levels(answer) == {
        ("admins", "CAN_MANAGE", True),
        (ME, "IS_OWNER", False),
        ("readers", "CAN_MANAGE_RUN", False),
    }
    known = w.permissions.get_permission_levels("jobs", id).permission_levels or []
    names = [level.permission_level and level.permission_level.value for level in known]
    assert names == ["CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER"]

    home = str(w.workspace.get_status(HOME).object_id)
    w.workspace.mkdirs(f"{HOME}/x")
    below = str(w.workspace.get_status(f"{HOME}/x").object_id)
    w.permissions.set("directories", home, access_control_list=[viewer_of("readers", "CAN_READ")])
    assert levels(w.permissions.get("directories", below)) == {
        ("admins", "CAN_MANAGE", True),
        (ME, "CAN_MANAGE", True),
        ("readers", "CAN_READ", True),
    }
    with pytest.raises(NotFound):
        w.permissions.get("directories", "1")


def viewer_of(group: str, level: str) -> iam.AccessControlRequest:
    return iam.AccessControlRequest(group_name=group, permission_level=iam.PermissionLevel(level))


def levels(answer: iam.ObjectPermissions) -> set[tuple[str | None, str | None, bool | None]]:
    return {
        (entry.user_name or entry.group_name, held.permission_level and held.permission_level.value, held.inherited)
        for entry in answer.access_control_list or []
        for held in entry.all_permissions or []
    }


def lists_identities(server: Running) -> None:
    w = client(server)
    assert [user.user_name for user in w.users_v2.list(filter=f'userName eq "{ME}"')] == [ME]
    assert [*w.users_v2.list(filter='userName eq "nobody@example.com"')] == []
    assert [principal.application_id for principal in w.service_principals_v2.list()] == [CLIENT[0]]


SCENARIOS: tuple[Callable[[Running], None], ...] = (
    signs_in_with_oauth, keeps_jobs, pages_long_jobs, speaks_the_older_jobs_api, runs_jobs, keeps_pipelines,
    moves_pipelines, keeps_schemas, keeps_volumes, keeps_files_in_volumes, keeps_workspace_files,
    keeps_permissions, lists_identities,
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("no_pauses")


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_the_official_client(scenario: Callable[[Running], None], served: Running) -> None:
    scenario(served)


def test_the_routes_served_are_the_routes_that_the_official_client_called(
    tmp_path: Path, elsewhere: Mapping[str, Sequence[str]]
) -> None:
    others = {name for names in elsewhere.values() for name in names}
    called: set[str] = set()
    for scenario in SCENARIOS:
        with running(tmp_path / f"{scenario.__name__}.db", client=CLIENT) as server:
            scenario(server)
            called |= {route for route in server.app.calls.counts if not route.endswith("?")}

    assert called >= {str(route) for service in set(SERVICES) - others for route in of(service)}
