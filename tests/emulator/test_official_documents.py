"""The official client on dashboards, alerts and Genie spaces."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound
from databricks.sdk.errors.platform import AlreadyExists, InvalidParameterValue, PermissionDenied
from databricks.sdk.service import sql
from databricks.sdk.service.dashboards import Dashboard

HOME = "/Users/user@example.com"
DOCUMENT = {
    "pages": [{"name": "a"}, {"name": "b", "pageType": "PAGE_TYPE_GLOBAL_FILTERS"}],
    "datasets": [{"name": "o"}],
}


def rewrites_dashboards(w: WorkspaceClient) -> None:
    made = w.lakeview.create(
        Dashboard(display_name="sales", warehouse_id="w", serialized_dashboard=json.dumps(DOCUMENT)),
        dataset_catalog="main",
        dataset_schema="sales",
    )
    id = made.dashboard_id or ""
    assert made == w.lakeview.get(id)
    assert (made.parent_path, made.path) == (HOME, f"{HOME}/sales.lvdash.json")
    assert (made.serialized_dashboard or "").endswith("}\n")
    assert json.loads(made.serialized_dashboard or "") == {
        "pages": [
            {"name": "a", "pageType": "PAGE_TYPE_CANVAS"},
            {"name": "b", "pageType": "PAGE_TYPE_GLOBAL_FILTERS"},
        ],
        "datasets": [{"name": "o", "catalog": "main", "schema": "sales"}],
    }
    node = w.workspace.get_status(f"/Workspace{HOME}/sales.lvdash.json").as_dict()
    assert (node["object_type"], node["resource_id"]) == ("DASHBOARD", id)
    changed = w.lakeview.update(id, Dashboard(display_name="trade", etag=made.etag, serialized_dashboard='{"a": 1}'))
    assert (changed.path, changed.serialized_dashboard) == (f"{HOME}/trade.lvdash.json", '{"a": 1}\n')
    assert changed.warehouse_id is None
    assert changed.etag != made.etag
    with pytest.raises(Exception, match="was modified since"):
        w.lakeview.update(id, Dashboard(etag=made.etag))
    with pytest.raises(InvalidParameterValue, match="no JSON"):
        w.lakeview.update(id, Dashboard(serialized_dashboard="{"))
    with pytest.raises(AlreadyExists, match=r"trade\.lvdash\.json"):
        w.lakeview.create(Dashboard(display_name="trade"))


def publishes_dashboards(w: WorkspaceClient) -> None:
    id = w.lakeview.create(Dashboard(display_name="sales", warehouse_id="w")).dashboard_id or ""
    with pytest.raises(NotFound):
        w.lakeview.get_published(id)
    shown = w.lakeview.publish(id, embed_credentials=False)
    assert shown == w.lakeview.get_published(id)
    assert (shown.display_name, shown.embed_credentials, shown.warehouse_id) == ("sales", False, "w")
    assert (shown.revision_create_time or "") >= (w.lakeview.get(id).update_time or "")
    w.lakeview.update(id, Dashboard(display_name="trade"))
    stale = w.lakeview.get_published(id)
    assert stale.display_name == "sales"
    assert (stale.revision_create_time or "") < (w.lakeview.get(id).update_time or "")
    assert w.lakeview.publish(id, warehouse_id="other").warehouse_id == "other"
    w.lakeview.unpublish(id)
    with pytest.raises(NotFound):
        w.lakeview.unpublish(id)


def trashes_dashboards(w: WorkspaceClient) -> None:
    kept, gone, deleted = (
        w.lakeview.create(Dashboard(display_name=name)).dashboard_id or "" for name in ("kept", "gone", "deleted")
    )
    w.lakeview.trash(gone)
    w.workspace.delete(f"{HOME}/deleted.lvdash.json")
    assert [found.dashboard_id for found in w.lakeview.list()] == [kept]
    left = w.lakeview.get(gone).as_dict()
    assert (left["lifecycle_state"], left["parent_path"]) == ("TRASHED", f"{HOME}/Trash")
    assert "serialized_dashboard" not in left
    assert w.lakeview.get(deleted).as_dict()["lifecycle_state"] == "TRASHED"
    assert {found.dashboard_id for found in w.lakeview.list(show_trashed=True)} == {kept, gone, deleted}
    with pytest.raises(PermissionDenied):
        w.lakeview.trash(gone)
    with pytest.raises(NotFound):
        w.lakeview.update(gone, Dashboard(display_name="again"))
    w.lakeview.create(Dashboard(display_name="gone"))


def an_alert(name: str, **more: Any) -> sql.AlertV2:
    evaluation = {"source": {"name": "c"}, "comparison_operator": "GREATER_THAN"}
    schedule = {"quartz_cron_schedule": "0 0 8 * * ?", "timezone_id": "UTC"}
    body = {"display_name": name, "query_text": "SELECT 1", "warehouse_id": "w"}
    return sql.AlertV2.from_dict({**body, "evaluation": evaluation, "schedule": schedule, **more})


def keeps_alerts(w: WorkspaceClient) -> None:
    made = w.alerts_v2.create_alert(an_alert("late", custom_summary="s", custom_description="d"))
    id = made.id or ""
    assert made == w.alerts_v2.get_alert(id)
    shown = made.as_dict()
    expected = {
        "display_name": "late",
        "parent_path": HOME,
        "owner_user_name": "user@example.com",
        "lifecycle_state": "ACTIVE",
        "effective_run_as": {"user_name": "user@example.com"},
        "schedule": {"quartz_cron_schedule": "0 0 8 * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED"},
    }
    assert {key: shown[key] for key in expected} == expected
    assert shown["evaluation"]["state"] == "UNKNOWN"
    assert w.workspace.get_status(f"{HOME}/late.dbalert.json").resource_id == id
    runner = {"service_principal_name": "11111111-1111-1111-1111-111111111111"}
    changed = w.alerts_v2.update_alert(
        id, an_alert("later", run_as=runner), "display_name,custom_summary,run_as"
    ).as_dict()
    assert changed["display_name"] == "later"
    assert "custom_summary" not in changed
    assert changed["custom_description"] == "d"
    assert changed["effective_run_as"] == runner
    assert [found.display_name for found in w.alerts_v2.list_alerts()] == ["later"]
    whole = w.alerts_v2.update_alert(id, an_alert("later", custom_summary="t"), "*")
    assert (whole.display_name, whole.custom_summary, whole.custom_description) == ("later", "t", None)
    with pytest.raises(InvalidParameterValue, match="parent_path"):
        w.alerts_v2.update_alert(id, an_alert("later"), "parent_path")
    with pytest.raises(AlreadyExists):
        w.alerts_v2.create_alert(an_alert("later"))


def trashes_alerts(w: WorkspaceClient) -> None:
    trashed, purged, deleted = (w.alerts_v2.create_alert(an_alert(name)).id or "" for name in ("a", "b", "c"))
    w.alerts_v2.trash_alert(trashed)
    w.alerts_v2.trash_alert(purged, purge=True)
    w.workspace.delete(f"{HOME}/c.dbalert.json")
    assert list(w.alerts_v2.list_alerts()) == []
    assert w.alerts_v2.get_alert(trashed).lifecycle_state is sql.AlertLifecycleState.DELETED
    for id in (purged, deleted):
        with pytest.raises(NotFound):
            w.alerts_v2.get_alert(id)
    with pytest.raises(NotFound):
        w.alerts_v2.update_alert(trashed, an_alert("a"), "query_text")


def keeps_spaces(w: WorkspaceClient) -> None:
    made = w.genie.create_space("w", '{"version": 1}', title="sales", description="d", parent_path="/Workspace/Shared")
    id = made.space_id
    assert made == w.genie.get_space(id, include_serialized_space=True)
    assert json.loads(made.serialized_space or "") == {"version": 2, "data_sources": {}}
    plain = w.genie.get_space(id)
    assert (plain.etag, plain.serialized_space, plain.parent_path) == (None, None, "/Shared")
    renamed = w.genie.update_space(id, title="trade", description="")
    assert (renamed.title, renamed.description, renamed.etag) == ("trade", "", made.etag)
    rewritten = w.genie.update_space(id, serialized_space='{"version": 2}', parent_path=HOME, etag=made.etag)
    assert (rewritten.parent_path, rewritten.serialized_space) == (HOME, '{"version": 2}')
    assert rewritten.etag != made.etag
    with pytest.raises(Exception, match="was modified since"):
        w.genie.update_space(id, title="x", etag=made.etag)
    with pytest.raises(InvalidParameterValue, match="display_name"):
        w.genie.update_space(id, serialized_space='{"display_name": "x"}')
    second = w.genie.create_space("w", "{}", title="trade").space_id
    assert {found.space_id for found in w.genie.list_spaces().spaces or ()} == {id, second}
    w.genie.trash_space(id)
    with pytest.raises(NotFound, match="trashed"):
        w.genie.get_space(id)
    assert w.permissions.get("genie", id).object_type == "genie-space"


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    rewrites_dashboards,
    publishes_dashboards,
    trashes_dashboards,
    keeps_alerts,
    trashes_alerts,
    keeps_spaces,
)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
