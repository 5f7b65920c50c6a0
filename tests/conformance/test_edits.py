"""One edit for each field of each kind: each does what its behaviours promise, and leaves an empty plan.

The fields are taken from the shapes; each gets a copy of a small resource, all of them in one bundle.
"""

import copy
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

from dbxplan import api
from dbxplan.fields import (
    CreateOnly,
    Ignored,
    Immutable,
    Kept,
    OutputOnly,
    Renames,
    ServerDefault,
    Shape,
    Sticky,
    WriteOnly,
    shape_of,
)
from dbxplan.plan.model import Action, Consent, Moved, Plan
from dbxplan.resources import KINDS
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace

Json = dict[str, Any]
Place = tuple[str, ...]
ALL = frozenset(Consent)
SOMEBODY = "11111111-1111-1111-1111-111111111111"

# Kinds whose tables lie in files of their own: base, values, excludes, beside (by field), hidden, around (resources).
# `{key}` stands for what is different for each copy; `made` are calls, `after` is what an edit takes along, and
# `elsewhere` says which test has a field instead.
FILES: Mapping[str, Json] = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in (Path(__file__).parent / "edits").glob("*.yml")
}

# What a resource must have beside the field in question; one of the variants is taken, by where the field is.
BASES: Mapping[str, Callable[[str], Json]] = {
    "alerts": lambda key: {
        "display_name": key,
        "parent_path": "/Workspace/Shared/edits",
        "warehouse_id": "w",
        "query_text": "SELECT 1",
        "evaluation": {"comparison_operator": "EQUAL", "source": {"name": "1"}},
        "schedule": {"quartz_cron_schedule": "0 0 8 * * ?", "timezone_id": "UTC"},
    },
    "catalogs": lambda key: {"name": key},
    "clusters": lambda key: {"cluster_name": key, "spark_version": "15.4.x-scala2.12", "num_workers": 1},
    "dashboards": lambda key: {"display_name": key, "parent_path": "/Workspace/Shared/edits", "warehouse_id": "w"},
    "experiments": lambda key: {"name": f"/Workspace/Shared/{key}"},
    "model_serving_endpoints": lambda key: {"name": key},
    "models": lambda key: {"name": key},
    "jobs": lambda key: {"name": key},
    "pipelines": lambda key: {"name": key, "catalog": "main", "schema": "lake"},
    "registered_models": lambda key: {"catalog_name": "main", "schema_name": "default", "name": key},
    "schemas": lambda key: {"catalog_name": "main", "name": key},
    "secret_scopes": lambda key: {"name": key},
    "sql_warehouses": lambda key: {"name": key, "cluster_size": "Small"},
    "volumes": lambda key: {"catalog_name": "main", "schema_name": "${resources.schemas.home.name}", "name": key},
}
EXCLUDES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("clusters", "autoscale"): ("num_workers",),
    ("pipelines", "storage"): ("catalog", "schema"),
    ("pipelines", "target"): ("schema",),
}
HIDDEN = {
    ("jobs", "run_as", "group_name"),  # a read may leave `run_as` out, and the effective one is no group
    ("experiments", "tags", "*", "key"),  # tags only come, so nobody can have changed one for another
}
UNTYPED = {("jobs", "environment_variables", "*", "*")}  # a map to the model, an object to the API
VALUES: Mapping[tuple[str, ...], tuple[Any, Any]] = {
    ("jobs", "run_as", "service_principal_name"): (SOMEBODY, SOMEBODY.replace("1", "2")),
    ("pipelines", "run_as", "service_principal_name"): (SOMEBODY, SOMEBODY.replace("1", "2")),
    ("jobs", "environment_variables", "*"): (
        {"environment_variables_key": "a", "spec": {"variables": {"A": "1"}}},
        {"environment_variables_key": "a", "spec": {"variables": {"A": "2"}}},
    ),
    ("catalogs", "name"): ("name0", "name1"),
    ("catalogs", "enable_predictive_optimization"): ("ENABLE", "DISABLE"),
    ("catalogs", "isolation_mode"): ("OPEN", "ISOLATED"),
    ("catalogs", "owner"): ("one@example.com", "two@example.com"),
    ("catalogs", "storage_root"): ("s3://lake/one", "s3://lake/two"),
    ("dashboards", "embed_credentials"): (True, False),
    ("model_serving_endpoints", "name"): ("name0", "name1"),
    **{
        ("model_serving_endpoints", "config", "traffic_config", "routes", "*", name): pair
        for name, pair in {
            "served_entity_name": ("a", "b"),
            "served_model_name": ("a", "b"),
            "traffic_percentage": (40, 60),
        }.items()
    },
    ("pipelines", "target"): ("one", "two"),
    ("registered_models", "aliases", "*", "alias_name"): ("champion", "challenger"),
    ("registered_models", "catalog_name"): ("main", "second"),
    ("registered_models", "schema_name"): ("default", "elsewhere"),
    ("registered_models", "name"): ("name0", "name1"),
    ("registered_models", "owner"): ("one@example.com", "two@example.com"),
    ("registered_models", "storage_location"): ("s3://lake/one", "s3://lake/two"),
    ("schemas", "catalog_name"): ("main", "second"),
    ("schemas", "name"): ("name0", "name1"),
    ("schemas", "owner"): ("one@example.com", "two@example.com"),
    ("schemas", "enable_predictive_optimization"): ("ENABLE", "DISABLE"),
    ("schemas", "storage_root"): ("s3://lake/one", "s3://lake/two"),
    ("secret_scopes", "name"): ("name0", "name1"),
    ("secret_scopes", "backend_type"): ("DATABRICKS", "AZURE_KEYVAULT"),
    ("secret_scopes", "initial_manage_principal"): ("users", "nobody"),
    ("sql_warehouses", "cluster_size"): ("Small", "Large"),
    ("sql_warehouses", "spot_instance_policy"): ("COST_OPTIMIZED", "RELIABILITY_OPTIMIZED"),
    ("sql_warehouses", "warehouse_type"): ("CLASSIC", "PRO"),
    ("volumes", "catalog_name"): ("main", "second"),
    ("volumes", "schema_name"): ("default", "elsewhere"),
    ("volumes", "name"): ("name0", "name1"),
    ("volumes", "owner"): ("one@example.com", "two@example.com"),
    ("volumes", "volume_type"): ("EXTERNAL", "MANAGED"),
    ("volumes", "storage_location"): ("s3://lake/one", "s3://lake/two"),
}


