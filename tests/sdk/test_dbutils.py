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


def test_scopes_and_keys_of_secrets_are_listed(dbutils: Any, network: Any) -> None:
    network.will_answer({"scopes": [{"name": "a"}]}, {"secrets": [{"key": "k"}, {"key": "l"}]}, {"value": "AP8="})

    assert [scope.getName() for scope in dbutils.secrets.listScopes()] == ["a"]
    assert dbutils.secrets.list("a") == [("k",), ("l",)]
    assert dbutils.secrets.getBytes("a", "k") == b"\x00\xff"


@pytest.mark.parametrize(
    ("call", "code", "given"),
    [
        (lambda fs: fs.mount("s3://a", "/mnt/a", owner="o"), "fs.mount", [["s3://a", "/mnt/a"], {"owner": "o"}]),
        (lambda fs: fs.updateMount("s3://a", "/mnt/a"), "fs.updateMount", [["s3://a", "/mnt/a"], {}]),
        (lambda fs: fs.unmount("/mnt/a"), "fs.unmount", [["/mnt/a"], {}]),
        (lambda fs: fs.refreshMounts(), "fs.refreshMounts", [[], {}]),
    ],
)
def test_mounts_are_made_on_the_cluster(call: Any, code: str, given: Any, dbutils: Any, network: Any) -> None:
    network.will_answer(cluster({"resultType": "text", "data": "true"}))

    assert call(dbutils.fs) is True
    command = next(sent.json["command"] for sent in network.sent if sent.path.endswith("commands/execute"))
    assert f"result = dbutils.{code}(*args, **kwargs)" in command
    assert json.loads(command.split("json.loads('")[1].split("')")[0]) == given


def test_one_context_serves_every_utility_and_says_who_calls(dbutils: Any, network: Any) -> None:
    network.will_answer(cluster({"resultType": "text", "data": "1"}))
    dbutils.library.restartPython()
    dbutils.data.summarize("t")

    assert [sent.path for sent in network.sent].count("/api/1.2/contexts/create") == 1
    assert all(" dbutils/remote" in sent.headers["User-Agent"] for sent in network.sent)


def test_widgets_live_in_this_process(dbutils: Any, network: Any) -> None:
    dbutils.widgets.text("a", "1")
    dbutils.widgets.dropdown("b", "x", ["x", "y"])
    dbutils.widgets.combobox("c", "x", ["x"])
    dbutils.widgets.multiselect("d", "y", ["y"])
    dbutils.widgets.remove("a")

    assert [dbutils.widgets.get(name) for name in "bcd"] == ["x", "x", "y"]
    assert dbutils.widgets.getArgument("a", "unset") == "unset"
    dbutils.widgets.removeAll()
    with pytest.raises(KeyError):
        dbutils.widgets.get("b")
    assert network.sent == []


def test_a_command_that_was_cancelled_is_a_failure(dbutils: Any, network: Any) -> None:
    running = cluster({"cause": "stopped by a user"})

    def answer(sent: Any) -> Any:
        told = running(sent)
        return {**told, "status": "Error"} if sent.path.endswith("commands/status") else told

    network.will_answer(answer)

    with pytest.raises(DatabricksError, match="stopped by a user"):
        dbutils.notebook.run("a", 1)
