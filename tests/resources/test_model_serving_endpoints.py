"""Serving endpoints: a call for each part, in an order, and waits between them."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Progress
from dbxplan.resources.serving import served_name
from dbxplan.sdk import RawClient

ENDPOINTS = KINDS["model_serving_endpoints"]
TAGS, GATEWAY, CONFIG, MAIL, TELEMETRY, LIMITS = ENDPOINTS.parts
ONE = "/api/2.0/serving-endpoints/e"
ENTITY = {"entity_name": "m", "entity_version": "1"}


@pytest.mark.parametrize(
    ("part", "given", "call", "body"),
    [
        (
            TAGS,
            {"live": {"tags": [{"key": "a"}]}, "changed": ["tags"], "tags": [{"key": "b", "value": "1"}]},
            "PATCH {}/tags",
            {"add_tags": [{"key": "b", "value": "1"}], "delete_tags": ["a"]},
        ),
        (
            GATEWAY,
            {"changed": ["ai_gateway"], "ai_gateway": {"guardrails": {}}},
            "PUT {}/ai-gateway",
            {"guardrails": {}},
        ),
        (GATEWAY, {"changed": {"ai_gateway": {}}}, "PUT {}/ai-gateway", {}),
        (
            CONFIG,
            {"changed": ["config"], "config": {"served_entities": [ENTITY]}},
            "PUT {}/config",
            {"served_entities": [ENTITY]},
        ),
        (
            MAIL,
            {"changed": ["email_notifications"], "email_notifications": {"on_update_failure": ["a"]}},
            "PATCH {}/notifications",
            {"email_notifications": {"on_update_failure": ["a"]}},
        ),
        (
            TELEMETRY,
            {
                "changed": ["telemetry_config"],
                "telemetry_config": {"table_names": {}, "inference_table_config": {"name": "told", "x": 1}},
            },
            "PATCH {}/telemetry-config",
            {"telemetry_config": {"table_names": {}, "inference_table_config": {"x": 1}}},
        ),
        (TELEMETRY, {"changed": {"telemetry_config": {}}}, "PATCH {}/telemetry-config", {}),
        (LIMITS, {"changed": {"rate_limits": []}}, "PUT {}/rate-limits", {"rate_limits": []}),
    ],
)
def test_each_part_has_its_call(
    api: RawClient, network: Any, step: Callable[..., Any], part: Any, given: Any, call: str, body: Any
) -> None:
    network.answers[call.format(ONE)] = {}

    part.call(api, "e", step(**given))

    assert network.asked == [(call.format(ONE), body)]


def test_the_parts_come_in_the_order_of_the_api_and_the_slow_ones_wait() -> None:
    fields = [part.fields for part in ENDPOINTS.parts]

    assert fields == [
        ("tags",), ("ai_gateway",), ("config",), ("email_notifications",), ("telemetry_config",), ("rate_limits",),
    ]  # fmt: skip
    assert [part.fields for part in ENDPOINTS.parts if part.before] == [("config",), ("telemetry_config",)]


@pytest.mark.parametrize(
    ("state", "begins", "ends"),
    [
        ("NOT_UPDATING", "done", "done"),
        ("IN_PROGRESS", "pending", "pending"),
        ("UPDATE_FAILED", "done", "failed"),
        ("UPDATE_CANCELED", "done", "failed"),
    ],
)
def test_an_update_that_failed_is_over_and_the_next_may_begin(
    step: Callable[..., Any], state: str, begins: str, ends: str
) -> None:
    live = {"state": {"config_update": state}}

    assert CONFIG.before is not None
    assert (CONFIG.before(live).state, ENDPOINTS.wait(step(), live).state) == (begins, ends)
    assert ENDPOINTS.waits(step("create"))
    assert ENDPOINTS.waits(step(changed=["config"]))
    assert not ENDPOINTS.waits(step(changed=["tags"]))


def test_a_failure_says_what_the_service_says_of_what_it_deployed(step: Callable[..., Any]) -> None:
    entity = {"state": {"deployment_state_message": "no such version"}}
    live = {"state": {"config_update": "UPDATE_FAILED"}, "pending_config": {"served_entities": [entity, entity]}}

    assert ENDPOINTS.wait(step(), live) == Progress("failed", "no such version")


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        (ENTITY, "m-1"),
        ({"model_name": "m", "model_version": "2"}, "m-2"),
        ({"external_model": {"name": "gpt-4.1:x"}}, "gpt-4-1-x"),
    ],
)
def test_an_entity_without_a_name_is_known_by_the_one_it_gets(entity: Any, name: str) -> None:
    assert served_name(entity) == name


def test_its_access_list_goes_by_an_id_of_its_own(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {"id": "f00", "name": "e"}

    assert ENDPOINTS.read(api, "e") == {"endpoint_id": "f00", "name": "e"}
    assert ENDPOINTS.language.permissions == "serving-endpoints/{endpoint_id}"
