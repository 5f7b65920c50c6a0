"""Tables of the language, row by row.

(§1.3, §1.5, §1.9, §2, §2.1, §2.4, §2.10, §3.5, §3.7, §6.2, §7.1, §8.1, §9.1, §9.2, §9.5)
"""

import json
from typing import Any

import pytest

from dbxplan.local.git import GitInfo
from dbxplan.manifest.kinds import SINGULARS
from dbxplan.manifest.loader.events import compose
from dbxplan.manifest.normalise import Normaliser
from dbxplan.manifest.types import compiled
from dbxplan.resources import KINDS

HEAD = "bundle: {name: b}\nresources:\n"
NOTEBOOK = "# Databricks notebook source\n"
HIDDEN = "variables: {x: {default: 1}}\n"


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("*.yml", [".a.yml", "a.yml", "b.yml"]),
        ("?.yml", ["a.yml", "b.yml"]),
        ("[ab].yml", ["a.yml", "b.yml"]),
        ("[a-b].yml", ["a.yml", "b.yml"]),
        ("[^a].yml", ["b.yml"]),
        ("[!a].yml", ["a.yml"]),
        ("**/*.yml", ["s/c.yml"]),
        ("s/../a.yml", ["a.yml"]),
    ],
)
def test_a_glob_is_read_as_go_reads_it(bundle: Any, entry: str, found: list[str]) -> None:
    files = dict.fromkeys(("a.yml", "b.yml", ".a.yml", "s/c.yml", "s/t/d.yml"), HIDDEN)

    manifest = bundle.resolve(f"bundle: {{name: b}}\ninclude: ['{entry}']\n", files)

    assert manifest.document["include"] == found


def test_an_apps_environment_has_a_word_of_its_own_for_a_mistake(bundle: Any) -> None:
    app = "{name: a, source_code_path: /x, config: {env: [{name: n, valueFrom: s}]}}"

    assert bundle.told(f"{HEAD}  apps: {{a: {app}}}\n") == [
        "warning databricks.yml:3:70 resources.apps.a.config.env[0] Use 'value_from' instead of 'valueFrom'"
    ]


@pytest.mark.parametrize(("written", "number"), [("1", 1.0), ("'1'", 1.0), ("'1e3'", 1000.0), ("1.5", 1.5)])
def test_numbers_become_floats_where_one_is_wanted(written: str, number: float) -> None:
    tree = compose(f"threshold: {{value: {{double_value: {written}}}}}".encode(), "f.yml", 0).tree
    Normaliser().tree(tree, compiled("sql.AlertV2Evaluation"))

    found = tree["threshold"]["value"]["double_value"]
    assert (found, type(found)) == (number, float)


def test_a_null_target_is_an_empty_one(bundle: Any) -> None:
    assert bundle.resolve("bundle: {name: b}\ntargets:\n  dev:\n").target == "dev"


def test_an_unknown_section_is_told(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\nresource: {}\ndefinitions: {a: 1}\n") == [
        "warning databricks.yml:2:1 unknown field: resource"
    ]


def test_both_names_of_targets_exclude_each_other(bundle: Any) -> None:
    (line,) = bundle.told("bundle: {name: b}\ntargets: {a: {}}\nenvironments: {b: {}}\n")

    assert line.startswith("error both 'environments' and 'targets' are specified")


def test_the_bundles_own_settings_are_printed_as_they_are_written(bundle: Any) -> None:
    deployment = "{fail_on_active_runs: true, lock: {enabled: false, force: true}}"
    text = f"bundle: {{name: b, uuid: u, deployment: {deployment}}}\ntargets: {{t: {{mode: production}}}}\n"

    found = bundle.resolve(text + "workspace: {root_path: /x}\n").document["bundle"]

    assert {name: found[name] for name in ("uuid", "deployment", "target", "environment", "mode")} == {
        "uuid": "u",
        "deployment": {"fail_on_active_runs": True, "lock": {"enabled": False, "force": True}},
        "target": "t",
        "environment": "t",
        "mode": "production",
    }


def test_kinds_have_singulars() -> None:
    regular = {kind: kind.removesuffix("s") for kind in SINGULARS}

    assert (
        regular | {"postgres_branches": "postgres_branch", "vector_search_indexes": "vector_search_index"} == SINGULARS
    )


PERMISSIONS = """alerts apps clusters dashboards database_instances experiments genie_spaces instance_pools jobs
    model_serving_endpoints models pipelines postgres_projects secret_scopes sql_warehouses vector_search_endpoints"""
