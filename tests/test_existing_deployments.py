"""Workspaces that the official client deployed to: its state is taken over, its lock held, its files left alone."""

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.apply.events import RunFinished, StepStarted
from dbxplan.errors import StateError
from dbxplan.files import remote
from dbxplan.plan.model import Action
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound
from dbxplan.workflow import Bundle, Choices, Workspace, draft, run

ME = "user@example.com"
EVERYTHING = Choices.of(allow=["delete", "replace", "data-loss", "adopt", "lock-out"])
BUNDLE = """
    bundle: {name: shop}
    resources:
      schemas:
        s: {catalog_name: main, name: Shop, grants: [{principal: users, privileges: [SELECT]}]}
      volumes:
        v: {catalog_name: main, schema_name: "${resources.schemas.s.name}", name: files}
      jobs:
        nightly: {name: nightly, permissions: [{level: CAN_VIEW, group_name: users}]}
      clusters:
        c: {cluster_name: c, spark_version: 15.4.x-scala2.12, num_workers: 1, node_type_id: i3.xlarge}
      secret_scopes:
        k: {name: keys, permissions: [{level: READ, group_name: users}]}
    """


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


@pytest.fixture
def bundle(workspace: Workspace, write: Any, lose: Callable[[Bundle], None]) -> Bundle:
    """As if deployed by another client: objects and files are there, and nothing of ours is recorded."""
    bundle = workspace.load(write({"databricks.yml": BUNDLE}))
    assert workspace.apply(bundle).ok
    recorded = {address: record.id for address, record in draft(bundle).state.resources.items()}
    lose(bundle)
    object.__setattr__(bundle, "recorded", recorded)
    return bundle


def direct(bundle: Any, **more: Any) -> dict[str, Any]:
    """Its state, as the facts have it."""
    ids = {str(address): id for address, id in bundle.recorded.items()}
    job, cluster = ids["jobs.nightly"], ids["clusters.c"]

    def entry(id: str, state: dict[str, Any], *needs: str) -> dict[str, Any]:
        found = [{"node": f"resources.{need}", "label": f"${{resources.{need}.id}}"} for need in needs]
        return {"__id__": id, "state": state, **({"depends_on": found} if found else {})}

    everybody = {"group_name": "users"}
    entries = {
        "schemas.s": entry("main.shop", {"catalog_name": "main", "name": "Shop"}),
        "schemas.s.grants": entry(
            "schema/main.old",
            {
                "securable_type": "schema",
                "full_name": "main.shop",
                "__embed__": [{"principal": "users", "privileges": ["SELECT"]}],
            },
            "schemas.s",
        ),
        "volumes.v": entry(
            "main.shop.files",
            {"catalog_name": "main", "schema_name": "Shop", "name": "files", "volume_type": "MANAGED"},
            "schemas.s",
        ),
        "jobs.nightly": entry(job, {"name": "nightly", "max_concurrent_runs": 1}),
        "jobs.nightly.permissions": entry(
            "/jobs/7",
            {
                "object_id": f"/jobs/{job}",
                "__embed__": [{"level": "CAN_VIEW", **everybody}, {"level": "IS_OWNER", "user_name": ME}],
            },
            "jobs.nightly",
        ),
        "clusters.c": entry(cluster, {"cluster_name": "c", "num_workers": 1, "node_type_id": "i3.xlarge"}),
        "secret_scopes.k": entry("keys", {"scope": "keys"}),
        "secret_scopes.k.permissions": entry(
            "keys",
            {
                "scope_name": "keys",
                "acls": [
                    {"permission": "READ", "principal": "users"},
                    {"permission": "MANAGE", "principal": ME},
                ],
            },
            "secret_scopes.k",
        ),
    }
    state = {f"resources.{node}": each for node, each in entries.items()}
    header = {"state_version": 2, "cli_version": "1.13.0", "lineage": "11111111-1111-4111-8111-111111111111"}
    return {**header, "serial": 3, "state": state, **more}


