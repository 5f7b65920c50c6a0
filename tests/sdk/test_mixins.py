"""Conveniences on top of clusters, jobs and workspace objects."""

import io
from collections.abc import Iterator
from email import message_from_bytes
from typing import Any

import pytest

from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.errors import DatabricksError, InvalidParameterValue
from dbxplan.sdk.service import workspace as types

HOST = "https://adb.example.com"


@pytest.fixture
def workspace(network: Any, clock: Any) -> Iterator[WorkspaceClient]:
    with WorkspaceClient(host=HOST, token="t", adapter=network, clock=clock) as client:
        yield client


RUNTIMES = {
    "9.1.x-scala2.12": "9.1 LTS (includes Apache Spark 3.1.2, Scala 2.12)",
    "15.4.x-scala2.12": "15.4 LTS (includes Apache Spark 3.5.0, Scala 2.12)",
    "16.1.x-scala2.12": "16.1 (includes Apache Spark 3.5.2, Scala 2.12)",
    "16.2.x-scala2.12": "16.2 Beta (includes Apache Spark 3.5.2, Scala 2.12)",
    "17.0.x-scala2.13": "17.0 (includes Apache Spark 4.0.0, Scala 2.13)",
    "15.4.x-cpu-ml-scala2.12": "15.4 LTS ML (includes Apache Spark 3.5.0, Scala 2.12)",
    "15.4.x-gpu-ml-scala2.12": "15.4 LTS ML (includes Apache Spark 3.5.0, GPU, Scala 2.12)",
    "15.4.x-photon-scala2.12": "15.4 LTS Photon (includes Apache Spark 3.5.0, Scala 2.12)",
    "15.4.x-aarch64-scala2.12": "15.4 LTS aarch64 (includes Apache Spark 3.5.0, Scala 2.12)",
    "apache-spark-3.5.x-scala2.12": "Apache Spark 3.5 (Scala 2.12)",
}


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        ({}, "16.1.x-scala2.12"),
        ({"long_term_support": True}, "15.4.x-scala2.12"),
        ({"beta": True}, "16.2.x-scala2.12"),
        ({"scala": "2.13"}, "17.0.x-scala2.13"),
        ({"spark_version": "3.1"}, "9.1.x-scala2.12"),
        ({"ml": True}, "15.4.x-cpu-ml-scala2.12"),
        ({"ml": True, "gpu": True}, "15.4.x-gpu-ml-scala2.12"),
        ({"photon": True}, "15.4.x-photon-scala2.12"),
        ({"graviton": True}, "15.4.x-aarch64-scala2.12"),
    ],
)
def test_a_runtime_is_chosen_by_what_it_is(
    wanted: dict[str, Any], key: str, workspace: WorkspaceClient, network: Any
) -> None:
    network.will_answer({"versions": [{"key": key, "name": name} for key, name in RUNTIMES.items()]})

    assert workspace.clusters.select_spark_version(**wanted) == key


@pytest.mark.parametrize(
    ("wanted", "complaint"),
    [({"scala": "2.11"}, "returned no results"), ({"latest": False}, "returned multiple results")],
)
def test_no_runtime_or_too_many_are_told(
    wanted: dict[str, Any], complaint: str, workspace: WorkspaceClient, network: Any
) -> None:
    network.will_answer({"versions": [{"key": key, "name": name} for key, name in RUNTIMES.items()]})

    with pytest.raises(ValueError, match=f"spark versions query {complaint}"):
        workspace.clusters.select_spark_version(**wanted)


def node(id: str, cores: float, gib: int, **more: Any) -> dict[str, Any]:
    return {"node_type_id": id, "num_cores": cores, "memory_mb": gib * 1024, "instance_type_id": id, **more}


NODES = [
    node("large", 16, 64, category="General Purpose"),
    node("small", 4, 8, category="Compute Optimized", is_graviton=True),
    node("old", 2, 4, is_deprecated=True),
    node("gone", 2, 4, node_info={"status": ["NotAvailableInRegion"]}),
    node("gpu", 8, 32, num_gpus=1),
    node("disk", 8, 16, node_instance_type={"local_nvme_disks": 1, "local_nvme_disk_size_gb": 300}),
    node("fleet-medium", 8, 64, photon_worker_capable=True),
]


