"""Choosing what runs, on the emulator: what is chosen with what it needs, and nothing else."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import PlanError, UsageError
from dbxplan.plan.model import Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Choices, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle:
      name: shop
    resources:
      schemas:
        shop:
          catalog_name: main
          name: shop
          grants: [{principal: account users, privileges: [USE_SCHEMA]}]
      volumes:
        raw:
          catalog_name: main
          schema_name: ${resources.schemas.shop.name}
          name: raw
      jobs:
        load:
          name: load
          tasks: [{task_key: t, notebook_task: {notebook_path: src/load.py}}]
          permissions: [{level: CAN_VIEW, group_name: users}]
        nightly:
          name: nightly
          tasks: [{task_key: t, run_job_task: {job_id: "${resources.jobs.load.id}"}}]
        other:
          name: other
          tasks: [{task_key: t, notebook_task: {notebook_path: src/other.py}}]
    """
NOTEBOOK = "# Databricks notebook source\nprint(1)\n"
FILES = {"databricks.yml": BUNDLE, "src/load.py": NOTEBOOK, "src/other.py": NOTEBOOK}
ALL = Choices.of(auto_approve=True, allow=["data-loss"])


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


@pytest.fixture
def folder(write: Write) -> Path:
    return write(FILES)


def without(*blocks: str) -> str:
    """The bundle without the resources of these keys."""
    kept, skipping = [], False
    for line in BUNDLE.splitlines():
        key = line.strip().rstrip(":") if line.startswith("        ") and line[8] != " " else ""
        skipping = key in blocks if key else skipping and line.startswith("          ")
        kept += [] if skipping else [line]
    return "\n".join(kept)


def actions(plan: Plan) -> dict[str, str]:
    return {str(step.address): step.action.value for step in plan.steps}


def names(files: tuple[str, ...]) -> list[str]:
    return [path.rpartition("/")[2] for path in files]


@pytest.mark.parametrize(
    ("select", "addresses"),
    [
        (["jobs.nightly"], ["jobs.load", "jobs.nightly"]),
        (["jobs.load"], ["jobs.load", "jobs.load.permissions"]),
        (["jobs.load.permissions"], ["jobs.load", "jobs.load.permissions"]),
        (["volumes.*"], ["schemas.shop", "volumes.raw"]),
        (["*.grants"], ["schemas.shop", "schemas.shop.grants"]),
        (["jobs.othe?"], ["jobs.other"]),
        (["jobs.other", "schemas.shop"], ["jobs.other", "schemas.shop", "schemas.shop.grants"]),
    ],
)
def test_what_is_chosen_comes_with_what_it_needs(
    workspace: Workspace, folder: Path, select: list[str], addresses: list[str]
) -> None:
    plan = draft(workspace.load(folder), select=select).plan

    assert sorted(actions(plan)) == addresses


def test_files_go_up_that_a_chosen_resource_names(workspace: Workspace, folder: Path) -> None:
    assert names(draft(workspace.load(folder), select=["jobs.nightly"]).plan.files.upload) == ["databricks.yml", "load"]
    assert names(draft(workspace.load(folder), select=["volumes.raw"]).plan.files.upload) == []
    assert names(draft(workspace.load(folder)).plan.files.upload) == ["databricks.yml", "load", "other"]


def test_a_library_goes_up_with_what_names_it(workspace: Workspace, write: Write) -> None:
    task = "{task_key: t, python_wheel_task: {package_name: p, entry_point: m}, libraries: [{whl: ./lib/p.whl}]"
    cluster = "existing_cluster_id: c}"
    jobs = f"{{j: {{name: j, tasks: [{task}, {cluster}]}}, k: {{name: k}}}}"
    folder = write({"databricks.yml": f"bundle: {{name: b}}\nresources: {{jobs: {jobs}}}\n", "lib/p.whl": "wheel"})

    with_it, without_it = (draft(workspace.load(folder), select=[each]).plan for each in ("jobs.j", "jobs.k"))

    assert "p.whl" in names(with_it.files.artifacts)
    assert without_it.files.upload == ()


