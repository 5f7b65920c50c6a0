"""For each field of each kind two bodies that differ there alone. The fields are taken from the shapes.

Tables in `edits/` say what a kind wants beside: base, values, excludes, beside (by field), hidden, around (resources).
`{key}` stands for what is different for each copy; `made` are calls, `after` is what an edit takes along, `along` names
other fields that change with one. `elsewhere` says which test has a field instead, `bound` why something does not go as
a whole, and `alone` why there can be no copy that never had a field.
"""

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from dbxplan import api
from dbxplan.fields import (
    Causes,
    CreateOnly,
    Effect,
    Ignored,
    Immutable,
    Kept,
    OutputOnly,
    Renames,
    Sensitive,
    ServerDefault,
    Shape,
    Sticky,
    WriteOnly,
    shape_of,
)
from dbxplan.plan.model import Action
from dbxplan.resources.base import Kind

Json = dict[str, Any]
Place = tuple[str, ...]
Alike = tuple[str, Place, tuple[type, ...]]

TABLES: Mapping[str, Json] = {
    file.stem: yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for file in (Path(__file__).parent / "edits").glob("*.yml")
}
UNTYPED = {("jobs", "environment_variables", "*", "*")}  # a map to the model, an object to the API

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

    kind: Kind[Any]
    key: str
    place: Place
    behaviours: tuple[type, ...]
    effect: Effect  # of an update
    by_default: bool  # the first value is the one that the server takes where there is none
    chosen: bool  # the server may have chosen any value
    before: Json
    after: Json
    removed: Json | None  # without the field, where the API does not demand it

    @property
    def name(self) -> str:
        return ".".join(self.place)

    @property
    def new(self) -> bool:
        """Whether the edit adds the field: of those that can have one value alone."""
        return self.before == self.removed

    @property
    def held(self) -> Json:
        """The body that has the field."""
        return self.after if self.new else self.before

    @property
    def promised(self) -> str:
        """The action that the edit has to come to."""
        if self.before == self.after or {CreateOnly, Ignored} & set(self.behaviours) or (self.new and self.by_default):
            return "none"
        if Kept in self.behaviours:
            return Action.RECORD.value
        return (Action.REPLACE if Immutable in self.behaviours else Action.UPDATE).value

    @property
    def promised_without(self) -> str:
        """The action that the removal of the field has to come to."""
        if {CreateOnly, Ignored, Sticky} & set(self.behaviours) or self.by_default:
            return "none"
        if Kept in self.behaviours:
            return Action.RECORD.value
        if Immutable in self.behaviours:  # what the server filled in stays
            return "none" if self.chosen else Action.REPLACE.value
        return Action.UPDATE.value

    @property
    def stays(self) -> bool:
        """Whether its removal leaves it live as it was."""
        return self.promised_without == "none" and not self.by_default and Ignored not in self.behaviours

    @property
    def seen_from_outside(self) -> bool:
        """Whether the API shows a change of the field on the object that is known: not where the id is the name."""
        moves = {Renames, Immutable} & set(self.behaviours) and self.id_of(self.before) != self.id_of(self.after)
        anew = Immutable in self.behaviours and self.id_of(self.before) is None
        return not (moves or anew or WriteOnly in self.behaviours or self.hidden)

    @property
    def hidden(self) -> bool:
        """Whether a read may leave the field out, or something in it."""
        names = TABLES[self.kind.name].get("hidden", ())
        return any(f"{name}.".startswith(f"{self.name}.") for name in names)

    @property
    def moves(self) -> tuple[Place, ...]:
        """The places that a change of it may show, beside its own."""
        table = TABLES[self.kind.name].get("along", {}).items()
        return tuple(
            tuple(place.split("."))
            for name, places in table
            if f"{self.name}.".startswith(f"{name}.")
            for place in places
        )

    def id_of(self, body: Json) -> str | None:
        return self.kind.own_id(body)


def leaves(shape: Shape) -> Iterator[tuple[Place, Shape, tuple[Shape, ...]]]:
    """Every place that holds a plain value or a collection of them, with the shapes on the way to it."""
    for place, found in shape.walk():
        if (
            place
            and found.form in ("scalar", "enum", "any", "map")
            and not (found.form == "map" and found.element.form == "object")
        ):
            yield place, found, way(shape, place)


def way(shape: Shape, place: Place) -> tuple[Shape, ...]:
    return tuple(shape.at(*place[:length]) for length in range(1, len(place) + 1))


def behaviours(shapes: tuple[Shape, ...]) -> tuple[type, ...]:
    """Those of the last shape and of what it is in."""
    return tuple(
        type(behaviour)
        for each in shapes
        for behaviour in each.behaviours
        if each is shapes[-1] or behaviour != Sticky(whole=True)
    )


def effect(shapes: tuple[Shape, ...]) -> Effect:
    caused = (found.effect for each in shapes for found in each.behaviours if isinstance(found, Causes))
    return max(caused, default=Effect.NONE)


def edits(kind: Kind[Any], prefix: str = "k") -> Iterator[Edit]:
    """One for each place that a manifest may set; the fields of a type with the same behaviours elsewhere only once."""
    shape, table, met = shape_of(kind.model), TABLES[kind.name], set[Alike]()
    for number, (place, leaf, shapes) in enumerate(leaves(shape)):
        name = ".".join(place)
        found = behaviours(shapes)
        if OutputOnly in found or place[0] in kind.language.annotations or (kind.name, *place) in UNTYPED:
            continue
        if name in table.get("elsewhere", {}) or (alike := alike_of(place, shapes)) in met:
            continue
        met.add(alike)
        key = f"{prefix}{number}"
        secrets = (f"secret of {key}", f"another of {key}")  # wherever their text stands it is hidden
        own = secrets if Sensitive in found else (value(leaf, 0), value(leaf, 1))
        pair = values(kind.name, place, key) or own
        base = without(base_of(kind.name, place, key), place[0])
        bodies = ({**wrapped(shape, place, each), **base} for each in pair)
        before, after = (beside(kind.name, place, body, key) for body in bodies)
        after = {**after, **keyed(table.get("after", {}).get(name, {}), key)}
        default = leaf.get(ServerDefault)
        by_default = default is not None and pair[0] in default.values
        chosen = default is not None and not default.values and name not in kind.language.defaults
        gone = removed(kind.name, shape, place, before)
        first = before if before != after or gone is None else gone
        yield Edit(kind, key, place, found, effect(shapes), by_default, chosen, first, after, gone)