@pytest.mark.parametrize(
    ("wanted", "id"),
    [
        ({}, "small"),
        ({"min_cores": 5}, "disk"),
        ({"min_memory_gb": 40}, "fleet-medium"),
        ({"gb_per_core": 4}, "gpu"),
        ({"min_gpus": 1}, "gpu"),
        ({"min_gpus": 0, "gb_per_core": 4}, "fleet-medium"),
        ({"local_disk": True}, "disk"),
        ({"local_disk_min_size": 200}, "disk"),
        ({"category": "general purpose"}, "large"),
        ({"graviton": True}, "small"),
        ({"photon_worker_capable": True}, "fleet-medium"),
        ({"fleet": "fleet-"}, "fleet-medium"),
    ],
)
def test_the_smallest_machine_that_has_it_all_is_chosen(
    wanted: dict[str, Any], id: str, workspace: WorkspaceClient, network: Any
) -> None:
    network.will_answer({"node_types": NODES})

    assert workspace.clusters.select_node_type(**wanted) == id


def test_no_machine_is_told(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"node_types": NODES})

    with pytest.raises(ValueError, match="cannot determine smallest node type"):
        workspace.clusters.select_node_type(local_disk_min_size=500)


class Cluster:
    """Goes through states, one a look; a start may be refused once."""

    def __init__(self, network: Any, *states: str, refused: bool = False) -> None:
        self.states, self.refused, self.started = list(states), refused, 0
        network.will_answer(self.answer)

    def answer(self, sent: Any) -> Any:
        if sent.path.endswith("/start"):
            self.started += 1
            if self.refused:
                self.refused = False
                return 400, {"error_code": "INVALID_STATE", "message": "it is starting"}
            return {}
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return {"cluster_id": "c", "cluster_name": "n", "state": state, "state_message": "no luck"}


@pytest.mark.parametrize(
    ("states", "started"),
    [
        (["RUNNING"], 0),
        (["TERMINATED", "PENDING", "RUNNING"], 1),
        (["TERMINATING", "TERMINATING", "TERMINATED", "RUNNING"], 1),
        (["RESIZING", "RUNNING"], 0),
        (["PENDING", "ERROR", "TERMINATED", "RUNNING"], 1),
    ],
)
def test_a_cluster_runs_afterwards_whatever_it_did(
    states: list[str], started: int, workspace: WorkspaceClient, network: Any
) -> None:
    cluster = Cluster(network, *states)

    workspace.clusters.ensure_cluster_is_running("c")

    assert (cluster.states, cluster.started) == (["RUNNING"], started)


def test_a_cluster_that_somebody_else_starts_is_waited_for(workspace: WorkspaceClient, network: Any) -> None:
    cluster = Cluster(network, "TERMINATED", "PENDING", "RUNNING", refused=True)

    workspace.clusters.ensure_cluster_is_running("c")

    assert cluster.started == 1


def test_a_broken_cluster_is_told(workspace: WorkspaceClient, network: Any) -> None:
    Cluster(network, "ERROR")

    with pytest.raises(RuntimeError, match=r"Cluster n is State\.ERROR: no luck"):
        workspace.clusters.ensure_cluster_is_running("c")


def test_jobs_that_a_page_abbreviates_are_read_singly_when_tasks_are_wanted(
    workspace: WorkspaceClient, network: Any
) -> None:
    page = {"jobs": [{"job_id": 1, "has_more": True, "settings": {"tasks": [{"task_key": "a"}]}}, {"job_id": 2}]}
    network.will_answer(page, {"job_id": 1, "settings": {"tasks": [{"task_key": "a"}, {"task_key": "b"}]}}, page)

    one, two = workspace.jobs.list(expand_tasks=True)
    plain = [*workspace.jobs.list()]

    assert [task.task_key for task in one.settings.tasks] == ["a", "b"]
    assert (one.has_more, two.job_id, plain[0].has_more) == (None, 2, True)
    assert [sent.path for sent in network.sent] == ["/api/2.2/jobs/list", "/api/2.2/jobs/get", "/api/2.2/jobs/list"]