# Beside any field of a type, unless one of these is there; and beside one field of it.
ALONG: Mapping[str, tuple[Json, tuple[str, ...]]] = {
    "compute.ClusterSpec": ({"num_workers": 1}, ("num_workers", "autoscale")),
    "apps.AppResource": (
        {"job": {"id": "1", "permission": "CAN_VIEW"}},
        (
            "app",
            "database",
            "experiment",
            "genie_space",
            "job",
            "postgres",
            "secret",
            "serving_endpoint",
            "sql_warehouse",
            "uc_securable",
        ),
    ),
    "serving.AutoCaptureConfigInput": (
        {"catalog_name": "main", "schema_name": "default"},
        ("catalog_name", "schema_name"),
    ),
    "serving.Route": ({}, ("served_entity_name", "served_model_name")),
    "serving.ServedEntityInput": (
        {"entity_name": "main.default.m", "entity_version": "1"},
        ("entity_name", "external_model"),
    ),
    "serving.TelemetryConfig": (
        {"table_names": {"logs_table": "main.default.logs"}},
        ("table_names", "telemetry_profile_id"),
    ),
    "sql.AlertV2Subscription": ({"user_email": "a@example.com"}, ("user_email", "destination_id")),
    "jobs.GitSource": ({"git_branch": "main"}, ("git_branch", "git_tag", "git_commit")),
    "resources.Dashboard": ({}, ("warehouse_id",)),  # the language demands it
    "resources.Catalog": ({}, ("provider_name", "share_name")),
    "secrets.put_secret": ({}, ("string_value", "bytes_value")),
    "jobs.SqlTask": ({"query": {"query_id": "q"}}, ("query", "file", "alert", "dashboard")),
}
WITH: Mapping[tuple[str, str], Json] = {
    ("serving.AutoCaptureConfigInput", "catalog_name"): {"schema_name": "default"},
    ("serving.AutoCaptureConfigInput", "schema_name"): {"catalog_name": "main"},
    ("compute.ClusterSpec", "driver_instance_pool_id"): {"instance_pool_id": "pool"},
    ("resources.Catalog", "provider_name"): {"share_name": "orders"},
    ("resources.Catalog", "share_name"): {"provider_name": "partner"},
    ("resources.Cluster", "driver_instance_pool_id"): {"instance_pool_id": "pool"},
    ("resources.SqlWarehouse", "enable_serverless_compute"): {"warehouse_type": "PRO"},
    ("resources.SqlWarehouse", "min_num_clusters"): {"max_num_clusters": 20},
}


