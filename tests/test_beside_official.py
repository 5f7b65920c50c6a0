"""Deployments of the official client in turns with ours: what it made is known, what it made anew too, and files.

(§7.4)
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.files import remote
from dbxplan.plan.model import Action, Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace, draft

Write = Callable[[Mapping[str, str]], Path]
LINEAGE = "11111111-1111-4111-8111-111111111111"
ONE = "a: {name: a}"
CLUSTER = "{cluster_name: %s, spark_version: 15.4.x-scala2.12, num_workers: 1, node_type_id: i3.xlarge}"


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={"BUNDLE_VAR_password": "geheim"}, clock=clock)


class Bench:
    def __init__(self, workspace: Workspace, write: Write, api: RawClient) -> None:
        self.workspace, self.write, self.api, self.serial = workspace, write, api, 0

    def bundle(self, resources: str, files: Mapping[str, str] = {}) -> Bundle:
        text = f"bundle: {{name: b}}\nvariables: {{password: {{}}}}\nresources: {{{resources}}}\n"
        return self.workspace.load(self.write({"databricks.yml": text, **files}))

    def plan(self, resources: str) -> Plan:
        return self.workspace.plan(self.bundle(resources))

    def apply(self, resources: str) -> None:
        assert self.workspace.apply(self.bundle(resources), allow=["adopt", "delete"]).ok

    def put(self, name: str, document: Any) -> None:
        data = document if isinstance(document, bytes) else json.dumps(document).encode()
        remote.put(self.api, f"/Workspace/Users/user@example.com/.bundle/b/default/{name}", data)

    def deployed(self, **entries: tuple[str, Any]) -> None:
        """As the official client leaves its state: node with `_` for the dot -> id and what was sent."""
        self.serial += 1
        nodes = {f"resources.{node.replace('__', '.')}": _entry(*entry) for node, entry in entries.items()}
        self.put(
            "state/resources.json",
            {"state_version": 2, "cli_version": "1.13.0", "lineage": LINEAGE, "serial": self.serial, "state": nodes},
        )

    def ids(self, resources: str) -> dict[str, str]:
        records = draft(self.bundle(resources)).state.resources
        return {str(address): record.id for address, record in records.items()}


def _entry(id: str, sent: Any) -> dict[str, Any]:
    return {"__id__": id, "state": sent}


@pytest.fixture
def bench(workspace: Workspace, write: Write, api: RawClient) -> Bench:
    return Bench(workspace, write, api)


def actions(plan: Plan) -> dict[str, Action]:
    return {str(step.address): step.action for step in plan.steps}


def job(api: RawClient, name: str) -> str:
    return str(api.jobs.create(name=name, max_concurrent_runs=1, queue={"enabled": True})["job_id"])


def cluster(api: RawClient, name: str) -> str:
    body = {"spark_version": "15.4.x-scala2.12", "num_workers": 1, "node_type_id": "i3.xlarge"}
    return str(api.clusters.create(cluster_name=name, autotermination_minutes=60, **body)["cluster_id"])


def test_what_it_made_since_is_not_made_again(bench: Bench) -> None:
    bench.apply(f"jobs: {{{ONE}}}")
    made = cluster(bench.api, "c")
    sent = {"cluster_name": "c", "spark_version": "15.4.x-scala2.12", "num_workers": 1, "node_type_id": "i3.xlarge"}
    bench.deployed(clusters__c=(made, {**sent, "autotermination_minutes": 60}))
    both = f"jobs: {{{ONE}}}, clusters: {{c: {CLUSTER % 'c'}}}"

    plan = bench.plan(both)
    bench.apply(both)
    again = bench.plan(both)

    assert plan.steps == ()
    (note,) = plan.notes
    assert note.startswith("the official client deployed since the last apply, by /Workspace/Users/")
    assert note.endswith("resources.json (engine direct, serial 1); taken over: clusters.c")
    assert bench.ids(both)["clusters.c"] == made
    assert (again.steps, again.notes) == ((), ())


def test_what_it_made_anew_takes_the_place_of_what_is_gone(bench: Bench) -> None:
    access = "permissions: [{level: CAN_VIEW, group_name: users}]"
    text = f"jobs: {{a: {{name: a, {access}}}}}"
    bench.apply(text)
    bench.api.jobs.delete(job_id=int(bench.ids(text)["jobs.a"]))
    made = job(bench.api, "a")
    entries = [{"level": "CAN_VIEW", "group_name": "users"}]
    bench.deployed(
        jobs__a=(made, {"name": "a"}),
        jobs__a__permissions=(f"/jobs/{made}", {"object_id": f"/jobs/{made}", "__embed__": entries}),
    )

    plan = bench.plan(text)
    bench.apply(text)

    assert set(actions(plan).values()) <= {Action.UPDATE, Action.RECORD}
    assert "taken over: jobs.a, jobs.a.permissions" in plan.notes[0]
    assert bench.ids(text) == {"jobs.a": made, "jobs.a.permissions": made}
    assert [str(each["job_id"]) for each in bench.api.jobs.list()] == [made]
    assert bench.plan(text).steps == ()


def test_a_second_object_of_its_own_is_named_and_left_alone(bench: Bench) -> None:
    bench.apply(f"jobs: {{{ONE}}}")
    ours = bench.ids(f"jobs: {{{ONE}}}")["jobs.a"]
    theirs = job(bench.api, "a")
    bench.deployed(jobs__a=(theirs, {"name": "a"}))

    plan = bench.plan(f"jobs: {{{ONE}}}")
    bench.apply(f"jobs: {{{ONE}}}")

    assert plan.steps == ()
    assert plan.notes[0].endswith(
        f"jobs.a is {ours} here and {theirs} there: the second is left alone, delete it if nobody needs it"
    )
    assert bench.ids(f"jobs: {{{ONE}}}")["jobs.a"] == ours
    assert bench.plan(f"jobs: {{{ONE}}}").notes == ()


def test_what_it_knows_and_the_manifest_no_more_is_deleted(bench: Bench) -> None:
    bench.apply(f"jobs: {{{ONE}}}")
    bench.deployed(jobs__gone=(job(bench.api, "gone"), {"name": "gone"}))

    assert actions(bench.plan(f"jobs: {{{ONE}}}")) == {"jobs.gone": Action.DELETE}


def test_a_state_of_it_counts_once(bench: Bench) -> None:
    made = job(bench.api, "gone")
    bench.deployed(jobs__gone=(made, {"name": "gone"}))
    bench.apply(f"jobs: {{{ONE}}}")

    plan = bench.plan(f"jobs: {{{ONE}, gone: {{name: gone}}}}")

    assert actions(plan) == {"jobs.gone": Action.CREATE}
    assert plan.notes == ()


def test_a_state_of_it_that_cannot_be_read_is_told_and_nothing_else(bench: Bench) -> None:
    bench.apply(f"jobs: {{{ONE}}}")
    bench.put("state/resources.json", b"{")

    plan = bench.plan(f"jobs: {{{ONE}}}")

    assert plan.steps == ()
    (note,) = plan.notes
    assert "resources.json cannot be read: JSONDecodeError" in note
    assert note.endswith("what it may have deployed since is not known")


def test_edits_in_the_workspace_between_are_drift_of_what_was_taken_over(bench: Bench) -> None:
    made = job(bench.api, "a")
    bench.deployed(jobs__a=(made, {"name": "a", "max_concurrent_runs": 1}))
    bench.api.jobs.update(job_id=int(made), new_settings={"max_concurrent_runs": 7})

    (step,) = (step for step in bench.plan(f"jobs: {{{ONE}}}").steps if step.action is not Action.RECORD)

    (change,) = (change for change in step.changes if str(change.path) == "max_concurrent_runs")
    assert (step.action, change.desired, change.live) == (Action.UPDATE, 1, 7)
    assert change.reason == "changed in the workspace"


def test_files_that_it_uploaded_go_up_again_only_where_they_differ(bench: Bench) -> None:
    files = {"same.py": "print(1)\n", "other.py": "print(2)\n", "book.py": "# Databricks notebook source\n1\n"}
    bundle = bench.bundle(f"jobs: {{{ONE}}}", files)
    root = Path(bundle.manifest.root)
    listed = [*files, "databricks.yml", "gone.py"]
    bench.deployed(jobs__a=(job(bench.api, "a"), {"name": "a"}))
    for name in listed:
        text = "print(0)\n" if name in ("other.py", "gone.py") else (root / name).read_text()
        bench.put(f"files/{name}", text.encode())
    entries = [{"local_path": name, "is_notebook": name == "book.py"} for name in listed]
    bench.put("state/deployment.json", {"version": 1, "seq": 1, "files": entries})

    found = bench.workspace.plan(bundle).files

    assert [path.rpartition("/")[2] for path in found.upload] == ["other.py"]
    assert [path.rpartition("/")[2] for path in found.remove] == ["gone.py"]


def test_a_file_that_was_written_again_as_it_is_here_is_unchanged(bench: Bench) -> None:
    bundle = bench.bundle(f"jobs: {{{ONE}}}", {"same.py": "print(1)\n", "other.py": "print(2)\n"})
    assert bench.workspace.apply(bundle).ok
    bench.put("files/same.py", b"print(1)\n")
    bench.put("files/other.py", b"print(3)\n")

    found = bench.workspace.plan(bundle).files

    assert {path.rpartition("/")[2]: why for path, why in found.reasons.items()} == {
        "other.py": "edited in the workspace"
    }


def test_what_it_cannot_ask_for_and_nobody_can_change_is_taken_as_declared(
    bench: Bench, lose: Callable[[Any], None]
) -> None:
    project, branch = "postgres_projects: {p: {project_id: p}}", "parent: projects/p, branch_id: b, no_expiry: true"
    bench.apply(project)
    bench.apply(f"{project}, postgres_branches: {{b: {{{branch}}}}}")
    lose(bench.bundle(project))
    sent = {"parent": "projects/p", "branch_id": "b", "no_expiry": True}
    bench.deployed(
        postgres_projects__p=("projects/p", {"project_id": "p"}),
        postgres_branches__b=("projects/p/branches/b", sent),
    )
    text = f"{project}, postgres_branches: {{b: {{{branch}, source_snapshot: projects/p/snapshots/s}}}}"

    plan = bench.plan(text)
    bench.apply(text)

    assert plan.steps == ()
    assert plan.notes[0].endswith(
        "taken to be as declared, since that client cannot set it: postgres_branches.b source_snapshot"
    )
    assert bench.plan(text).steps == ()
    assert Address("postgres_branches", "b") in draft(bench.bundle(text)).state.resources


SECRET = {"catalog_name": "main", "schema_name": "default", "name": "s"}


@pytest.mark.parametrize(("there", "changed"), [("geheim", []), ("an older one", ["secrets.s"])])
def test_values_of_secrets_that_it_wrote_are_compared_where_they_can_be_read(
    bench: Bench, there: str, changed: list[str]
) -> None:
    bench.api.secrets_uc.create_secret(body={**SECRET, "value": there})
    bench.deployed(secrets__s=("main.default.s", {**SECRET, "value": ""}))
    text = f"secrets: {{s: {json.dumps({**SECRET, 'value': '${var.password}'})}}}"

    plan = bench.plan(text)
    bench.apply(text)

    assert [str(step.address) for step in plan.steps] == changed
    assert "geheim" not in repr(plan)
    assert there not in repr(plan)
    assert "may not read" not in plan.notes[0]
    kept = bench.api.secrets_uc.get_secret(full_name="main.default.s", include_value=True)
    assert kept["effective_value"] == "geheim"
    assert bench.plan(text).steps == ()


def test_values_that_nobody_may_read_count_as_declared_and_that_is_said(bench: Bench) -> None:
    bench.api.secrets_uc.create_secret(body={**SECRET, "value": "unseen", "owner": "eve@example.com"})
    bench.deployed(secrets__s=("main.default.s", {**SECRET, "value": ""}))

    plan = bench.plan(f"secrets: {{s: {json.dumps({**SECRET, 'value': '${var.password}'})}}}")

    assert plan.steps == ()
    assert plan.notes[0].endswith("values taken to be as declared, since you may not read them: secrets.s")
