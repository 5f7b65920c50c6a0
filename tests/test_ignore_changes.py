"""What `lifecycle.ignore_changes` names is left as it is, and told on request, on the emulator."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import ManifestError
from dbxplan.plan.jsonform import to_json
from dbxplan.report.text import plan_text
from dbxplan.sdk import RawClient
from dbxplan.workflow import Workspace

Write = Callable[[Mapping[str, str]], Path]
JOB = Address("jobs", "j")


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


def bundle(ignored: str, runs: int = 1) -> dict[str, str]:
    return {
        "databricks.yml": f"""
            bundle: {{name: b}}
            resources:
              jobs:
                j:
                  name: j
                  max_concurrent_runs: {runs}
                  tags: {{team: a}}
                  tasks:
                    - {{task_key: one, timeout_seconds: 10, run_job_task: {{job_id: 1}}}}
                    - {{task_key: two, timeout_seconds: 10, run_job_task: {{job_id: 1}}}}
                  permissions:
                    - {{level: CAN_VIEW, group_name: users}}
                  lifecycle: {{ignore_changes: {ignored}}}
              schemas:
                s:
                  catalog_name: main
                  name: s
                  grants: [{{principal: account users, privileges: [USE_SCHEMA]}}]
                  lifecycle: {{ignore_changes: {"[grants]" if "permissions" in ignored or "all" in ignored else "[]"}}}
            """
    }


@pytest.fixture
def edited(workspace: Workspace, write: Write, api: RawClient) -> Callable[[str], Path]:
    """A bundle with these ignored paths, applied; then nearly everything is edited in the workspace."""

    def make(ignored: str) -> Path:
        folder = write(bundle(ignored))
        applied = workspace.apply(workspace.load(folder))
        id = applied.result.state.resources[JOB].id  # type: ignore[union-attr]
        tasks = [{"task_key": key, "timeout_seconds": 20, "run_job_task": {"job_id": 1}} for key in ("one", "two")]
        api.jobs.update(job_id=int(id), new_settings={"max_concurrent_runs": 7, "tags": {"team": "b"}, "tasks": tasks})
        viewer = {"permission_level": "CAN_MANAGE_RUN", "group_name": "users"}
        api.permissions.update(request_object_type="jobs", request_object_id=id, access_control_list=[viewer])
        changes = [{"principal": "account users", "add": ["CREATE_TABLE"]}]
        api.grants.update(securable_type="schema", full_name="main.s", changes=changes)
        return folder

    return make


def outcomes(plan: Any) -> dict[str, list[str]]:
    return {str(step.address): [str(each.path) for each in step.changes if each.shown] for step in plan.steps}


@pytest.mark.parametrize(
    ("ignored", "left"),
    [
        (
            "[max_concurrent_runs, 'tasks[two].timeout_seconds']",
            {
                "jobs.j": ["tags.team", "tasks[one].timeout_seconds"],
                "jobs.j.permissions": ['permissions["group_name=users"]'],
                "schemas.s.grants": ["grants[account users]"],
            },
        ),
        (
            "[tasks, tags.team, permissions]",
            {"jobs.j": ["max_concurrent_runs"]},
        ),
        ("[all]", {}),
    ],
)
def test_what_is_named_stays_and_the_rest_is_put_back(
    workspace: Workspace, edited: Any, ignored: str, left: dict[str, list[str]]
) -> None:
    folder = edited(ignored)

    plan = workspace.plan(workspace.load(folder))

    found = {address: [path.partition(".level")[0] for path in paths] for address, paths in outcomes(plan).items()}
    assert set(found) == set(left)
    assert found.get("jobs.j", []) == left.get("jobs.j", [])
    assert workspace.apply(workspace.load(folder)).ok
    again = workspace.plan(workspace.load(folder))
    assert again.steps == ()


def test_an_update_beside_it_leaves_it_as_it_is(
    workspace: Workspace, write: Write, edited: Any, api: RawClient
) -> None:
    folder = edited("[tags, 'tasks[two].timeout_seconds']")
    write(bundle("[tags, 'tasks[two].timeout_seconds']", runs=3))

    assert workspace.apply(workspace.load(folder)).ok

    (item,) = api.jobs.list()
    settings = api.jobs.get(job_id=item["job_id"])["settings"]
    timeouts = {task["task_key"]: task["timeout_seconds"] for task in settings["tasks"]}
    assert (settings["max_concurrent_runs"], settings["tags"], timeouts) == (3, {"team": "b"}, {"one": 10, "two": 20})


def test_all_still_creates_and_deletes(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(bundle("[all]"))
    assert workspace.apply(workspace.load(folder)).ok
    write({"databricks.yml": "bundle: {name: b}\n"})

    assert workspace.apply(workspace.load(folder), auto_approve=True, allow=["data-loss"]).ok
    assert [*api.jobs.list()] == []


def test_nothing_is_silent(workspace: Workspace, edited: Any) -> None:
    plan = workspace.plan(workspace.load(edited("[all]")))

    reasons = {
        f"{address}.{change['path']}": change["reason"]
        for address, changes in json.loads(json.dumps(to_json(plan)))["suppressed"].items()
        for change in changes
    }
    assert reasons["jobs.j.max_concurrent_runs"] == "ignored by lifecycle.ignore_changes; stays as it is"
    assert any(name.startswith("jobs.j.permissions.") for name in reasons)
    line = "! jobs.j: max_concurrent_runs: 7 -> 1  (ignored by lifecycle.ignore_changes; stays as it is)"
    assert line in plan_text(plan, verbose=True).splitlines()
    assert "max_concurrent_runs" not in plan_text(plan)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("max_concurent_runs", r"there is no field max_concurent_runs; did you mean 'max_concurrent_runs'\?"),
        ("permisions", r"there is no field permisions; did you mean 'permissions'\?"),
        ("tasks[one].timeout", r"tasks\[one\] has no field timeout"),
        ("tasks[0].timeout_seconds", r"tasks is a list by task_key: write tasks\[KEY\]"),
        ("tasks.one", r"tasks is a list by task_key: write tasks\[KEY\]"),
        ("name.first", "name is a single value, and has nothing below it"),
        ("a..b", r"'a\.\.b' is no path of a field"),
        ("", "name a field, or write all for every one"),
        ("permissions[users].levels", r"permissions\[users\] has no field levels; did you mean 'level'\?"),
    ],
)
def test_a_path_of_no_field_is_refused_with_the_nearest(
    workspace: Workspace, write: Write, path: str, words: str
) -> None:
    with pytest.raises(ManifestError, match=f"ignore_changes: {words}") as error:
        workspace.load(write(bundle(f'[name, "{path}"]')))

    assert error.value.diagnostics[-1].paths == ("resources.jobs.j.lifecycle.ignore_changes[1]",)