@dataclass(frozen=True)
class Edit:
    """One place of a kind, with two bodies that differ there alone."""

    key: str
    place: Place
    behaviours: tuple[type, ...]
    by_default: bool  # the first value is the one that the server takes where there is none
    chosen: bool  # the server may have chosen any value
    before: Json
    after: Json
    removed: Json | None  # without the field, where the API does not demand it


def leaves(shape: Shape) -> Iterator[tuple[Place, Shape, tuple[Shape, ...]]]:
    """Every place that holds a plain value or a collection of them, with the shapes on the way to it."""
    for place, found in shape.walk():
        if (
            place
            and found.form in ("scalar", "enum", "any", "map")
            and not (found.form == "map" and found.element.form == "object")
        ):
            yield place, found, tuple(shape.at(*place[:length]) for length in range(1, len(place) + 1))


def value(shape: Shape, variant: int) -> Any:
    """A value of the shape, another one for another variant."""
    if shape.form == "enum":
        return shape.values[variant % len(shape.values)]
    if shape.form == "object":
        return along(shape, needed(shape))
    if shape.form == "list":
        return [value(shape.element, variant)]
    if shape.form == "map":
        return {"key": value(shape.element, variant)}
    if shape.form == "any":
        return {"key": f"value {variant}"}
    return {"bool": bool(variant % 2), "double": 1.5 + variant}.get(shape.name, _text(shape, variant))


def _text(shape: Shape, variant: int) -> Any:
    return 11 + variant if shape.name in ("int", "int32", "int64") else f"/Workspace/value{variant}"


def wrapped(shape: Shape, place: Place, leaf: Any) -> Any:
    """The leaf at its place, in objects that have what the API demands of them."""
    if not place:
        return leaf
    name, rest = place[0], place[1:]
    if shape.form == "object":
        return along(shape, {**needed(shape, but=name), name: wrapped(shape.fields[name], rest, leaf)}, name)
    inner = wrapped(shape.element, rest, leaf)
    return [inner] if shape.form == "list" else {"key": inner}


def needed(shape: Shape, but: str = "") -> Json:
    """Values of the fields that the API demands."""
    try:
        demanded = {*api.bundle_required(shape.name)}
    except KeyError:
        demanded = set()
    demanded |= {name for name, child in shape.fields.items() if child.required}
    return {name: value(shape.fields[name], 0) for name in sorted(demanded) if name != but}


def along(shape: Shape, body: Json, edited: str = "") -> Json:
    """With what the API wants to stand beside, of which the data does not tell."""
    more, unless = ALONG.get(shape.name, ({}, ()))
    with_it = WITH.get((shape.name, edited), {})
    return {**with_it, **({} if any(name in body for name in unless) else more), **body}


def edits(kind: Kind[Any]) -> Iterator[Edit]:
    """One for each place that a manifest may set."""
    shape = shape_of(kind.model)
    for number, (place, leaf, way) in enumerate(leaves(shape)):
        behaviours = tuple(
            type(behaviour)
            for each in way
            for behaviour in each.behaviours
            if each is leaf or behaviour != Sticky(whole=True)
        )
        if OutputOnly in behaviours or place[0] in kind.language.annotations or (kind.name, *place) in UNTYPED:
            continue
        if ".".join(place) in FILES.get(kind.name, {}).get("elsewhere", {}):
            continue
        key = f"k{number}"
        base = base_of(kind.name, place, key)
        pair = values(kind.name, place, key) or (value(leaf, 0), value(leaf, 1))
        bodies = ({**wrapped(shape, place, each), **without(base, place[0])} for each in pair)
        before, after = (beside(kind.name, place, body, key) for body in bodies)
        after = {**after, **keyed(FILES.get(kind.name, {}).get("after", {}).get(".".join(place), {}), key)}
        default = leaf.get(ServerDefault)
        by_default = default is not None and pair[0] in default.values
        filled = ".".join(place) in kind.language.defaults
        chosen = default is not None and not default.values and not filled
        yield Edit(key, place, behaviours, by_default, chosen, before, after, removed(kind.name, shape, place, before))


