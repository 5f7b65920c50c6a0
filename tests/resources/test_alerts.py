"""Alerts: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

ALERTS = KINDS["alerts"]
(PATCH,) = ALERTS.parts
ONE = "/api/2.0/alerts/a1"
BODY = {
    "display_name": "late",
    "parent_path": "/Workspace/Shared/alerts",
    "query_text": "SELECT 1",
    "warehouse_id": "w",
    "evaluation": {"source": {"name": "c"}, "comparison_operator": "EQUAL"},
    "schedule": {"quartz_cron_schedule": "0 0 8 * * ?", "timezone_id": "UTC"},
}


def test_an_update_names_every_field_so_that_what_left_is_cleared(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"PATCH {ONE}"] = {}
    evaluated = {**BODY["evaluation"], "state": "OK"}  # type: ignore[dict-item]

    PATCH.call(api, "a1", step(changed=["custom_summary"], **{**BODY, "evaluation": evaluated}))

    ((_, sent),) = network.asked
    assert sent == {name: value for name, value in BODY.items() if name != "parent_path"}


@pytest.mark.parametrize("state", ["ACTIVE", "DELETED"])
def test_one_in_the_trash_is_gone(api: RawClient, network: Any, state: str) -> None:
    alert = {"id": "a1", "display_name": "late", "parent_path": "/Shared/alerts/", "lifecycle_state": state}
    network.answers |= {f"GET {ONE}": alert, "GET /api/2.0/alerts": {"alerts": [alert]}}

    if state == "DELETED":
        assert list(ALERTS.list(api, None)) == []
        with pytest.raises(NotFound):
            ALERTS.read(api, "a1")
    else:
        (listed,) = ALERTS.list(api, None)
        assert listed.body == ALERTS.read(api, "a1")
        assert listed.body["parent_path"] == "/Workspace/Shared/alerts"


def test_a_delete_is_for_good_so_that_the_name_is_free(api: RawClient, network: Any) -> None:
    network.answers[f"DELETE {ONE}"] = {}

    ALERTS.delete(api, "a1")

    assert network.asked == [(f"DELETE {ONE}", {"purge": "true"})]
    assert ALERTS.risk_of({}) is Risk.LOW


def test_a_life(emulated: RawClient) -> None:
    desired = ALERTS.model.of(BODY)

    id = ALERTS.create(emulated, desired)

    assert [live.id for live in ALERTS.find(emulated, desired)] == [id]
    assert ALERTS.read(emulated, id)["parent_path"] == "/Workspace/Shared/alerts"
    ALERTS.delete(emulated, id)
    assert list(ALERTS.find(emulated, desired)) == []
    assert ALERTS.create(emulated, desired) != id
