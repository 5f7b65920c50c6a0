"""Every behaviour that the catalogue of facts names is on the model, at the place that it names.

The catalogue lies beside the repository of whoever works on a kind; without it there is nothing to compare with.
"""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from dbxplan.fields import (
    Behaviour,
    ClearedBy,
    CreateOnly,
    Exclusive,
    Ignored,
    Immutable,
    KeyedBy,
    Normalized,
    OutputOnly,
    Renames,
    Sensitive,
    ServerDefault,
    Shape,
    Sticky,
    Unordered,
    WriteOnly,
    shape_of,
)
from dbxplan.resources import KINDS

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "kinds"
MARKERS: dict[str, type[Behaviour]] = {
    "immutable": Immutable,
    "create_only": CreateOnly,
    "rename": Renames,
    "output_only": OutputOnly,
    "input_only": WriteOnly,
    "server_default": ServerDefault,
    "case_insensitive": Normalized,
    "normalised": Normalized,
    "sensitive": Sensitive,
    "ignored": Ignored,
}
SAYS_NOTHING = {"id_field", "deprecated", "separate_endpoint", "unordered"}  # unordered is read together with its key
ELSEWHERE = {
    ("apps", "id"): "a key beside the body in bundles, left out of what read gives",
    ("apps", "compatibility_flags"): "no type of the API data has it, so no call can carry it",
    ("apps", "(deployment).env_vars[*].value"): "config.env of a bundle, tested with the kind",
    ("alerts", "id"): "a key beside the body in bundles, left out of what read gives",
    ("alerts", "evaluation.notification.subscriptions", "unordered"): "under two keys, tested with the kind",
    ("alerts", "evaluation.notification.effective_*"): "no type of the API data has them, so no call can carry them",
    ("catalogs", "catalog_federation_config"): "no type of the API data has it, so no call can carry it",
    ("catalogs", "conversion_info"): "likewise",
    ("catalogs", "dr_replication_info"): "likewise",
    ("catalogs", "options", "create_only"): "a rule of the facts: but for one key, a change is a recreate",
    ("catalogs", "properties.*"): "a rule about keys: ManagedKeys on the map, tested with schemas",
    ("dashboards", "etag", "server_default"): "only reads give it",
    ("dashboards", "published.revision_create_time"): "of what is published, and only read there",
    ("dashboards", "published.warehouse_id"): "likewise",
    ("experiments", "trace_location", "filled"): "as it was sent",
    ("model_serving_endpoints", "id"): "as endpoint_id: an `id` in a bundle is the name",
    ("model_serving_endpoints", "tags", "clear"): "a call for each, tested with the kind",
    ("model_serving_endpoints", "ai_gateway.rate_limits", "unordered"): "under two keys, tested with the kind",
    ("model_serving_endpoints", "uc_system_metrics_export_state"): "no type of the API data has it",
    ("model_serving_endpoints", "config.served_entities[*].workload_size", "exclusive_with"): "two that go together",
    ("model_serving_endpoints", "config.config_version"): "only answers have it",
    ("models", "id"): "as model_id: an `id` in a bundle is the name",
    ("models", "tags", "clear"): "a call for each, tested with the kind",
    ("jobs", "access_control_list"): "permissions are resources of their own",
    ("jobs", "format", "output_only"): "sent as the language writes it, though the API ignores it",
    ("database_catalogs", "database_branch_id"): "no type of the API data has it, so no call can carry it",
    ("database_catalogs", "database_project_id"): "likewise",
    ("instance_pools", "enable_auto_alternate_node_types"): "no type of the API data has it, so no call can carry it",
    ("job_runs", "dbt_commands", "create_only"): "any change is a new run, as the facts say below",
    ("job_runs", "jar_params", "create_only"): "likewise",
    ("job_runs", "job_parameters", "create_only"): "likewise",
    ("job_runs", "notebook_params", "create_only"): "likewise",
    ("job_runs", "only", "create_only"): "likewise",
    ("job_runs", "performance_target", "create_only"): "likewise",
    ("job_runs", "pipeline_params", "create_only"): "likewise",
    ("job_runs", "python_named_params", "create_only"): "likewise",
    ("job_runs", "python_params", "create_only"): "likewise",
    ("job_runs", "queue", "create_only"): "likewise",
    ("job_runs", "spark_submit_params", "create_only"): "likewise",
    ("job_runs", "sql_params", "create_only"): "likewise",
    ("job_runs", "job_parameters", "filled"): "those of the job; a read leaves them out",
    ("job_runs", "idempotency_token"): "the kind makes its own",
    ("pipelines", "run_as", "input_only"): "read makes it of run_as_user_name, so it is compared",
    ("pipelines", "id"): "a key beside the body in bundles, left out of what read gives",
    ("pipelines", "spec.id"): "likewise",
    ("pipelines", "rewind_generation_interval"): "no type of the API data has it, so no call can carry it",
    ("postgres_catalogs", "status"): "its parts, which a read has in place of the object",
    ("postgres_databases", "status"): "likewise",
    ("postgres_projects", "compute_provisioner"): "no type of the API data has it, so no call can carry it",
    ("postgres_projects", "initial_database_spec"): "likewise",
    ("postgres_projects", "initial_role_spec"): "likewise",
    ("postgres_projects", "display_name", "server_default"): "the value of another field",
    ("postgres_roles", "role_id", "filled"): "never empty: the model demands it",
    ("postgres_synced_tables", "extra_index_definitions"): "no type of the API data has it, so no call can carry it",
    ("scope_secrets", "string_value", "input_only"): "reads have its time in its place, so that a change is seen",
    ("scope_secrets", "bytes_value", "input_only"): "likewise",
    ("secret_scopes", "acls"): "access lists are resources of their own",
    ("synced_database_tables", "database_branch_id"): "no type of the API data has it, so no call can carry it",
    ("synced_database_tables", "database_project_id"): "likewise",
    ("synced_database_tables", "effective_database_branch_id"): "likewise",
    ("synced_database_tables", "effective_database_project_id"): "likewise",
    ("synced_database_tables", "table_serving_url"): "likewise",
    ("vector_search_endpoints", "id"): "a key beside the body in bundles; `endpoint_uuid` holds it",
    ("vector_search_endpoints", "num_replicas"): "no type of the API data has it, so no call can carry it",
    ("vector_search_endpoints", "scaling_info.requested_target_qps"): "read makes target_qps of it",
    ("vector_search_endpoints", "target_qps", "input_only"): "likewise",
    ("sql_warehouses", "channel", "server_default"): "its name; the object is tested with the kind",
    ("sql_warehouses", "id"): "a key beside the body in bundles, left out of what read gives",
    ("sql_warehouses", "name", "filled"): "never empty: the model demands it",
    ("registered_models", "aliases", "clear"): "a call for each, tested with the kind",
    ("registered_models", "aliases", "input_only"): "read asks for them, so they are compared",
    ("schemas", "properties.*"): "a rule about keys: ManagedKeys on the map, tested with the kind",
}
# Where bundles have names of their own.
NAMES = {
    ("secret_scopes", "scope"): "name",
    ("secret_scopes", "scope_backend_type"): "backend_type",
    ("secret_scopes", "backend_azure_keyvault"): "keyvault_metadata",
}
PARTS = re.compile(r"^(spec|status)\.")  # where a read holds what is flat in the manifest
ANY_VALUE = ("zone_id", "max_num_clusters")  # the stated default is replaced by what it stands for
FILLED_BELOW = {"tasks[*].new_cluster", "tasks[*].for_each_task.task"}  # prose about the fields below


