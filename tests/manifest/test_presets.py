"""Modes, presets per kind, defaults and annotations. (§1.11, §2.10, §2.13, §3.4, §3.5, §3.9, §9.1, §9.3)"""

from typing import Any

import pytest

from dbxplan.manifest.cloud import cloud_of, tag_key, tag_value
from dbxplan.manifest.rules.presets import normalised_prefix

DEVELOPMENT = "bundle: {name: b}\ntargets: {dev: {mode: development}}\n"
PRODUCTION = "bundle: {name: b}\ntargets: {p: {mode: production, workspace: {root_path: /Workspace/x}}}\n"


def test_development_fills_in_presets(bundle: Any) -> None:
    document = bundle.resolve(DEVELOPMENT).document

    assert document["bundle"]["deployment"] == {"lock": {"enabled": False}}
    assert document["presets"] == {
        "name_prefix": "[dev jane_doe] ",
        "jobs_max_concurrent_runs": 4,
        "trigger_pause_status": "PAUSED",
        "tags": {"dev": "jane_doe"},
        "pipelines_development": True,
    }


def test_development_leaves_what_is_set(bundle: Any) -> None:
    text = """\
        bundle: {name: b, deployment: {lock: {enabled: true}}}
        presets: {pipelines_development: false, tags: {dev: x}, jobs_max_concurrent_runs: 2, name_prefix: jane_doe-}
        targets: {dev: {mode: development}}
    """
    document = bundle.resolve(text).document

    assert document["bundle"]["deployment"]["lock"]["enabled"] is True
    assert document["presets"] == {
        "name_prefix": "jane_doe-",
        "jobs_max_concurrent_runs": 2,
        "trigger_pause_status": "PAUSED",
        "tags": {"dev": "x"},
        "pipelines_development": False,
    }


def test_an_unknown_mode_is_an_error(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\ntargets: {dev: {mode: test}}\n") == [
        "error unsupported value 'test' specified for 'mode': must be either 'development' or 'production'"
    ]


def test_jobs_in_development(bundle: Any) -> None:
    text = (
        DEVELOPMENT
        + """\
resources:
  jobs:
    j:
      name: load
      tags: {team: x, dev: ""}
      schedule: {quartz_cron_expression: q, timezone_id: UTC}
      trigger: {pause_status: UNPAUSED, periodic: {interval: 1, unit: DAYS}}
      continuous: {}
"""
    )
    job = bundle.resolve(text).document["resources"]["jobs"]["j"]

    assert job["name"] == "[dev jane_doe] load"
    assert job["tags"] == {"team": "x", "dev": "jane_doe"}
    assert job["max_concurrent_runs"] == 4
    assert job["schedule"]["pause_status"] == "PAUSED"
    assert job["trigger"]["pause_status"] == "UNPAUSED"
    assert job["continuous"] == {"pause_status": "PAUSED"}


def test_a_job_without_name_is_named_by_its_prefix_alone(bundle: Any) -> None:
    manifest = bundle.resolve(DEVELOPMENT + "resources: {jobs: {j: {}}}\n")

    assert manifest.document["resources"]["jobs"]["j"]["name"] == "[dev jane_doe] "


def test_pipelines_and_schemas_in_development(bundle: Any) -> None:
    text = (
        DEVELOPMENT
        + """\
resources:
  pipelines: {p: {name: etl, continuous: true}}
  schemas: {s: {name: sales, catalog_name: main}}
  volumes: {v: {name: raw, catalog_name: main, schema_name: other}}
"""
    )
    found = bundle.resolve(text).document["resources"]

    assert found["pipelines"]["p"]["name"] == "[dev jane_doe] etl"
    assert found["pipelines"]["p"]["development"] is True
    assert "continuous" not in found["pipelines"]["p"]
    assert found["schemas"]["s"]["name"] == "dev_jane_doe_sales"
    assert found["volumes"]["v"]["name"] == "raw"


def test_schemas_may_be_left_without_prefix(bundle: Any) -> None:
    text = DEVELOPMENT + "experimental: {skip_name_prefix_for_schema: true}\n"
    manifest = bundle.resolve(text + "resources: {schemas: {s: {name: sales, catalog_name: main}}}\n")

    assert manifest.document["resources"]["schemas"]["s"]["name"] == "sales"


def test_experiments_take_the_prefix_before_their_last_part(bundle: Any) -> None:
    names = enumerate(("/Users/me/exp", "exp", "a//b/", "/exp", "./x"))
    bodies = ", ".join(f"{'abcde'[place]}: {{name: {name}}}" for place, name in names)
    text = f"resources: {{experiments: {{{bodies}}}}}\n"
    found = bundle.resolve("bundle: {name: b}\npresets: {name_prefix: p-, tags: {x: y}}\n" + text)
    experiments = found.document["resources"]["experiments"]

    assert [one["name"] for one in experiments.values()] == ["/Users/me/p-exp", "p-exp", "a/b/p-b", "//p-exp", "p-x"]
    assert experiments["a"]["tags"] == [{"key": "x", "value": "y"}]


