"""Quality monitors: full updates, waits, and a slow delete."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Progress
from dbxplan.resources.validation import problems
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

MONITORS = KINDS["quality_monitors"]
(PUT,) = MONITORS.parts
ONE = "/api/2.1/unity-catalog/tables/main.default.t/monitor"
BODY = {
    "table_name": "main.default.t",
    "assets_dir": "/Workspace/Shared/m",
    "output_schema_name": "main.default",
    "snapshot": {},
}


def test_an_update_sends_all_that_it_takes_and_the_dashboard_as_it_is(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"PUT {ONE}"] = {}
    more = {"warehouse_id": "w", "skip_builtin_dashboard": True, "status": "x", "slicing_exprs": ["a"]}

    PUT.call(api, "main.default.t", step(live={"dashboard_id": "d"}, changed=["slicing_exprs"], **BODY, **more))

    sent = {"output_schema_name": "main.default", "snapshot": {}, "slicing_exprs": ["a"], "dashboard_id": "d"}
    assert network.asked == [(f"PUT {ONE}", sent)]


def test_one_profile_at_most() -> None:
    both = {**BODY, "time_series": {"timestamp_col": "at", "granularities": ["1 day"]}}

    assert [str(problem.path) for problem in problems(MONITORS.model, both)] == ["time_series"]


@pytest.mark.parametrize(
    ("status", "progress"),
    [("ACTIVE", "done"), ("PENDING", "pending"), ("ERROR", "failed"), ("FAILED", "failed")],
)
def test_it_is_waited_for_until_it_is_active(step: Callable[..., Any], status: str, progress: str) -> None:
    live = {"status": f"MONITOR_STATUS_{status}", "latest_monitor_failure_msg": "no such column"}

    found = MONITORS.wait(step(), live)

    assert found.state == progress
    assert found == Progress("done") or found.message == "no such column"


def test_a_delete_is_waited_for(emulated: RawClient) -> None:
    id = MONITORS.create(emulated, MONITORS.model.of(BODY))

    MONITORS.delete(emulated, id)

    assert MONITORS.delete_polls
    assert MONITORS.read(emulated, id)["status"] == "MONITOR_STATUS_DELETE_PENDING"
    with pytest.raises(NotFound):
        MONITORS.read(emulated, id)
    assert list(MONITORS.list(emulated, None)) == []
    assert MONITORS.own_id(BODY) == "main.default.t"
