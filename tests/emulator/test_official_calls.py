"""The official client on commands of clusters and on queries of serving endpoints."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest, NotFound
from databricks.sdk.service import compute, serving


def runs_commands(w: WorkspaceClient) -> None:
    cluster = w.clusters.create_and_wait(spark_version="15.4.x-scala2.12", num_workers=0, cluster_name="c")
    asked = {"cluster_id": cluster.cluster_id, "language": compute.Language.PYTHON}
    context = w.command_execution.create_and_wait(**asked)
    assert context.status is compute.ContextStatus.RUNNING
    done = w.command_execution.execute_and_wait(context_id=context.id, command="print(1)", **asked)
    assert (done.status, done.results.data) == (compute.CommandStatus.FINISHED, "")
    where = {"cluster_id": cluster.cluster_id, "context_id": context.id}
    begun = w.command_execution.execute(context_id=context.id, command="print(1)", **asked)
    w.command_execution.cancel(command_id=begun.command_id, **where)
    left = w.command_execution.command_status(command_id=begun.command_id, **where)
    assert left.status is compute.CommandStatus.CANCELLED
    w.command_execution.destroy(**where)
    with pytest.raises(NotFound, match=f"Context {context.id} does not exist"):
        w.command_execution.context_status(**where)
    w.clusters.delete_and_wait(cluster.cluster_id)
    with pytest.raises(BadRequest, match="unexpected state Terminated"):
        w.command_execution.create(**asked)


def queries_endpoints(w: WorkspaceClient) -> None:
    entity = serving.ServedEntityInput(
        entity_name="main.default.m", entity_version="1", workload_size="Small", scale_to_zero_enabled=True
    )
    w.registered_models.create(catalog_name="main", schema_name="default", name="m")
    config = serving.EndpointCoreConfigInput(name="e", served_entities=[entity])
    w.serving_endpoints.create("e", config=config)
    with pytest.raises(BadRequest, match="not ready"):
        w.serving_endpoints.query("e", inputs=[1])
    w.serving_endpoints.wait_get_serving_endpoint_not_updating("e")
    asked = w.serving_endpoints.query("e", dataframe_records=[{"a": 1}, {"a": 2}])
    assert (asked.predictions, asked.served_model_name) == ([{"a": 1}, {"a": 2}], "main.default.m-1")
    split = serving.DataframeSplitInput(columns=["a"], data=[[1], [2]])
    assert w.serving_endpoints.query("e", dataframe_split=split).predictions == [[1], [2]]
    message = serving.ChatMessage(role=serving.ChatMessageRole.USER, content="hi")
    (chosen,) = w.serving_endpoints.query("e", messages=[message]).choices
    assert (chosen.message.content, chosen.finish_reason) == ("hi", "stop")
    assert [one.text for one in w.serving_endpoints.query("e", prompt="p", n=2).choices] == ["p", "p"]
    assert [len(one.embedding) for one in w.serving_endpoints.query("e", input=["a", "b"]).data] == [8, 8]
    with pytest.raises(BadRequest, match="is needed"):
        w.serving_endpoints.query("e")


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (runs_commands, queries_endpoints)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