GRANTS = "catalogs external_locations registered_models schemas secrets vector_search_indexes volumes"


def test_permissions_and_grants_are_of_these_kinds() -> None:
    known = {kind: compiled("config.Resources").fields[kind].element.fields for kind in KINDS}

    assert sorted(kind for kind in known if "permissions" in known[kind]) == sorted(PERMISSIONS.split())
    assert sorted(kind for kind in known if "grants" in known[kind]) == sorted(GRANTS.split())


def test_wheels_get_versions_of_their_own_by_preset(bundle: Any) -> None:
    artifacts = "{w: {type: whl, build: x}, j: {type: jar, build: x, files: [{source: a.jar}]}}"

    found = bundle.resolve(
        f"bundle: {{name: b}}\nartifacts: {artifacts}\npresets: {{artifacts_dynamic_version: true}}\n"
    )

    assert found.document["artifacts"]["w"]["dynamic_version"] is True
    assert "dynamic_version" not in found.document["artifacts"]["j"]


def test_presets_of_a_target_merge_into_those_of_the_root(bundle: Any) -> None:
    text = "bundle: {name: b}\npresets: {name_prefix: a, tags: {x: 1, y: 2}}\n"
    text += "targets: {t: {presets: {name_prefix: c, tags: {y: 3, z: 4}}}}\n"

    found = bundle.resolve(text).document["presets"]

    assert found == {"name_prefix": "c", "tags": {"x": "1", "y": "3", "z": "4"}}


PRESETS = "presets: {name_prefix: 'P-', tags: {t: v}, trigger_pause_status: PAUSED}\n"


@pytest.mark.parametrize(
    ("kind", "body", "found"),
    [
        ("models", "{name: n, tags: [{key: a, value: b}]}", {"name": "P-n", "tags": [("a", "b"), ("t", "v")]}),
        ("models", "{name: n, tags: [{key: t, value: b}]}", {"tags": [("t", "b")]}),
        ("model_serving_endpoints", "{name: n}", {"name": "pn", "tags": None}),
        ("registered_models", "{name: n, catalog_name: c, schema_name: s}", {"name": "pn", "catalog_name": "c"}),
        ("schemas", "{name: n, catalog_name: c}", {"name": "pn", "catalog_name": "c"}),
        (
            "clusters",
            "{cluster_name: n, custom_tags: {a: b}}",
            {"cluster_name": "P-n", "custom_tags": {"a": "b", "t": "v"}},
        ),
        (
            "instance_pools",
            "{instance_pool_name: n, node_type_id: x}",
            {"instance_pool_name": "P-n", "custom_tags": {"t": "v"}},
        ),
        ("dashboards", "{display_name: n, warehouse_id: w}", {"display_name": "P-n"}),
        ("genie_spaces", "{title: n, warehouse_id: w}", {"title": "P-n"}),
        ("alerts", "{display_name: n, schedule: {quartz_cron_schedule: q}}", {"display_name": "P-n"}),
        ("sql_warehouses", "{name: n}", {"name": "P-n", "tags": {"custom_tags": [("t", "v")]}}),
        ("jobs", "{name: n, triggers: [{periodic: {interval: 1, unit: DAYS}}]}", {"name": "P-n", "tags": {"t": "v"}}),
        ("volumes", "{name: n, catalog_name: c, schema_name: s}", {"name": "n"}),
        ("catalogs", "{name: n}", {"name": "n"}),
        ("apps", "{name: n, source_code_path: /x}", {"name": "n"}),
        ("secret_scopes", "{name: n}", {"name": "n"}),
        ("vector_search_endpoints", "{name: n, endpoint_type: STANDARD}", {"name": "n"}),
        ("database_instances", "{name: n}", {"name": "n"}),
        ("external_locations", "{name: n, url: u, credential_name: c}", {"name": "n"}),
    ],
)
def test_each_kind_takes_the_presets_of_its_own(bundle: Any, kind: str, body: str, found: dict[str, Any]) -> None:
    resolved = bundle.resolve(f"{HEAD}  {kind}: {{x: {body}}}\n{PRESETS}").document["resources"][kind]["x"]

    for name, value in found.items():
        assert _paired(resolved.get(name)) == value
    assert "PAUSED" not in json.dumps(resolved.get("triggers"))


def _paired(value: Any) -> Any:
    """Lists of keys and values as pairs."""
    if isinstance(value, dict) and "custom_tags" in value:
        return {"custom_tags": _paired(value["custom_tags"])}
    return [(entry["key"], entry["value"]) for entry in value] if isinstance(value, list) else value


