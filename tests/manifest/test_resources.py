"""Keyed lists, clusters, run_as, permissions, checks.

(§1.4, §1.5, §1.7, §1.10, §2.1, §2.8, §2.9, §2.13, §3.3, §3.6, §4.3, §4.6, §5.2, §5.4, §8, §8.1, §8.2, §8.3, §8.4, §9,
§9.2, §9.4, §9.5, §10.5)
"""

from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.manifest.rules.permissions import rank

HEAD = "bundle: {name: b}\nresources:\n"


def test_tasks_of_one_key_are_one_task_and_sorted(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources:
          jobs:
            j:
              tasks:
                - {task_key: z, libraries: [{pypi: {package: a}}], max_retries: 1}
                - {task_key: a}
                - {task_key: z, libraries: [{pypi: {package: b}}], max_retries: 2}
                - {description: nameless}
                - null
    """
    tasks = bundle.resolve(text).document["resources"]["jobs"]["j"]["tasks"]

    assert tasks == [
        {"description": "nameless", "task_key": ""},
        {"task_key": "a"},
        {"task_key": "z", "libraries": [{"pypi": {"package": "a"}}, {"pypi": {"package": "b"}}], "max_retries": 2},
    ]


def test_clusters_and_parameters_keep_their_first_order(bundle: Any) -> None:
    body = """\
      job_clusters:
        - {job_cluster_key: z, new_cluster: {spark_version: a}}
        - {job_cluster_key: a}
        - {job_cluster_key: z, new_cluster: {num_workers: 2}}
      parameters: [{name: q, default: "1"}, {name: p, default: x}, {name: q, default: "2"}]
"""
    job = bundle.job(body)

    assert [one["job_cluster_key"] for one in job["job_clusters"]] == ["z", "a"]
    assert job["job_clusters"][0]["new_cluster"] == {"spark_version": "a", "num_workers": 2}
    assert job["parameters"] == [{"name": "q", "default": "2"}, {"name": "p", "default": "x"}]


def test_pipeline_clusters_are_keyed_by_folded_label(bundle: Any) -> None:
    text = (
        HEAD
        + "  pipelines: {p: {clusters: [{num_workers: 1}, {label: Maintenance}, {label: DEFAULT, num_workers: 2}]}}\n"
    )
    clusters = bundle.resolve(text).document["resources"]["pipelines"]["p"]["clusters"]

    assert clusters == [{"label": "default", "num_workers": 2}, {"label": "maintenance"}]


def test_grants_of_one_principal_are_joined_without_repetition(bundle: Any) -> None:
    grants = "[{principal: p, privileges: [SELECT, MODIFY]}, {principal: q, privileges: [SELECT]}, "
    grants += "{principal: p, privileges: [SELECT, USE_SCHEMA]}]"
    text = HEAD + f"  schemas: {{s: {{name: s, catalog_name: c, grants: {grants}}}}}\n"

    assert bundle.resolve(text).document["resources"]["schemas"]["s"]["grants"] == [
        {"principal": "p", "privileges": ["SELECT", "MODIFY", "USE_SCHEMA"]},
        {"principal": "q", "privileges": ["SELECT"]},
    ]


def test_entries_that_cannot_be_merged_are_an_error(bundle: Any) -> None:
    text = (
        HEAD + "  jobs: {j: {tasks: [{task_key: a, max_retries: 1}, {task_key: a, max_retries: '${resources.x.y}'}]}}\n"
    )

    assert bundle.told(text) == ["error failed to merge resources.jobs.j.tasks: cannot merge int with string"]


def test_a_merged_entry_names_all_its_places(bundle: Any) -> None:
    text = HEAD + "  jobs: {j: {tasks: [{task_key: a, pipeline_task: {}}, {task_key: a, pipeline_task: {}}]}}\n"

    (found,) = bundle.findings(text)

    assert [str(place) for place in found.places] == ["databricks.yml:3:51", "databricks.yml:3:85"]


UNITY = """\
bundle: {name: b}
presets: {name_prefix: "[dev] "}
resources:
  catalogs: {c: {name: main}}
  schemas: {s: {name: sales, catalog_name: main}}
  volumes:
    v: {name: raw, catalog_name: main, schema_name: sales}
    w: {name: raw, catalog_name: other, schema_name: sales}
  pipelines: {p: {catalog: main, schema: sales}, q: {catalog: main, target: "${bundle.name}"}}
  jobs: {j: {description: "${resources.volumes.v.volume_path}/x", name: "${resources.volumes.w.volume_path}"}}
"""


def test_names_of_the_bundles_own_schemas_become_references(bundle: Any) -> None:
    found = bundle.resolve(UNITY).document["resources"]

    assert found["volumes"]["v"]["schema_name"] == "${resources.schemas.s.name}"
    assert found["volumes"]["v"]["catalog_name"] == "${resources.catalogs.c.name}"
    assert (found["volumes"]["w"]["schema_name"], found["volumes"]["w"]["catalog_name"]) == ("sales", "other")
    assert found["pipelines"]["p"]["schema"] == "${resources.schemas.s.name}"
    assert found["pipelines"]["p"]["catalog"] == "${resources.catalogs.c.name}"
    assert found["schemas"]["s"]["catalog_name"] == "${resources.catalogs.c.name}"


def test_volume_paths_are_computed_with_prefixed_schemas(bundle: Any) -> None:
    found = bundle.resolve(UNITY).document["resources"]

    assert found["volumes"]["v"]["volume_path"] == "/Volumes/main/dev_sales/raw"
    assert found["jobs"]["j"]["description"] == "/Volumes/main/dev_sales/raw/x"
    assert found["jobs"]["j"]["name"] == "[dev] /Volumes/other/sales/raw"


def test_a_reference_within_a_reference_stays_in_a_volume_path(bundle: Any) -> None:
    text = HEAD + "  schemas: {s: {name: s, catalog_name: '${resources.catalogs.c.name}'}}\n"
    text += "  volumes: {v: {name: v, catalog_name: '${resources.schemas.s.catalog_name}', schema_name: s}}\n"

    path = bundle.resolve(text).document["resources"]["volumes"]["v"]["volume_path"]

    assert path == "/Volumes/${resources.catalogs.c.name}/s/v"


def test_a_volume_path_that_is_empty_counts_as_unwritten(bundle: Any) -> None:
    text = HEAD + "  volumes: {v: {name: v, catalog_name: c, schema_name: s, volume_path: ''}}\n"

    assert bundle.resolve(text).document["resources"]["volumes"]["v"]["volume_path"] == "/Volumes/c/s/v"


def test_a_volume_path_is_not_written(bundle: Any) -> None:
    text = HEAD + "  volumes: {v: {name: v, catalog_name: c, schema_name: s, volume_path: /x}}\n"

    assert bundle.told(text) == [
        "error resources.volumes.v.volume_path is computed and read-only; remove it from the configuration"
    ]


def test_the_path_of_a_missing_volume_is_an_error(bundle: Any) -> None:
    text = HEAD + "  jobs: {j: {name: '${resources.volumes.v.volume_path}'}}\n"

    assert bundle.told(text) == ["error reference does not exist: ${resources.volumes.v.volume_path}"]


def test_a_pool_decides_about_machines(bundle: Any) -> None:
    cluster = "{instance_pool_id: p, node_type_id: n, enable_elastic_disk: true, num_workers: 1, "
    cluster += "aws_attributes: {zone_id: z, instance_profile_arn: a}, azure_attributes: {first_on_demand: 1}}"
    job = bundle.job(f"      tasks: [{{task_key: t, new_cluster: {cluster}}}]\n")

    assert job["tasks"][0]["new_cluster"] == {
        "instance_pool_id": "p",
        "num_workers": 1,
        "aws_attributes": {"instance_profile_arn": "a"},
        "azure_attributes": {},
    }


def test_without_a_pool_there_is_no_drivers_pool_and_job_clusters_say_their_size(bundle: Any) -> None:
    body = "      job_clusters: [{job_cluster_key: k, new_cluster: {driver_instance_pool_id: p}}]\n"
    body += "      tasks: [{task_key: t, new_cluster: {spark_version: v}}]\n"
    job = bundle.job(body)

    assert job["job_clusters"][0]["new_cluster"] == {"num_workers": 0}
    assert job["tasks"][0]["new_cluster"] == {"spark_version": "v"}


def test_a_single_node_must_be_set_up_as_one(bundle: Any) -> None:
    right = "{num_workers: 0, spark_conf: {spark.databricks.cluster.profile: singleNode, spark.master: 'local[*]'}, "
    right += "custom_tags: {ResourceClass: SingleNode}}"
    text = HEAD + "  jobs: {j: {tasks: [{task_key: a, new_cluster: {num_workers: 0}}, "
    text += f"{{task_key: b, new_cluster: {right}}}, "
    text += "{task_key: c, new_cluster: {num_workers: 0, is_single_node: true}}]}}\n"

    assert bundle.told(text) == [
        "warning databricks.yml:3:49 resources.jobs.j.tasks[0].new_cluster "
        "Single node cluster is not correctly configured"
    ]


def test_one_cluster_may_stand_for_all_tasks(bundle: Any) -> None:
    text = """\
        bundle: {name: b, cluster_id: shared}
        resources:
          jobs:
            j:
              tasks:
                - {task_key: a, new_cluster: {num_workers: 1}}
                - {task_key: b, sql_task: {warehouse_id: w}}
                - {task_key: c, for_each_task: {inputs: x, task: {task_key: d, environment_key: e}}}
    """
    tasks = bundle.resolve(text).document["resources"]["jobs"]["j"]["tasks"]

    assert tasks[0] == {"task_key": "a", "existing_cluster_id": "shared"}
    assert "existing_cluster_id" not in tasks[1]
    assert tasks[2]["for_each_task"]["task"] == {"task_key": "d", "existing_cluster_id": "shared"}


def test_a_cluster_of_the_environment_counts_in_development_only(bundle: Any) -> None:
    bundle.environ["DATABRICKS_CLUSTER_ID"] = "mine"
    text = "bundle: {name: b, cluster_id: shared}\n"
    text += "resources: {jobs: {j: {tasks: [{task_key: a, existing_cluster_id: x}]}}}\n"
    development = text + "targets: {dev: {mode: development}}\n"

    found = bundle.resolve(development).document["resources"]["jobs"]["j"]["tasks"][0]["existing_cluster_id"]
    manifest = bundle.resolve(text)

    assert found == "mine"
    assert manifest.document["resources"]["jobs"]["j"]["tasks"][0]["existing_cluster_id"] == "x"
    assert [one.summary.split(" is set")[0] for one in manifest.diagnostics] == ["The DATABRICKS_CLUSTER_ID variable"]


def test_an_override_in_production_warns(bundle: Any) -> None:
    text = "bundle: {name: b, cluster_id: c}\nresources: {jobs: {j: {}}}\n"
    text += "targets: {p: {mode: production, workspace: {root_path: /Workspace/x}}}\n"

    assert [line.split(" for ")[0] for line in bundle.told(text)] == ["warning Setting a cluster override"]


def test_run_as_is_copied_to_resources_without_one(bundle: Any) -> None:
    text = "bundle: {name: b}\nrun_as: {service_principal_name: s, group_name: g}\nresources:\n"
    text += "  jobs: {j: {}, k: {run_as: {user_name: u}}}\n"
    text += "  pipelines: {p: {}}\n  schemas: {s: {name: s, catalog_name: c}}\n"
    found = bundle.resolve(text).document["resources"]

    assert found["jobs"]["j"]["run_as"] == found["pipelines"]["p"]["run_as"] == {"service_principal_name": "s"}
    assert found["jobs"]["k"]["run_as"] == {"user_name": "u"}
    assert "run_as" not in found["schemas"]["s"]


@pytest.mark.parametrize(
    ("identity", "message"),
    [
        (
            "{}",
            "run_as section must specify exactly one identity. "
            "Neither service_principal_name nor user_name is specified",
        ),
        (
            "{user_name: a, service_principal_name: b}",
            "run_as section cannot specify both user_name and service_principal_name",
        ),
    ],
)
def test_run_as_is_one_identity(bundle: Any, identity: str, message: str) -> None:
    text = f"bundle: {{name: b}}\nrun_as: {identity}\n"

    assert bundle.told(text) == []
    assert bundle.told(text + "resources: {jobs: {j: {}}}\n") == [f"error databricks.yml:2:9 {message}"]


def test_kinds_that_run_as_their_owner_forbid_another_identity(bundle: Any) -> None:
    text = "bundle: {name: b}\nrun_as: {user_name: %s}\nresources: {apps: {a: {name: a, source_code_path: /x}}}\n"

    (line,) = bundle.told(text % "other")

    assert line.startswith("error databricks.yml:3:19 apps do not support a setting a run_as user")
    assert bundle.told(text % "jane.doe@example.com") == []


def test_the_legacy_mode_of_run_as_makes_the_identity_own_pipelines(bundle: Any) -> None:
    text = "bundle: {name: b}\nrun_as: {user_name: u}\nexperimental: {use_legacy_run_as: true}\n"
    manifest = bundle.resolve(text + "resources: {jobs: {j: {}}, pipelines: {p: {}}}\n")
    found = manifest.document["resources"]

    assert found["jobs"]["j"]["run_as"] == {"user_name": "u"}
    assert "run_as" not in found["pipelines"]["p"]
    assert [one.paths for one in manifest.diagnostics] == [("experimental.use_legacy_run_as",)]
    assert found["pipelines"]["p"]["permissions"] == [
        {"level": "IS_OWNER", "user_name": "u"},
        {"level": "CAN_MANAGE", "user_name": "jane.doe@example.com"},
    ]


def test_dashboards_with_their_publishers_rights_forbid_another_identity(bundle: Any) -> None:
    text = "bundle: {name: b}\nrun_as: {user_name: u}\n"
    text += "resources: {dashboards: {d: {display_name: d, warehouse_id: w, embed_credentials: true}}}\n"

    (line,) = bundle.told(text)

    assert line.startswith("error databricks.yml:3:29 dashboards with embed_credentials set to true do not support")


def test_a_run_makes_its_own_token(bundle: Any) -> None:
    text = HEAD + "  job_runs: {r: {job_id: 1, idempotency_token: x}}\n"

    assert bundle.told(text)[0].startswith(
        "error databricks.yml:3:48 resources.job_runs.r.idempotency_token idempotency_token must not be set"
    )


def test_permissions_of_the_bundle_are_added_and_completed(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        permissions:
          - {level: CAN_RUN, group_name: g}
          - {level: CAN_VIEW, user_name: u}
          - {level: CAN_MANAGE, user_name: u}
        resources: {jobs: {j: {permissions: [{level: CAN_MANAGE, user_name: jane.doe@example.com}]}}}
    """
    manifest = bundle.resolve(text)

    assert manifest.document["resources"]["jobs"]["j"]["permissions"] == [
        {"level": "IS_OWNER", "user_name": "jane.doe@example.com"},
        {"level": "CAN_MANAGE_RUN", "group_name": "g"},
        {"level": "CAN_MANAGE", "user_name": "u"},
    ]
    assert [found.severity.value for found in manifest.diagnostics] == ["recommendation"]
    folder = manifest.resources[Address("workspace", "root_path", "permissions")]
    assert manifest.refused == ()
    assert folder.body == {
        "object_id": manifest.workspace.root_path,
        "permissions": [{"level": "CAN_RUN", "group_name": "g"}, {"level": "CAN_MANAGE", "user_name": "u"}],
    }
    assert folder.mark is not None
    assert folder.mark.line == 3


def test_an_empty_cluster_is_overridden_too(bundle: Any) -> None:
    text = "bundle: {name: b, cluster_id: shared}\nresources: {jobs: {j: {tasks: [{task_key: a, new_cluster: {}}]}}}\n"

    tasks = bundle.resolve(text).document["resources"]["jobs"]["j"]["tasks"]
    assert tasks == [{"task_key": "a", "existing_cluster_id": "shared"}]


def test_an_entry_of_the_resource_beats_the_bundles(bundle: Any) -> None:
    text = "bundle: {name: b}\n"
    text += "permissions: [{level: CAN_MANAGE, user_name: jane.doe@example.com}, {level: CAN_VIEW, user_name: u}]\n"
    text += "resources: {jobs: {j: {permissions: [{level: CAN_MANAGE_RUN, user_name: u}]}}}\n"

    assert bundle.told(text) == ["warning 'jobs' already has permissions set for 'u' user name"]


def test_each_entry_that_is_there_already_is_told(bundle: Any) -> None:
    text = "bundle: {name: b}\n"
    text += "permissions: [{level: CAN_MANAGE, user_name: jane.doe@example.com}, {level: CAN_VIEW, user_name: u}]\n"
    own = "[{level: CAN_VIEW, user_name: u}, {level: CAN_MANAGE_RUN, user_name: u}]"
    text += f"resources: {{jobs: {{j: {{permissions: {own}}}}}}}\n"

    assert bundle.told(text) == ["warning 'jobs' already has permissions set for 'u' user name"] * 2


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("user_name: u, service_principal_name: s, group_name: g", {"user_name": "u"}),
        ("service_principal_name: s, group_name: g", {"service_principal_name": "s"}),
    ],
)
def test_an_entry_that_names_several_is_for_one(bundle: Any, entry: str, named: dict[str, str]) -> None:
    job = bundle.job(f"      permissions: [{{level: CAN_VIEW, {entry}}}]\n")

    assert job["permissions"][0] == {"level": "CAN_VIEW", **named}


