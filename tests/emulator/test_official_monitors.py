"""The official client on quality monitors."""

from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import InvalidParameterValue, NotFound
from databricks.sdk.errors.platform import AlreadyExists
from databricks.sdk.service import catalog

TABLE = "main.default.orders"


def measures_tables(w: WorkspaceClient) -> None:
    monitors = w.quality_monitors
    schedule = catalog.MonitorCronSchedule(quartz_cron_expression="0 0 6 * * ?", timezone_id="UTC")
    made = monitors.create(
        TABLE, "main.default", "/Workspace/Shared/m", snapshot=catalog.MonitorSnapshot(), schedule=schedule
    )
    assert made.status is catalog.MonitorInfoStatus.MONITOR_STATUS_PENDING
    [*_, shown] = [monitors.get(TABLE) for _ in range(2)]
    assert shown.status is catalog.MonitorInfoStatus.MONITOR_STATUS_ACTIVE
    assert shown.profile_metrics_table_name == "main.default.orders_profile_metrics"
    assert (shown.monitor_version, shown.dashboard_id, shown.snapshot is not None) == (1, made.dashboard_id, True)
    assert shown.schedule.pause_status is catalog.MonitorCronSchedulePauseStatus.UNPAUSED
    assert w.workspace.get_status("/Shared/m").object_type is not None
    series = catalog.MonitorTimeSeries(timestamp_col="at", granularities=["1 day"])
    changed = monitors.update(TABLE, "main.default", time_series=series)
    assert (changed.snapshot, changed.schedule, changed.dashboard_id) == (None, None, made.dashboard_id)
    assert (changed.assets_dir, changed.monitor_version) == ("/Workspace/Shared/m", 2)
    with pytest.raises(InvalidParameterValue, match="Exactly one of"):
        monitors.update(TABLE, "main.default")
    with pytest.raises(AlreadyExists):
        monitors.create(TABLE, "main.default", "/Shared/m", snapshot=catalog.MonitorSnapshot())
    refresh = monitors.run_refresh(TABLE)
    assert [found.refresh_id for found in monitors.list_refreshes(TABLE).refreshes] == [refresh.refresh_id]
    assert monitors.regenerate_dashboard(TABLE).dashboard_id != made.dashboard_id
    monitors.delete(TABLE)
    assert monitors.get(TABLE).status is catalog.MonitorInfoStatus.MONITOR_STATUS_DELETE_PENDING
    with pytest.raises(NotFound):
        monitors.get(TABLE)
    bare = monitors.create(
        TABLE, "main.default", "/Shared/m", snapshot=catalog.MonitorSnapshot(), skip_builtin_dashboard=True
    )
    assert bare.dashboard_id is None


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (measures_tables,)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