FILES = {"nb.py": NOTEBOOK, "a.py": "x", "q.sql": "select 1", "r.txt": "x", "d/x.yml": "x"}
ROOT = "/Workspace/Users/jane.doe@example.com/.bundle/b/default/files"


@pytest.mark.parametrize(
    ("kind", "body", "place", "path"),
    [
        ("jobs", "{tasks: [{notebook_task: {notebook_path: nb.py}}]}", "tasks.0.notebook_task.notebook_path", "/nb"),
        (
            "jobs",
            "{tasks: [{sql_task: {warehouse_id: w, file: {path: q.sql}}}]}",
            "tasks.0.sql_task.file.path",
            "/q.sql",
        ),
        ("jobs", "{tasks: [{alert_task: {workspace_path: r.txt}}]}", "tasks.0.alert_task.workspace_path", "/r.txt"),
        ("jobs", "{tasks: [{libraries: [{requirements: r.txt}]}]}", "tasks.0.libraries.0.requirements", "/r.txt"),
        (
            "jobs",
            "{tasks: [{spark_python_task: {python_file: a.py}, environment_key: e}]}",
            "tasks.0.spark_python_task.python_file",
            "/a.py",
        ),
        (
            "jobs",
            "{tasks: [{dbt_task: {commands: [], project_directory: d, profiles_directory: d}, environment_key: e}]}",
            "tasks.0.dbt_task.project_directory",
            "/d",
        ),
        (
            "jobs",
            "{tasks: [{for_each_task: {inputs: x, task: {notebook_task: {notebook_path: nb.py}}}}]}",
            "tasks.0.for_each_task.task.notebook_task.notebook_path",
            "/nb",
        ),
        (
            "jobs",
            "{tasks: [{ai_runtime_task: {experiment: e, deployments: [{command_path: a.py, compute: {}}]}}]}",
            "tasks.0.ai_runtime_task.deployments.0.command_path",
            "/a.py",
        ),
        ("pipelines", "{libraries: [{notebook: {path: nb.py}}]}", "libraries.0.notebook.path", "/nb"),
        ("pipelines", "{libraries: [{file: {path: a.py}}]}", "libraries.0.file.path", "/a.py"),
        ("pipelines", "{libraries: [{glob: {include: d/**}}]}", "libraries.0.glob.include", "/d/**"),
        ("pipelines", "{root_path: d}", "root_path", "/d"),
        ("apps", "{name: a, source_code_path: d}", "source_code_path", "/d"),
    ],
)
def test_each_place_of_a_path_is_translated_in_its_way(
    bundle: Any, kind: str, body: str, place: str, path: str
) -> None:
    found = bundle.resolve(f"{HEAD}  {kind}: {{x: {body}}}\n", FILES).document["resources"][kind]["x"]
    beside = json.dumps(found)
    for step in place.split("."):
        found = found[int(step) if step.isdigit() else step]

    assert found == ROOT + path
    assert '"profiles_directory": "d"' in beside or "profiles_directory" not in beside


LEVELS = """
jobs CAN_MANAGE CAN_VIEW CAN_MANAGE_RUN
pipelines CAN_MANAGE CAN_VIEW CAN_RUN
experiments CAN_MANAGE CAN_READ -
models CAN_MANAGE CAN_READ -
model_serving_endpoints CAN_MANAGE CAN_VIEW CAN_QUERY
dashboards CAN_MANAGE CAN_READ -
genie_spaces CAN_MANAGE CAN_READ -
alerts CAN_MANAGE CAN_READ CAN_RUN
apps CAN_MANAGE CAN_USE -
secret_scopes MANAGE READ -
sql_warehouses CAN_MANAGE CAN_VIEW CAN_MONITOR
database_instances CAN_MANAGE CAN_USE -
postgres_projects CAN_MANAGE CAN_USE -
vector_search_endpoints CAN_MANAGE CAN_USE -
clusters CAN_MANAGE CAN_ATTACH_TO CAN_RESTART
instance_pools CAN_MANAGE CAN_ATTACH_TO -
"""
NEEDED = {"dashboards": "{display_name: d, warehouse_id: w}", "apps": "{name: a, source_code_path: /x}"}


