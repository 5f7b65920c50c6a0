"""The official client on model serving endpoints."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import InvalidParameterValue, NotFound
from databricks.sdk.errors.platform import ResourceAlreadyExists, ResourceConflict
from databricks.sdk.service import serving

ENTITY = {"entity_name": "main.default.churn", "entity_version": "1"}


def config(**given: Any) -> serving.EndpointCoreConfigInput:
    return serving.EndpointCoreConfigInput.from_dict({"name": "", **given})


def entities(*given: Any) -> list[serving.ServedEntityInput]:
    return [serving.ServedEntityInput.from_dict(each) for each in given]


def serves_models(w: WorkspaceClient) -> None:
    waiting = w.serving_endpoints.create("churn", config=config(served_entities=[ENTITY]))
    assert waiting.response.state.config_update is serving.EndpointStateConfigUpdate.IN_PROGRESS
    assert waiting.response.config is None
    assert len(waiting.response.pending_config.served_entities) == 1
    with pytest.raises(ResourceConflict):
        w.serving_endpoints.update_config("churn", served_entities=entities(ENTITY))
    made = waiting.result().as_dict()
    assert made["config"]["served_entities"][0] | {"creation_timestamp": 0} == {
        **ENTITY,
        "name": "main.default.churn-1",
        "workload_type": "CPU",
        "workload_size": "Small",
        "creator": "user@example.com",
        "creation_timestamp": 0,
    }
    assert made["config"]["traffic_config"]["routes"] == [
        {
            "served_entity_name": "main.default.churn-1",
            "served_model_name": "main.default.churn-1",
            "traffic_percentage": 100,
        }
    ]
    assert made["config"]["served_models"][0]["model_name"] == "main.default.churn"
    assert (made["description"], made["route_optimized"], made["state"]["ready"]) == ("", False, "READY")
    changed = w.serving_endpoints.update_config_and_wait(
        "churn",
        served_entities=entities({**ENTITY, "name": "b"}, {**ENTITY, "name": "a"}),
        traffic_config=serving.TrafficConfig(
            [serving.Route(30, served_model_name="a"), serving.Route(70, served_entity_name="b")]
        ),
    ).as_dict()
    assert [each["name"] for each in changed["config"]["served_entities"]] == ["a", "b"]
    assert changed["config"]["config_version"] == 2
    (listed,) = w.serving_endpoints.list()
    assert [each.name for each in listed.config.served_entities] == ["a", "b"]
    with pytest.raises(ResourceAlreadyExists):
        w.serving_endpoints.create("churn")


def refuses_what_cannot_be_served(w: WorkspaceClient) -> None:
    two = [{**ENTITY, "name": "a"}, {**ENTITY, "name": "b"}]
    capture = {"catalog_name": "main", "schema_name": "x"}
    w.serving_endpoints.create_and_wait("kept", config=config(served_entities=[ENTITY], auto_capture_config=capture))
    for message, wrong in {
        "traffic_config is needed": {"served_entities": two},
        "add up to 100": {
            "served_entities": two,
            "traffic_config": {"routes": [{"served_entity_name": "a", "traffic_percentage": 10}]},
        },
        "is not served": {
            "served_entities": two,
            "traffic_config": {"routes": [{"served_entity_name": "c", "traffic_percentage": 100}]},
        },
        "names of their own": {"served_entities": [two[0], two[0]]},
        "exclude each other": {
            "served_entities": [{**ENTITY, "workload_size": "Small", "min_provisioned_concurrency": 4}]
        },
        "must not be empty": {},
    }.items():
        with pytest.raises(InvalidParameterValue, match=message):
            w.serving_endpoints.create("e", config=config(**wrong))
    with pytest.raises(InvalidParameterValue, match="another table"):
        w.serving_endpoints.update_config(
            "kept",
            served_entities=entities(ENTITY),
            auto_capture_config=serving.AutoCaptureConfigInput.from_dict({**capture, "schema_name": "y"}),
        )


def changes_the_parts(w: WorkspaceClient) -> None:
    external = {
        "name": "gpt-4.1:x",
        "provider": "openai",
        "task": "llm/v1/chat",
        "openai_config": {"openai_api_key_plaintext": "geheim"},
    }
    made = w.serving_endpoints.create_and_wait("chat", config=config(served_entities=[{"external_model": external}]))
    (entity,) = made.config.served_entities
    assert entity.name == "gpt-4-1-x"
    shown = entity.external_model.openai_config
    assert shown.openai_api_key_plaintext is None
    assert shown.openai_api_key.startswith("{{secrets/")
    with pytest.raises(InvalidParameterValue, match="EXTERNAL_MODELS"):
        w.serving_endpoints.patch_telemetry_config("chat")
    w.serving_endpoints.patch("chat", add_tags=[serving.EndpointTag("a", "1"), serving.EndpointTag("b")])
    assert [tag.key for tag in w.serving_endpoints.patch("chat", delete_tags=["a"]).tags] == ["b"]
    usage = serving.AiGatewayUsageTrackingConfig(enabled=True)
    assert w.serving_endpoints.put_ai_gateway("chat", usage_tracking_config=usage).usage_tracking_config == usage
    assert w.serving_endpoints.get("chat").ai_gateway.usage_tracking_config == usage
    w.serving_endpoints.put_ai_gateway("chat")
    assert w.serving_endpoints.get("chat").ai_gateway is None
    mail = serving.EmailNotifications(on_update_failure=["a@example.com"])
    assert w.serving_endpoints.update_notifications("chat", email_notifications=mail).email_notifications == mail
    assert w.serving_endpoints.get("chat").email_notifications == mail
    limit = serving.RateLimit(calls=5, renewal_period=serving.RateLimitRenewalPeriod.MINUTE)
    assert w.serving_endpoints.put("chat", rate_limits=[limit]).rate_limits == [limit]
    id = made.id
    assert w.permissions.get("serving-endpoints", id).object_type == "serving-endpoint"
    w.serving_endpoints.delete("chat")
    with pytest.raises(NotFound):
        w.serving_endpoints.get("chat")
    assert w.permissions.get("serving-endpoints", id).object_type == "serving-endpoint"


def tells_of_itself(w: WorkspaceClient) -> None:
    w.serving_endpoints.create_and_wait("churn", config=config(served_entities=[ENTITY]))
    given = serving.TelemetryConfig.from_dict({"table_names": {"logs_table": "main.x.logs"}})
    first = w.serving_endpoints.patch_telemetry_config("churn", telemetry_config=given).telemetry_config
    assert first.table_names is None
    sampled = serving.TelemetryConfig.from_dict(
        {"table_names": {"logs_table": "main.x.logs"}, "inference_table_config": {"sampling_fraction": 0.5}}
    )
    second = w.serving_endpoints.patch_telemetry_config("churn", telemetry_config=sampled).telemetry_config
    assert second.telemetry_profile_id != first.telemetry_profile_id
    assert second.inference_table_config.as_dict() == {"name": "main.x.logs_payload", "sampling_fraction": 0.5}
    nothing = serving.TelemetryConfig.from_dict({"inference_table_config": {"sampling_fraction": 0.1}})
    assert w.serving_endpoints.patch_telemetry_config("churn", telemetry_config=nothing).telemetry_config == second
    assert w.serving_endpoints.patch_telemetry_config("churn").telemetry_config is None


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    serves_models,
    refuses_what_cannot_be_served,
    changes_the_parts,
    tells_of_itself,
)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