def terraform(bundle: Any) -> dict[str, Any]:
    ids = {str(address): id for address, id in bundle.recorded.items()}

    def resource(type: str, key: str, **attributes: Any) -> dict[str, Any]:
        instances = [{"attributes": attributes}]
        return {"mode": "managed", "type": f"databricks_{type}", "name": key, "instances": instances}

    return {
        "version": 4,
        "serial": 5,
        "lineage": "11111111-1111-4111-8111-111111111111",
        "resources": [
            resource("schema", "s", id="main.shop"),
            resource("grants", "schema_s", id="schema/main.shop"),
            resource("volume", "v", id="main.shop.files"),
            resource("job", "nightly", id=ids["jobs.nightly"]),
            resource("permissions", "job_nightly", id=f"/jobs/{ids['jobs.nightly']}"),
            resource("cluster", "c", id=ids["clusters.c"]),
            resource("secret_scope", "k", id="keys", name="keys"),
            resource("secret_acl", "secret_acl_k_0", id="keys|||users"),
            {"mode": "data", "type": "databricks_current_user", "name": "me", "instances": []},
        ],
    }


def put(bundle: Bundle, document: Any, place: str, name: str) -> Callable[[], bytes]:
    """Writes a state here or in the workspace; gives what reads it again."""
    data = document if isinstance(document, bytes) else json.dumps(document, indent=1).encode()
    if place == "workspace":
        path = f"{bundle.manifest.workspace.state_path}/{name}"
        remote.put(bundle.api, path, data)
        return lambda: remote.read(bundle.api, path)
    file = bundle.manifest.root / ".databricks" / "bundle" / bundle.manifest.target / name
    if name.endswith("tfstate"):
        file = file.parent / "terraform" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file.read_bytes


@pytest.mark.parametrize("place", ["here", "workspace"])
@pytest.mark.parametrize("engine", ["direct", "terraform"])
def test_what_it_deployed_is_taken_over_once_and_nothing_is_made_or_changed(
    place: str, engine: str, bundle: Any, workspace: Workspace, api: RawClient
) -> None:
    name, document = {
        "direct": ("resources.json", direct(bundle)),
        "terraform": ("terraform.tfstate", terraform(bundle)),
    }[engine]
    read = put(bundle, document, place, name)
    before = read()

    plan = workspace.plan(bundle)
    applied = workspace.apply(bundle)
    again = workspace.plan(bundle)

    assert {str(step.address): step.action for step in plan.steps if step.action is not Action.RECORD} == {}
    (note,) = plan.notes
    assert "8 resources, by " in note
    assert f"{name} (engine {engine}, serial {document['serial']})" in note
    assert applied.ok
    assert (again.steps, again.notes) == ((), ())
    kept = draft(bundle).state.resources
    assert {address: record.id for address, record in kept.items()} == bundle.recorded
    assert len(list(api.jobs.list())) == len(list(api.clusters.list())) == 1
    assert read() == before


def test_the_newer_state_counts_wherever_it_is(bundle: Any, workspace: Workspace) -> None:
    put(bundle, direct(bundle, serial=9), "workspace", "resources.json")
    put(bundle, {**direct(bundle), "state": {}}, "here", "resources.json")
    put(bundle, terraform(bundle), "here", "terraform.tfstate")

    (note,) = workspace.plan(bundle).notes

    assert "(engine direct, serial 9)" in note


@pytest.mark.parametrize(
    ("second", "words"),
    [
        ({"lineage": "another"}, "lineage mismatch in state files"),
        ({"serial": 5}, "same serial number in terraform and direct states"),
        ({"state_version": 4}, "its version 4 is newer than the supported 3"),
        ({"state": {"resources.jobs.x": {}}}, "cannot be read: KeyError"),
    ],
)
def test_states_that_cannot_be_right_are_refused(
    second: dict[str, Any], words: str, bundle: Any, workspace: Workspace
) -> None:
    put(bundle, terraform(bundle), "here", "terraform.tfstate")
    put(bundle, direct(bundle, **second), "workspace", "resources.json")

    with pytest.raises(StateError, match=words):
        workspace.plan(bundle)


