"""Database instances, catalogs on them and synced tables: what is in effect, and how they go."""

from typing import Any

import pytest

from dbxplan.fields import Effect
from dbxplan.resources import KINDS
from dbxplan.resources.base import Progress, Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import BadRequest, NotFound

INSTANCES, CATALOGS = KINDS["database_instances"], KINDS["database_catalogs"]
TABLES = KINDS["synced_database_tables"]
AT = "/api/2.0/database"


def test_settings_are_those_in_effect(api: RawClient, network: Any) -> None:
    network.answers[f"GET {AT}/instances/one"] = {
        "name": "one",
        "capacity": "CU_1",
        "effective_capacity": "CU_2",
        "effective_node_count": 1,
        "effective_stopped": False,
        "effective_custom_tags": [{"key": "a", "value": "b"}],
    }

    body = INSTANCES.read(api, "one")

    asked = {name: body[name] for name in ("capacity", "node_count", "stopped", "custom_tags")}
    assert asked == {"capacity": "CU_2", "node_count": 1, "stopped": False, "custom_tags": [{"key": "a", "value": "b"}]}
    assert "retention_window_in_days" not in body


def test_an_update_names_just_what_changed(api: RawClient, network: Any, step: Any) -> None:
    network.answers[f"PATCH {AT}/instances/one"] = {}
    changed = {"node_count": 1, "stopped": False, "usage_policy_id": ""}

    INSTANCES.parts[0].call(api, "one", step(changed=changed, node_count=3, name="one"))

    sent = {"name": "one", "node_count": 3, "stopped": False, "usage_policy_id": ""}
    assert network.asked == [(f"PATCH {AT}/instances/one", sent)]


def test_a_delete_is_for_good_and_spares_what_was_made_of_it(api: RawClient, network: Any) -> None:
    network.answers[f"DELETE {AT}/instances/one"] = {}

    INSTANCES.delete(api, "one")

    assert network.asked == [(f"DELETE {AT}/instances/one", {"purge": "true"})]
    assert (INSTANCES.risk, INSTANCES.delete_polls) == (Risk.HIGH, True)


@pytest.mark.parametrize(
    ("state", "seen"),
    [
        ("STARTING", "pending"),
        ("UPDATING", "pending"),
        ("STOPPED", "done"),
        ("AVAILABLE", "done"),
        ("DELETING", "failed"),
    ],
)
def test_an_instance_is_ready_when_it_is_available_or_stopped(step: Any, state: str, seen: str) -> None:
    assert INSTANCES.wait(step(), {"state": state}) == Progress(seen, "" if seen == "done" else state)  # type: ignore[arg-type]


def test_to_stop_an_instance_is_downtime() -> None:
    assert INSTANCES.disturbs("stopped", {"stopped": False}) is Effect.DOWNTIME
    assert INSTANCES.disturbs("stopped", {"stopped": True}) is Effect.NONE


def test_lists_that_the_service_does_not_have_count_nothing(api: RawClient, network: Any) -> None:
    refused = (501, {"error_code": "NOT_IMPLEMENTED", "message": "no"})
    network.answers |= {f"GET {AT}/instances/one/{name}": refused for name in ("catalogs", "synced_tables")}

    assert INSTANCES.stakes(api, "one") == ()
    assert [*CATALOGS.list(api, None), *TABLES.list(api, None)] == []


def test_a_synced_table_shows_the_places_in_effect(api: RawClient, network: Any) -> None:
    network.answers[f"GET {AT}/synced_tables/c.s.t"] = {
        "name": "c.s.t",
        "effective_database_instance_name": "one",
        "effective_logical_database_name": "d",
    }

    body = TABLES.read(api, "c.s.t")

    assert (body["database_instance_name"], body["logical_database_name"]) == ("one", "d")


def test_instances_with_others_made_of_them_stay(emulated: RawClient) -> None:
    INSTANCES.create(emulated, INSTANCES.model.of({"name": "one"}))
    INSTANCES.create(emulated, INSTANCES.model.of({"name": "child", "parent_instance_ref": {"name": "one"}}))

    with pytest.raises(BadRequest, match="has child instances"):
        INSTANCES.delete(emulated, "one")
    INSTANCES.delete(emulated, "child")
    assert INSTANCES.read(emulated, "child")["state"] == "DELETING"
    with pytest.raises(NotFound):
        INSTANCES.read(emulated, "child")
    INSTANCES.delete(emulated, "one")
