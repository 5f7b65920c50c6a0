"""What a secret variable holds is nowhere in clear but in the workspace, whatever field takes it."""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.apply.events import to_json as event_json
from dbxplan.plan import saved
from dbxplan.plan.jsonform import to_json
from dbxplan.plan.model import Action, Moved, Plan
from dbxplan.report.text import plan_text
from dbxplan.sdk import RawClient
from dbxplan.state.codec import encode
from dbxplan.workflow import Bundle, Choices, Workspace, draft, recheck, reopened, run, save

Write = Callable[[Mapping[str, str]], Path]
ALL = Choices.of(auto_approve=True, allow=["data-loss"])
OLD, NEW, OTHER = 'old-hunter\'s "word"', 'new-hunter\'s "word"', "somebody-elses-word"
VAULT = """
    bundle: {name: vault}
    variables:
      db_password: {}
    resources:
      jobs:
        load:
          name: load
          description: "uses ${var.db_password} in it"
          tags: {pw: "${var.db_password}"}
          parameters:
            - {name: pw, default: "${var.db_password}"}
            - {name: url, default: "jdbc:x://u:${var.db_password}@host"}
          tasks:
            - task_key: t
              notebook_task: {notebook_path: /Shared/n, base_parameters: {pw: "${var.db_password}"}}
        copy:
          name: copy
          description: ${resources.jobs.load.description}
          tags: {url: "${resources.jobs.load.parameters[1].default}"}
      pipelines:
        feed: {name: feed, catalog: main, target: x, configuration: {pw: "${var.db_password}"}}
      secret_scopes:
        etl: {name: etl}
"""


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


@pytest.fixture
def folder(write: Write) -> Path:
    return write({"databricks.yml": VAULT})


def loaded(workspace: Workspace, folder: Path, password: str = OLD) -> Bundle:
    return workspace.load(folder, variables=[given(password)])


def given(password: str) -> str:
    """As on a command line, where quotes are doubled in quotes."""
    quoted = password.replace('"', '""')
    return f'"db_password={quoted}"'


def kept(bundle: Bundle) -> Iterator[str]:
    """All that is in the store and in the folder of the bundle."""
    for name in bundle.store.list(""):
        yield (bundle.store.read(name) or b"").decode()
    for path in bundle.manifest.root.rglob("*"):
        if path.is_file() and path.name != "databricks.yml":
            yield path.read_text()


def told(plan: Plan) -> str:
    return json.dumps(to_json(plan)) + plan_text(plan, verbose=True)


def holding(texts: Any, *words: str) -> list[str]:
    """Those of the words that stand in a text, as they are or in JSON."""
    everything = "\n".join(texts)
    return [word for word in words if word.split("'")[0] in everything]


def changes(plan: Plan) -> dict[str, tuple[Any, ...]]:
    return {
        f"{step.address}: {change.path}": (change.moved, change.sensitive or bool(change.secrets))
        for step in plan.steps
        for change in step.changes
        if change.shown
    }


def test_it_is_recorded_as_digests_and_the_next_plan_is_empty(
    workspace: Workspace, folder: Path, api: RawClient
) -> None:
    events: list[Any] = []
    bundle = loaded(workspace, folder)
    applied = run(draft(bundle), ALL, on_event=events.append)

    assert applied.ok
    assert draft(bundle).plan.steps == ()
    job = api.jobs.get(job_id=int(applied.result.state.resources[Address("jobs", "copy")].id))  # type: ignore[union-attr]
    assert job["settings"]["description"] == f"uses {OLD} in it"
    assert job["settings"]["tags"]["url"] == f"jdbc:x://u:{OLD}@host"
    assert holding([*kept(bundle), repr(applied), *(json.dumps(event_json(each)) for each in events)], OLD) == []


def test_another_value_is_an_edit_of_the_manifest_whose_values_are_veiled(
    workspace: Workspace, folder: Path, api: RawClient
) -> None:
    run(draft(loaded(workspace, folder)), ALL)
    bundle = loaded(workspace, folder, NEW)
    drafted = draft(bundle)
    run(drafted, ALL)

    assert changes(drafted.plan) == {
        "jobs.load: description": (Moved.MANIFEST, True),
        "jobs.load: tags.pw": (Moved.MANIFEST, True),
        "jobs.load: parameters[pw].default": (Moved.MANIFEST, True),
        "jobs.load: parameters[url].default": (Moved.MANIFEST, True),
        "jobs.load: tasks[t].notebook_task.base_parameters.pw": (Moved.MANIFEST, True),
        "jobs.copy: description": (Moved.MANIFEST, True),
        "jobs.copy: tags.url": (Moved.MANIFEST, True),
        "pipelines.feed: configuration.pw": (Moved.MANIFEST, True),
    }
    assert holding([told(drafted.plan), *kept(bundle)], OLD, NEW) == []
    assert draft(bundle).plan.steps == ()


