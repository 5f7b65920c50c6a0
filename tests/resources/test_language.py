"""Places in the bundle language: every path that an entry names is one of the model."""

from collections.abc import Iterator

import pytest

from dbxplan.fields import KeyedBy, Shape, shape_of
from dbxplan.resources import KINDS
from dbxplan.resources.language import Language

LEVELS = {"CAN_MANAGE", "CAN_VIEW", "CAN_RUN"}


def paths(language: Language) -> Iterator[str]:
    yield from (merge.path for merge in language.merges if merge.path != "grants")
    yield from (local.path for local in language.paths)
    yield from language.defaults
    yield from language.annotations
    yield from language.computed
    names = language.catalog_fields + language.schema_fields
    yield from (f"{within}.{name}" for within in language.catalogs_within for name in names)
    yield from names if not language.catalogs_within else ()
    yield from (f"{block}.pause_status" for block in language.pauses)
    yield from filter(None, (language.concurrency, language.development, language.continuous, language.skips_paths))
    yield from (language.tags_field,) if language.tags != "none" else ()
    yield from (f"lifecycle.{name}" for name in language.lifecycle)
    yield from ("run_as",) if language.run_as else ()


def place(kind: str, path: str) -> Shape:
    return shape_of(KINDS[kind].model).at(*(0 if segment == "*" else segment for segment in path.split(".")))


@pytest.mark.parametrize("kind", KINDS)
def test_every_path_of_the_language_is_known(kind: str) -> None:
    unknown = [path for path in paths(KINDS[kind].language) if place(kind, path).form == "any"]

    assert unknown == []


@pytest.mark.parametrize("kind", KINDS)
def test_lists_that_the_language_merges_are_keyed_in_the_model_too(kind: str) -> None:
    for merge in KINDS[kind].language.merges:
        if merge.path != "grants":
            keyed = place(kind, merge.path).get(KeyedBy)
            assert keyed is not None
            assert (keyed.keys, keyed.default or "", keyed.fold) == ((merge.key,), merge.default, merge.fold)


# Who may use them is said of something else: a catalog, a table, a project, a job, a scope.
NEITHER = frozenset((
    "database_catalogs", "job_runs", "postgres_branches", "postgres_catalogs", "postgres_databases",
    "postgres_endpoints", "postgres_roles", "quality_monitors", "postgres_synced_tables", "scope_secrets",
    "synced_database_tables",
))  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_permissions_or_grants(kind: str) -> None:
    language = KINDS[kind].language

    assert bool(language.levels) + bool(language.grants) == (kind not in NEITHER)
    assert bool(language.permissions) == bool(language.levels)
    assert language.acls == (kind == "secret_scopes")
    assert set(language.levels) <= LEVELS
    assert language.owned == (kind in ("jobs", "pipelines", "sql_warehouses"))


@pytest.mark.parametrize(
    ("kind", "title", "singular", "url"),
    [
        ("alerts", "Alerts", "alert", "sql/alerts-v2/{id}"),
        ("apps", "Apps", "app", "apps/{id}"),
        ("catalogs", "Catalogs", "catalog", "explore/data/{path}"),
        ("experiments", "Experiments", "experiment", "ml/experiments/{id}"),
        ("genie_spaces", "Genie Spaces", "genie_space", "genie/rooms/{id}"),
        ("quality_monitors", "Quality Monitors", "quality_monitor", "explore/data/{path}"),
        ("model_serving_endpoints", "Model Serving Endpoints", "model_serving_endpoint", "ml/endpoints/{id}"),
        ("models", "Models", "model", "ml/models/{id}"),
        ("clusters", "Clusters", "cluster", "compute/clusters/{id}"),
        ("dashboards", "Dashboards", "dashboard", "dashboardsv3/{id}/published"),
        ("jobs", "Jobs", "job", "jobs/{id}"),
        ("pipelines", "Pipelines", "pipeline", "pipelines/{id}"),
        ("registered_models", "Registered Models", "registered_model", "explore/data/models/{path}"),
        ("schemas", "Schemas", "schema", "explore/data/{path}"),
        ("secret_scopes", "Secret Scopes", "secret_scope", ""),
        ("sql_warehouses", "SQL Warehouses", "sql_warehouse", "sql/warehouses/{id}"),
        ("volumes", "Volumes", "volume", "explore/data/volumes/{path}"),
    ],
)
def test_a_kind_has_its_names_and_page(kind: str, title: str, singular: str, url: str) -> None:
    language = KINDS[kind].language

    assert (language.title, language.singular, language.url) == (title, singular, url)


def test_paths_of_a_task_hold_for_the_task_inside_a_for_each_too() -> None:
    local = {found.path: found.mode for found in KINDS["jobs"].language.paths}

    assert local["tasks.*.notebook_task.notebook_path"] == "notebook"
    assert local["tasks.*.for_each_task.task.notebook_task.notebook_path"] == "notebook"
    assert len([path for path in local if path.startswith("tasks.*.for_each_task.task.")]) == 9


def test_names_get_a_prefix_as_the_language_has_it_for_each_kind() -> None:
    prefixes = {kind: language.prefix for kind in KINDS if (language := KINDS[kind].language).prefix != "none"}

    assert prefixes == {
        "alerts": "plain",
        "clusters": "plain",
        "dashboards": "plain",
        "experiments": "path",
        "genie_spaces": "plain",
        "instance_pools": "plain",
        "jobs": "plain",
        "model_serving_endpoints": "normalised",
        "models": "plain",
        "pipelines": "plain",
        "registered_models": "normalised",
        "schemas": "normalised",
        "sql_warehouses": "plain",
    }
