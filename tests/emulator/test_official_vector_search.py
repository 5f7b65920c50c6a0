"""The official client on Vector Search endpoints and indexes."""

import json
from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest, NotFound
from databricks.sdk.errors.platform import ResourceAlreadyExists
from databricks.sdk.service import vectorsearch as vs

ME = "user@example.com"


def an_endpoint(w: WorkspaceClient, name: str = "e") -> vs.EndpointInfo:
    return w.vector_search_endpoints.create_endpoint_and_wait(name, vs.EndpointType.STANDARD)


def keeps_endpoints(w: WorkspaceClient) -> None:
    waiting = w.vector_search_endpoints.create_endpoint(
        "e", vs.EndpointType.STANDARD, budget_policy_id="b", target_qps=5
    )
    assert waiting.response.endpoint_status == vs.EndpointStatus(state=vs.EndpointStatusState.PROVISIONING)
    made = waiting.result()
    assert (made.budget_policy_id, made.effective_budget_policy_id, made.num_indexes) == (None, "b", 0)
    assert made.scaling_info == vs.EndpointScalingInfo(requested_target_qps=5)
    assert (made.creator, made.custom_tags) == (ME, [])
    assert list(w.vector_search_endpoints.list_endpoints()) == [made]
    with pytest.raises(ResourceAlreadyExists):
        w.vector_search_endpoints.create_endpoint("e", vs.EndpointType.STANDARD)

    assert w.vector_search_endpoints.patch_endpoint("e", target_qps=9).scaling_info == vs.EndpointScalingInfo(9)
    assert w.vector_search_endpoints.patch_endpoint("e").scaling_info == vs.EndpointScalingInfo(9)
    policy = w.vector_search_endpoints.update_endpoint_budget_policy("e", "c")
    assert policy.effective_budget_policy_id == "c"
    tags = [vs.CustomTag(key="team", value="data")]
    assert w.vector_search_endpoints.update_endpoint_custom_tags("e", tags).custom_tags == tags
    changed = w.vector_search_endpoints.get_endpoint("e")
    assert (changed.custom_tags, changed.effective_budget_policy_id) == (tags, "c")
    levels = w.permissions.get_permission_levels("vector-search-endpoints", str(made.id)).permission_levels or []
    assert [level.permission_level and level.permission_level.value for level in levels] == [
        "CAN_CREATE",
        "CAN_USE",
        "CAN_MANAGE",
    ]
    w.vector_search_endpoints.delete_endpoint("e")
    with pytest.raises(NotFound, match="Vector search endpoint e not found"):
        w.vector_search_endpoints.get_endpoint("e")
    with pytest.raises(NotFound):
        w.permissions.get("vector-search-endpoints", str(made.id))
    assert an_endpoint(w).id != made.id


def keeps_indexes(w: WorkspaceClient) -> None:
    an_endpoint(w)
    schema = json.dumps({"text": "string", "id": "long", "tags": "array<integer>"})
    w.vector_search_indexes.create_index(
        "main.default.Direct",
        "e",
        "id",
        vs.VectorIndexType.DIRECT_ACCESS,
        direct_access_index_spec=vs.DirectAccessVectorIndexSpec(schema_json=schema),
    )
    source = vs.DeltaSyncVectorIndexSpecRequest(source_table="main.default.t", pipeline_type=vs.PipelineType.TRIGGERED)
    w.vector_search_indexes.create_index(
        "main.default.synced", "e", "id", vs.VectorIndexType.DELTA_SYNC, delta_sync_index_spec=source
    )
    looks = [w.vector_search_indexes.get_index("main.default.direct") for _ in range(3)]
    assert [look.status and look.status.ready for look in looks] == [False, False, True]
    direct = looks[-1]
    assert direct.direct_access_index_spec is not None
    assert direct.direct_access_index_spec.schema_json == '{"id":"bigint","tags":"array<int>","text":"string"}'
    assert (direct.index_subtype, direct.creator) == (vs.IndexSubtype.HYBRID, ME)
    synced = w.vector_search_indexes.get_index("main.default.synced").delta_sync_index_spec
    assert synced is not None
    assert synced.pipeline_id
    listed = list(w.vector_search_indexes.list_indexes("e"))
    assert {item.name for item in listed} == {"main.default.Direct", "main.default.synced"}
    assert "delta_sync_index_spec" not in listed[0].as_dict()
    assert w.vector_search_endpoints.get_endpoint("e").num_indexes == 2
    w.vector_search_indexes.sync_index("main.default.synced")
    with pytest.raises(BadRequest, match="does not sync"):
        w.vector_search_indexes.sync_index("main.default.direct")


def deletes_in_its_own_time(w: WorkspaceClient) -> None:
    made = an_endpoint(w)
    name, kind = "main.default.i", vs.VectorIndexType.DIRECT_ACCESS
    empty = vs.DirectAccessVectorIndexSpec()
    w.vector_search_indexes.create_index(name, "e", "id", kind, direct_access_index_spec=empty)
    w.vector_search_endpoints.delete_endpoint("e")
    orphan = w.vector_search_indexes.get_index(name)
    assert orphan.endpoint_name == "e"
    assert an_endpoint(w).id != made.id
    assert list(w.vector_search_indexes.list_indexes("e")) == []
    with pytest.raises(ResourceAlreadyExists):
        w.vector_search_indexes.create_index(name, "e", "id", kind, direct_access_index_spec=empty)
    w.vector_search_indexes.delete_index(name)
    w.vector_search_indexes.get_index(name)
    with pytest.raises(NotFound):
        w.vector_search_indexes.get_index(name)
    w.vector_search_indexes.create_index(name, "e", "id", kind, direct_access_index_spec=empty)


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (keeps_endpoints, keeps_indexes, deletes_in_its_own_time)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