def test_a_state_that_is_cut_off_is_told_with_its_place(bundle: Any, workspace: Workspace) -> None:
    put(bundle, b'{"state_version": 2, "state', "workspace", "resources.json")

    with pytest.raises(StateError, match=r"state /Workspace/.*/state/resources\.json cannot be read"):
        workspace.plan(bundle)


def test_ids_that_only_its_unfinished_run_knows_are_taken_too(bundle: Any, workspace: Workspace) -> None:
    document = direct(bundle)
    job = document["state"].pop("resources.jobs.nightly")
    header = {"state_version": 2, "cli_version": "1.13.0", "lineage": document["lineage"], "serial": 4}
    lines = [header, {"k": "resources.jobs.nightly", "v": job}, {"k": "resources.secret_scopes.k"}]
    put(bundle, document, "here", "resources.json")
    put(bundle, "\n".join(map(json.dumps, lines)).encode(), "here", "resources.json.wal")

    drafted = draft(bundle)

    assert drafted.state.resources[Address("jobs", "nightly")].id == job["__id__"]
    assert Address("secret_scopes", "k") not in drafted.state.resources
    assert "serial 4" in drafted.plan.notes[0]


def test_kinds_that_cannot_be_managed_are_left_alone_and_named(bundle: Any, workspace: Workspace) -> None:
    document = direct(bundle)
    document["state"]["resources.moonbases.m"] = {"__id__": "1", "state": {}}
    put(bundle, document, "workspace", "resources.json")

    plan = workspace.plan(bundle)

    assert plan.steps == ()
    assert plan.notes[0].endswith("since dbxplan cannot manage them yet: moonbases.m")


def test_what_left_the_manifest_since_is_deleted_with_consent(bundle: Any, workspace: Workspace, write: Any) -> None:
    put(bundle, direct(bundle), "workspace", "resources.json")
    smaller = workspace.load(write({"databricks.yml": BUNDLE.partition("      clusters:")[0]}))

    steps = {str(step.address): step.action.value for step in workspace.plan(smaller).steps}

    assert steps == {"clusters.c": "delete", "secret_scopes.k": "delete", "secret_scopes.k.permissions": "forget"}


def test_after_a_destroy_its_state_does_not_count_again(bundle: Any, workspace: Workspace) -> None:
    put(bundle, direct(bundle), "here", "resources.json")
    workspace.destroy(bundle, allow=["delete", "data-loss"])

    plan = workspace.plan(bundle)

    assert plan.notes == ()
    assert {step.reason for step in plan.steps} == {"new in the manifest"}


def lock_of(bundle: Bundle, id: str = "22222222-2222-4222-8222-222222222222", forced: bool = False) -> bytes:
    moment = "2026-01-02T03:04:05.678900001+02:00"
    return json.dumps({"ID": id, "AcquisitionTime": moment, "IsForced": forced, "User": "eve@example.com"}).encode()


@pytest.mark.parametrize("forced", [False, True])
def test_its_lock_is_respected_and_told_with_holder_and_time(forced: bool, bundle: Bundle, api: RawClient) -> None:
    read = put(bundle, lock_of(bundle, forced=forced), "workspace", "deploy.lock")
    before = read()

    with pytest.raises(StateError) as raised:
        run(draft(bundle), force_lock=False, choices=EVERYTHING)
    assert str(raised.value) == (
        f"deploy lock {'force-' if forced else ''}acquired by eve@example.com at 2026-01-02 03:04:05.678900001 "
        "+0200 +0200.\nAnother deployment may be in progress. Use --force-lock to override, but this may\n"
        "conflict with the other deployment if it is still active"
    )
    assert read() == before
    assert bundle.store.list("state.") == []


def test_it_can_be_taken_by_force_and_is_released(bundle: Bundle) -> None:
    put(bundle, lock_of(bundle), "workspace", "deploy.lock")

    assert run(draft(bundle), force_lock=True, choices=EVERYTHING).ok

    assert locks(bundle) == []


