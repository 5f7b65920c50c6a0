"""The official client on what bundles look up by name and do not manage."""

import json
from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound
from databricks.sdk.errors.platform import InvalidParameterValue, ResourceAlreadyExists
from databricks.sdk.service import compute, iam, settings, sql

ME = "user@example.com"
FIXED = json.dumps({"num_workers": {"type": "fixed", "value": 3}})


def keeps_policies(w: WorkspaceClient) -> None:
    id = str(w.cluster_policies.create(name="small", definition=FIXED, max_clusters_per_user=2).policy_id)
    shown = w.cluster_policies.get(id)
    assert (shown.name, shown.definition, shown.max_clusters_per_user) == ("small", FIXED, 2)
    assert (shown.creator_user_name, shown.is_default) == (ME, False)

    w.cluster_policies.edit(id, name="tiny", definition=FIXED, description="d")
    edited = w.cluster_policies.get(id)
    assert (edited.name, edited.description, edited.max_clusters_per_user) == ("tiny", "d", None)
    assert next(iter(w.cluster_policies.list())).name == "tiny"
    by_name = w.cluster_policies.list(sort_column=compute.ListSortColumn.POLICY_NAME)
    assert [each.name for each in by_name] == [
        "Job Compute", "Personal Compute", "Power User Compute", "Shared Compute", "tiny",
    ]  # fmt: skip
    entry = iam.AccessControlRequest(group_name="users", permission_level=iam.PermissionLevel.CAN_USE)
    held = w.permissions.set("cluster-policies", id, access_control_list=[entry]).access_control_list or []
    assert {each.group_name for each in held} == {"users", "admins"}
    assert w.cluster_policies.get_permissions(id).object_type == "cluster-policy"

    w.cluster_policies.delete(id)
    with pytest.raises(NotFound, match="Can't find a cluster policy"):
        w.cluster_policies.get(id)


def refuses_policies(w: WorkspaceClient) -> None:
    for given, words in (
        ({"name": "", "definition": FIXED}, "1 to 100 characters"),
        ({"name": "Personal Compute", "definition": FIXED}, "already in use"),
        ({"name": "x"}, "either a definition or a policy_family_id"),
        ({"name": "x", "definition": "{"}, "no valid JSON"),
        ({"name": "x", "definition": "[]"}, "no JSON object"),
        ({"name": "x", "definition": FIXED, "policy_family_definition_overrides": "{}"}, "needs a policy_family_id"),
    ):
        with pytest.raises(InvalidParameterValue, match=words):
            w.cluster_policies.create(**given)
    with pytest.raises(NotFound, match="Policy family"):
        w.cluster_policies.create(name="x", policy_family_id="none")


def overrides_families(w: WorkspaceClient) -> None:
    families = {each.policy_family_id: each for each in w.policy_families.list()}
    assert w.policy_families.get("job-cluster") == families["job-cluster"]
    made = w.cluster_policies.create(
        name="own", policy_family_id="job-cluster", policy_family_definition_overrides=FIXED
    )
    definition = json.loads(w.cluster_policies.get(str(made.policy_id)).definition or "")
    assert definition == {**json.loads(families["job-cluster"].definition or ""), **json.loads(FIXED)}

    (personal,) = (each for each in w.cluster_policies.list() if each.name == "Personal Compute")
    assert personal.is_default
    w.cluster_policies.edit(str(personal.policy_id), max_clusters_per_user=1, policy_family_id="personal-vm")
    assert [each.max_clusters_per_user for each in w.cluster_policies.list() if each.is_default] == [
        1,
        None,
        None,
        None,
    ]
    with pytest.raises(InvalidParameterValue, match="can not be deleted"):
        w.cluster_policies.delete(str(personal.policy_id))