def test_a_database_keeps_no_false(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n"
    text += "  postgres_databases: {d: {parent: p, database_id: d, replace_existing: false}}\n"
    text += "  postgres_branches: {b: {parent: p, branch_id: d, replace_existing: false}}\n"
    found = bundle.resolve(text).document["resources"]

    assert "replace_existing" not in found["postgres_databases"]["d"]
    assert found["postgres_branches"]["b"]["replace_existing"] is False


def test_empty_permissions_are_none(bundle: Any) -> None:
    assert "permissions" not in bundle.job("      permissions: []\n")


def test_a_level_of_the_bundle_is_one_of_three(bundle: Any) -> None:
    text = "bundle: {name: b}\npermissions: [{level: IS_OWNER, user_name: u}]\nresources: {jobs: {j: {}}}\n"

    assert bundle.told(text) == [
        "error invalid permission level: IS_OWNER, allowed values: [CAN_MANAGE, CAN_VIEW, CAN_RUN]"
    ]


def test_levels_rise_in_the_languages_order() -> None:
    levels = [
        "CAN_VIEW",
        "CAN_READ",
        "CAN_RUN",
        "CAN_MANAGE_RUN",
        "CAN_MANAGE_STAGING_VERSIONS",
        "CAN_MANAGE",
        "IS_OWNER",
    ]

    assert max(levels, key=rank) == "IS_OWNER"
    assert [rank(level) for level in levels] == sorted(rank(level) for level in levels)


def test_required_fields_and_enums_warn_in_order_of_their_summary(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources:
          schemas: {s: {comment: x}}
          jobs: {j: {performance_target: FAST, git_source: {git_branch: x}}}
    """

    assert bundle.told(text) == [
        'warning databricks.yml:3:16 resources.schemas.s required field "catalog_name" is not set',
        'warning databricks.yml:4:52 resources.jobs.j.git_source required field "git_provider" is not set',
        'warning databricks.yml:4:52 resources.jobs.j.git_source required field "git_url" is not set',
        'warning databricks.yml:3:16 resources.schemas.s required field "name" is not set',
        'warning databricks.yml:4:34 resources.jobs.j.performance_target invalid value "FAST" for enum field. '
        "Valid values are [PERFORMANCE_OPTIMIZED STANDARD]",
    ]


def test_an_enum_offers_the_nearest_value(bundle: Any) -> None:
    (found,) = bundle.findings(HEAD + "  jobs: {j: {performance_target: STANDART}}\n")

    assert found.detail == "did you mean 'STANDARD'?"


def test_references_are_no_wrong_enum_values(bundle: Any) -> None:
    assert bundle.told(HEAD + "  jobs: {j: {performance_target: '${resources.jobs.k.x}'}}\n") == []


def test_an_unknown_field_offers_the_nearest_name(bundle: Any) -> None:
    (found,) = bundle.findings(HEAD + "  jobs:\n    j:\n      max_concurent_runs: 1\n")

    assert (found.summary, found.detail) == ("unknown field: max_concurent_runs", "did you mean 'max_concurrent_runs'?")
    assert found.paths == ("resources.jobs.j",)
    assert [str(place) for place in found.places] == ["databricks.yml:5:7"]


def test_unknown_fields_pass_on_request(bundle: Any) -> None:
    manifest = bundle.resolve(HEAD + "  jobs: {j: {brand_new: {a: [1]}}}\n", allow_unknown=True)

    assert manifest.diagnostics == ()
    (job,) = manifest.resources.values()
    assert job.body["brand_new"] == {"a": [1]}


def test_fields_that_only_the_kind_knows_are_no_mistake(bundle: Any) -> None:
    manifest = bundle.resolve(HEAD + "  schemas: {s: {name: s, catalog_name: c, owner: 7, full_name: x}}\n")

    assert [found.summary for found in manifest.diagnostics] == ["unknown field: full_name"]
    (schema,) = manifest.resources.values()
    assert schema.body == {"name": "s", "catalog_name": "c", "owner": "7"}


def test_an_undefined_cluster_key_warns(bundle: Any) -> None:
    text = (
        HEAD + "  jobs: {j: {job_clusters: [{job_cluster_key: main}], tasks: [{task_key: t, job_cluster_key: mian}]}}\n"
    )

    (found,) = bundle.findings(text)

    assert (found.summary, found.detail) == ("job_cluster_key mian is not defined", "did you mean 'main'?")
    assert found.paths == ("resources.jobs.j.tasks[0].job_cluster_key",)


@pytest.mark.parametrize("task", ["spark_jar_task: {main_class_name: x}", "dbt_task: {commands: [x]}"])
def test_a_task_that_needs_compute_names_it(bundle: Any, task: str) -> None:
    text = HEAD + f"  jobs: {{j: {{tasks: [{{task_key: t, {task}}}]}}}}\n"

    assert bundle.told(text) == [
        "error databricks.yml:3:22 resources.jobs.j.tasks[0] Missing required cluster or environment settings"
    ]


def test_only_the_deployment_sets_its_ids(bundle: Any) -> None:
    text = HEAD + "  jobs: {j: {deployment: {kind: BUNDLE, deployment_id: x}}}\n"

    assert bundle.told(text)[0].startswith(
        "error databricks.yml:3:56 resources.jobs.j.deployment.deployment_id deployment_id must not be set"
    )


def test_empty_texts_are_unset_but_not_in_maps_and_required_fields(bundle: Any) -> None:
    body = """\
      description: ""
      tags: {a: ""}
      email_notifications: {on_start: [""]}
      tasks: [{task_key: "", description: ""}]
      parameters: [{name: p, default: ""}]
"""
    job = bundle.job(body)

    assert "description" not in job
    assert (job["tags"], job["email_notifications"]) == ({"a": ""}, {"on_start": [""]})
    assert (job["tasks"], job["parameters"]) == ([{"task_key": ""}], [{"name": "p", "default": ""}])


def test_grants_name_someone_and_something(bundle: Any) -> None:
    text = HEAD + "  schemas: {s: {name: s, catalog_name: c, grants: [{principal: p}, {privileges: [SELECT]}]}}\n"

    assert bundle.told(text) == [
        "error databricks.yml:3:68 resources.schemas.s.grants[1] grant principal is required",
        "error databricks.yml:3:52 resources.schemas.s.grants[0] grant privileges is required",
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("abc", "Secret value must be a variable reference"),
        ("x${var.v}", "Secret value must be a variable reference"),
        ("${var.v}", "Variable used for secret value must not have a default value"),
    ],
)
def test_a_secret_is_never_written_in_the_files(bundle: Any, value: str, message: str) -> None:
    text = "bundle: {name: b}\nvariables: {v: {default: x}}\n" + "resources:\n"
    text += f"  secrets: {{s: {{name: s, catalog_name: c, schema_name: d, value: {value!r}}}}}\n"

    assert [line for line in bundle.told(text) if line.endswith(message)]


def test_a_secret_may_be_another_reference(bundle: Any) -> None:
    text = HEAD + "  secrets: {s: {name: s, catalog_name: c, schema_name: d, value: '${bundle.name}'}}\n"

    assert bundle.told(text) == []


def test_an_entry_for_nobody_reaches_secret_scopes_alone(bundle: Any) -> None:
    text = "bundle: {name: b}\npermissions: [{level: CAN_VIEW}]\nresources:\n"
    job, scope = "  jobs: {j: {}}\n", "  secret_scopes: {s: {name: s}}\n"

    assert bundle.resolve(text + job).document["resources"]["jobs"]["j"]["permissions"] == [
        {"level": "IS_OWNER", "user_name": "jane.doe@example.com"}
    ]
    assert bundle.told(text + scope)[0] == (
        "error databricks.yml:4:22 resources.secret_scopes.s.permissions[0] "
        "secret scope permission principal is required"
    )


def test_a_secret_needs_a_value(bundle: Any) -> None:
    text = HEAD + "  secrets: {s: {name: s, catalog_name: c, schema_name: d}}\n"

    assert bundle.told(text) == ["error resources.secrets.s.value Secret value must be a string"]


def test_a_bundle_with_secrets_prints_none(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {v: {}}\n" + "resources:\n"
    text += "  secrets: {s: {name: s, catalog_name: c, schema_name: d, value: '${var.v}'}}\n"
    manifest = bundle.resolve(text, variables=["v=hunter2"])

    assert "hunter2" not in str(manifest)
    assert manifest.document["resources"]["secrets"]["s"]["value"] == "[redacted]"
    assert manifest.document["variables"]["v"]["value"] == "[redacted]"


def test_an_engine_of_the_environment_is_one_that_is_known(bundle: Any) -> None:
    bundle.environ["DATABRICKS_BUNDLE_ENGINE"] = "other"

    assert bundle.told("bundle: {name: b}\n") == [
        "error unexpected setting for DATABRICKS_BUNDLE_ENGINE='other' (expected 'terraform' or 'direct')"
    ]


def test_numbers_must_be_finite(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\nvariables: {v: {default: [.inf]}}\n") == [
        "error variables.v.default[0] is infinite or not a number, which cannot be sent"
    ]
