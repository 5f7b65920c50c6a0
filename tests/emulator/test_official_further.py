"""The official client on what people do with objects beside declaring them: libraries, schedules, repairs, events."""

import io
from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import Aborted, BadRequest, InvalidParameterValue, NotFound
from databricks.sdk.service import compute, dashboards, jobs, pipelines

VERSION = "15.4.x-scala2.12"
NOON = dashboards.CronSchedule(quartz_cron_expression="0 0 12 * * ?", timezone_id="UTC")


def changes_clusters(w: WorkspaceClient) -> None:
    made = w.clusters.create(VERSION, cluster_name="c", node_type_id="i3.xlarge", num_workers=1, spark_conf={"a": "1"})
    id = made.result().cluster_id
    wanted = compute.UpdateClusterResource(autoscale=compute.AutoScale(min_workers=1, max_workers=3))
    changed = w.clusters.update(id, "autoscale,spark_conf,custom_tags.team", cluster=wanted).result()
    assert changed.autoscale == compute.AutoScale(min_workers=1, max_workers=3)
    assert (changed.cluster_name, changed.num_workers, changed.spark_conf) == ("c", None, None)
    tags = compute.UpdateClusterResource(custom_tags={"team": "data", "other": "x"})
    assert w.clusters.update_and_wait(id, "custom_tags.team", cluster=tags).custom_tags == {"team": "data"}
    with pytest.raises(InvalidParameterValue, match="update_mask names no field of a cluster: colour"):
        w.clusters.update(id, "colour")
    with pytest.raises(BadRequest, match="unexpected state Running"):
        w.clusters.change_owner(id, "bob@example.com")
    w.clusters.delete_and_wait(id)
    w.clusters.change_owner(id, "bob@example.com")
    assert w.clusters.get(id).creator_user_name == "bob@example.com"


def installs_libraries(w: WorkspaceClient) -> None:
    id = w.clusters.create(VERSION, cluster_name="c", num_workers=0).result().cluster_id
    wheel, package = compute.Library(whl="/a.whl"), compute.Library(pypi=compute.PythonPyPiLibrary(package="rich"))
    assert list(w.libraries.cluster_status(id)) == list(w.libraries.all_cluster_statuses()) == []
    w.libraries.install(id, [wheel, package])
    w.libraries.install(id, [wheel])
    installed = compute.LibraryInstallStatus.INSTALLED
    assert [(each.library, each.status) for each in w.libraries.cluster_status(id)] == [
        (package, installed),
        (wheel, installed),
    ]
    w.libraries.uninstall(id, [wheel])
    left = {each.library.whl: each.status for each in w.libraries.cluster_status(id)}
    assert left["/a.whl"] is compute.LibraryInstallStatus.UNINSTALL_ON_RESTART
    w.clusters.restart_and_wait(id)
    (all_of,) = w.libraries.all_cluster_statuses()
    assert (all_of.cluster_id, [each.library for each in all_of.library_statuses]) == (id, [package])
    w.clusters.delete_and_wait(id)
    assert [each.status for each in w.libraries.cluster_status(id)] == [compute.LibraryInstallStatus.PENDING]
    w.libraries.uninstall(id, [package])
    assert list(w.libraries.cluster_status(id)) == []
    with pytest.raises(InvalidParameterValue, match="Exactly one of jar"):
        w.libraries.install(id, [compute.Library(whl="a", jar="b")])
    with pytest.raises(NotFound):
        w.libraries.install("none", [wheel])


def schedules_dashboards(w: WorkspaceClient) -> None:
    id = w.lakeview.create(dashboards.Dashboard(display_name="d", serialized_dashboard="{}")).dashboard_id
    made = w.lakeview.create_schedule(id, dashboards.Schedule(cron_schedule=NOON, display_name="noon"))
    assert (made.dashboard_id, made.pause_status) == (id, dashboards.SchedulePauseStatus.UNPAUSED)
    assert list(w.lakeview.list_schedules(id)) == [w.lakeview.get_schedule(id, made.schedule_id)] == [made]
    paused = dashboards.Schedule(
        cron_schedule=NOON, etag=made.etag, pause_status=dashboards.SchedulePauseStatus.PAUSED, dashboard_id=id
    )
    changed = w.lakeview.update_schedule(id, made.schedule_id, paused)
    assert (changed.pause_status, changed.display_name) == (dashboards.SchedulePauseStatus.PAUSED, None)
    with pytest.raises(Aborted, match="modified since the given etag"):
        w.lakeview.update_schedule(id, made.schedule_id, paused)
    user = dashboards.Subscriber(user_subscriber=dashboards.SubscriptionSubscriberUser(user_id=7))
    given = w.lakeview.create_subscription(id, made.schedule_id, dashboards.Subscription(subscriber=user))
    assert given.subscriber == user
    assert list(w.lakeview.list_subscriptions(id, made.schedule_id)) == [given]
    assert w.lakeview.get_subscription(id, made.schedule_id, given.subscription_id) == given
    w.lakeview.delete_subscription(id, made.schedule_id, given.subscription_id)
    assert list(w.lakeview.list_subscriptions(id, made.schedule_id)) == []
    w.lakeview.delete_schedule(id, made.schedule_id, etag=changed.etag)
    with pytest.raises(NotFound, match="Unable to find schedule"):
        w.lakeview.get_schedule(id, made.schedule_id)


