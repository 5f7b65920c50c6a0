"""What is refused or told of resources as a whole. (§5.1, §8.2, §9.4, §10.3)"""

from typing import Any

import pytest

from dbxplan.address import FieldPath

HEAD = "bundle: {name: b}\nresources:\n"
SELF = "${resources.apps.a.service_principal_client_id}"


def test_dashboards_without_name_or_warehouse_are_one_error_each(bundle: Any) -> None:
    text = HEAD + "  dashboards:\n    a: {}\n    b: {display_name: b}\n"
    name, warehouse = bundle.findings(text)

    assert (name.summary, name.paths) == ("dashboard display_name is required", ("resources.dashboards.a",))
    assert warehouse.paths == ("resources.dashboards.a", "resources.dashboards.b")
    assert [str(place) for place in warehouse.places] == ["databricks.yml:4:8", "databricks.yml:5:8"]


def test_warehouses_have_a_name(bundle: Any) -> None:
    text = HEAD + '  sql_warehouses:\n    a: {}\n    b: {name: "  "}\n'

    assert bundle.told(text) == [
        "error databricks.yml:4:8 resources.sql_warehouses.a sql_warehouse name is required",
        "error databricks.yml:5:8 resources.sql_warehouses.b sql_warehouse name is required",
    ]


def test_permissions_of_scopes_name_someone(bundle: Any) -> None:
    text = HEAD + "  secret_scopes:\n    s: {name: s, permissions: [{level: READ}]}\n"

    assert bundle.told(text) == [
        "error databricks.yml:4:8 resources.secret_scopes.s.permissions[0] "
        "secret scope permission principal is required"
    ]


def test_an_empty_level_of_a_scope_is_none(bundle: Any) -> None:
    text = HEAD + "  secret_scopes: {s: {name: s, permissions: [{level: '', user_name: u}]}}\n"

    assert bundle.told(text) == [
        'warning resources.secret_scopes.s.permissions[0] required field "level" is not set',
    ]


def test_one_etag_is_told_dashboards_first(bundle: Any) -> None:
    text = HEAD + "  genie_spaces: {g: {title: g, etag: x}}\n"
    text += "  dashboards: {d: {display_name: d, warehouse_id: w, etag: x}}\n"

    (line,) = bundle.told(text)

    assert line.startswith('error databricks.yml:4:19 resources.dashboards.d dashboard "d" has an etag set.')


@pytest.mark.parametrize(
    ("lifecycle", "told"),
    [
        ("{triggers: [{}]}", "3:41 lifecycle.triggers entry must set on_bundle_deploy: true"),
        (
            "{triggers: [{on_bundle_deploy: false}]}",
            "3:60 lifecycle.triggers.on_bundle_deploy must be true when set",
        ),
        (
            "{triggers: [{on_bundle_deploy: true}], prevent_destroy: true}",
            "3:29 lifecycle.triggers.on_bundle_deploy is incompatible with lifecycle.prevent_destroy",
        ),
    ],
)
def test_triggers_of_job_runs_say_on_deploy(bundle: Any, lifecycle: str, told: str) -> None:
    assert bundle.told(f"{HEAD}  job_runs: {{r: {{lifecycle: {lifecycle}, job_id: 1}}}}\n") == [
        f"error databricks.yml:{told}"
    ]


def test_apps_have_one_source_each(bundle: Any) -> None:
    text = HEAD + "  apps:\n    a: {name: a}\n    b: {name: b, source_code_path: src, git_source: {branch: main}}\n"
    text += "    c: {name: c, source_code_path: src}\n    d: {name: d, source_code_path: src}\n"

    assert bundle.told(text, {"src/app.py": ""}) == [
        "error databricks.yml:4:8 Missing app source code path or git source",
        "error databricks.yml:5:8 Both source_code_path and git_source fields are set",
        "error databricks.yml:7:36 Duplicate app source code path",
    ]


@pytest.mark.parametrize(("principal", "warned"), [("someone", True), (SELF, False)])
def test_permissions_that_would_take_an_apps_access_are_told(bundle: Any, principal: str, warned: bool) -> None:
    text = HEAD + f'  jobs: {{j: {{permissions: [{{level: CAN_VIEW, service_principal_name: "{principal}"}}]}}}}\n'
    text += '  apps: {a: {name: a, source_code_path: src, resources: [{name: r, job: {id: "${resources.jobs.j.id}", '
    text += "permission: CAN_VIEW}}]}}\n"
    lines = bundle.told(text, {"src/app.py": ""})

    assert [line.partition(" To prevent")[0] for line in lines] == [
        'warning databricks.yml:4:13 resources.apps.a app "a" references jobs "j" which has permissions set.'
    ] * warned