def keeps_queries(w: WorkspaceClient) -> None:
    made = w.queries.create(query=sql.CreateQueryRequestQuery(display_name="orders", query_text="select 1", tags=["a"]))
    shown = w.queries.get(str(made.id))
    assert shown == made
    assert (shown.parent_path, shown.owner_user_name, shown.run_as_mode) == (f"/Users/{ME}", ME, sql.RunAsMode.OWNER)
    again = sql.CreateQueryRequestQuery(display_name="orders")
    with pytest.raises(ResourceAlreadyExists, match="already exists"):
        w.queries.create(query=again)
    assert w.queries.create(query=again, auto_resolve_display_name=True).display_name == "orders (1)"

    change = sql.UpdateQueryRequestQuery(query_text="select 2", description="unheard")
    updated = w.queries.update(str(made.id), "query_text,tags", query=change)
    assert (updated.query_text, updated.tags, updated.description) == ("select 2", None, None)
    with pytest.raises(InvalidParameterValue, match="parent_path"):
        w.queries.update(str(made.id), "parent_path", query=change)
    assert [each.display_name for each in w.queries.list(page_size=1)] == ["orders (1)", "orders"]
    held = w.permissions.get("sql/queries", str(made.id)).access_control_list or []
    assert {each.user_name or each.group_name for each in held} == {ME, "admins"}

    w.queries.delete(str(made.id))
    assert w.queries.get(str(made.id)).lifecycle_state == sql.LifecycleState.TRASHED
    assert [each.display_name for each in w.queries.list()] == ["orders (1)"]
    with pytest.raises(InvalidParameterValue, match="in the trash"):
        w.queries.update(str(made.id), "query_text", query=change)
    with pytest.raises(NotFound, match="does not exist"):
        w.queries.get("none")


def keeps_older_alerts(w: WorkspaceClient) -> None:
    condition = sql.AlertCondition(op=sql.AlertOperator.GREATER_THAN)
    wanted = sql.CreateAlertRequestAlert(display_name="late", query_id="q", condition=condition)
    made = w.alerts.create(alert=wanted)
    assert w.alerts.get(str(made.id)) == made
    assert (made.state, made.query_id) == (sql.AlertState.UNKNOWN, "q")
    change = sql.UpdateAlertRequestAlert(display_name="later")
    assert w.alerts.update(str(made.id), "display_name", alert=change).display_name == "later"
    with pytest.raises(InvalidParameterValue, match=r"Missing required field: alert\.query_id"):
        w.alerts.create(alert=sql.CreateAlertRequestAlert(display_name="x"))
    assert [each.display_name for each in w.alerts.list()] == ["later"]
    w.alerts.delete(str(made.id))
    assert list(w.alerts.list()) == []
    assert list(w.dashboards.list()) == []


def keeps_destinations(w: WorkspaceClient) -> None:
    hook = settings.Config(slack=settings.SlackConfig(url="https://hooks.example.com/secret"))
    made = w.notification_destinations.create(config=hook, display_name="ops")
    shown = w.notification_destinations.get(str(made.id))
    assert shown == made
    assert shown.as_dict() == {
        "id": made.id, "display_name": "ops", "destination_type": "SLACK", "config": {"slack": {"url_set": True}},
    }  # fmt: skip
    assert [each.as_dict() for each in w.notification_destinations.list()] == [
        {"id": made.id, "display_name": "ops", "destination_type": "SLACK"}
    ]
    mail = settings.Config(email=settings.EmailConfig(addresses=["a@example.com"]))
    with pytest.raises(InvalidParameterValue, match="can not be changed"):
        w.notification_destinations.update(str(made.id), config=mail)
    assert w.notification_destinations.update(str(made.id), display_name="sre").display_name == "sre"
    with pytest.raises(InvalidParameterValue, match="exactly one of"):
        w.notification_destinations.create(config=settings.Config(), display_name="x")
    w.notification_destinations.delete(str(made.id))
    with pytest.raises(NotFound, match="does not exist"):
        w.notification_destinations.get(str(made.id))


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_policies, refuses_policies, overrides_families, keeps_queries, keeps_older_alerts, keeps_destinations,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