def test_drift_of_it_is_found_and_veiled(workspace: Workspace, folder: Path, api: RawClient) -> None:
    applied = run(draft(loaded(workspace, folder)), ALL)
    id = int(applied.result.state.resources[Address("jobs", "load")].id)  # type: ignore[union-attr]
    api.jobs.update(job_id=id, new_settings={"tags": {"pw": OTHER}})
    plan = draft(loaded(workspace, folder)).plan

    assert changes(plan) == {"jobs.load: tags.pw": (Moved.WORKSPACE, True)}
    assert holding([told(plan)], OLD, OTHER) == []


def test_a_secret_that_is_none_any_more_is_still_compared_with_its_digest(
    workspace: Workspace, folder: Path, write: Write
) -> None:
    run(draft(loaded(workspace, folder)), ALL)
    write(
        {
            "databricks.yml": VAULT.replace("${var.db_password}", "plain").replace(
                "db_password: {}", "none: {default: 1}"
            )
        }
    )
    plan = draft(workspace.load(folder)).plan

    assert {moved for moved, _ in changes(plan).values()} == {Moved.MANIFEST}
    assert holding([told(plan)], OLD) == []


def test_what_leaves_the_manifest_or_is_destroyed_has_only_keyed_digests_in_its_plan(
    workspace: Workspace, folder: Path, write: Write, tmp_path: Path
) -> None:
    first = draft(loaded(workspace, folder))
    run(first, ALL)
    doomed = draft(loaded(workspace, folder), destroy=True)
    write({"databricks.yml": "    bundle: {name: vault}\n"})
    gone = draft(workspace.load(folder)).plan
    plan = save(doomed, tmp_path / "plan.json")
    applied = run(
        recheck(reopened(plan, workspace, write({"databricks.yml": VAULT}), variables=[given(OLD)]), plan),
        ALL,
    )

    assert [step.action for step in gone.steps] == [Action.DELETE] * 4
    assert [step.fingerprint.recorded for step in gone.steps] == [
        step.fingerprint.recorded for step in doomed.plan.steps
    ]
    assert holding([told(gone), told(plan)], OLD) == []
    assert applied.ok


def test_what_a_server_repeats_of_it_is_left_out_of_errors_and_events(
    workspace: Workspace, folder: Path, write: Write
) -> None:
    write({"databricks.yml": VAULT + "      schemas: {s: {catalog_name: '${var.db_password}', name: s}}\n"})
    events: list[Any] = []
    applied = run(draft(loaded(workspace, folder, "no-such-word")), ALL, on_event=events.append)
    error = applied.outcomes[Address("schemas", "s")].error

    assert "(secret)" in error
    assert holding([repr(applied), *(json.dumps(event_json(each)) for each in events)], "no-such-word") == []


def test_what_earlier_versions_recorded_in_clear_is_hidden_and_nothing_moved(
    workspace: Workspace, folder: Path
) -> None:
    bundle = loaded(workspace, folder)
    run(draft(bundle), ALL)
    clear = draft(bundle)
    address = Address("jobs", "load")
    record = clear.state.resources[address]
    in_clear = replace(record, sent={**record.sent, "tags": {"pw": OLD}}, seen={"description": f"uses {OLD} in it"})
    state = replace(clear.state, serial=clear.state.serial + 1, resources={**clear.state.resources, address: in_clear})
    bundle.store.create(f"state.{state.serial}", encode(state))
    drafted = draft(bundle)

    assert drafted.plan.steps == ()
    assert holding([repr(drafted.state)], OLD) == []