def test_it_is_held_while_steps_are_taken_and_then_released(bundle: Bundle) -> None:
    seen: list[Any] = []

    def look(event: object) -> None:
        if isinstance(event, RunFinished):
            return
        data = remote.read(bundle.api, f"{bundle.manifest.workspace.state_path}/deploy.lock")
        seen.append(json.loads(data))

    assert run(draft(bundle), on_event=look, choices=EVERYTHING).ok

    assert {(each["User"], each["IsForced"]) for each in seen} == {(ME, False)}
    assert locks(bundle) == []


def test_what_a_run_of_ours_left_behind_is_no_obstacle(bundle: Bundle) -> None:
    kept: list[bytes] = []
    path = f"{bundle.manifest.workspace.state_path}/deploy.lock"

    def keep(event: object) -> None:
        if isinstance(event, StepStarted):
            kept.append(remote.read(bundle.api, path))

    run(draft(bundle), on_event=keep, choices=EVERYTHING)
    remote.put(bundle.api, path, kept[0])
    bundle.api.clusters.permanent_delete(cluster_id=bundle.recorded[Address("clusters", "c")])  # type: ignore[attr-defined]

    assert run(draft(bundle), choices=EVERYTHING).ok
    assert locks(bundle) == []


def test_switched_off_it_is_neither_written_nor_looked_at(workspace: Workspace, write: Any) -> None:
    text = BUNDLE.replace("{name: shop}", "{name: shop, deployment: {lock: {enabled: false}}}")
    bundle = workspace.load(write({"databricks.yml": text}))
    read = put(bundle, lock_of(bundle), "workspace", "deploy.lock")
    before = read()

    assert workspace.apply(bundle).ok
    assert read() == before


def test_a_lock_that_is_taken_away_is_told(bundle: Bundle) -> None:
    told: list[str] = []
    path = f"{bundle.manifest.workspace.state_path}/deploy.lock"

    applied = run(
        draft(bundle), on_event=lambda event: remote.remove(bundle.api, path), say=told.append, choices=EVERYTHING
    )

    assert applied.ok
    assert [text for text in told if "was taken away while this run held it" in text] == told != []


def test_a_state_of_earlier_versions_is_taken_along_once(
    workspace: Workspace, write: Any, host: str, tmp_path: Path
) -> None:
    first = Workspace(host, state=str(tmp_path / "states"), environ={}, clock=workspace.clock)
    folder = write({"databricks.yml": BUNDLE})
    assert first.apply(first.load(folder)).ok
    bundle = workspace.load(folder)
    shutil.copytree(tmp_path / "states" / "shop" / "default", bundle.folder, dirs_exist_ok=True)
    before = draft(bundle)

    applied = workspace.apply(bundle)

    assert before.plan.steps == ()
    assert (
        f"the state of earlier runs in {bundle.folder} counts; apply moves it to the workspace" in before.plan.notes[0]
    )
    assert applied.ok
    after = draft(bundle)
    assert (after.plan.steps, after.plan.notes) == ((), ())
    assert after.state.lineage == before.state.lineage
    assert after.state.serial > before.state.serial
    assert sorted(path.name for path in bundle.folder.iterdir()) == []
    assert bundle.store.read("key") == (tmp_path / "states/shop/default/key").read_bytes()


def locks(bundle: Bundle) -> list[str]:
    listed = bundle.api.workspace.list(path=bundle.manifest.workspace.state_path)
    return [item["path"] for item in listed if item["path"].endswith(".lock")]


def test_secrets_that_it_deployed_are_no_change(workspace: Workspace, api: RawClient, write: Any) -> None:
    app = {
        "name": "an-app",
        "description": "",
        "source_code_path": "/Workspace/Shared/code",
        "config": {"env": [{"name": "A", "value": "geheim"}]},
    }
    api.apps.create(body={"name": "an-app"}, no_compute=True)
    bundle = workspace.load(
        write({"databricks.yml": json.dumps({"bundle": {"name": "b"}, "resources": {"apps": {"a": app}}})})
    )
    header = {"state_version": 2, "lineage": "11111111-1111-4111-8111-111111111111", "serial": 1}
    put(bundle, {**header, "state": {"resources.apps.a": {"__id__": "an-app", "state": app}}}, "here", "resources.json")

    plan = workspace.plan(bundle)

    assert plan.steps == ()
    assert "geheim" not in repr(plan)