def values(kind: str, place: Place, key: str) -> tuple[Any, Any] | None:
    """The pair that a table names for a place."""
    if kind not in FILES:
        return VALUES.get((kind, *place))
    pair = FILES[kind].get("values", {}).get(".".join(place))
    return (keyed(pair[0], key), keyed(pair[1], key)) if pair else None


def keyed(value: Any, key: str) -> Any:
    """A value of a table, for one copy."""
    return json.loads(json.dumps(value).replace("{key}", key))


def removed(kind: str, shape: Shape, place: Place, body: Json) -> Json | None:
    """The body without the field; None where the API demands it, or where the place is no field."""
    *way, name = place
    around = shape.at(*way)
    demanded = around.form == "object" and (*needed(around), *ALONG.get(around.name, ({}, ()))[1])
    if around.form != "object" or name in demanded or stands_beside(kind, place):
        return None
    body = copy.deepcopy(body)
    inner: Any = body
    for step in way:
        inner = inner[0] if isinstance(inner, list) else inner["key" if step == "*" else step]
    del inner[name]
    return body


def stands_beside(kind: str, place: Place) -> bool:
    """Whether the API wants the place to stand beside others."""
    for prefix, more in FILES.get(kind, {}).get("beside", {}).items():
        found = more if f"{'.'.join(place)}.".startswith(f"{prefix}.") else None
        for name in place:
            found = found.get(name) if isinstance(found, dict) else None
        if found is not None:
            return True
    return False


def base_of(kind: str, place: Place, key: str) -> Json:
    """The small resource around the place, without what excludes the field there."""
    table = FILES.get(kind)
    base = keyed(table["base"], key) if table else BASES[kind](key)
    excluded = table.get("excludes", {}).get(place[0], ()) if table else EXCLUDES.get((kind, place[0]), ())
    return {name: each for name, each in base.items() if name not in excluded}


def without(body: Json, name: str) -> Json:
    return {field: value for field, value in body.items() if field != name}


def beside(kind: str, place: Place, body: Json, key: str = "") -> Json:
    """What the API wants beside some fields."""
    if kind in FILES:
        return with_company(kind, place, body, key)
    if kind == "volumes" and place == ("storage_location",):
        return {**body, "volume_type": "EXTERNAL"}
    if kind == "volumes" and body.get("volume_type") == "EXTERNAL":
        return {**body, "storage_location": "s3://lake/three"}
    if kind == "secret_scopes" and body.get("backend_type") == "AZURE_KEYVAULT":
        return {**body, "keyvault_metadata": {"resource_id": "vault", "dns_name": "https://vault"}}
    if kind == "registered_models" and place == ("aliases", "*", "version_num"):
        return {**body, "aliases": [{**alias, "alias_name": "champion"} for alias in body["aliases"]]}
    if kind == "model_serving_endpoints" and place[0] in ("config", "telemetry_config"):
        return beside_endpoint(place, body)
    if kind == "jobs":
        return beside_job(place, body)
    return body


def beside_endpoint(place: Place, body: Json) -> Json:
    """Something that is served; what routes name, and traffic that adds up."""
    config: Json = body.setdefault("config", {})
    names = ["a"]
    for route in config.get("traffic_config", {}).get("routes", [])[:1]:
        names = ["a", "b"]
        if place[-1] == "traffic_percentage":
            rest = {"served_entity_name": "b", "traffic_percentage": 100 - route["traffic_percentage"]}
            config["traffic_config"]["routes"].append(rest)
            route["served_entity_name"] = "a"
        else:
            route["traffic_percentage"] = 100
    if not config.get("served_entities") and not config.get("served_models"):
        model = {"entity_name": "main.default.m", "entity_version": "1"}
        config["served_entities"] = [{"name": name, **model} for name in names]
    return body


def with_company(kind: str, place: Place, body: Json, key: str) -> Json:
    """With what the table wants to stand beside the place, or beside anything in what it names."""
    for prefix, more in FILES[kind].get("beside", {}).items():
        if f"{'.'.join(place)}.".startswith(f"{prefix}."):
            body = merged(keyed(more, key), body)
    return body


def merged(more: Any, body: Any) -> Any:
    if isinstance(more, dict) and isinstance(body, dict):
        return {**more, **{name: merged(more.get(name), value) for name, value in body.items()}}
    return body


