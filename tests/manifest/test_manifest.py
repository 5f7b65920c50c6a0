"""What the other rooms get: bodies, unknowns, lifecycles, files, what is refused.

(§1.2, §2.2, §2.4, §4.3, §5.1, §10.1)
"""

from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address, FieldPath
from dbxplan.errors import ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, open_bundle
from dbxplan.resources import KINDS

TEXT = """\
bundle: {name: b}
workspace: {host: "https://x.example", profile: p, client_id: id, azure_use_msi: true}
resources:
  jobs:
    run:
      name: run
      description:
      tags:
      permissions: [{level: CAN_VIEW, user_name: u}]
      lifecycle: {prevent_destroy: true, ignore_changes: ["tasks[a].timeout_seconds", tags]}
      tasks:
        - task_key: b
          run_job_task: {job_id: "${resources.jobs.load.id}"}
        - task_key: a
          pipeline_task: {pipeline_id: "x-${resources.pipelines.p.id}-${artifacts.y}"}
    load: {name: "${resources.volumes.bar.bad..syntax}"}
  pipelines: {p: {name: p, id: old}}
"""


def test_a_body_holds_what_the_api_takes_with_unknowns_beside_it(bundle: Any) -> None:
    job = bundle.resolve(TEXT).resources[Address("jobs", "run")]

    assert job.body == {
        "name": "run",
        "max_concurrent_runs": 1,
        "queue": {"enabled": True},
        "tasks": [
            {"task_key": "a", "pipeline_task": {"pipeline_id": None}},
            {"task_key": "b", "run_job_task": {"job_id": None}},
        ],
        "deployment": {"kind": "BUNDLE", "metadata_file_path": job.ownership},
        "edit_mode": "UI_LOCKED",
        "format": "MULTI_TASK",
    }
    assert job.unknowns == {
        FieldPath.of("tasks", 0, "pipeline_task", "pipeline_id"): "x-${resources.pipelines.p.id}-${artifacts.y}",
        FieldPath.of("tasks", 1, "run_job_task", "job_id"): "${resources.jobs.load.id}",
    }


def test_bodies_are_plain_data(bundle: Any) -> None:
    job = bundle.resolve(TEXT).resources[Address("jobs", "run")]

    assert type(job.body) is dict
    assert type(job.body["tasks"]) is list
    assert type(job.body["tasks"][0]) is dict


def test_text_that_is_no_reference_is_sent_as_it_is(bundle: Any) -> None:
    job = bundle.resolve(TEXT).resources[Address("jobs", "load")]

    assert job.body["name"] == "${resources.volumes.bar.bad..syntax}"
    assert job.unknowns == {}


def test_a_lifecycle_and_the_place_of_a_body_come_along(bundle: Any) -> None:
    job = bundle.resolve(TEXT).resources[Address("jobs", "run")]

    assert job.lifecycle.prevent_destroy
    assert [str(path) for path in job.lifecycle.ignore_changes] == ["tasks[a].timeout_seconds", "tags"]
    assert str(job.mark) == "databricks.yml:6:7"


def test_jobs_and_pipelines_bear_a_mark_of_ownership(bundle: Any) -> None:
    text = TEXT + "  schemas: {s: {name: s, catalog_name: c}}\n"
    found = bundle.resolve(text)

    metadata = f"{found.workspace.state_path}/metadata.json"
    assert {str(address): one.ownership for address, one in found.resources.items()} == {
        "jobs.run": metadata,
        "jobs.run.permissions": None,
        "jobs.load": metadata,
        "pipelines.p": metadata,
        "schemas.s": None,
    }


def test_the_workspace_is_told_as_written(bundle: Any) -> None:
    found = bundle.resolve(TEXT).workspace

    assert (found.host, found.profile, found.user) == ("https://x.example", "p", "jane.doe@example.com")
    assert found.attributes == {"client_id": "id", "azure_use_msi": "true"}


