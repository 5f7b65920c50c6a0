"""One who may only read plans, another one applies exactly that, each in a checkout of its own."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dbxplan.emulator import identity
from dbxplan.emulator.app import Application
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.server import running
from dbxplan.emulator.transport import application
from dbxplan.errors import DbxplanError
from dbxplan.sdk.errors import PermissionDenied
from dbxplan.workflow import Workspace

Write = Callable[[Mapping[str, str]], Path]
ROBOT = "5f3c6a80-0000-4000-8000-000000000001"
TEXT = """
    bundle: {name: shop}
    permissions: [{level: CAN_VIEW, group_name: users}]
    targets: {prod: {mode: production, workspace: {root_path: /Workspace/Shared/shop}}}
    resources:
      jobs: {nightly: {name: nightly, max_concurrent_runs: 1}}
      secret_scopes: {etl: {name: etl}}
"""
WRITES = Fault("POST|PUT|PATCH|DELETE", status=403, error_code="PERMISSION_DENIED", times=10_000)


class Pipeline(NamedTuple):
    """A runner for each job: `reader` may not write, `robot` deploys."""

    reader: Workspace
    robot: Workspace
    app: Application

    def forbid_writes(self) -> None:
        self.app.faults.add(WRITES)

    def allow_writes(self) -> None:
        self.app.faults.clear()


@pytest.fixture
def pipeline(tmp_path: Path, clock: Any) -> Iterator[Pipeline]:
    file = tmp_path / "workspace.db"
    app = application(file)
    with app.store.transaction(writes=True) as store:
        body = identity.service_principal(ROBOT, "Deploy Robot")
        robot = identity.token_for(
            store, identity.add(store, "service_principal", body, ["users", "admins"]), "service_principal"
        )
    with running(file, app=app) as server:
        reader = Workspace(server.url, token=server.token, environ={"DBXPLAN_DEPLOYER": ROBOT}, clock=clock)
        yield Pipeline(
            reader, Workspace(server.url, token=robot, environ={"DBXPLAN_DEPLOYER": ROBOT}, clock=clock), app
        )


def test_exactly_what_was_planned_is_applied_by_the_other(pipeline: Pipeline, write: Write, tmp_path: Path) -> None:
    checkout = write({"databricks.yml": TEXT})
    other = tmp_path / "elsewhere"
    shutil.copytree(checkout, other)
    pipeline.forbid_writes()
    plan = pipeline.reader.plan(pipeline.reader.load(checkout, target="prod"), out=tmp_path / "plan.json")
    pipeline.allow_writes()

    applied = pipeline.robot.apply_saved(tmp_path / "plan.json", other)

    assert plan.user == ROBOT
    assert {str(step.address) for step in plan.steps} == {
        "jobs.nightly",
        "jobs.nightly.permissions",
        "secret_scopes.etl",
        "secret_scopes.etl.permissions",
    }
    assert applied.ok
    for each, folder in ((pipeline.reader, checkout), (pipeline.robot, other)):
        assert each.plan(each.load(folder, target="prod")).steps == ()


def test_the_reader_sees_drift_and_cannot_apply(pipeline: Pipeline, write: Write) -> None:
    checkout = write({"databricks.yml": TEXT})
    pipeline.robot.apply(pipeline.robot.load(checkout, target="prod"))
    bundle = pipeline.reader.load(checkout, target="prod")
    with pytest.raises(PermissionDenied):
        [*bundle.api.secrets.list_acls(scope="etl")]
    (job,) = bundle.api.jobs.list()
    bundle.api.jobs.update(job_id=job["job_id"], new_settings={"max_concurrent_runs": 7})
    pipeline.forbid_writes()

    plan = pipeline.reader.plan(bundle)

    assert plan.cost.notes == ("secret_scopes.etl.permissions is not shown to you: taken as it was last applied",)
    assert [(str(step.address), step.reason) for step in plan.steps] == [("jobs.nightly", "the workspace changed")]
    with pytest.raises(DbxplanError, match=f"the plan is for {ROBOT} to apply"):
        pipeline.reader.apply(bundle)


def test_what_changed_behind_a_list_that_the_reader_does_not_see_stops_the_apply(
    pipeline: Pipeline, write: Write, tmp_path: Path
) -> None:
    checkout = write({"databricks.yml": TEXT})
    first = pipeline.robot.load(checkout, target="prod")
    pipeline.robot.apply(first)
    more = write({"databricks.yml": TEXT.replace("CAN_VIEW", "CAN_MANAGE")})
    pipeline.reader.plan(pipeline.reader.load(more, target="prod"), out=tmp_path / "plan.json")
    first.api.secrets.put_acl(scope="etl", principal="eve@example.com", permission="READ")

    with pytest.raises(DbxplanError, match=r"secret_scopes\.etl\.permissions"):
        pipeline.robot.apply_saved(tmp_path / "plan.json", more)