class Said(NamedTuple):
    """One thing that the facts say of a path."""

    kind: str
    path: str
    what: str
    value: Any = None

    def __str__(self) -> str:
        return f"{self.kind} {self.path} {self.what}"


def facts_of(kind: str) -> dict[str, Any]:
    file = FACTS / f"{kind}.yml"
    return yaml.load(file.read_text(), yaml.CSafeLoader) if file.is_file() else {}


def entries(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every path that something is said of, those of aliased prefixes too."""
    facts = facts_of(kind)
    said = [*facts.get("fields", {}).items(), *((rule["path"], rule) for rule in facts.get("rules", ()))]
    yield from said
    for alias in facts.get("rule_aliases", ()):
        for prefix in alias["same_for"]:
            for path, entry in said:
                if path.startswith(alias["prefix"] + "."):
                    yield prefix + path.removeprefix(alias["prefix"]), entry


def everything_said() -> Iterator[Said]:
    for kind in KINDS:
        facts = facts_of(kind)
        for path, entry in entries(kind):
            for behaviour in entry.get("behaviour", ()):
                if behaviour == "input_only" and entry.get("read_as"):
                    continue  # read moves it from there, so it is compared
                value = entry.get("key") if behaviour == "unordered" else entry.get("default")
                yield Said(kind, path, behaviour, value)
            if "clear" in entry and entry["clear"] != "omit":
                yield Said(kind, path, "clear", entry["clear"])
            if "exclusive_with" in entry:
                yield Said(kind, path, "exclusive_with", entry["exclusive_with"])
            if entry.get("required"):
                yield Said(kind, path, "required")
        for path in facts.get("read_only_fields", ()):
            yield Said(kind, path, "output_only")
        for path, value in facts.get("server_fills", {}).items():
            yield Said(kind, path, "filled", value)


def exempt(said: Said) -> bool:
    return (said.kind, said.path) in ELSEWHERE or (said.kind, said.path, said.what) in ELSEWHERE


SAID = [said for said in everything_said() if said.what not in SAYS_NOTHING - {"unordered"} and not exempt(said)]
by_name = pytest.mark.parametrize("said", SAID, ids=str)


def alternatives(path: str) -> list[str]:
    """`a.{b,c}` is `a.b` and `a.c`."""
    found = re.search(r"\{([^}]*)\}", path)
    if not found:
        return [path]
    return [one for name in found[1].split(",") for one in alternatives(path.replace(found[0], name.strip(), 1))]


def places(kind: str, pattern: str) -> list[Shape]:
    """The places that a path of the facts means; `on_*` means those that the API data has."""
    shapes: list[Shape] = []
    for path in alternatives(NAMES.get((kind, pattern), pattern)):
        found = [shape_of(KINDS[kind].model)]
        for segment in path.replace("[*]", ".[*]").split("."):
            found = [below for shape in found for below in _below(shape, segment)]
        shapes += found
    return shapes


def _below(shape: Shape, segment: str) -> list[Shape]:
    if segment in ("[*]", "*"):
        return [shape.element]
    return [child for name, child in shape.fields.items() if fnmatchcase(name, segment)]


def literal(text: Any) -> Any:
    """The value that a default states; None where it is put into words."""
    if isinstance(text, str) and text.startswith(("{", "[")):
        try:
            return json.loads(text)
        except ValueError:
            return None
    return text if not isinstance(text, str) or re.fullmatch(r"[A-Za-z_]+", text) else None


@pytest.mark.skipif(not FACTS.is_dir(), reason="the catalogue of facts is not beside this checkout")
def test_the_facts_say_something_of_every_kind() -> None:
    silent = {kind for kind in KINDS if not any(said.kind == kind for said in SAID)}

    assert silent == set()


@by_name
def test_the_model_says_what_the_facts_say(said: Said) -> None:
    found = places(said.kind, PARTS.sub("", said.path) if said.what == "filled" else said.path)

    assert found, "the model has no such place"
    for place in found:
        CHECKS.get(said.what, carries)(place, said)


def carries(place: Shape, said: Said) -> None:
    marker = place.get(MARKERS[said.what])
    assert marker is not None
    default = None if said.path.endswith(ANY_VALUE) else literal(said.value)
    if isinstance(marker, ServerDefault) and default is not None:
        assert default in marker.values


def is_unordered(place: Shape, said: Said) -> None:
    if said.value is None:
        assert place.has(Unordered)
    else:
        keyed = place.get(KeyedBy)
        assert keyed is not None
        assert keyed.keys == (said.value,)
        assert said.value in place.element.fields


def is_cleared(place: Shape, said: Said) -> None:
    if said.value == "impossible":
        assert place.has(Sticky)
    else:
        assert place.get(ClearedBy) == ClearedBy(said.value)


def excludes(place: Shape, said: Said) -> None:
    group = place.get(Exclusive)
    assert group is not None
    parent = said.path.rpartition(".")[0]
    for other in said.value:
        beside = other if "." in other or not parent else f"{parent}.{other}"
        assert [shape.get(Exclusive) for shape in places(said.kind, beside)] == [group]


def is_required(place: Shape, said: Said) -> None:
    assert place.required


def explains_what_was_filled_in(place: Shape, said: Said) -> None:
    if said.path not in FILLED_BELOW and said.value not in ("absent when unset", "spec.name (top level)"):
        assert place.has(ServerDefault, OutputOnly, Normalized)


CHECKS = {
    "unordered": is_unordered,
    "clear": is_cleared,
    "exclusive_with": excludes,
    "required": is_required,
    "filled": explains_what_was_filled_in,
}


@pytest.mark.parametrize("kind", KINDS)
def test_models_know_every_field_that_the_facts_know(kind: str) -> None:
    known = set(shape_of(KINDS[kind].model).fields)
    named = [name for name in facts_of(kind).get("fields", {}) if (kind, name) not in ELSEWHERE]
    missing = {name for name in named if NAMES.get((kind, name), name) not in known}

    assert missing == set()