@pytest.mark.parametrize(
    "field",
    [
        "jobs.j.url",
        "jobs.j.task[0].new_cluster.cluster_id",
        "jobs.j.new_cluster.custom_tags.x",
        "jobs.j.library[0].pypi.package",
        "jobs.j.notebook_task.notebook_path",
        "clusters.c.cluster_mount_info[0].local_mount_dir_path",
        "schemas.s.force_destroy.more",
    ],
)
def test_fields_that_only_terraform_has_cannot_be_referred_to(bundle: Any, field: str) -> None:
    text = HEAD + f'  jobs: {{j: {{description: "${{resources.{field}}}"}}}}\n'
    (line,) = bundle.told(text)
    (other,) = bundle.told(text.replace("{name: b}", "{name: b, engine: terraform}"))[1:]

    assert (
        line
        == f'error databricks.yml:3:27 "resources.{field}": Terraform-only field; no other resource can refer to it'
    )
    assert other.startswith("warning databricks.yml:3:27")


@pytest.mark.parametrize("field", ["jobs.j.tasks[0].new_cluster.node_type_id", "jobs.j.new_cluster", "jobs.j.name"])
def test_other_fields_can(bundle: Any, field: str) -> None:
    assert bundle.told(HEAD + f'  jobs: {{j: {{description: "${{resources.{field}}}"}}}}\n') == []


def test_terraforms_names_of_fields_are_read_as_ours(bundle: Any) -> None:
    text = HEAD + "  jobs:\n    a: {}\n    b:\n      description: ${resources.jobs.a.task[0].library[1].whl}\n"
    text += "      name: x ${resources.jobs.a.git_source[0].url}\n"
    manifest = bundle.resolve(text)
    (job,) = (one for one in manifest.resources.values() if str(one.address) == "jobs.b")

    assert job.unknowns[FieldPath.of("description")] == "${resources.jobs.a.tasks[0].libraries[1].whl}"
    assert job.unknowns[FieldPath.of("name")] == "x ${resources.jobs.a.git_source.git_url}"
    assert manifest.document["resources"]["jobs"]["b"]["name"] == "x ${resources.jobs.a.git_source[0].url}"


def test_the_environment_of_scripts_knows_what_is_resolved_before_them(bundle: Any) -> None:
    text = "bundle: {name: b}\nscripts:\n  s: {content: ls, env: {A: '${bundle.name}', B: '${resources.jobs.j.id}'}}\n"

    assert bundle.told(text) == [
        "error databricks.yml:3:50 scripts.s.env.B ${resources.jobs.j.id} cannot be used in scripts.s.env.B; "
        "only ${bundle.*}, ${workspace.*}, and ${var.*} are resolved before scripts execute"
    ]


def test_an_immutable_folder_has_a_path_of_its_own(bundle: Any) -> None:
    text = "bundle: {name: b}\nexperimental: {immutable_folder: true}\n"
    jobs = (
        "resources: {jobs: {j: {tasks: [{task_key: t, spark_python_task: {python_file: a.py}, environment_key: e}]}}}\n"
    )
    (task,) = bundle.resolve(text + jobs, {"a.py": ""}).document["resources"]["jobs"]["j"]["tasks"]

    assert task["spark_python_task"]["python_file"] == "${workspace.snapshot_path}/files/a.py"
    assert bundle.told(text + "workspace: {file_path: /Workspace/x}\n" + jobs, {"a.py": ""}) == [
        "error databricks.yml:3:24 workspace.file_path cannot be configured when experimental.immutable_folder is true"
    ]


def test_a_foreign_field_in_the_bundles_permissions_is_told_once_more_without_a_place(bundle: Any) -> None:
    text = "bundle: {name: b}\npermissions: [{level: CAN_VIEW, user_name: '${resources.jobs.j.url}'}]\n"
    lines = bundle.told(text + "resources: {jobs: {j: {}}}\n")

    assert sorted(line.split(" ")[1] for line in lines if "Terraform-only" in line) == [":0:0", "databricks.yml:2:44"]
