"""Every kind, by its example bundles: what is applied is there, stays as it is, and goes away again."""

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient

from dbxplan.address import Address, FieldPath
from dbxplan.fields import Ignored, Kept, Normalized, OutputOnly, Rewritten, Sensitive, Shape, WriteOnly, shape_of
from dbxplan.plan.jsonform import from_json, to_json
from dbxplan.plan.model import Action, Consent
from dbxplan.resources import FOLDERS, KINDS, known_kind
from dbxplan.resources.base import Kind, LeftError
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound
from dbxplan.state.model import Recorded
from dbxplan.workflow import Applied, Bundle, Workspace

Json = dict[str, Any]
Copy = Callable[[str], Path]
ALL = frozenset(Consent)
NAMES = ("quickstart", *(f"{kind}/{size}" for kind in KINDS for size in ("minimal", "full")))

MONITORED = ("main.default.orders", "main.default.events", "main.default.scores")  # no call lists monitors

# How the official client reads an object of each kind, in the form of the manifest.
OFFICIAL: Mapping[str, Callable[[WorkspaceClient, str], Json]] = {
    "alerts": lambda client, id: client.alerts_v2.get_alert(id).as_dict(),
    "apps": lambda client, id: app(client.apps.get(id).as_dict()),
    "catalogs": lambda client, id: client.catalogs.get(id).as_dict(),
    "clusters": lambda client, id: compute(client.clusters.get(id).as_dict()),
    "external_locations": lambda client, id: client.external_locations.get(id).as_dict(),
    "genie_spaces": lambda client, id: client.genie.get_space(id, include_serialized_space=True).as_dict(),
    "instance_pools": lambda client, id: client.instance_pools.get(id).as_dict(),
    "database_catalogs": lambda client, id: client.database.get_database_catalog(id).as_dict(),
    "database_instances": lambda client, id: in_effect(client.database.get_database_instance(id).as_dict()),
    "dashboards": lambda client, id: dashboard(client, id),
    "experiments": lambda client, id: client.experiments.get_experiment(id).experiment.as_dict(),
    "model_serving_endpoints": lambda client, id: client.serving_endpoints.get(id).as_dict(),
    "models": lambda client, id: client.model_registry.get_model(id).registered_model_databricks.as_dict(),
    "job_runs": lambda client, id: client.jobs.get_run(int(id)).as_dict(),
    "jobs": lambda client, id: job(client.jobs.get(int(id)).as_dict()),
    "pipelines": lambda client, id: pipeline(client.pipelines.get(id).as_dict()),
    "postgres_branches": lambda client, id: lakebase(client.postgres.get_branch(id).as_dict()),
    "postgres_catalogs": lambda client, id: lakebase(client.postgres.get_catalog(id).as_dict()),
    "postgres_databases": lambda client, id: lakebase(client.postgres.get_database(id).as_dict()),
    "postgres_endpoints": lambda client, id: lakebase(client.postgres.get_endpoint(id).as_dict()),
    "postgres_projects": lambda client, id: lakebase(client.postgres.get_project(id).as_dict()),
    "postgres_roles": lambda client, id: lakebase(client.postgres.get_role(id).as_dict()),
    "postgres_synced_tables": lambda client, id: lakebase(client.postgres.get_synced_table(id).as_dict()),
    "quality_monitors": lambda client, id: client.quality_monitors.get(id).as_dict(),
    "registered_models": lambda client, id: client.registered_models.get(id, include_aliases=True).as_dict(),
    "schemas": lambda client, id: client.schemas.get(id).as_dict(),
    "secrets": lambda client, id: secret(client, id),
    "synced_database_tables": lambda client, id: in_effect(client.database.get_synced_database_table(id).as_dict()),
    "vector_search_endpoints": lambda client, id: endpoint(client.vector_search_endpoints.get_endpoint(id).as_dict()),
    "vector_search_indexes": lambda client, id: client.vector_search_indexes.get_index(id).as_dict(),
    "scope_secrets": lambda client, id: scope_secret(client, id),
    "secret_scopes": lambda client, id: scope(client, id),
    "sql_warehouses": lambda client, id: compute(client.warehouses.get(id).as_dict()),
    "volumes": lambda client, id: client.volumes.read(id).as_dict(),
}


