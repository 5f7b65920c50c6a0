"""The whole way, on the emulator: from a folder to an applied workspace, and what may happen in between.

(§2.2, §7.4)
"""

import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

import dbxplan
from dbxplan.address import Address
from dbxplan.apply.events import Event, StepDone
from dbxplan.errors import ApplyError, ConsentError, DbxplanError, StateError, UsageError
from dbxplan.files import remote
from dbxplan.plan.model import Action, Moved, Plan
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import ConnectionFailed, NotFound
from dbxplan.state.ledger import Ledger
from dbxplan.state.lock import Holder, Lock
from dbxplan.workflow import Bundle, Choices, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
JOB = Address("jobs", "nightly")
SCHEMA = Address("schemas", "shop")
BUNDLE = """
    bundle:
      name: shop
    resources:
      schemas:
        shop:
          catalog_name: main
          name: shop
      jobs:
        nightly:
          name: nightly
          tasks:
            - task_key: only
              notebook_task:
                notebook_path: src/only.py
    """
NOTEBOOK = "# Databricks notebook source\nprint(1)\n"
FILES = {"databricks.yml": BUNDLE, "src/only.py": NOTEBOOK}


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


@pytest.fixture
def folder(write: Write) -> Path:
    return write(FILES)


def jobs(api: RawClient) -> list[str]:
    return sorted(item["settings"]["name"] for item in api.jobs.list())


def steps(plan: Any) -> dict[str, str]:
    return {str(step.address): step.action.value for step in plan.steps}


def empty_state(bundle: Bundle, clock: Any) -> None:
    ledger = Ledger(bundle.store, clock)
    ledger.save(ledger.load("gone", "default"))


def released_lock(bundle: Bundle, clock: Any) -> None:
    lock = Lock(bundle.store, clock)
    lock.acquire()
    lock.release()


def folders_of_files(bundle: Bundle, clock: Any) -> None:
    assert run(draft(bundle)).ok
    for file in draft(bundle).state.files:
        bundle.api.workspace.delete(path=file)


def folders_of_the_store(bundle: Bundle, clock: Any) -> None:
    bundle.api.workspace.mkdirs(path=f"{bundle.manifest.workspace.state_path}/dbxplan")


@pytest.mark.parametrize("left", [empty_state, released_lock, folders_of_files, folders_of_the_store])
def test_what_a_destroy_left_that_was_cut_off_is_gone_after_the_next(
    tmp_path: Path, write: Write, clock: Any, left: Callable[[Bundle, Any], None]
) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)
    bundle = workspace.load(write({"databricks.yml": "bundle: {name: gone}\n", "src/deep/a.py": "1"}))
    left(bundle, clock)
    assert at(bundle, "/Users/user@example.com/.bundle")

    assert run(draft(bundle, destroy=True)).ok
    assert at(bundle, "/Users/user@example.com/.bundle/gone") == []


@pytest.mark.parametrize(("call", "status", "calls"), [("delete", 403, 8), ("list", 409, 3), ("list", 404, 3)])
def test_what_a_destroy_could_not_clear_away_is_told_and_gone_after_the_next(
    call: str, status: int, calls: int, tmp_path: Path, write: Write, clock: Any
) -> None:
    """Whichever call about files fails: it failed, or says what stays and what to do."""
    folder = write({"databricks.yml": "bundle: {name: gone}\n", "src/deep/a.py": "1"})
    for number in count():
        bundle = Workspace(f"emulator://{tmp_path / f'{number}.db'}", environ={}, clock=clock).load(folder)
        assert run(draft(bundle)).ok
        drafted, said = draft(bundle, destroy=True), list[str]()
        fault = {"path": f"/api/2.0/workspace/{call}", "status": status, "skip": number}
        bundle.api.api_client.do("POST", "/.emulator/faults", body=fault)
        ended = None
        with suppress(DbxplanError):
            ended = run(drafted, say=said.append)
        over = bool(bundle.api.api_client.do("GET", "/.emulator/faults")["faults"])
        bundle.api.api_client.do("DELETE", "/.emulator/faults")
        if ended and ended.ok:
            assert said or at(bundle, "/Users/user@example.com/.bundle/gone") == [], number

        assert run(draft(bundle, destroy=True)).ok
        assert at(bundle, "/Users/user@example.com/.bundle/gone") == [], (number, said)
        if over:
            break
    assert number >= calls


def at(bundle: Bundle, folder: str) -> list[str]:
    try:
        return [item["path"] for item in bundle.api.workspace.list(path=folder)]
    except NotFound:
        return []


def test_a_plan_of_many_unchanged_jobs_takes_few_calls(tmp_path: Path, write: Write, clock: Any) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)
    names = "".join(f"    j{number}: {{name: job {number}}}\n" for number in range(300))
    folder = write({"databricks.yml": f"bundle:\n  name: many\nresources:\n  jobs:\n{names}"})
    workspace.apply(workspace.load(folder))

    plan = workspace.plan(workspace.load(folder))

    assert plan.steps == ()
    assert (plan.cost.objects, plan.cost.calls) == (300, 7)