def reverts_dashboards(w: WorkspaceClient) -> None:
    made = w.lakeview.create(dashboards.Dashboard(display_name="d", serialized_dashboard='{"pages":[]}'))
    id = made.dashboard_id
    with pytest.raises(NotFound, match="Unable to find published dashboard"):
        w.lakeview.revert(id)
    w.lakeview.publish(id)
    changed = w.lakeview.update(id, dashboards.Dashboard(display_name="e", serialized_dashboard="{}"))
    with pytest.raises(Aborted, match="modified since the given etag"):
        w.lakeview.revert(id, etag=made.etag)
    back = w.lakeview.revert(id, etag=changed.etag).dashboard
    assert (back.display_name, back.serialized_dashboard) == ("d", '{"pages":[]}\n')
    assert w.lakeview.get(id) == back


def runs_once_and_repairs(w: WorkspaceClient) -> None:
    w.workspace.upload("/Shared/n.py", io.BytesIO(b"1"))
    first = jobs.SubmitTask(task_key="a", notebook_task=jobs.NotebookTask(notebook_path="/Shared/n"))
    last = jobs.SubmitTask(task_key="b", depends_on=[jobs.TaskDependency("a")])
    asked = w.jobs.submit(run_name="once", tasks=[first, last], idempotency_token="t")
    assert w.jobs.submit(run_name="once", tasks=[first], idempotency_token="t").run_id == asked.run_id
    with pytest.raises(BadRequest, match="still active"):
        w.jobs.repair_run(asked.run_id, rerun_all_failed_tasks=True)
    with pytest.raises(BadRequest, match="still active"):
        w.jobs.export_run(asked.run_id)
    done = asked.result()
    assert (done.run_name, done.run_type, done.state.result_state) == (
        "once",
        jobs.RunType.SUBMIT_RUN,
        jobs.RunResultState.SUCCESS,
    )
    assert [task.task_key for task in done.tasks] == ["a", "b"]
    assert list(w.jobs.list()) == []
    assert [(view.name, view.type) for view in w.jobs.export_run(done.run_id).views] == [("a", jobs.ViewType.NOTEBOOK)]
    with pytest.raises(InvalidParameterValue, match="Either rerun_tasks or rerun_all_failed_tasks"):
        w.jobs.repair_run(done.run_id)
    with pytest.raises(InvalidParameterValue, match="Task c is not part of run"):
        w.jobs.repair_run(done.run_id, rerun_tasks=["c"])
    repair = w.jobs.repair_run(done.run_id, rerun_tasks=["b"])
    again = repair.result()
    assert [each.type.value for each in again.repair_history] == ["ORIGINAL", "REPAIR"]
    assert again.repair_history[1].id == repair.response.repair_id
    assert again.repair_history[1].task_run_ids == [done.tasks[1].run_id]
    with pytest.raises(InvalidParameterValue, match="latest_repair_id"):
        w.jobs.repair_run(done.run_id, rerun_tasks=["b"])
    w.jobs.repair_run(done.run_id, rerun_tasks=["b"], latest_repair_id=repair.response.repair_id).result()
    with pytest.raises(InvalidParameterValue, match="Missing required field: tasks"):
        w.jobs.submit()


def tells_events_and_clones(w: WorkspaceClient) -> None:
    library = pipelines.PipelineLibrary(notebook=pipelines.NotebookLibrary(path="/n"))
    id = w.pipelines.create(name="p", storage="dbfs:/p", target="t", libraries=[library]).pipeline_id
    assert list(w.pipelines.list_pipeline_events(id)) == []
    update = w.pipelines.start_update(id).update_id
    found = list(w.pipelines.list_pipeline_events(id, max_results=1, order_by=["timestamp asc"]))
    assert [(each.event_type, each.origin.update_id) for each in found] == [
        ("create_update", update),
        ("update_progress", update),
    ]
    assert found[0].message == f"Update {update[:6]} started by API_CALL."
    with pytest.raises(InvalidParameterValue, match="Missing required field: catalog"):
        w.pipelines.clone(id, name="q")
    made = w.pipelines.clone(id, name="q", catalog="main", schema="s").pipeline_id
    spec = w.pipelines.get(made).spec
    assert (spec.name, spec.catalog, spec.schema, spec.storage) == ("q", "main", "s", None)
    assert spec.libraries == [library]
    with pytest.raises(InvalidParameterValue, match="in Unity Catalog already"):
        w.pipelines.clone(made, name="r", catalog="main")


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    changes_clusters,
    installs_libraries,
    schedules_dashboards,
    reverts_dashboards,
    runs_once_and_repairs,
    tells_events_and_clones,
)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= {route for route in own_routes if "/api/2.1/jobs/" not in route}