def alike_of(place: Place, shapes: tuple[Shape, ...]) -> Alike:
    """The same for the same field of one type, unless the places of the type have other behaviours."""
    around = [depth for depth, shape in enumerate(shapes[:-1], 1) if shape.form == "object" and shape.name]
    depth = max(around, default=0)
    return (shapes[depth - 1].name if depth else "", place[depth:], behaviours(shapes))


def wholes(kind: Kind[Any], prefix: str = "w") -> Iterator[Edit]:
    """For each object, list and map of them that a manifest may leave out: with something in it, and without."""
    shape, seen = shape_of(kind.model), set[Place]()
    for edit in edits(kind, prefix):
        for length in range(1, len(edit.place)):
            place, shapes = edit.place[:length], way(shape, edit.place[:length])
            if place in seen or ".".join(place) in TABLES[kind.name].get("bound", {}):
                continue
            gone = removed(kind.name, shape, place, edit.held)
            if gone is not None:
                seen.add(place)
                key = f"{edit.key}x{length}"
                body, less = (renamed(each, edit.key, key) for each in (edit.held, gone))
                default = shapes[-1].get(ServerDefault)
                there = at(edit.held, place)
                by_default = default is not None and there in default.values
                chosen = default is not None and not default.values
                found = (*behaviours(shapes), *within(shapes[-1], there))
                mine = replace(edit, key=key, place=place, behaviours=found, by_default=by_default)
                yield replace(mine, chosen=chosen, before=body, after=body, removed=less)


def within(shape: Shape, value: Any) -> Iterator[type]:
    """What replaces the resource when the block around it goes."""
    for name, child in value.items() if isinstance(value, dict) else ():
        if shape.at(name).has(Immutable):
            yield Immutable
        yield from within(shape.at(name), child)


def at(body: Any, place: Place) -> Any:
    """The value at a place: of lists the first element."""
    for name in place:
        if isinstance(body, list):
            body = body[0] if body else None
        else:
            body = body.get("key" if name == "*" else name) if isinstance(body, dict) else None
    return body


def renamed(body: Json, key: str, other: str) -> Json:
    """The body of another copy."""
    found: Json = json.loads(json.dumps(body).replace(key, other))
    return found


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


def values(kind: str, place: Place, key: str) -> tuple[Any, Any] | None:
    """The pair that a table names for a place."""
    pair = TABLES[kind].get("values", {}).get(".".join(place))
    return (keyed(pair[0], key), keyed(pair[1], key)) if pair else None


def keyed(value: Any, key: str) -> Any:
    """A value of a table, for one copy."""
    return json.loads(json.dumps(value).replace("{key}", key))


def removed(kind: str, shape: Shape, place: Place, body: Json) -> Json | None:
    """The body without the field; None where the API demands it, or where the place is no field."""
    *above, name = place
    around = shape.at(*above)
    demanded = around.form == "object" and (*needed(around), *ALONG.get(around.name, ({}, ()))[1])
    if around.form != "object" or name in demanded or stands_beside(kind, place):
        return None
    if around.name == "jobs.Task" and name.endswith("_task"):  # exactly one type is needed
        return None
    body = copy.deepcopy(body)
    inner: Any = body
    for step in above:
        inner = inner[0] if isinstance(inner, list) else inner["key" if step == "*" else step]
    del inner[name]
    return body


def stands_beside(kind: str, place: Place) -> bool:
    """Whether the API wants the place to stand beside others."""
    for prefix, more in TABLES[kind].get("beside", {}).items():
        found = more if f"{'.'.join(place)}.".startswith(f"{prefix}.") else None
        for name in place:
            found = found.get(name) if isinstance(found, dict) else None
        if found is not None:
            return True
    return False


def base_of(kind: str, place: Place, key: str) -> Json:
    """The small resource around the place, without what excludes the field there."""
    table = TABLES[kind]
    excluded = table.get("excludes", {}).get(place[0], ())
    return {name: each for name, each in keyed(table["base"], key).items() if name not in excluded}


def without(body: Json, name: str) -> Json:
    return {field: value for field, value in body.items() if field != name}


def beside(kind: str, place: Place, body: Json, key: str) -> Json:
    """With what the table wants to stand beside the place, or beside anything in what it names."""
    for prefix, more in TABLES[kind].get("beside", {}).items():
        if f"{'.'.join(place)}.".startswith(f"{prefix}."):
            body = merged(keyed(more, key), body)
    if kind == "registered_models" and place == ("aliases", "*", "version_num"):
        return {**body, "aliases": [{**alias, "alias_name": "champion"} for alias in body["aliases"]]}
    if kind == "model_serving_endpoints" and place[0] in ("config", "telemetry_config"):
        return beside_endpoint(place, body)
    return beside_job(place, body) if kind == "jobs" else body


def merged(more: Any, body: Any) -> Any:
    if isinstance(more, dict) and isinstance(body, dict):
        return {**more, **{name: merged(more.get(name), value) for name, value in body.items()}}
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