def test_the_rest_stays_in_workspace_and_record(
    workspace: Workspace, folder: Path, write: Write, api: RawClient
) -> None:
    before = workspace.apply(workspace.load(folder)).result.state  # type: ignore[union-attr]
    write(
        {"databricks.yml": without("other").replace("name: load\n", "name: loads\n"), "src/load.py": NOTEBOOK + "2\n"}
    )

    applied = run(draft(workspace.load(folder), select=["jobs.nightly"]), ALL)

    assert actions(applied.plan) == {"jobs.load": "update"}
    after = applied.result.state  # type: ignore[union-attr]
    other = Address("jobs", "other")
    assert after.resources[other] == before.resources[other]
    assert before.files.keys() == after.files.keys()
    assert sorted(item["settings"]["name"] for item in api.jobs.list()) == ["loads", "nightly", "other"]
    assert actions(draft(workspace.load(folder)).plan) == {"jobs.other": "delete"}


def test_only_what_is_chosen_is_deleted(workspace: Workspace, folder: Path, write: Write) -> None:
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": without("other", "raw")})

    assert actions(draft(workspace.load(folder), select=["jobs.*"]).plan) == {"jobs.other": "delete"}
    assert actions(draft(workspace.load(folder), select=["volumes.raw"]).plan) == {"volumes.raw": "delete"}


def test_what_would_be_deleted_with_it_must_be_chosen_too(workspace: Workspace, folder: Path, write: Write) -> None:
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": without("shop", "raw")})

    with pytest.raises(PlanError, match=r"schemas\.shop would be deleted, but volumes\.raw is in it \(main\.shop\)"):
        draft(workspace.load(folder), select=["schemas.shop"])
    assert set(actions(draft(workspace.load(folder), select=["schemas.shop", "volumes.raw"]).plan)) == {
        "schemas.shop",
        "schemas.shop.grants",
        "volumes.raw",
    }


def test_destroy_takes_what_is_chosen_and_not_what_that_needs(
    workspace: Workspace, folder: Path, api: RawClient
) -> None:
    workspace.apply(workspace.load(folder))

    applied = run(draft(workspace.load(folder), destroy=True, select=["jobs.nightly"]), ALL)

    assert actions(applied.plan) == {"jobs.nightly": "delete"}
    assert applied.plan.files.remove == ()
    assert sorted(item["settings"]["name"] for item in api.jobs.list()) == ["load", "other"]
    assert actions(draft(workspace.load(folder)).plan) == {"jobs.nightly": "create"}


def test_what_is_recorded_of_others_is_not_taken_for_the_chosen(
    workspace: Workspace, folder: Path, write: Write
) -> None:
    """A key that was renamed without `moved`: the object of the old one bears the mark and the name."""
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": BUNDLE.replace("        other:", "        another:")})

    assert actions(draft(workspace.load(folder), select=["jobs.another"]).plan) == {"jobs.another": "create"}


def test_what_keeps_others_from_being_planned_does_not_matter(workspace: Workspace, write: Write) -> None:
    jobs = "{j: {name: j}, k: {name: k, tags: {x: '${resources.jobs.zero.id}'}}}"
    apps = f"  apps: {{a: {{name: a, source_code_path: .}}}}\n  jobs: {jobs}\n"
    folder = write({"databricks.yml": f"bundle: {{name: b}}\nresources:\n{apps}"})

    assert actions(draft(workspace.load(folder), select=["jobs.j"]).plan) == {"jobs.j": "create"}
    with pytest.raises(PlanError, match=r"jobs\.zero"):
        draft(workspace.load(folder), select=["jobs.k"])


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("jobs.nightlyy", r"did you mean jobs\.nightly\?"),
        ("jobs", r"did you mean jobs\.\*\?"),
        ("apps.*", r"select KIND\.KEY"),
    ],
)
def test_what_chooses_nothing_is_refused_with_the_nearest(
    workspace: Workspace, folder: Path, given: str, words: str
) -> None:
    with pytest.raises(UsageError, match=f"neither the manifest nor the state has such a resource; {words}"):
        draft(workspace.load(folder), select=[given])