SECRETS = ("hunter2", "first value", "second value", "first", "second")  # of the variables that tests set
NAMELESS = ("job_runs",)  # nothing tells one of ours from another


# How it reads their permissions and grants, in the form of the manifest.
CHILDREN: Mapping[str, Callable[[WorkspaceClient, str, str], Json]] = {
    "permissions": lambda client, kind, id: {"object_id": id, "permissions": access(client, kind, id)},
    "grants": lambda client, kind, id: {"full_name": id, "grants": assignments(client, kind, id)},
    "default_branch": lambda client, kind, id: {"object_id": id, **lakebase(client.postgres.get_project(id).as_dict())},
}


def access(client: WorkspaceClient, kind: str, id: str) -> list[Json]:
    if kind == "secret_scopes":
        return [{"principal": item.principal, "level": item.permission.value} for item in client.secrets.list_acls(id)]
    if kind == FOLDERS:
        type, id = "directories", str(client.workspace.get_status(id).object_id)
    else:
        type = KINDS[kind].language.permissions.rpartition("/")[0]
    found = client.permissions.get(type, id).as_dict()
    return [
        {**entry, "level": "CAN_MANAGE" if level == "IS_OWNER" else level, "owner": level == "IS_OWNER"}
        for entry in found["access_control_list"]
        for level in [entry["all_permissions"][0]["permission_level"]]
    ]


def assignments(client: WorkspaceClient, kind: str, id: str) -> list[Json]:
    found: list[Json] = client.grants.get(KINDS[kind].language.grants, id).as_dict()["privilege_assignments"]
    return found


def job(body: Json) -> Json:
    """`run_as` is not always echoed, the effective one is."""
    return {"run_as": {"user_name": body["run_as_user_name"]}, **body["settings"]}


def compute(body: Json) -> Json:
    """Its run state is what `lifecycle.started` wants."""
    return {"lifecycle": {"started": body["state"] == "RUNNING"}, **body}


def app(body: Json) -> Json:
    """Its run state is what `lifecycle.started` wants."""
    return {"lifecycle": {"started": body["compute_status"]["state"] == "ACTIVE"}, **body}


def dashboard(client: WorkspaceClient, id: str) -> Json:
    """What of it is published is read apart."""
    shown = client.lakeview.get_published(id).as_dict()
    return {"embed_credentials": shown.get("embed_credentials"), **client.lakeview.get(id).as_dict()}


def in_effect(body: Json) -> Json:
    """What is asked for comes back as what is in effect."""
    found = {name.removeprefix("effective_"): body[name] for name in body if name.startswith("effective_")}
    return {**body, **found}


def secret(client: WorkspaceClient, id: str) -> Json:
    """Whoever owns it may read the value."""
    found = client.secrets_uc.get_secret(id).as_dict()
    if found["effective_owner"] == client.current_user.me().user_name:
        assert client.secrets_uc.get_secret(id, include_value=True).effective_value in SECRETS
    return {**found, "owner": found["effective_owner"]}


def endpoint(body: Json) -> Json:
    return {"target_qps": body.get("scaling_info", {}).get("requested_target_qps"), **body}


def lakebase(body: Json) -> Json:
    """What is in effect stands in the status; the last part of the name is the id, what is before it the parent."""
    collection, _, id = body["name"].rpartition("/")
    assert "spec" not in body
    noun = {"branches": "branch"}.get(collection.rpartition("/")[2], collection.rpartition("/")[2].removesuffix("s"))
    return {**body["status"], f"{noun}_id": id, "parent": collection.rpartition("/")[0]}


def scope_secret(client: WorkspaceClient, id: str) -> Json:
    """Whoever may read may read the value."""
    found = client.secrets.get_secret(*id.split(":")).as_dict()
    assert base64.b64decode(found["value"]).decode() in SECRETS
    return {"scope": id.partition(":")[0], **found}


def scope(client: WorkspaceClient, name: str) -> Json:
    """There is no call for one."""
    (found,) = (item.as_dict() for item in client.secrets.list_scopes() if item.name == name)
    return found


def pipeline(body: Json) -> Json:
    more = {name: body[name] for name in ("parameters", "run_as") if name in body}
    return {"run_as": {"user_name": body["run_as_user_name"]}, **body["spec"], **more}


