"""Bundles that go into an immutable folder: all they ship is one archive, under the digest of what is in it. (§7.4)"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.files import remote
from dbxplan.plan.model import Action, Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace, summary

Write = Callable[[Mapping[str, str]], Path]
TEXT = """\
bundle: {name: b}
experimental: {immutable_folder: true}
artifacts: {lib: {files: [{source: x.jar}]}}
resources:
  jobs:
    j:
      name: j
      tasks:
        - task_key: t
          notebook_task: {notebook_path: src/nb.py, base_parameters: {conf: '${workspace.file_path}/conf'}}
        - task_key: u
          spark_jar_task: {main_class_name: m}
          existing_cluster_id: c
          libraries: [{jar: x.jar}]
  apps:
    a: {name: an-app, source_code_path: app}
"""
FILES = {
    "databricks.yml": TEXT,
    "src/nb.py": "# Databricks notebook source\n",
    "app/app.py": "print()\n",
    "x.jar": "1",
}
SNAPSHOT = Address("workspace", "snapshot")


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


def steps(plan: Plan) -> dict[str, Action]:
    return {str(step.address): step.action for step in plan.steps}


def place(bundle: Bundle) -> str:
    """Where its files are."""
    from dbxplan.state.ledger import load

    state = load(bundle.store, bundle.manifest.bundle, bundle.manifest.target)
    return state.resources[SNAPSHOT].id


def tasks(api: RawClient) -> dict[str, Any]:
    (job,) = api.jobs.list()
    return {task["task_key"]: task for task in api.jobs.get(job_id=job["job_id"])["settings"]["tasks"]}


def test_all_goes_up_at_once_and_is_named_by_where_it_is(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(FILES)

    applied = workspace.apply(workspace.load(folder))
    top, again = place(workspace.load(folder)), workspace.plan(workspace.load(folder))

    assert steps(applied.plan) == dict.fromkeys(["workspace.snapshot", "jobs.j", "apps.a"], Action.CREATE)
    assert applied.plan.files.upload == ()
    assert tasks(api)["t"]["notebook_task"]["notebook_path"] == f"{top}/files/src/nb"
    assert tasks(api)["t"]["notebook_task"]["base_parameters"] == {"conf": f"{top}/files/conf"}
    assert tasks(api)["u"]["libraries"][0]["jar"] == f"{top}/artifacts/.internal/x.jar"
    assert api.workspace.get_status(path=f"{top}/files/src/nb")["object_type"] == "NOTEBOOK"
    assert remote.read(api, f"{top}/artifacts/.internal/x.jar") == b"1"
    assert (again.steps, again.files.upload, again.files.remove) == ((), (), ())


def test_other_content_is_another_folder(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    before = place(workspace.load(folder))
    (folder / "app" / "app.py").write_text("print(1)\n")

    changed = workspace.apply(workspace.load(folder))

    after = place(workspace.load(folder))
    assert steps(changed.plan) == dict.fromkeys(["workspace.snapshot", "jobs.j", "apps.a"], Action.UPDATE)
    assert after.rpartition("/")[0] == before.rpartition("/")[0]
    assert tasks(api)["t"]["notebook_task"]["notebook_path"] == f"{after}/files/src/nb"
    assert remote.read(api, f"{before}/files/app/app.py") == b"print()\n"
    assert steps(workspace.plan(workspace.load(folder))) == {}


def test_who_may_read_it_is_a_part_of_it(workspace: Workspace, write: Write) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    (folder / "databricks.yml").write_text(TEXT + "permissions: [{level: CAN_VIEW, group_name: users}]\n")

    plan = workspace.plan(workspace.load(folder))

    (step,) = (step for step in plan.steps if step.address == SNAPSHOT)
    assert [str(change.path) for change in step.changes] == ["content", "access_control_list"]
    folders = [
        address for address in steps(plan) if address.startswith("workspace.") and address != "workspace.snapshot"
    ]
    assert folders == ["workspace.root_path.permissions"]


def test_a_lost_state_finds_the_same_folder_again(
    workspace: Workspace, write: Write, lose: Callable[[Any], None], api: RawClient
) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    before = place(workspace.load(folder))
    lose(workspace.load(folder))

    workspace.apply(workspace.load(folder), allow=["adopt"])

    assert place(workspace.load(folder)) == before


def test_what_is_gone_goes_up_again(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    api.workspace.delete(path=place(workspace.load(folder)), recursive=True)

    applied = workspace.apply(workspace.load(folder))

    assert steps(applied.plan)["workspace.snapshot"] is Action.CREATE
    assert api.workspace.get_status(path=place(workspace.load(folder)))["object_type"] == "DIRECTORY"


def test_the_records_name_the_folder(workspace: Workspace, write: Write, api: RawClient) -> None:
    bundle = workspace.load(write(FILES))
    workspace.apply(bundle)

    state = bundle.manifest.workspace.state_path
    metadata = json.loads(remote.read(api, f"{state}/metadata.json"))
    assert metadata["config"]["workspace"]["file_path"] == f"{place(bundle)}/files"
    assert json.loads(remote.read(api, f"{state}/deployment.json"))["files"] is None


def test_copies_of_before_go_away_and_come_back(workspace: Workspace, write: Write) -> None:
    plain = TEXT.replace("immutable_folder: true", "skip_artifact_cleanup: false")
    folder = write({**FILES, "databricks.yml": plain})
    workspace.apply(workspace.load(folder))
    (folder / "databricks.yml").write_text(TEXT)
    there = workspace.apply(workspace.load(folder))
    (folder / "databricks.yml").write_text(plain)

    back = workspace.apply(workspace.load(folder))

    assert len(there.plan.files.remove) == 5
    assert steps(back.plan)["workspace.snapshot"] is Action.FORGET
    assert len(back.plan.files.upload) == 5
    assert steps(workspace.plan(workspace.load(folder))) == {}


def test_a_saved_plan_ships_what_it_was_made_with(workspace: Workspace, write: Write, tmp_path: Path) -> None:
    folder = write(FILES)
    workspace.plan(workspace.load(folder), out=tmp_path / "plan.json")

    applied = workspace.apply_saved(tmp_path / "plan.json", folder)

    assert applied.ok
    assert steps(workspace.plan(workspace.load(folder))) == {}


def test_nothing_of_the_bundle_is_left_to_manage_after_a_destroy(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    """The folder stays, as the official client leaves it: runs that go on read from it."""
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    top = place(workspace.load(folder))
    assert {entry.address.kind for entry in summary.entries(workspace.load(folder))} == {"jobs", "apps"}

    destroyed = workspace.destroy(workspace.load(folder), auto_approve=True)

    assert destroyed.ok
    assert steps(destroyed.plan)["workspace.snapshot"] is Action.FORGET
    assert remote.read(api, f"{top}/files/app/app.py") == b"print()\n"


def test_what_is_selected_brings_its_files_along(workspace: Workspace, write: Write) -> None:
    folder = write(FILES)

    applied = workspace.apply(workspace.load(folder), select=["jobs.j"])

    assert applied.ok
    assert set(steps(applied.plan)) == {"workspace.snapshot", "jobs.j"}
    assert set(steps(workspace.plan(workspace.load(folder)))) == {"apps.a"}