def test_an_edit_in_the_workspace_is_drift_and_put_back(workspace: Workspace, folder: Path, api: RawClient) -> None:
    applied = workspace.apply(workspace.load(folder))
    id = applied.result.state.resources[JOB].id  # type: ignore[union-attr]
    api.jobs.update(job_id=int(id), new_settings={"max_concurrent_runs": 7})

    plan = workspace.plan(workspace.load(folder))

    (step,) = plan.steps
    (change,) = [change for change in step.changes if change.shown]
    assert (step.action, str(change.path), change.live, change.desired) == (Action.UPDATE, "max_concurrent_runs", 7, 1)
    assert change.moved is Moved.WORKSPACE
    assert workspace.apply(workspace.load(folder)).ok
    assert api.jobs.get(job_id=int(id))["settings"]["max_concurrent_runs"] == 1


def test_a_changed_file_is_uploaded_alone(workspace: Workspace, folder: Path, write: Write) -> None:
    workspace.apply(workspace.load(folder))
    write({"src/only.py": NOTEBOOK + "print(2)\n"})

    plan = workspace.plan(workspace.load(folder))
    applied = workspace.apply(workspace.load(folder))

    assert plan.steps == ()
    assert [path.rpartition("/")[2] for path in plan.files.upload] == ["only"]
    assert applied.ok
    assert workspace.plan(workspace.load(folder)).files.upload == ()


def test_a_file_that_left_the_manifest_is_removed_after_the_resources(
    workspace: Workspace, folder: Path, write: Write, api: RawClient
) -> None:
    first = workspace.apply(workspace.load(folder))
    old = next(path for path in first.plan.files.upload if path.endswith("/only"))
    write({"databricks.yml": BUNDLE.replace("only.py", "other.py"), "src/other.py": NOTEBOOK})
    (folder / "src" / "only.py").unlink()

    applied = workspace.apply(workspace.load(folder))

    assert applied.plan.files.remove == (old,)
    assert applied.ok
    assert [item["path"].rpartition("/")[2] for item in api.workspace.list(path=old.rpartition("/")[0])] == ["other"]
    assert old not in applied.result.state.files  # type: ignore[union-attr]


def test_a_file_deleted_in_the_workspace_is_uploaded_again(workspace: Workspace, folder: Path, api: RawClient) -> None:
    path = workspace.apply(workspace.load(folder)).plan.files.upload[-1]
    api.workspace.delete(path=path)

    assert workspace.plan(workspace.load(folder)).files.reasons == {path: "missing in the workspace"}


def test_a_file_edited_in_the_workspace_is_put_back(workspace: Workspace, folder: Path, api: RawClient) -> None:
    path = workspace.apply(workspace.load(folder)).plan.files.upload[-1]
    remote.put(api, f"{path}.py", b"# Databricks notebook source\nprint(9)\n")

    applied = workspace.apply(workspace.load(folder))

    assert applied.plan.files.reasons == {path: "edited in the workspace"}
    assert workspace.plan(workspace.load(folder)).files.upload == ()


def test_a_folder_may_take_the_place_of_a_file(workspace: Workspace, folder: Path, write: Write) -> None:
    write({"data": "x"})
    workspace.apply(workspace.load(folder))
    (folder / "data").unlink()
    write({"data/a": "x"})

    applied = workspace.apply(workspace.load(folder))
    again = workspace.plan(workspace.load(folder))

    assert applied.ok
    assert (again.files.upload, again.files.remove) == ((), ())


def test_when_a_file_cannot_be_uploaded_no_step_is_taken(workspace: Workspace, folder: Path, api: RawClient) -> None:
    bundle = workspace.load(folder)
    drafted = draft(bundle)
    (folder / "src" / "only.py").unlink()

    with pytest.raises(ApplyError, match=r"only: cannot be uploaded: .*No such file"):
        run(drafted)

    assert jobs(api) == []


def test_the_environment_may_not_contradict_the_manifest(write: Write) -> None:
    folder = write({"databricks.yml": "bundle:\n  name: x\nworkspace:\n  host: https://one.example.com\n"})
    workspace = Workspace(environ={"DATABRICKS_HOST": "https://two.example.com"})

    with pytest.raises(UsageError, match=r"is https://one\.example\.com, but DATABRICKS_HOST is https://two"):
        workspace.load(folder)


def test_a_host_without_credentials_finds_its_one_profile(write: Write, tmp_path: Path) -> None:
    folder = write({"databricks.yml": "bundle:\n  name: x\n", "cfg": "[a]\nhost = http://127.0.0.1:1\ntoken = t\n"})
    workspace = Workspace("http://127.0.0.1:1/", environ={}, config_file=str(folder / "cfg"))

    with pytest.raises(ConnectionFailed, match="refuses the connection"):  # so there were credentials
        workspace.load(folder)


def test_several_profiles_of_a_host_are_named(write: Write) -> None:
    profile = "host = https://one.example.com\ntoken = t\n"
    folder = write({"databricks.yml": "bundle:\n  name: x\n", "cfg": f"[a]\n{profile}[b]\n{profile}"})
    workspace = Workspace("https://one.example.com", environ={}, config_file=str(folder / "cfg"))

    with pytest.raises(UsageError, match=r"a, b of .*cfg are profiles of https://one\.example\.com; choose one"):
        workspace.load(folder)