@pytest.mark.parametrize("row", LEVELS.split("\n")[1:-1], ids=lambda row: row.split()[0])
def test_each_kind_has_levels_of_its_own(bundle: Any, row: str) -> None:
    kind, *levels = row.split()
    entries = [("CAN_MANAGE", "m"), ("CAN_VIEW", "v"), ("CAN_RUN", "r")]
    lists = ", ".join(f"{{level: {level}, group_name: {name}}}" for level, name in entries)
    text = f"{HEAD}  {kind}: {{x: {NEEDED.get(kind, '{name: n}')}}}\npermissions: [{lists}]\n"

    found = bundle.resolve(text).document["resources"][kind]["x"]["permissions"]

    given = {entry["group_name"]: entry["level"] for entry in found if "group_name" in entry}
    assert [given.get(name, "-") for _, name in entries] == levels


def test_who_deploys_should_manage(bundle: Any) -> None:
    listed = "permissions: [{level: CAN_MANAGE, user_name: NAME}]\n"

    others = bundle.findings(HEAD + "  jobs: {j: {}}\n" + listed.replace("NAME", "someone"))
    own = bundle.findings(HEAD + "  jobs: {j: {}}\n" + listed.replace("NAME", "jane.doe@example.com"))

    assert [found.severity.value for found in others] == ["recommendation"]
    assert own == ()


DEFAULTS = [
    ("alerts", "{display_name: a}", {"parent_path": "RESOURCES"}),
    ("dashboards", "{display_name: a, warehouse_id: w}", {"parent_path": "RESOURCES", "embed_credentials": False}),
    ("genie_spaces", "{title: a}", {"parent_path": "RESOURCES"}),
    ("volumes", "{name: v}", {"volume_type": "MANAGED"}),
    ("jobs", "{}", {"name": "Untitled", "max_concurrent_runs": 1, "queue": {"enabled": True}}),
    (
        "jobs",
        "{schedule: {}, trigger: {}}",
        {"schedule": {"pause_status": "UNPAUSED"}, "trigger": {"pause_status": "UNPAUSED"}},
    ),
    ("jobs", "{continuous: {}}", {"continuous": {"pause_status": "UNPAUSED"}, "queue": {"enabled": True}}),
    ("jobs", "{queue: {enabled: false}}", {"queue": {"enabled": False}}),
    (
        "jobs",
        "{job_clusters: [{job_cluster_key: k, new_cluster: {num_workers: 1, workload_type: {clients: {}}}}]}",
        {
            "job_clusters": [
                {
                    "job_cluster_key": "k",
                    "new_cluster": {"num_workers": 1, "workload_type": {"clients": {"notebooks": True, "jobs": True}}},
                }
            ]
        },
    ),
    ("pipelines", "{}", {"edition": "ADVANCED", "channel": "CURRENT"}),
    (
        "sql_warehouses",
        "{name: w}",
        {"auto_stop_mins": 120, "enable_photon": True, "max_num_clusters": 1, "spot_instance_policy": "COST_OPTIMIZED"},
    ),
    ("apps", "{name: a, source_code_path: /x}", {"description": ""}),
    ("clusters", "{}", {"autotermination_minutes": 60}),
    ("clusters", "{workload_type: {}}", {"workload_type": {}, "autotermination_minutes": 60}),
    ("secret_scopes", "{name: s}", {"backend_type": None}),
    (
        "jobs",
        "{environments: [{environment_key: e, spec: {}}]}",
        {"environments": [{"environment_key": "e", "spec": {}}]},
    ),
]


@pytest.mark.parametrize(("kind", "body", "found"), DEFAULTS)
def test_each_kind_has_defaults_of_its_own(bundle: Any, kind: str, body: str, found: dict[str, Any]) -> None:
    manifest = bundle.resolve(f"{HEAD}  {kind}: {{x: {body}}}\n")
    resolved = manifest.document["resources"][kind]["x"]

    folder = manifest.document["workspace"]["resource_path"]
    assert {name: resolved.get(name) for name in found} == {
        name: folder if value == "RESOURCES" else value for name, value in found.items()
    }


@pytest.mark.parametrize(
    ("here", "told"), [("main", ["the manifest names prod, and main is checked out"]), ("prod", [])]
)
def test_the_wrong_branch_is_refused(bundle: Any, here: str, told: list[str]) -> None:
    bundle.git = GitInfo(branch=here)

    found = bundle.resolve("bundle: {name: b, git: {branch: prod}}\n")

    assert [one.summary.partition(": ")[2].partition(";")[0] for one in found.refused] == told
    assert found.diagnostics == ()


def test_what_the_language_does_not_check_is_fine(bundle: Any) -> None:
    tasks = "[{task_key: a, depends_on: [{task_key: none}], environment_key: none, notebook_task: {notebook_path: /x}}]"

    assert bundle.told(f"{HEAD}  jobs: {{j: {{name: n, tasks: {tasks}}}, k: {{name: n}}}}\n") == []
