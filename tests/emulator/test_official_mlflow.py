"""The official client on experiments, and on models of the workspace's own registry."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import InvalidParameterValue, NotFound
from databricks.sdk.errors.platform import ResourceAlreadyExists
from databricks.sdk.service import ml

ME = "user@example.com"


def keeps_experiments(w: WorkspaceClient) -> None:
    id = w.experiments.create_experiment(
        "/Workspace/Shared/churn",
        artifact_location="s3://lake/churn/",
        tags=[ml.ExperimentTag("team", "a")],
        trace_location=ml.ExperimentTraceLocation.from_dict({"uc_trace_location": {"catalog": "Main", "schema": "X"}}),
    ).experiment_id
    shown = w.experiments.get_experiment(id).experiment.as_dict()
    assert shown == w.experiments.get_by_name("/Shared/churn").experiment.as_dict()
    assert (shown["name"], shown["artifact_location"]) == ("/Shared/churn", "s3://lake/churn")
    assert shown["lifecycle_stage"] == "active"
    assert shown["trace_location"]["uc_trace_location"]["catalog"] == "main"
    tags = [(tag["key"], tag["value"]) for tag in shown["tags"]]
    assert ("team", "a") in tags
    assert ("mlflow.ownerEmail", ME) in tags
    assert [key for key, _ in tags].count("mlflow.ownerId") == 2
    w.experiments.set_experiment_tag(id, "team", "b")
    w.experiments.update_experiment(id, new_name="/Shared/leavers")
    changed = w.experiments.get_experiment(id).experiment
    assert changed.name == "/Shared/leavers"
    assert {tag.key: tag.value for tag in changed.tags}["mlflow.experiment.sourceName"] == "/Shared/leavers"
    assert [found.experiment_id for found in w.experiments.list_experiments()] == [id]
    with pytest.raises(InvalidParameterValue, match="must be an absolute path"):
        w.experiments.create_experiment("leavers")
    with pytest.raises(ResourceAlreadyExists):
        w.experiments.create_experiment("/Workspace/Shared/leavers")
    assert list(w.experiments.search_runs(experiment_ids=[id])) == []
    own = w.experiments.create_experiment("/Shared/own").experiment_id
    location = w.experiments.get_experiment(own).experiment.artifact_location
    assert location == f"dbfs:/databricks/mlflow-tracking/{own}"


def deletes_experiments(w: WorkspaceClient) -> None:
    id = w.experiments.create_experiment("/Shared/churn").experiment_id
    w.experiments.delete_experiment(id)
    assert w.experiments.get_experiment(id).experiment.lifecycle_stage == "deleted"
    assert list(w.experiments.search_experiments()) == []
    deleted = w.experiments.search_experiments(view_type=ml.ViewType.DELETED_ONLY)
    assert [found.experiment_id for found in deleted] == [id]
    with pytest.raises(InvalidParameterValue, match="active"):
        w.experiments.set_experiment_tag(id, "k", "v")
    w.experiments.restore_experiment(id)
    assert w.experiments.get_by_name("/Shared/churn").experiment.lifecycle_stage == "active"
    w.experiments.delete_experiment(id)
    w.experiments.create_experiment("/Shared/churn")
    with pytest.raises(ResourceAlreadyExists):
        w.experiments.restore_experiment(id)


def keeps_models(w: WorkspaceClient) -> None:
    registry = w.model_registry
    made = registry.create_model("churn", description="d", tags=[ml.ModelTag("team", "a")]).registered_model.as_dict()
    shown = registry.get_model("churn").registered_model_databricks.as_dict()
    assert {**made, "id": shown["id"], "permission_level": "CAN_MANAGE"} == shown
    assert (shown["description"], shown["user_id"], shown["tags"]) == ("d", ME, [{"key": "team", "value": "a"}])
    registry.set_model_tag("churn", "stage", "x")
    registry.delete_model_tag("churn", "team")
    assert registry.update_model("churn").registered_model.description is None
    registry.rename_model("churn", new_name="leavers")
    renamed = registry.get_model("leavers").registered_model_databricks.as_dict()
    assert (renamed["id"], renamed["tags"]) == (shown["id"], [{"key": "stage", "value": "x"}])
    with pytest.raises(NotFound):
        registry.get_model("churn")
    registry.create_model("other")
    assert {found.name for found in registry.list_models()} == {"leavers", "other"}
    assert [found.name for found in registry.search_models(filter="name LIKE 'l%'")] == ["leavers"]
    keeps_versions(w)
    with pytest.raises(ResourceAlreadyExists):
        registry.create_model("other")
    with pytest.raises(InvalidParameterValue, match="cannot be empty"):
        registry.rename_model("other", new_name="")
    assert w.permissions.get("registered-models", shown["id"]).object_type == "registered-model"
    registry.delete_model("leavers")
    with pytest.raises(NotFound):
        w.permissions.get("registered-models", shown["id"])


def keeps_versions(w: WorkspaceClient) -> None:
    registry = w.model_registry
    assert list(registry.search_model_versions(filter="name='leavers'")) == []
    made = registry.create_model_version("leavers", "dbfs:/one", description="d").model_version
    registry.create_model_version("leavers", "dbfs:/two")
    assert (made.version, made.source, made.description, made.name) == ("1", "dbfs:/one", "d", "leavers")
    found = registry.search_model_versions(filter='name="leavers"', max_results=1)
    assert [(one.version, one.source) for one in found] == [("1", "dbfs:/one"), ("2", "dbfs:/two")]
    registry.delete_model_version("leavers", "1")
    assert [one.version for one in registry.search_model_versions(filter="name = 'leavers'")] == ["2"]
    with pytest.raises(NotFound):
        registry.delete_model_version("leavers", "1")
    with pytest.raises(InvalidParameterValue, match="filters of the form"):
        list(registry.search_model_versions(filter="run_id='1'"))


def keeps_runs(w: WorkspaceClient) -> None:
    w.workspace.mkdirs("/Shared")
    id = w.experiments.create_experiment("/Shared/runs").experiment_id
    assert list(w.experiments.search_runs(experiment_ids=[id])) == []
    made = w.experiments.create_run(experiment_id=id, run_name="first").run.info
    w.experiments.create_run(experiment_id=id)
    assert (made.run_name, made.status.value, made.experiment_id) == ("first", "RUNNING", id)
    found = w.experiments.search_runs(experiment_ids=[id], max_results=1)
    assert {run.info.run_name for run in found} >= {"first"}
    assert len(list(w.experiments.search_runs(experiment_ids=[id]))) == 2


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_experiments, deletes_experiments, keeps_models, keeps_runs,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
