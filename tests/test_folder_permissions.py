"""The bundle's own permissions on the emulator: set on its folders, drifted, forgotten. (§8.1)"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.plan.model import Action, Consent, Plan
from dbxplan.report.text import plan_text
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace

Write = Callable[[Mapping[str, str]], Path]
ME = "user@example.com"
ROOT = f"/Workspace/Users/{ME}/.bundle/b/default"
VIEW = "{level: CAN_VIEW, group_name: users}"


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


class Bench:
    def __init__(self, workspace: Workspace, write: Write, api: RawClient) -> None:
        self.workspace, self.write, self.api = workspace, write, api

    def bundle(self, permissions: str, more: str = "") -> Bundle:
        text = f"bundle: {{name: b}}\npermissions: [{permissions}]\n{more}\n"
        return self.workspace.load(self.write({"databricks.yml": text}))

    def plan(self, permissions: str, more: str = "") -> Plan:
        return self.workspace.plan(self.bundle(permissions, more))

    def apply(self, permissions: str, more: str = "") -> dict[str, str]:
        """Address -> action; what was applied plans nothing."""
        applied = self.workspace.apply(self.bundle(permissions, more), allow=frozenset(Consent))
        assert applied.ok, applied.outcomes
        assert self.plan(permissions, more).steps == ()
        return {str(address): outcome.action.value for address, outcome in applied.outcomes.items()}

    def number(self, path: str) -> str:
        return str(self.api.workspace.get_status(path=path)["object_id"])

    def entries(self, path: str = ROOT) -> dict[str, str]:
        """Who has what of their own on a folder."""
        found = self.api.permissions.get(request_object_type="directories", request_object_id=self.number(path))
        return {
            next(
                str(entry[key]) for key in ("user_name", "group_name", "service_principal_name") if entry.get(key)
            ): level["permission_level"]
            for entry in found["access_control_list"]
            for level in entry["all_permissions"]
            if not level["inherited"]
        }

    def let_in(self, path: str = ROOT, **levels: str) -> None:
        entries = [{"user_name": f"{name}@example.com", "permission_level": level} for name, level in levels.items()]
        self.api.permissions.set(
            request_object_type="directories", request_object_id=self.number(path), access_control_list=entries
        )


@pytest.fixture
def bench(workspace: Workspace, write: Write, api: RawClient) -> Bench:
    return Bench(workspace, write, api)


def actions(plan: Plan) -> dict[str, Action]:
    return {str(step.address): step.action for step in plan.steps}


def test_the_bundles_permissions_are_set_on_its_folder_in_the_folders_words(bench: Bench) -> None:
    run, manage = "{level: CAN_RUN, user_name: bob@example.com}", "{level: CAN_MANAGE, group_name: admins}"

    first = bench.apply(f"{VIEW}, {run}, {manage}")

    assert first == {"workspace.root_path.permissions": "create"}
    assert bench.entries() == {"users": "CAN_READ", "bob@example.com": "CAN_RUN"}


def test_everyone_stands_there_once_with_the_highest_level(bench: Bench) -> None:
    bench.apply(f"{VIEW}, {{level: CAN_RUN, group_name: users}}")

    assert bench.entries() == {"users": "CAN_RUN"}


def test_drift_is_seen_said_and_set_right(bench: Bench) -> None:
    bench.apply(VIEW)
    bench.let_in(eve="CAN_MANAGE")

    plan = bench.plan(VIEW)

    lines = plan_text(plan).splitlines()
    assert actions(plan) == {"workspace.root_path.permissions": Action.UPDATE}
    assert "    gains group users: CAN_READ  (removed in the workspace)" in lines
    assert "    loses user eve@example.com: CAN_MANAGE  (added in the workspace; effect: access-loss)" in lines
    bench.apply(VIEW)
    assert bench.entries() == {"users": "CAN_READ"}


def test_only_the_list_changes_with_the_manifest(bench: Bench) -> None:
    bench.apply(VIEW)

    assert bench.apply("{level: CAN_RUN, group_name: users}") == {"workspace.root_path.permissions": "update"}
    assert bench.entries() == {"users": "CAN_RUN"}


def test_who_inherits_as_much_gains_and_loses_nothing(bench: Bench) -> None:
    bench.api.workspace.mkdirs(path=ROOT)
    bench.let_in(user="CAN_MANAGE", eve="CAN_READ")

    (step,) = bench.plan(VIEW).steps

    shown = {str(change.path[1]) for change in step.changes if change.shown and len(change.path) > 1}
    assert shown == {'["group_name=users"]', '["user_name=eve@example.com"]'}


def test_without_permissions_the_folder_is_left_as_it_is(bench: Bench) -> None:
    bench.apply(VIEW)

    plan = bench.plan("")
    bench.apply("")

    assert actions(plan) == {"workspace.root_path.permissions": Action.FORGET}
    assert bench.entries() == {"users": "CAN_READ"}


def test_folders_outside_the_root_have_a_list_of_their_own_and_those_inside_none(bench: Bench) -> None:
    more = "workspace: {file_path: /Workspace/team/files, artifact_path: /Workspace/team/files/artifacts}"

    applied = bench.apply(VIEW, more)

    assert applied == {
        "workspace.root_path.permissions": "create",
        "workspace.artifact_path.permissions": "create",
        "workspace.file_path.permissions": "create",
    }
    assert bench.entries("/Workspace/team/files") == {"users": "CAN_READ"}


@pytest.mark.parametrize("root", ["/Workspace/Shared/b", "/Shared/b"])
def test_what_everyone_may_write_to_stays_so(bench: Bench, root: str) -> None:
    assert bench.apply(VIEW, f"workspace: {{root_path: {root}}}") == {}


def test_another_root_gets_the_list_too(bench: Bench) -> None:
    state = f"state_path: /Workspace/Users/{ME}/state"
    bench.apply(VIEW, f"workspace: {{{state}}}")

    applied = bench.apply(VIEW, f"workspace: {{{state}, root_path: /Workspace/Users/{ME}/other}}")

    assert applied == {"workspace.root_path.permissions": "update"}
    assert bench.entries(f"/Workspace/Users/{ME}/other") == {"users": "CAN_READ"}


def test_a_folder_that_is_gone_is_made_again(bench: Bench) -> None:
    bench.apply(VIEW)
    bench.api.workspace.delete(path=ROOT, recursive=True)

    assert bench.apply(VIEW) == {"workspace.root_path.permissions": "create"}
    assert bench.entries() == {"users": "CAN_READ"}