def test_what_it_notes_of_secrets_scopes_and_documents_is_no_change(
    host: str, clock: Any, api: RawClient, write: Any
) -> None:
    """It notes no value of a secret, an access list of every scope, and a document by its etag."""
    secret = {"catalog_name": "main", "schema_name": "default", "name": "s"}
    api.secrets_uc.create_secret(body={**secret, "value": "geheim"})
    api.secrets.create_scope(scope="bare")
    board = {"display_name": "b", "parent_path": "/Workspace/Shared/b", "warehouse_id": "w"}
    document = {"pages": [{"name": "a"}], "datasets": [{"name": "o", "query": "SELECT 1"}]}
    api.workspace.mkdirs(path="/Workspace/Shared/b")
    made = api.lakeview.create(
        body={**board, "serialized_dashboard": json.dumps(document)}, dataset_catalog="main", dataset_schema="sales"
    )
    api.lakeview.publish(dashboard_id=made["dashboard_id"], embed_credentials=False, warehouse_id="w")
    noted = {
        **board,
        "dataset_catalog": "main",
        "dataset_schema": "sales",
        "embed_credentials": False,
        "serialized_dashboard": document,
    }
    declared = {
        "secrets": {"s": {**secret, "value": "${var.value}"}},
        "secret_scopes": {"k": {"name": "bare"}},
        "dashboards": {"b": noted},
    }
    text = {"bundle": {"name": "b"}, "variables": {"value": {}}, "resources": declared}
    workspace = Workspace(host, environ={"BUNDLE_VAR_value": "geheim"}, clock=clock)
    bundle = workspace.load(write({"databricks.yml": json.dumps(text)}))
    etag = made["etag"]
    acls = [{"permission": "MANAGE", "principal": ME}]
    entries = {
        "secrets.s": {"__id__": "main.default.s", "state": {**secret, "value": ""}},
        "secret_scopes.k": {"__id__": "bare", "state": {"scope": "bare"}},
        "secret_scopes.k.permissions": {"__id__": "bare", "state": {"scope_name": "bare", "acls": acls}},
        "dashboards.b": {"__id__": made["dashboard_id"], "state": {**noted, "etag": etag, "published": True}},
    }
    header = {"state_version": 2, "lineage": "11111111-1111-4111-8111-111111111111", "serial": 1}
    state = {f"resources.{node}": entry for node, entry in entries.items()}
    put(bundle, {**header, "state": state}, "here", "resources.json")

    with suppress(NotFound):  # the first look may be too early
        api.lakeview.get(dashboard_id=made["dashboard_id"])

    untouched = workspace.plan(bundle)
    api.lakeview.update(dashboard_id=made["dashboard_id"], body={**board, "serialized_dashboard": '{"pages": []}'})
    touched = workspace.plan(bundle)

    assert untouched.steps == ()
    assert "geheim" not in repr(untouched)
    assert [str(step.address) for step in touched.steps] == ["dashboards.b"]


def test_what_a_step_of_its_own_sets_here_is_taken_out_of_what_it_sent(workspace: Workspace, write: Any) -> None:
    text = """
        bundle: {name: b}
        resources:
          postgres_projects:
            shop: {project_id: shop, default_branch: projects/shop/branches/production}
        """
    bundle = workspace.load(write({"databricks.yml": text}))
    bundle.api.postgres.create_project(project_id="shop", body={})
    sent = {"project_id": "shop", "default_branch": "projects/shop/branches/production"}
    state = {"resources.postgres_projects.shop": {"__id__": "projects/shop", "state": sent}}
    header = {"state_version": 2, "cli_version": "1.13.0", "lineage": "11111111-1111-4111-8111-111111111111"}
    put(bundle, {**header, "serial": 3, "state": state}, "workspace", "resources.json")

    plan = workspace.plan(bundle)

    assert plan.steps == ()
    assert sorted(map(str, plan.unchanged)) == ["postgres_projects.shop", "postgres_projects.shop.default_branch"]