def beside_job(place: Place, body: Json) -> Json:
    if place[0] == "job_clusters":
        key = body["job_clusters"][0]["job_cluster_key"]
        body = {**body, "tasks": [{"task_key": "only", "job_cluster_key": key}]}
    for item in body.get("tasks", ()):
        if place != ("tasks", "*", "task_key"):
            item["task_key"] = "only"
        task(item, body)
    needed_tasks = [other["task_key"] for item in body.get("tasks", ()) for other in item.get("depends_on", ())]
    for key in needed_tasks:
        condition = {"left": "1", "op": "EQUAL_TO", "right": "1"}
        body["tasks"].append({"task_key": key, "condition_task": condition})
    return body


COMPUTE = ("existing_cluster_id", "new_cluster", "job_cluster_key", "environment_key")
NEEDS_COMPUTE = ("python_wheel_task", "dbt_task", "spark_jar_task", "spark_submit_task", "spark_python_task")


def task(item: Json, job: Json) -> None:
    """Gives a task a type and compute where it has none, and the job what the task names."""
    if not any(name.endswith("_task") for name in item):
        item["notebook_task"] = {"notebook_path": "/Workspace/notebook"}
    if any(name in item for name in NEEDS_COMPUTE) and not any(name in item for name in COMPUTE):
        item["environment_key"] = "any"
    if "environment_key" in item:
        spec = {"environment_version": "2"}
        job["environments"] = [{"environment_key": item["environment_key"], "spec": spec}]
    if "job_cluster_key" in item and "job_clusters" not in job:
        cluster = {"spark_version": "15.4.x-scala2.12", "node_type_id": "i3.xlarge", "num_workers": 1}
        job["job_clusters"] = [{"job_cluster_key": item["job_cluster_key"], "new_cluster": cluster}]
    if "for_each_task" in item:
        task(item["for_each_task"].setdefault("task", {"task_key": "inner"}), job)


@pytest.fixture(params=list(KINDS))
def kind(request: pytest.FixtureRequest) -> Kind[Any]:
    return KINDS[request.param]


class Bench:
    """One bundle with a copy of the resource for each edit."""

    def __init__(self, workspace: Workspace, kind: Kind[Any], folder: Path) -> None:
        self.workspace, self.kind, self.folder = workspace, kind, folder

    def bundle(self, bodies: Mapping[str, Json]) -> Bundle:
        resources: dict[str, Mapping[str, Json]] = {self.kind.name: bodies}
        resources |= FILES.get(self.kind.name, {}).get("around", {})
        if self.kind.name == "volumes":
            resources["schemas"] = {"home": {"catalog_name": "main", "name": "home"}}
        self.folder.mkdir(exist_ok=True)
        variables = FILES.get(self.kind.name, {}).get("variables", {})
        text = json.dumps({"bundle": {"name": "edits"}, "variables": variables, "resources": resources})
        (self.folder / "databricks.yml").write_text(text)
        return self.workspace.load(self.folder)

    def plan(self, bodies: Mapping[str, Json]) -> Plan:
        return self.workspace.plan(self.bundle(bodies))

    def apply(self, bodies: Mapping[str, Json]) -> None:
        """Whatever the plan asks consent for is given; every step has to be done."""
        applied = self.workspace.apply(self.bundle(bodies), allow=ALL)
        assert {str(address): each.error for address, each in applied.outcomes.items() if each.status != "done"} == {}


@pytest.fixture
def bench(workspace: Workspace, kind: Kind[Any], tmp_path: Path, api: RawClient) -> Bench:
    api.catalogs.create(name="second")
    for catalog, name in (("second", "home"), ("main", "elsewhere")):
        api.schemas.create(catalog_name=catalog, name=name)
    for call, arguments in FILES.get(kind.name, {}).get("made", ()):
        attrgetter(call)(api)(**arguments)
    return Bench(workspace, kind, tmp_path / "bundle")


def actions(plan: Plan, edits: Sequence[Edit]) -> dict[str, str]:
    """Place -> action, `none` where there is no step."""
    by_key = {step.address.key: step.action.value for step in plan.steps}
    return {".".join(edit.place): by_key.get(edit.key, "none") for edit in edits}