def test_runs_that_a_page_abbreviates_are_read_singly_when_tasks_are_wanted(
    workspace: WorkspaceClient, network: Any
) -> None:
    page = {"runs": [{"run_id": 1, "has_more": True}]}
    network.will_answer(page, {"run_id": 1, "tasks": [{"task_key": "a"}], "job_parameters": [{"name": "p"}]})

    (run,) = workspace.jobs.list_runs(expand_tasks=True)

    assert ([task.task_key for task in run.tasks], run.job_parameters[0].name, run.has_more) == (["a"], "p", None)


def test_folders_are_walked_breadth_first(workspace: WorkspaceClient, network: Any) -> None:
    tree = {
        "/": [("DIRECTORY", "/d"), ("NOTEBOOK", "/n")],
        "/d": [("DIRECTORY", "/d/e"), ("FILE", "/d/f")],
        "/d/e": [("FILE", "/d/e/g")],
    }
    network.will_answer(
        lambda sent: {"objects": [{"object_type": kind, "path": path} for kind, path in tree[dict(sent.query)["path"]]]}
    )

    flat = [item.path for item in workspace.workspace.list("/")]
    deep = [item.path for item in workspace.workspace.list("/", recursive=True)]

    assert flat == ["/d", "/n"]
    assert deep == ["/n", "/d/f", "/d/e/g"]


def form(sent: Any) -> dict[str, str]:
    head = f"Content-Type: {sent.headers['Content-Type']}\r\n\r\n".encode()
    parts = message_from_bytes(head + sent.content).get_payload()
    return {part.get_param("name", header="content-disposition"): part.get_payload() for part in parts}


@pytest.mark.parametrize(
    ("path", "given", "sent"),
    [
        ("/a.py", {}, {"language": "PYTHON"}),
        ("/a.R", {"format": types.ImportFormat.SOURCE}, {"format": "SOURCE", "language": "R"}),
        ("/a.py", {"format": types.ImportFormat.AUTO}, {"format": "AUTO"}),
        ("/a", {"language": types.Language.SQL, "overwrite": True}, {"language": "SQL", "overwrite": "true"}),
        ("/a", {"format": "DBC"}, {"format": "DBC"}),
    ],
)
def test_an_upload_is_a_form(
    path: str, given: dict[str, Any], sent: dict[str, str], workspace: WorkspaceClient, network: Any
) -> None:
    workspace.workspace.upload(path, io.BytesIO(b"x"), **given)

    assert network.sent[0].call == "POST /api/2.0/workspace/import"
    assert form(network.sent[0]) == {"path": path, "content": "x", **sent}


def test_a_format_that_is_none_is_refused_before_anything_is_sent(workspace: WorkspaceClient, network: Any) -> None:
    with pytest.raises(ValueError, match=r"format is expected to be .*ImportFormat, but got str"):
        workspace.workspace.upload("/a", b"x", format="ZIP")
    assert network.sent == []


def test_a_refused_upload_gives_a_hint(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer((400, {"error_code": "INVALID_PARAMETER_VALUE", "message": "no notebook"}))

    with pytest.raises(
        DatabricksError, match=r"Perhaps you forgot to specify the `format=ImportFormat\.AUTO`"
    ) as failed:
        workspace.workspace.upload("/a", b"x")
    assert not isinstance(failed.value, InvalidParameterValue)
    assert failed.value.error_code == "INVALID_PARAMETER_VALUE"


def test_a_download_is_read_bit_by_bit(network: Any) -> None:
    client = WorkspaceClient(host=HOST, token="t", workspace_id="7", adapter=network)
    network.will_answer((200, b"content"))

    with client.workspace.download("/a", format=types.ExportFormat.AUTO) as stream:
        first, rest = stream.read(3), stream.read()

    assert (first, rest) == (b"con", b"tent")
    assert network.sent[0].query == [("path", "/a"), ("direct_download", "true"), ("format", "AUTO")]
    assert network.sent[0].headers["X-Databricks-Workspace-Id"] == "7"
