"""Corners of the rules: loops in loops, empty blocks.

(§1.4, §1.5, §2.4, §2.13, §3, §3.2, §3.5, §6.2, §7.1, §7.3, §7.4, §9.2, §9.5)
"""

from typing import Any

import pytest

from dbxplan.manifest.loader.events import compose
from dbxplan.manifest.normalise import Normaliser
from dbxplan.manifest.types import TOP

HEAD = "bundle: {name: b}\nresources:\n"
INNER = "for_each_task: {inputs: x, task: TASK}"


def test_a_cluster_that_is_empty_is_compute(bundle: Any) -> None:
    task = "{task_key: t, spark_jar_task: {}, new_cluster: {driver_instance_pool_id: x}}"

    assert bundle.told(f"{HEAD}  jobs: {{j: {{tasks: [{task}]}}}}\n") == []


def test_loops_in_loops_need_compute_and_nothing_else(bundle: Any) -> None:
    inner = INNER.replace("TASK", "{task_key: i, " + INNER.replace("TASK", "{dbt_task: {}, job_cluster_key: q}") + "}")
    without = inner.replace(", job_cluster_key: q", "")

    assert bundle.told(f"{HEAD}  jobs: {{j: {{tasks: [{{task_key: t, {inner}}}]}}}}\n") == []
    assert bundle.told(f"{HEAD}  jobs: {{j: {{tasks: [{{task_key: t, {without}}}]}}}}\n") == [
        "error databricks.yml:3:116 resources.jobs.j.tasks[0].for_each_task.task.for_each_task.task "
        "Missing required cluster or environment settings"
    ]


def test_a_paused_monitors_empty_schedule_is_null(bundle: Any) -> None:
    monitor = "{table_name: t, output_schema_name: a.b, assets_dir: /x, schedule: {}}"

    found = bundle.resolve(f"{HEAD}  quality_monitors: {{q: {monitor}}}\npresets: {{trigger_pause_status: PAUSED}}\n")

    assert found.document["resources"]["quality_monitors"]["q"]["schedule"] is None
    assert [one.summary for one in found.diagnostics] == [
        'required field "quartz_cron_expression" is not set',
        'required field "timezone_id" is not set',
    ]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("alerts", "custom_template_format: HTML"),
        ("external_locations", "browse_only: true"),
        ("apps", "active_deployment: {health_check: {}}"),
    ],
)
def test_what_only_answers_of_the_api_hold_is_not_known(bundle: Any, kind: str, body: str) -> None:
    told = bundle.told(f"{HEAD}  {kind}: {{x: {{{body}}}}}\n")

    assert any("unknown field" in line for line in told)


@pytest.mark.parametrize(
    ("kind", "body", "left"),
    [
        ("jobs", "id: '', url: '', modified_status: ''", ()),
        ("job_runs", "resolved_job_id: 0", ()),
        ("external_locations", "url: '', id: ''", ("url",)),
        ("volumes", "comment: '', volume_path: ''", ("comment",)),
    ],
)
def test_computed_fields_keep_no_zeros(kind: str, body: str, left: tuple[str, ...]) -> None:
    tree = compose(f"{HEAD}  {kind}: {{x: {{{body}}}}}\n".encode(), "f.yml", 0).tree
    Normaliser().tree(tree, TOP)

    assert tuple(tree["resources"][kind]["x"]) == left


def test_an_immutable_folders_place_is_known_when_it_is_there(bundle: Any) -> None:
    tags = "{a: '${workspace.file_path}', b: '${workspace.artifact_path}/x', c: '${workspace.state_path}'}"
    text = (
        f"bundle: {{name: b}}\nexperimental: {{immutable_folder: true}}\nresources: {{jobs: {{j: {{tags: {tags}}}}}}}\n"
    )

    found = bundle.resolve(text).document["resources"]["jobs"]["j"]["tags"]

    assert (found["a"], found["b"]) == ("${workspace.file_path}", "${workspace.artifact_path}/x")
    assert found["c"].endswith("/state")


def test_the_folder_of_an_immutable_deployment_is_not_chosen(bundle: Any) -> None:
    text = "bundle: {name: b}\nexperimental: {immutable_folder: true}\nworkspace: {file_path: /x}\n"

    assert bundle.told(text + "resources: {jobs: {j: {}}}\n") == [
        "error databricks.yml:3:24 workspace.file_path cannot be configured when experimental.immutable_folder is true"
    ]


def test_environments_that_are_a_reference_are_no_targets(bundle: Any) -> None:
    found = bundle.resolve("bundle: {name: b}\nenvironments: '${var.x}'\nvariables: {x: {default: {t: {mode: m}}}}\n")

    assert (found.target, found.document["environments"]) == ("default", {"t": {"mode": "m"}})


def test_the_caller_may_be_written_down(bundle: Any) -> None:
    text = "bundle: {name: b}\nworkspace: {current_user: USER}\n"

    found = bundle.resolve(text.replace("USER", "{userName: me}")).document["workspace"]

    assert (found["current_user"], found["root_path"]) == ({"userName": "me"}, "/Workspace/Users/me/.bundle/b/default")
    assert bundle.told(text.replace("USER", "{id: x}")) == [
        "error unable to expand workspace root: current user not set"
    ]


@pytest.mark.parametrize(("path", "shown"), [("/nowhere", "/nowhere"), ("dbfs:/x", "ROOT/dbfs:/x")])
def test_only_relative_folders_of_artifacts_are_looked_at(bundle: Any, path: str, shown: str) -> None:
    found = bundle.resolve(f"bundle: {{name: b}}\nartifacts: {{a: {{build: ls, files: [], path: '{path}'}}}}\n")

    assert found.document["artifacts"]["a"]["path"] == shown.replace("ROOT", str(bundle.folder))


def test_only_the_chosen_target_has_to_be_a_map(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets: {a: {resources: '${var.x}'}, c: '${var.y}', d: {default: true}}\n"

    assert bundle.told(text) == []
    assert bundle.told(text, target="a") == ["error targets.a.resources cannot be a reference"]
    assert bundle.told(text, target="c") == ["error targets.c cannot be a reference"]


def test_what_is_written_as_off_stays_beside_a_pool(bundle: Any) -> None:
    text = HEAD + "  clusters: {c: {instance_pool_id: p, node_type_id: n, enable_elastic_disk: OFF}}\n"

    bodies = [bundle.resolve(text.replace("OFF", word)).document["resources"]["clusters"]["c"] for word in ("no", "on")]

    assert [body.get("enable_elastic_disk") for body in bodies] == [False, None]
    assert "node_type_id" not in bodies[0]
