"""A plan that one makes and another applies: it is made for the one who applies."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.emulator import identity
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.errors import UsageError
from dbxplan.workflow import Workspace

Write = Callable[[Mapping[str, str]], Path]
ROBOT = "5f3c6a80-0000-4000-8000-000000000001"
ME = "user@example.com"
TEXT = """
    bundle: {name: b}
    targets: {dev: {mode: development, default: true}}
    resources: {jobs: {nightly: {name: nightly, permissions: [{level: CAN_VIEW, group_name: users}]}}}
"""


@pytest.fixture
def workspace(host: str, clock: Any) -> Callable[..., Workspace]:
    return lambda deployer=None, **environ: Workspace(host, environ=environ, clock=clock, deployer=deployer)


@pytest.mark.parametrize("how", ["argument", "variable"])
def test_the_manifest_is_resolved_for_the_deployer(workspace: Any, write: Write, how: str) -> None:
    other = workspace("ann@example.com") if how == "argument" else workspace(DBXPLAN_DEPLOYER="ann@example.com")

    bundle = other.load(write({"databricks.yml": TEXT}))
    plan = other.plan(bundle)

    document = bundle.manifest.document
    assert document["workspace"]["root_path"] == "/Workspace/Users/ann@example.com/.bundle/b/dev"
    assert document["resources"]["jobs"]["nightly"]["name"] == "[dev ann] nightly"
    assert {"level": "IS_OWNER", "user_name": "ann@example.com"} in document["resources"]["jobs"]["nightly"][
        "permissions"
    ]
    assert (plan.user, bundle.caller) == ("ann@example.com", ME)


def test_what_the_workspace_says_of_the_deployer_counts(workspace: Any, write: Write, host: str) -> None:
    app = application(host.removeprefix("emulator://").partition("?")[0])
    with app.store.transaction(writes=True) as store:
        identity.add(store, "service_principal", identity.service_principal(ROBOT, "Deploy Robot"), ["users"])

    manifest = workspace(ROBOT.upper()).load(write({"databricks.yml": TEXT})).manifest

    assert manifest.document["resources"]["jobs"]["nightly"]["name"] == "[dev deploy_robot] nightly"
    assert manifest.workspace.groups == {"users"}


def test_who_may_not_look_the_deployer_up_plans_by_the_name(workspace: Any, write: Write, host: str) -> None:
    app = application(host.removeprefix("emulator://").partition("?")[0])
    app.faults.add(Fault("GET", ".*/ServicePrincipals", status=403, error_code="PERMISSION_DENIED"))

    manifest = workspace(ROBOT).load(write({"databricks.yml": TEXT})).manifest

    assert manifest.workspace.user == ROBOT


def test_only_the_deployer_applies(workspace: Any, write: Write) -> None:
    other = workspace("ann@example.com")
    bundle = other.load(write({"databricks.yml": TEXT}))

    with pytest.raises(UsageError, match=f"the plan is for ann@example.com to apply, but you are {ME}"):
        other.apply(bundle)

    own = workspace(ME.upper())
    assert own.apply(own.load(write({"databricks.yml": TEXT}))).ok


def test_a_saved_plan_is_applied_by_the_one_it_was_made_for(workspace: Any, write: Write, tmp_path: Path) -> None:
    folder = write({"databricks.yml": TEXT})
    other = workspace("ann@example.com")
    other.plan(other.load(folder), out=tmp_path / "plan.json")

    with pytest.raises(UsageError, match=r"the plan is for ann@example\.com to apply"):
        workspace().apply_saved(tmp_path / "plan.json", folder)


def test_a_plan_needs_no_right_to_write(workspace: Any, write: Write, host: str) -> None:
    folder = write({"databricks.yml": TEXT, "src/a.py": "print()"})
    own = workspace()
    own.apply(own.load(folder))
    app = application(host.removeprefix("emulator://").partition("?")[0])
    refusal = Fault("POST|PUT|PATCH|DELETE", status=403, error_code="PERMISSION_DENIED", times=1000)
    app.faults.add(refusal)

    changed = own.load(write({"databricks.yml": TEXT.replace("CAN_VIEW", "CAN_MANAGE_RUN"), "src/a.py": "print(1)"}))
    plan = own.plan(changed)

    assert [str(step.address) for step in plan.steps] == ["jobs.nightly.permissions"]
    assert len(plan.files.upload) == 2
    assert [fault.times for fault in app.faults.pending()] == [1000]