def test_a_path_to_ignore_must_be_one(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources: {jobs: {j: {lifecycle: {ignore_changes: [name, 'a..b']}}}}\n"

    (found,) = bundle.findings(text)

    assert found.paths == ("resources.jobs.j.lifecycle.ignore_changes[1]",)
    assert [str(place) for place in found.places] == ["databricks.yml:2:59"]


def test_everything_that_cannot_be_done_yet_is_refused_at_once(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        presets: {source_linked_deployment: '${var.x}'}
        variables: {x: {default: true}}
        resources:
          jobs: {j.k: {permissions: [{level: CAN_VIEW, user_name: u}]}}
          schemas: {s: {name: s, catalog_name: c}}
    """
    bundle.kinds = {name: kind for name, kind in KINDS.items() if name != "experiments"}
    manifest = bundle.resolve(text)

    assert [found.paths[0] for found in manifest.refused] == [
        "resources.jobs.j.k",
        "presets.source_linked_deployment",
    ]
    assert [found.places[0].line for found in manifest.refused] == [5, 2]
    assert {address.kind for address in manifest.resources} == {"jobs", "schemas"}


def test_an_opened_bundle_says_where_to_connect_before_anything_else(bundle: Any, write: Any) -> None:
    folder = write({"databricks.yml": TEXT + "targets: {dev: {workspace: {host: 'https://dev.example'}}}\n"})
    opened = open_bundle(folder / "sub", environ={}) if (folder / "sub").mkdir() is None else None

    assert opened is not None
    assert (opened.root, opened.target) == (folder, "dev")
    assert opened.connection == {
        "host": "https://dev.example",
        "profile": "p",
        "client_id": "id",
        "azure_use_msi": "true",
    }
    assert opened.document["bundle"] == {"name": "b", "target": "dev", "environment": "dev"}


def test_an_opened_bundle_resolves_as_often_as_asked(write: Any) -> None:
    opened = open_bundle(write({"databricks.yml": TEXT}), environ={})
    context = Context(user={"userName": "a@x"}, host="", git=GitInfo(), environ={})

    assert opened.resolve(context) == opened.resolve(context)


def test_resolving_twice_for_other_users_gives_other_paths(write: Any) -> None:
    opened = open_bundle(write({"databricks.yml": "bundle: {name: b}\n"}), environ={})

    roots = [
        opened.resolve(Context(user={"userName": name}, host="", git=GitInfo(), environ={})).workspace.root_path
        for name in ("a@x", "b@x")
    ]

    assert roots == ["/Workspace/Users/a@x/.bundle/b/default", "/Workspace/Users/b@x/.bundle/b/default"]


def test_an_error_carries_the_bundle_as_far_as_it_got(bundle: Any) -> None:
    with pytest.raises(ManifestError) as caught:
        bundle.resolve("bundle: {name: b}\ntargets: {t: {mode: x}}\n")

    found: Any = caught.value.document
    assert found["bundle"]["mode"] == "x"
    assert found["workspace"]["root_path"].endswith("/.bundle/b/t")


def test_warnings_of_loading_and_resolving_come_together(bundle: Any) -> None:
    text = "bundle: {name: b, nme: c}\nresources: {jobs: {j: {performance_target: X}}}\n"

    assert [found.summary[:13] for found in bundle.resolve(text).diagnostics] == ["unknown field", "invalid value"]


def test_dbxplan_yml_is_a_root_file(write: Any) -> None:
    folder: Path = write({"dbxplan.yml": "bundle: {name: b}\n"})

    assert open_bundle(folder, environ={}).document["bundle"]["name"] == "b"


def test_a_kind_that_is_not_there_is_refused_with_its_place(write: Any) -> None:
    folder = write({"databricks.yml": "bundle: {name: b}\nresources: {jobs: {j: {name: j}}, models: {m: {name: m}}}\n"})
    opened = open_bundle(folder, environ={}, kinds={"jobs": KINDS["jobs"]})

    manifest = opened.resolve(Context(user={"userName": "a"}, host="https://x.example", git=GitInfo(), environ={}))

    assert [(found.summary, found.paths[0], str(found.places[0])) for found in manifest.refused] == [
        ("models cannot be managed yet", "resources.models.m", "databricks.yml:2:47")
    ]
    assert manifest.document["resources"]["models"]["m"]["name"] == "m"


def test_a_body_shares_with_the_document_what_is_the_same_in_both(bundle: Any) -> None:
    manifest = bundle.resolve(
        """\
bundle: {name: b}
resources:
  jobs:
    a:
      name: a
      tags: {team: x}
      parameters: [{name: p, default: "1"}]
      tasks:
        - {task_key: t, description: null, run_job_task: {job_id: "${resources.jobs.b.id}"}}
    b: {name: b}
"""
    )
    body = manifest.resources[Address("jobs", "a")].body
    printed = manifest.document["resources"]["jobs"]["a"]

    assert [body[field] is printed[field] for field in ("tags", "parameters", "tasks")] == [True, True, False]
    assert body["tasks"] == [{"task_key": "t", "run_job_task": {"job_id": None}}]
    assert printed["tasks"][0]["run_job_task"] == {"job_id": "${resources.jobs.b.id}"}


def test_what_the_document_hides_is_in_the_body_all_the_same(bundle: Any) -> None:
    manifest = bundle.resolve(
        """\
bundle: {name: b}
variables: {password: {description: of the scope}}
resources:
  secrets:
    s: {scope: a, key: k, value: "${var.password}"}
""",
        variables=["password=hunter2"],
    )

    assert manifest.resources[Address("secrets", "s")].body["value"] == "hunter2"
    assert manifest.document["resources"]["secrets"]["s"]["value"] == "[redacted]"
    assert manifest.document["variables"]["password"]["value"] == "[redacted]"


def test_the_tree_is_let_go_where_nothing_is_left_to_be_built(write: Any) -> None:
    context = Context(user={"userName": "a@x"}, host="", git=GitInfo(), environ={})
    opened = open_bundle(write({"databricks.yml": TEXT}), environ={})
    opened.resolve(context)

    assert opened._document is None