@pytest.fixture
def bundle(request: pytest.FixtureRequest, example: Copy, workspace: Workspace) -> Bundle:
    return workspace.load(example(request.param))


@pytest.fixture
def host(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"emulator://{tmp_path / 'workspace.db'}{'?perturb=1' if request.param == 'perturbed' else ''}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The minimal examples meet a plain workspace, the full ones what servers do to answers; one test has all of it."""
    if "bundle" in metafunc.fixturenames:
        pairs = [(name, "plain" if name.endswith("/minimal") else "perturbed") for name in NAMES]
        if metafunc.function is test_what_was_applied_is_as_declared_and_plans_nothing:
            pairs += [(name, "plain") for name, host in pairs if host == "perturbed"]
        metafunc.parametrize(("bundle", "host"), pairs, indirect=True)
    elif "host" in metafunc.fixturenames:
        metafunc.parametrize("host", ["perturbed"], indirect=True)


def test_the_example_is_clean(bundle: Bundle) -> None:
    assert bundle.manifest.diagnostics == ()
    assert bundle.manifest.refused == ()


def test_what_was_applied_is_as_declared_and_plans_nothing(
    bundle: Bundle, workspace: Workspace, official: WorkspaceClient
) -> None:
    first = workspace.plan(bundle)
    applied = workspace.apply(bundle)
    second = workspace.plan(bundle)
    before = {name: bundle.store.read(name) for name in bundle.store.list("")}
    again = workspace.apply(bundle)

    assert {step.action for step in first.steps} == {Action.CREATE}
    assert {step.address for step in first.steps} == set(bundle.manifest.resources)
    assert from_json(to_json(first)) == first
    assert applied.ok
    assert {address: outcome.notes for address, outcome in applied.outcomes.items() if outcome.notes} == {}
    assert unexplained(applied) == {}
    assert otherwise(applied, official) == []
    assert second.steps == ()
    assert (second.files.upload, second.files.remove) == ((), ())
    assert set(second.unchanged) == set(bundle.manifest.resources)
    assert second.told == {}
    assert again.result is None
    assert {name: bundle.store.read(name) for name in bundle.store.list("")} == before


def test_what_was_deleted_behind_our_back_is_created_again(bundle: Bundle, workspace: Workspace) -> None:
    applied = workspace.apply(bundle)
    assert applied.result is not None
    recorded = applied.result.state.resources
    held = {needed for address, each in recorded.items() if not address.child for needed in each.needs}
    gone = {address: each for address, each in recorded.items() if address.parent not in held}
    stays = set()
    for address, each in gone.items():  # a schema would take along what is in it
        if not address.child and not delete(KINDS[address.kind], bundle, each):
            stays.add(address)

    plan = workspace.plan(bundle)

    creates = {step.address for step in plan.steps if step.action is Action.CREATE}
    assert creates == set(gone) - stays
    assert workspace.apply(bundle).ok
    assert workspace.plan(bundle).steps == ()


def test_with_the_state_lost_nothing_is_created_twice(
    bundle: Bundle, workspace: Workspace, lose: Callable[[Bundle], None]
) -> None:
    workspace.apply(bundle)
    before = census(bundle)
    lose(bundle)

    plan = workspace.plan(bundle)
    applied = workspace.apply(bundle, allow=ALL)

    lost = {Action.CREATE} if any(step.address.kind in NAMELESS for step in plan.steps) else set()
    assert {step.action for step in plan.steps} - lost == {Action.ADOPT}
    assert applied.ok
    assert census(bundle) == before
    assert workspace.plan(bundle).steps == ()


def test_with_the_state_lost_clusters_of_ours_are_told_from_others_of_their_name(
    example: Copy, workspace: Workspace, api: RawClient, lose: Callable[[Bundle], None]
) -> None:
    bundle = workspace.load(example("clusters/minimal"))
    workspace.apply(bundle)
    (ours,) = api.clusters.list()
    api.clusters.create(cluster_name="bare", spark_version="15.4.x-scala2.12", num_workers=1)
    lose(bundle)

    (step,) = workspace.plan(bundle).steps

    assert (step.action, step.id, step.reason) == (
        Action.ADOPT,
        ours["cluster_id"],
        "made by this bundle, but not recorded",
    )
    assert step.consent == frozenset()
    assert ours["custom_tags"].keys() == {"dbxplan"}


def test_destroy_leaves_nothing_and_finds_nothing_the_second_time(bundle: Bundle, workspace: Workspace) -> None:
    empty = census(bundle)
    workspace.apply(bundle)

    destroyed = workspace.destroy(bundle, allow=ALL)
    again = workspace.destroy(bundle, allow=ALL)

    assert destroyed.ok
    assert again.result is None
    assert census(bundle) == empty
    assert workspace.plan(bundle).files.unchanged == 0


@pytest.mark.parametrize("kind", KINDS)
def test_what_leaves_the_manifest_is_deleted(kind: str, example: Copy, workspace: Workspace) -> None:
    folder = example(f"{kind}/minimal")
    bundle = workspace.load(folder)
    empty = census(bundle)
    workspace.apply(bundle)
    (folder / "databricks.yml").write_text(f"bundle: {{name: {bundle.manifest.bundle}}}\n")
    without = workspace.load(folder)

    plan = workspace.plan(without)
    applied = workspace.apply(without, allow=ALL)

    assert {(step.address, step.action) for step in plan.steps} == {
        (address, Action.FORGET if address.child == "permissions" else Action.DELETE)
        for address in bundle.manifest.resources
    }
    assert applied.ok
    assert census(bundle) == empty
    assert workspace.plan(without).steps == ()


def test_every_kind_has_its_examples() -> None:
    assert set(OFFICIAL) == set(KINDS)


def unexplained(applied: Applied) -> Mapping[str, list[str]]:
    """The places where the workspace holds other values than were sent, and no behaviour says why."""
    assert applied.result is not None
    return {
        str(address): left
        for address, recorded in applied.result.state.resources.items()
        if (left := [path for path in recorded.seen if not rewritten(address, path)])
    }


def rewritten(address: Address, path: str) -> bool:
    """Whether the server writes what stands there in its own way, or it alone says it."""
    return shape_of(known_kind(KINDS, address).model).at(FieldPath.parse(path).top).has(Rewritten, OutputOnly)


def otherwise(applied: Applied, official: WorkspaceClient) -> list[str]:
    """The places where the official client finds what was applied otherwise than it was sent."""
    return [
        f"{address}{line}"
        for address, recorded in (applied.result.state.resources.items() if applied.result else ())
        for found in [
            CHILDREN[address.child](official, address.kind, recorded.id)
            if address.child
            else OFFICIAL[address.kind](official, recorded.id)
        ]
        for line in lacking(recorded.sent, found, shape_of(known_kind(KINDS, address).model))
    ]


def delete(kind: Kind[Any], bundle: Bundle, recorded: Recorded) -> bool:
    """By hand, until the object is gone; False where it goes with another one only."""
    try:
        kind.delete(bundle.api, recorded.id, recorded.sent)
    except LeftError:
        return False
    with pytest.raises(NotFound):  # noqa: PT012 - some take several looks
        for _ in range(10):
            kind.read(bundle.api, recorded.id)
    return True


def census(bundle: Bundle) -> Mapping[str, list[str]]:
    """What there is of each kind that the bundle has, by id."""
    kinds = {address.kind for address in bundle.manifest.resources} & LISTED.keys()
    return {kind: sorted(LISTED[kind](bundle.api)) for kind in kinds}


def in_schemas(api: RawClient, what: str) -> Iterator[str]:
    for schema in api.schemas.list(catalog_name="main"):
        found = getattr(api, what).list(catalog_name="main", schema_name=schema["name"])
        yield from (item["full_name"] for item in found)


def in_scopes(api: RawClient) -> Iterator[str]:
    for scope in api.secrets.list_scopes():
        if scope["backend_type"] == "DATABRICKS":
            yield from (f"{scope['name']}:{item['key']}" for item in api.secrets.list_secrets(scope=scope["name"]))


LISTED: Mapping[str, Callable[[RawClient], Iterable[str]]] = {
    "alerts": lambda api: (item["id"] for item in api.alerts_v2.list_alerts()),
    "apps": lambda api: (item["name"] for item in api.apps.list() if item["compute_status"]["state"] != "DELETING"),
    "catalogs": lambda api: (item["name"] for item in api.catalogs.list()),
    "clusters": lambda api: (item["cluster_id"] for item in api.clusters.list()),
    "database_instances": lambda api: (item["name"] for item in api.database.list_database_instances()),
    "secrets": lambda api: (item["full_name"] for item in api.secrets_uc.list_secrets()),
    "vector_search_endpoints": lambda api: (item["name"] for item in api.vector_search_endpoints.list_endpoints()),
    "external_locations": lambda api: (item["name"] for item in api.external_locations.list()),
    "genie_spaces": lambda api: (item["space_id"] for item in api.genie.list_spaces().get("spaces", ())),
    "instance_pools": lambda api: (item["instance_pool_id"] for item in api.instance_pools.list()),
    "dashboards": lambda api: (item["dashboard_id"] for item in api.lakeview.list()),
    "experiments": lambda api: (item["experiment_id"] for item in api.experiments.list_experiments()),
    "model_serving_endpoints": lambda api: (item["name"] for item in api.serving_endpoints.list()),
    "models": lambda api: (item["name"] for item in api.model_registry.list_models()),
    "jobs": lambda api: (str(item["job_id"]) for item in api.jobs.list()),
    "postgres_projects": lambda api: (item["name"] for item in api.postgres.list_projects()),
    "pipelines": lambda api: (item["pipeline_id"] for item in api.pipelines.list_pipelines()),
    "quality_monitors": lambda api: (name for name in MONITORED if KINDS["quality_monitors"].read_if_there(api, name)),
    "registered_models": lambda api: in_schemas(api, "registered_models"),
    "schemas": lambda api: (item["full_name"] for item in api.schemas.list(catalog_name="main")),
    "scope_secrets": in_scopes,
    "secret_scopes": lambda api: (item["name"] for item in api.secrets.list_scopes()),
    "sql_warehouses": lambda api: (item["id"] for item in api.warehouses.list()),
    "volumes": lambda api: in_schemas(api, "volumes"),
}


def lacking(sent: Any, found: Any, shape: Shape, place: str = "") -> list[str]:
    """The places of what was sent that the official client does not find as they were, or as what is in effect."""
    if shape.has(WriteOnly, OutputOnly, Ignored, Kept, Sensitive):
        return []
    if shape.has(Rewritten):
        normalized = shape.get(Normalized)
        return [] if normalized and same_document(normalized.apply(sent), normalized.apply(found)) else [place]
    if isinstance(sent, dict) and isinstance(found, dict):
        return [
            line
            for name, value in sent.items()
            for line in (
                *lacking(value, found.get(name), shape.at(name), f"{place}.{name}"),
                *lacking(value, found.get(f"effective_{name}", value), Shape("any"), f"{place}.effective_{name}"),
            )
        ]
    if isinstance(sent, list) and isinstance(found, list) and shape.element.form in ("object", "map"):
        return [
            f"{place}[{number}]"
            for number, value in enumerate(sent)
            if not any(lacking(value, other, shape.element) == [] for other in found)
        ]
    normalized = shape.get(Normalized)
    wanted, there = ((normalized.apply(each) if normalized and each is not None else each) for each in (sent, found))
    return [] if same(wanted, there) else [f"{place}: {sent!r} is {found!r}"]


def same_document(sent: Any, found: Any) -> bool:
    """Whether everything of what was sent is in it."""
    if isinstance(sent, dict) and isinstance(found, dict):
        return all(same_document(value, found.get(name)) for name, value in sent.items())
    if isinstance(sent, list) and isinstance(found, list):
        return len(sent) == len(found) and all(map(same_document, sent, found))
    return bool(sent == found)


def same(sent: Any, found: Any) -> bool:
    """Names come back in lower case, locations without a slash at their end, lists in any order, nothing for empty."""
    if isinstance(sent, str) and isinstance(found, str):
        return sent.lower().rstrip("/") == found.lower().rstrip("/")
    if isinstance(sent, list) and isinstance(found, list):
        return sorted(map(str, sent)) == sorted(map(str, found))
    return bool(sent == found) or (sent in (False, 0, {}, []) and found is None)