def test_a_second_run_waits_its_turn_and_is_told_who_holds_the_lock(
    workspace: Workspace, folder: Path, clock: Any
) -> None:
    bundle = workspace.load(folder)
    holder = Lock(bundle.store, clock)
    holder.acquire()

    class Beating:
        """The holder is alive: its heart beats whenever the other one sleeps."""

        def __getattr__(self, name: str) -> Any:
            return getattr(clock, name)

        def sleep(self, seconds: float) -> None:
            clock.sleep(seconds)
            holder.beat()

    other = Workspace(workspace.host, environ={}, clock=Beating())
    told: list[Holder] = []
    began = clock.now

    with pytest.raises(StateError, match="is locked by"):
        other.apply(other.load(folder))
    at_once = clock.now - began
    with pytest.raises(StateError, match="is locked by"):
        run(draft(other.load(folder)), lock_timeout_seconds=100, on_locked=told.append)

    assert at_once < 50 < 100 <= clock.now - began - at_once
    assert [one.pid for one in told] == [os.getpid()]
    holder.release()
    assert workspace.apply(workspace.load(folder)).ok


def test_a_destroyed_bundle_may_go_to_another_workspace(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    state = str(tmp_path / "state")
    workspace = Workspace(workspace.host, state=state, environ={}, clock=workspace.clock)
    workspace.apply(workspace.load(folder))
    elsewhere = Workspace(f"emulator://{tmp_path / 'elsewhere.db'}", state=state, environ={}, clock=workspace.clock)
    with pytest.raises(StateError, match="but this is"):
        elsewhere.plan(elsewhere.load(folder))

    workspace.destroy(workspace.load(folder), auto_approve=True, allow=["data-loss"])
    applied = elsewhere.apply(elsewhere.load(folder))

    assert applied.ok
    assert elsewhere.plan(elsewhere.load(folder)).steps == ()
    with pytest.raises(StateError, match="elsewhere"):
        workspace.plan(workspace.load(folder))


def test_what_another_run_applied_meanwhile_is_planned_again(
    workspace: Workspace, folder: Path, api: RawClient
) -> None:
    late = draft(workspace.load(folder))
    workspace.apply(workspace.load(folder))

    applied = run(late)

    assert applied.ok
    assert applied.plan.steps == ()
    assert jobs(api) == ["nightly"]


def test_consent_does_not_stretch_to_what_came_up_while_it_was_asked_for(
    workspace: Workspace, folder: Path, write: Write, api: RawClient
) -> None:
    volume = "  volumes:\n    files: {catalog_name: main, schema_name: shop, name: files}\n"
    write({"databricks.yml": dedent(BUNDLE) + volume})
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": dedent(BUNDLE).partition("  jobs:")[0] + volume})

    def confirm(plan: Plan, missing: object) -> bool:
        assert steps(plan) == {"jobs.nightly": "delete"}
        api.volumes.delete(name="main.shop.files")
        api.volumes.create(
            catalog_name="main", schema_name="shop", name="files", volume_type="EXTERNAL", storage_location="s3://x/y"
        )
        return True

    with pytest.raises(ConsentError, match=r"something moved since the plan was shown.*\n.*volumes\.files: replace"):
        run(draft(workspace.load(folder)), Choices.of(confirm=confirm))

    assert jobs(api) == ["nightly"]


def test_a_stopped_run_goes_on_where_it_was(workspace: Workspace, folder: Path, api: RawClient) -> None:
    bundle = workspace.load(folder)
    slow = Workspace(workspace.host, environ={}, clock=workspace.clock, parallelism=1)
    stop = threading.Event()
    done: list[str] = []

    def on_event(event: Event) -> None:
        if isinstance(event, StepDone):
            done.append(str(event.address))
            stop.set()

    stopped = run(draft(slow.load(folder)), on_event=on_event, stop=stop)
    again = workspace.apply(bundle)

    assert len(done) == 1
    assert not stopped.ok
    assert len(again.plan.steps) == 1
    assert again.ok
    assert workspace.plan(workspace.load(folder)).steps == ()


def test_the_library_face_does_all_of_it(host: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABRICKS_HOST", raising=False)
    bundle = dbxplan.load(folder, host=host)

    assert {step.action for step in dbxplan.plan(bundle).steps} == {Action.CREATE}
    assert dbxplan.apply(bundle).ok
    assert dbxplan.plan(bundle).steps == ()
    with pytest.raises(ConsentError, match=r"schemas\.shop: delete"):
        dbxplan.destroy(bundle)
    assert dbxplan.destroy(bundle, allow=["delete", "data-loss"]).ok


def test_the_names_of_rooms_still_lead_to_them() -> None:
    import dbxplan.apply.events
    import dbxplan.plan.model as model

    assert dbxplan.plan.model is model  # type: ignore[attr-defined]
    assert dbxplan.apply.events.Event is Event  # type: ignore[attr-defined]
