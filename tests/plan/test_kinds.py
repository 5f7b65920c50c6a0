"""The kinds that there are: YAML in, rendered plan out."""

from textwrap import dedent

import pytest

from dbxplan.plan.model import Action
from dbxplan.report.text import plan_text
from dbxplan.resources import KINDS

JOB = """
  name: nightly
  tasks:
    - task_key: fetch
      notebook_task: {notebook_path: /Workspace/fetch}
      libraries: [{pypi: {package: requests}}]
      job_cluster_key: main
    - task_key: load
      depends_on: [{task_key: fetch}]
      pipeline_task: {pipeline_id: p-1}
  job_clusters:
    - job_cluster_key: main
      new_cluster: {spark_version: 15.4.x-scala2.12, num_workers: 2}
  schedule: {quartz_cron_expression: '0 0 3 ? * *', timezone_id: UTC}
"""
AS_SERVED = """
  name: nightly
  tasks:
    - task_key: load
      depends_on: [{task_key: fetch}]
      pipeline_task: {pipeline_id: p-1}
      run_if: ALL_SUCCESS
      timeout_seconds: 0
      email_notifications: {}
    - task_key: fetch
      notebook_task: {notebook_path: /Workspace/fetch, source: WORKSPACE}
      libraries: [{pypi: {package: requests}}]
      job_cluster_key: main
      run_if: ALL_SUCCESS
      webhook_notifications: {}
  job_clusters:
    - job_cluster_key: main
      new_cluster:
        {spark_version: 15.4.x-scala2.12, num_workers: '2', node_type_id: i3.xlarge, aws_attributes: {zone_id: auto}}
  schedule: {quartz_cron_expression: '0 0 3 ? * *', timezone_id: UTC, pause_status: UNPAUSED}
  max_concurrent_runs: 1
  format: MULTI_TASK
  email_notifications: {}
  queue: {enabled: true}
"""


@pytest.fixture
def steps_text(plan_of):
    """The steps of a rendered plan, without its head and end."""

    def text(manifest: str, state: str, live: str, **more) -> str:
        plan = plan_of(dedent(manifest), dedent(state), dedent(live), kinds=KINDS, **more)
        return "\n\n".join(plan_text(plan, width=100).split("\n\n")[1:-1])

    return text


def test_what_a_server_fills_into_a_job_is_no_drift(plan_of):
    plan = plan_of(f"jobs.j: {JOB}", f"jobs.j: {JOB}", f"jobs.j: {AS_SERVED}", kinds=KINDS)

    assert plan.steps == ()
    assert plan.told == {}


def test_edits_of_a_job_on_both_sides(steps_text):
    desired = (
        JOB.replace("num_workers: 2", "autoscale: {min_workers: 1, max_workers: 4}")
        .replace("package: requests", "package: httpx")
        .replace(
            "schedule: {quartz_cron_expression: '0 0 3 ? * *', timezone_id: UTC}", "continuous: {pause_status: PAUSED}"
        )
    )
    live = AS_SERVED.replace("pipeline_id: p-1", "pipeline_id: p-2")

    assert steps_text(f"jobs.j: {desired}", f"jobs.j: {JOB}", f"jobs.j: {live}") == dedent(
        """\
        ~ update jobs.j (j-id): the manifest and the workspace changed; effect: restart
            tasks[fetch].libraries[]: (not set) -> {pypi: {package: "httpx"}}  (new in the manifest)
            tasks[fetch].libraries[]: {pypi: {package: "requests"}} -> (removed)  (left the manifest)
            tasks[load].pipeline_task.pipeline_id: "p-2" -> "p-1"  (changed in the workspace)
            job_clusters[main].new_cluster.autoscale: (not set) -> {min_workers: 1, max_workers: 4}  (new)
            job_clusters[main].new_cluster.num_workers: 2 -> (cleared)  (left)
            continuous: (not set) -> {pause_status: "PAUSED"}  (new in the manifest; effect: restart)
            schedule: {quartz_cron_expression: "0 0 3 ? * *", timezone_id: "UTC"} -> (cleared)  (left)"""
    ).replace("(new)", "(new in the manifest)").replace("(left)", "(left the manifest; is cleared by leaving it out)")


def test_what_the_server_keeps_in_properties_is_no_drift(plan_of):
    schema = "schemas.s: {catalog_name: main, name: Sales, properties: {team: x}}"
    live = """
    schemas.s:
      id: main.sales
      catalog_name: main
      name: sales
      full_name: main.sales
      properties: {team: x, unity.catalog.managed.delta.defaults.a: b}
      owner: ann
      enable_predictive_optimization: INHERIT
    """

    assert plan_of(schema, schema, dedent(live), kinds=KINDS).steps == ()