def test_a_plan_made_before_there_was_a_key_is_applied_after_another_run_made_one(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    save(draft(loaded(workspace, folder)), tmp_path / "plan.json")
    run(draft(loaded(workspace, folder), select=["secret_scopes.etl"]), ALL)
    again = saved.read(tmp_path / "plan.json")
    bundle = reopened(again, workspace, folder, variables=[given(OLD)])
    applied = run(recheck(bundle, again, still_valid=True), ALL)

    assert {str(address) for address in applied.outcomes} == {"jobs.load", "jobs.copy", "pipelines.feed"}
    assert draft(bundle).plan.steps == ()


ENVIRONMENT = """
    bundle: {name: web}
    variables:
      warehouse: {default: 0123456789abcdef}
      hook: {default: https://hooks.example/T000}
      place: {default: nightly}
    resources:
      apps:
        web:
          name: nightly
          source_code_path: .
          description: of the ${var.place} runs
          resources: [{name: sql, sql_warehouse: {id: "${var.warehouse}", permission: CAN_USE}}]
          config:
            env:
              - {name: WAREHOUSE, value: "${var.warehouse}"}
              - {name: PLACE, value: "${var.place}"}
              - {name: HOOK, value: "${var.hook}"}
"""


def test_what_an_environment_variable_shares_with_other_fields_is_no_secret_there(
    workspace: Workspace, write: Write
) -> None:
    folder = write({"databricks.yml": ENVIRONMENT})
    first = draft(workspace.load(folder))
    applied = run(first, ALL)

    assert applied.ok
    assert "of the nightly runs" in told(first.plan)
    assert holding([told(first.plan)], "hooks.example") == []
    assert draft(workspace.load(folder)).plan.steps == ()


def test_a_value_that_was_secret_and_is_plain_by_now_is_no_difference(workspace: Workspace, write: Write) -> None:
    text = "bundle: {name: b}\nvariables: {a_token: {default: wonderland}}\n"
    text += "resources: {jobs: {j: {name: wonderland, description: x}}}\n"
    run(draft(workspace.load(write({"databricks.yml": text}))), ALL)
    folder = write({"databricks.yml": text.replace("a_token", "place").replace("description: x", "description: y")})

    plan = draft(workspace.load(folder)).plan

    assert [str(change.path) for step in plan.steps for change in step.changes] == ["description"]


def test_what_a_sensitive_field_holds_is_secret_where_another_refers_to_it(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    text = "bundle: {name: b}\nresources:\n  secret_scopes: {etl: {name: etl}}\n"
    text += "  scope_secrets: {pw: {scope: '${resources.secret_scopes.etl.name}', key: pw, string_value: wonderland}}\n"
    text += "  jobs: {j: {name: j, description: 'a ${resources.scope_secrets.pw.string_value} b', tags: {a: plain}}}\n"
    bundle = workspace.load(write({"databricks.yml": text}))
    first = draft(bundle)
    applied = run(first, ALL)

    assert applied.ok
    assert [job["settings"]["description"] for job in api.jobs.list()] == ["a wonderland b"]
    assert holding([told(first.plan), *kept(bundle), repr(applied)], "wonderland") == []
    assert draft(bundle).plan.steps == ()


GUESSED = """
    bundle: {name: b}
    variables: {pin: {}}
    resources:
      clusters: {c: {cluster_name: c, spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1,
                     docker_image: {url: u, basic_auth: {username: me, password: "${var.pin}"}}}}
      jobs: {j: {name: j, tags: {pin: "${var.pin}"}}}
"""


def test_nobody_without_the_key_can_guess_at_a_secret_and_the_key_stays_in_the_store(
    workspace: Workspace, write: Write, tmp_path: Path
) -> None:
    bundle = workspace.load(write({"databricks.yml": GUESSED}), variables=["pin=4711"])
    save(draft(bundle), tmp_path / "first.plan")
    run(draft(bundle), ALL)
    again = workspace.load(bundle.manifest.root, variables=["pin=4712"])
    save(draft(again), tmp_path / "second.plan")
    key = (bundle.store.read("key") or b"").decode()
    plans = [(tmp_path / name).read_text() for name in ("first.plan", "second.plan")]
    hashes = {
        digest
        for pin in ("4711", "4712")
        for text in (pin, f'"{pin}"', f"{pin}\n", f'["{pin}"]', f'{{"pin":"{pin}"}}')
        for name in ("md5", "sha1", "sha256", "sha512", "blake2b")
        for digest in (hashlib.new(name, text.encode()).hexdigest(), hmac.new(b"", text.encode(), name).hexdigest())
    }
    keyed = hmac.new(bytes.fromhex(key), b'"4712"', hashlib.sha256).hexdigest()

    everything = "\n".join([*plans, *kept(bundle)])
    assert [digest for digest in hashes if digest in everything] == []
    assert len(bytes.fromhex(key)) == 32
    assert [key in text for text in plans] == [False, False]
    assert [keyed in text for text in plans] == [False, True]