def test_an_edit_does_what_its_behaviour_promises_and_is_put_back_when_somebody_undoes_it(
    bench: Bench, kind: Kind[Any], record_property: Callable[[str, object], None]
) -> None:
    every = list(edits(kind))
    others = len(FILES.get(kind.name, {}).get("elsewhere", ()))
    visible = [edit for edit in every if promised(edit) == "update" and seen_from_outside(kind, edit)]
    record_property("edits", told_of(kind, every, visible) + (f", {others} fields elsewhere" if others else ""))
    before, after = ({edit.key: getattr(edit, name) for edit in every} for name in ("before", "after"))
    bench.apply(before)
    assert bench.plan(before).steps == ()

    plan = bench.plan(after)

    assert actions(plan, every) == {".".join(edit.place): promised(edit) for edit in every}
    told = {edit.key for edit in every if promised(edit) == "none" and edit.before != edit.after}
    assert told <= {address.key for address in plan.told}
    bench.apply(after)
    assert bench.plan(after).steps == ()
    if visible:
        drifts(bench, every, visible)
    else:  # of some kinds nothing can change
        assert kind.parts == ()


def told_of(kind: Kind[Any], every: Sequence[Edit], visible: Sequence[Edit]) -> str:
    removals = sum(edit.removed is not None for edit in every)
    return f"{len(every)} fields of {kind.name} edited, {len(visible)} changed by others, {removals} removed"


def drifts(bench: Bench, every: Sequence[Edit], visible: Sequence[Edit]) -> None:
    """What others change is found, and put back."""
    after = {edit.key: edit.after for edit in every}
    store = bench.bundle(after).store
    kept = {name: store.read(name) for name in store.list("")}
    bench.apply(after | {edit.key: edit.before for edit in visible})  # somebody else's doing, as our state will have it
    for name in store.list(""):
        store.delete(name)
    assert all(store.create(name, data or b"") for name, data in kept.items())

    plan = bench.plan(after)

    assert {step.address.key: step.action for step in plan.steps} == {edit.key: Action.UPDATE for edit in visible}
    assert {
        str(step.address): [
            str(change.path) for change in step.changes if change.moved is not Moved.WORKSPACE and change.shown
        ]
        for step in plan.steps
        if any(change.moved is not Moved.WORKSPACE and change.shown for change in step.changes)
    } == {}
    bench.apply(after)
    assert bench.plan(after).steps == ()


def promised(edit: Edit) -> str:
    """The action that an edit has to come to."""
    if edit.before == edit.after or {CreateOnly, Ignored} & set(edit.behaviours):
        return "none"
    if Kept in edit.behaviours:
        return Action.RECORD.value
    return (Action.REPLACE if Immutable in edit.behaviours else Action.UPDATE).value


def seen_from_outside(kind: Kind[Any], edit: Edit) -> bool:
    """Whether the API shows a change of the field on the object that is known: not where the id is the name."""
    moves = Renames in edit.behaviours and kind.own_id(edit.before) is not None
    return not (moves or WriteOnly in edit.behaviours or hidden(kind, edit))


def hidden(kind: Kind[Any], edit: Edit) -> bool:
    """Whether a read may leave the field out."""
    return (kind.name, *edit.place) in HIDDEN or ".".join(edit.place) in FILES.get(kind.name, {}).get("hidden", ())


def test_a_field_that_leaves_the_manifest_is_cleared_or_said_to_stay(bench: Bench, kind: Kind[Any]) -> None:
    optional = [edit for edit in edits(kind) if edit.removed is not None]
    before = {edit.key: edit.before for edit in optional}
    removed = {edit.key: edit.removed or {} for edit in optional}
    bench.apply(before)

    plan = bench.plan(removed)

    assert actions(plan, optional) == {".".join(edit.place): promised_without(edit) for edit in optional}
    sticky = {
        edit.key for edit in optional if Sticky in edit.behaviours and not edit.by_default and not hidden(kind, edit)
    }
    assert sticky <= {address.key for address in plan.told}
    bench.apply(removed)
    again = bench.plan(removed)
    assert again.steps == ()
    assert sticky <= {address.key for address in again.told}


def promised_without(edit: Edit) -> str:
    """The action that the removal of a field has to come to."""
    if {CreateOnly, Ignored, Sticky} & set(edit.behaviours) or edit.by_default:
        return "none"
    if Kept in edit.behaviours:
        return Action.RECORD.value
    if Immutable in edit.behaviours:  # what the server filled in stays
        return "none" if edit.chosen else Action.REPLACE.value
    return Action.UPDATE.value