def test_a_schema_that_is_replaced_takes_its_volumes_along(steps_text):
    manifest = """
    schemas.s: {catalog_name: main, name: sales, storage_root: s3://new}
    volumes.v: {catalog_name: main, schema_name: "${resources.schemas.s.name}", name: raw, volume_type: MANAGED}
    """
    recorded = """
    schemas.s: {id: main.sales, catalog_name: main, name: sales, storage_root: s3://old}
    volumes.v:
      {id: main.sales.raw, catalog_name: main, schema_name: sales, name: raw, volume_type: MANAGED, needs: [schemas.s]}
    """
    live = """
    schemas.s: {id: main.sales, catalog_name: main, name: sales, storage_root: s3://old/}
    volumes.v: {id: main.sales.raw, catalog_name: main, schema_name: sales, name: raw, volume_type: MANAGED}
    """

    assert steps_text(manifest, recorded, live, stakes={("schemas", "s", ""): ("2 tables", "1 volume")}) == dedent(
        """\
        -/+ replace schemas.s (main.sales): storage_root WHY; effect: data-loss
            storage_root: "s3://old" -> "s3://new"  (WHY; effect: replace)
            destroys 2 tables
            destroys 1 volume
            needs consent to replace and data-loss: --approve schemas.s or --allow replace --allow data-loss

        -/+ replace volumes.v (main.sales.raw): schemas.s is replaced, and it goes with it; effect: data-loss
            needs consent to replace and data-loss: --approve volumes.v or --allow replace --allow data-loss"""
    ).replace("WHY", "changed in the manifest; cannot be changed in place")


def test_replacing_an_external_volume_loses_no_data(plan_of):
    def volume(location: str) -> str:
        fields = "catalog_name: main, schema_name: s, name: v, volume_type: EXTERNAL"
        return f"volumes.v: {{{fields}, storage_location: '{location}'}}"

    (step,) = plan_of(volume("s3://b"), volume("s3://a"), volume("s3://a"), kinds=KINDS).steps

    assert (step.action, {each.value for each in step.consent}) == (Action.REPLACE, {"replace"})


def test_an_owner_that_left_the_manifest_is_told(plan_of):
    plan = plan_of(
        "schemas.s: {catalog_name: main, name: s}",
        "schemas.s: {catalog_name: main, name: s, owner: ann}",
        "schemas.s: {catalog_name: main, name: s, owner: ann}",
        kinds=KINDS,
    )

    assert plan.steps == ()
    assert '! schemas.s: owner: "ann"  (left the manifest; the API cannot clear it, stays as it is)' in plan_text(plan)


def test_a_pipeline_gets_a_catalog_only_when_it_is_made(plan_of):
    def action(desired: str, there: str) -> Action:
        body = f"pipelines.p: {{name: p, {there}}}"
        (step,) = plan_of(f"pipelines.p: {{name: p, {desired}}}", body, body, kinds=KINDS).steps
        return step.action

    assert action("catalog: main", "") is Action.REPLACE
    assert action("catalog: main", "catalog: other") is Action.UPDATE


def test_a_job_that_refers_to_a_new_pipeline_takes_its_id_as_a_number_or_text_later(plan_of):
    plan = plan_of(
        """
        {jobs.j: {name: j, tasks: [{task_key: a, run_job_task: {job_id: "${resources.jobs.k.id}"}}]}, jobs.k: {name: k}}
        """,
        "{jobs.k: {name: k, id: '77'}}",
        "{jobs.k: {name: k, id: '77'}}",
        kinds=KINDS,
    )

    (step,) = plan.steps
    (name, task) = step.changes
    assert (str(task.path), task.desired) == ("tasks[a]", {"task_key": "a", "run_job_task": {"job_id": 77}})
    assert (name.desired, step.unknowns) == ("j", {})


@pytest.mark.parametrize(
    ("options", "action"),
    [
        ("{database: crm, authorized_paths: b}", Action.UPDATE),
        ("{database: crm}", Action.UPDATE),
        ("{database: other, authorized_paths: a}", Action.REPLACE),
        ("{database: other, authorized_paths: b}", Action.REPLACE),
        ("{authorized_paths: a}", Action.REPLACE),
        ("{database: crm, authorized_paths: a, more: x}", Action.REPLACE),
    ],
)
def test_of_the_options_of_a_catalog_only_the_paths_change_in_place(plan_of, options, action):
    there = "catalogs.c: {name: c, connection_name: crm, options: {database: crm, authorized_paths: a}}"
    wanted = f"catalogs.c: {{name: c, connection_name: crm, options: {options}}}"

    (step,) = plan_of(wanted, there, there, kinds=KINDS).steps

    assert step.action is action


def test_a_catalog_that_is_closed_to_workspaces_without_a_binding_says_so(plan_of):
    there = "catalogs.c: {name: c, isolation_mode: OPEN}"

    (step,) = plan_of("catalogs.c: {name: c, isolation_mode: ISOLATED}", there, there, kinds=KINDS).steps

    assert (step.action, str(step.effect)) == (Action.UPDATE, "lock-out")