@pytest.mark.parametrize(("prefix", "found"), [("[dev jane] ", "dev_jane_"), ("prefix-", "prefix"), ("A  b_", "a_b")])
def test_prefixes_of_catalog_objects_are_normalised(prefix: str, found: str) -> None:
    assert normalised_prefix(prefix) == found


def test_a_pause_status_is_one_of_two(bundle: Any) -> None:
    text = "bundle: {name: b}\npresets: {trigger_pause_status: x}\n"

    assert bundle.told(text) == []
    assert bundle.told(text + "resources: {jobs: {j: {}}}\n") == [
        "error databricks.yml:2:33 Invalid value for trigger_pause_status, should be PAUSED or UNPAUSED"
    ]


def test_development_must_be_one_persons(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        presets: {trigger_pause_status: UNPAUSED, name_prefix: team-}
        workspace: {root_path: /Workspace/Users/jane_doe/x, file_path: /Workspace/y}
        targets: {dev: {mode: development}}
    """

    told = bundle.told(text)

    assert told == [
        "error databricks.yml:2:33 target with 'mode: development' cannot set trigger pause status to UNPAUSED by "
        "default",
        "error file_path must start with '~/' or contain the current username to ensure uniqueness when using "
        "'mode: development'",
        "error databricks.yml:2:56 prefix should contain the current username or "
        "${workspace.current_user.short_name} to ensure uniqueness when using 'mode: development'",
    ]


def test_production_wants_a_root_path_of_the_target(bundle: Any) -> None:
    text = "bundle: {name: b}\nworkspace: {root_path: /Workspace/x}\ntargets: {p: {mode: production}}\n"
    job = "resources: {jobs: {j: {name: x}}}\n"

    assert [line.split(" ")[0] for line in bundle.told(text)] == ["recommendation"]
    assert "must set 'workspace.root_path'" in bundle.told(text + job)[0]
    assert bundle.told(text + job.replace("name: x", "run_as: {}"))[0].startswith("recommendation")
    bundle.user["userName"] = "b3f1a7de-0b6d-4f0c-9d4e-0c8b0c7e1f2a"
    assert [line.split(" ")[0] for line in bundle.told(text + job)] == ["recommendation"]


def test_an_empty_identity_of_a_job_is_one_in_production(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {who: {default: ''}}\ntargets: {p: {mode: production}}\n"

    told = [
        bundle.told(f"{text}resources: {{jobs: {{j: {{name: x, run_as: {identity}}}}}}}\n")[0].split(" ")[0]
        for identity in ("{user_name: '${var.who}'}", "{}", "")
    ]

    assert told == ["recommendation", "recommendation", "error"]


def test_production_has_no_pipelines_in_development(bundle: Any) -> None:
    assert bundle.told(PRODUCTION + "resources: {pipelines: {p: {development: true}}}\n") == [
        "error target with 'mode: production' cannot include a pipeline with 'development: true'"
    ]


def test_production_tells_of_its_first_mistake(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets: {p: {mode: production}}\n"
    text += "resources: {jobs: {j: {}}, pipelines: {p: {development: true}, q: {development: true}}}\n"

    assert bundle.told(text) == [
        "error target with 'mode: production' cannot include a pipeline with 'development: true'"
    ]


def test_defaults_fill_what_is_absent(bundle: Any) -> None:
    job = bundle.job("      schedule: {quartz_cron_expression: q, timezone_id: UTC}\n")

    assert job["name"] == "Untitled"
    assert job["max_concurrent_runs"] == 1
    assert job["queue"] == {"enabled": True}
    assert job["schedule"]["pause_status"] == "UNPAUSED"
    assert "trigger" not in job


def test_a_null_or_an_empty_text_prevents_the_default(bundle: Any) -> None:
    job = bundle.job('      name: ""\n      queue:\n')

    assert "name" not in job
    assert job["queue"] is None


def test_pipelines_and_volumes_have_defaults(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n  pipelines: {p: {name: x}}\n  volumes: {v: {name: v}}\n"
    found = bundle.resolve(text).document["resources"]

    assert (found["pipelines"]["p"]["edition"], found["pipelines"]["p"]["channel"]) == ("ADVANCED", "CURRENT")
    assert found["volumes"]["v"]["volume_type"] == "MANAGED"


def test_jobs_and_pipelines_are_annotated_over_what_is_written(bundle: Any) -> None:
    job = bundle.job("      edit_mode: EDITABLE\n      deployment: {kind: BUNDLE}\n")

    assert job["deployment"] == {
        "kind": "BUNDLE",
        "metadata_file_path": "/Workspace/Users/jane.doe@example.com/.bundle/b/default/state/metadata.json",
    }
    assert (job["edit_mode"], job["format"]) == ("UI_LOCKED", "MULTI_TASK")


def test_the_path_of_the_metadata_is_clean_where_that_of_the_state_is_not(bundle: Any) -> None:
    text = "bundle: {name: b}\nworkspace: {root_path: ~/x/, state_path: '${workspace.root_path}/state'}\n"
    job = bundle.resolve(f"{text}resources: {{jobs: {{j: {{name: x}}}}}}\n").document["resources"]["jobs"]["j"]

    assert job["deployment"]["metadata_file_path"] == "/Workspace/Users/jane.doe@example.com/x/state/metadata.json"


@pytest.mark.parametrize(
    ("host", "cloud"),
    [
        ("https://adb-1.2.azuredatabricks.net", "azure"),
        ("https://1.2.gcp.databricks.com/", "gcp"),
        ("https://x.cloud.databricks.com", "aws"),
        ("https://workspace.example", "aws"),
        ("", "aws"),
    ],
)
def test_the_cloud_is_told_from_the_host(host: str, cloud: str) -> None:
    assert cloud_of(host) == cloud


@pytest.mark.parametrize(
    ("host", "key", "value"),
    [
        ("https://x.cloud.databricks.com", "E_a/b@c", "E_a/b@c"),
        ("https://x.azuredatabricks.net", "É_a_b@c", "É?a/b@c"),
        ("https://x.gcp.databricks.com", "E_a_b_c", "E_a_b_c"),
    ],
)
def test_tags_are_made_of_what_the_cloud_allows(host: str, key: str, value: str) -> None:
    assert (tag_key("É?a/b@c", host), tag_value("É?a/b@c", host)) == (key, value)


def test_tags_of_a_warehouse_are_pairs_of_what_the_cloud_allows(bundle: Any) -> None:
    text = DEVELOPMENT + "presets: {tags: {é: a, team: other}}\n"
    own = "{custom_tags: [{key: team, value: own}]}"
    text += f"resources: {{sql_warehouses: {{w: {{name: w, tags: {own}}}, bare: {{name: b}}}}}}\n"

    found = bundle.resolve(text).document["resources"]["sql_warehouses"]

    dev, added = {"key": "dev", "value": "jane_doe"}, {"key": "e", "value": "a"}
    assert [*pairs(found["w"])] == [{"key": "team", "value": "own"}, dev, added]
    assert [*pairs(found["bare"])] == [dev, {"key": "team", "value": "other"}, added]


def pairs(warehouse: Any) -> Any:
    return warehouse["tags"]["custom_tags"]


@pytest.mark.parametrize("kind", ["jobs", "clusters", "experiments"])
def test_tags_that_only_an_apply_knows_are_left_alone(bundle: Any, kind: str) -> None:
    field = "custom_tags" if kind == "clusters" else "tags"
    text = DEVELOPMENT + f"resources: {{{kind}: {{j: {{{field}: '${{resources.jobs.x.tags}}'}}}}}}\n"

    found = bundle.resolve(text).document["resources"][kind]["j"]

    assert found[field] == "${resources.jobs.x.tags}"


@pytest.mark.parametrize(
    ("root", "target", "place"),
    [
        ("trigger_pause_status: UNPAUSED", "trigger_pause_status: x", "5:60"),
        ("trigger_pause_status: PAUSED", "trigger_pause_status: UNPAUSED", "5:60"),
        ("name_prefix: jane", "name_prefix: x", "5:51"),
    ],
)
def test_a_preset_of_root_and_target_is_told_at_the_one_that_counts(
    bundle: Any, root: str, target: str, place: str
) -> None:
    text = f"""\
        bundle: {{name: b}}
        resources: {{jobs: {{j: {{}}}}}}
        presets: {{{root}}}
        targets:
          dev: {{mode: development, presets: {{{target}}}}}
    """
    (found,) = bundle.findings(text)

    assert [str(each) for each in found.places] == [f"databricks.yml:{place}"]


@pytest.mark.parametrize(
    ("path", "folder"), [("/Workspace/a//b/", "/Workspace/a/b"), ("/Workspace/x/../y", "/Workspace/y")]
)
def test_the_path_of_metadata_has_no_detours(bundle: Any, path: str, folder: str) -> None:
    text = f"bundle: {{name: b}}\nworkspace: {{state_path: {path}}}\nresources: {{jobs: {{j: {{}}}}}}\n"
    document = bundle.resolve(text).document

    assert document["workspace"]["state_path"] == path
    assert document["resources"]["jobs"]["j"]["deployment"]["metadata_file_path"] == f"{folder}/metadata.json"
