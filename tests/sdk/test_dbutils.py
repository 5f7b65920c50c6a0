"""`w.dbutils` beside files."""

import base64
import json
from typing import Any

import pytest
from requests.adapters import HTTPAdapter

from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.errors import ConfigError, DatabricksError

HOST = "https://adb.example.com"


@pytest.fixture
def dbutils(network: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    return WorkspaceClient(host=HOST, token="t", cluster_id="c").dbutils


def cluster(results: Any) -> Any:
    """A cluster that runs, and gives these results."""

    def answer(sent: Any) -> Any:
        match sent.path.split("/", 3)[3]:
            case "clusters/get":
                return {"state": "RUNNING"}
            case "contexts/create":
                return {"id": "ctx"}
            case "contexts/status":
                return {"id": "ctx", "status": "Running"}
            case "commands/execute":
                return {"id": "cmd"}
            case _:
                return {"id": "cmd", "status": "Finished", "results": results}

    return answer


def test_secrets_are_decoded(dbutils: Any, network: Any) -> None:
    network.will_answer({"value": base64.b64encode(b"s3cret").decode()})

    assert dbutils.secrets.get("scope", "key") == "s3cret"
    assert sorted(network.sent[0].query) == [("key", "key"), ("scope", "scope")]


def test_what_needs_a_cluster_runs_there_as_code(dbutils: Any, network: Any) -> None:
    network.will_answer(cluster({"resultType": "text", "data": json.dumps([["/mnt/a", "s3://a", ""]])}))

    mounts = dbutils.fs.mounts()
    dbutils.notebook.run("it's", 60, {"a": "\\"})

    assert (mounts[0].mountPoint, mounts[0].source) == ("/mnt/a", "s3://a")
    code = [sent.json["command"] for sent in network.sent if sent.path.endswith("commands/execute")]
    assert "result = dbutils.fs.mounts(*args, **kwargs)" in code[0]
    given: list[Any] = []
    lines = code[1].split("result =")[0].replace("(args, kwargs) =", "given[:] =")
    exec("\n".join(line.strip() for line in lines.splitlines()), {"given": given})
    assert given == [["it's", 60, {"a": "\\"}], {}]
    assert [sent.path for sent in network.sent].count("/api/1.2/contexts/create") == 1


def test_a_failure_on_the_cluster_is_told_without_its_markup(dbutils: Any, network: Any) -> None:
    summary = "<span>java.lang.IllegalArgumentException: no &lt;mount&gt;</span>"
    network.will_answer(cluster({"resultType": "error", "summary": summary, "cause": "long"}))

    with pytest.raises(DatabricksError, match=r"^no <mount>$"):
        dbutils.fs.unmount("/mnt/a")


def test_without_a_cluster_there_is_no_other_utility(network: Any) -> None:
    with pytest.raises(ConfigError, match="cluster_id is required in the configuration"):
        _ = WorkspaceClient(host=HOST, token="t").dbutils.notebook


def test_what_is_of_a_job_or_a_notebook_is_stood_in_for(dbutils: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABRICKS_SOURCE_FILE", "/a.py")
    dbutils.widgets.text("name", "value")

    context = dbutils.notebook.entry_point.getDbutils().notebook().getContext()

    assert context.notebookPath().get() == "/a.py"
    assert dbutils.widgets.get("name") == "value"
    assert dbutils.jobs.taskValues.get("task", "key", debugValue=7) == 7
    with pytest.raises(TypeError, match="Must pass debugValue"):
        dbutils.jobs.taskValues.get("task", "key")
    with pytest.raises(ValueError, match="is not supported in the SDK version of DBUtils"):
        dbutils.credentials.getServiceCredentialsProvider("c")
