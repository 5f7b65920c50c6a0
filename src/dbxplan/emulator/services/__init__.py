"""One file per service: each declares its routes and answers them."""

from collections.abc import Iterator
from importlib import import_module

from dbxplan.emulator.router import Route

SERVICES = (
    "jobs",
    "runs",
    "run_once",
    "pipelines",
    "pipeline_events",
    "clusters",
    "cluster_details",
    "cluster_changes",
    "libraries",
    "warehouses",
    "instance_pools",
    "cluster_policies",
    "metastores",
    "catalogs",
    "bindings",
    "schemas",
    "volumes",
    "tables",
    "models",
    "external_locations",
    "uc_secrets",
    "database",
    "vector_search",
    "postgres",
    "grants",
    "secrets",
    "dashboards",
    "dashboard_schedules",
    "alerts",
    "queries",
    "destinations",
    "experiments",
    "registry",
    "serving",
    "genie",
    "monitors",
    "apps",
    "workspace",
    "repos",
    "snapshots",
    "files",
    "uploads",
    "storage",
    "dbfs",
    "commands",
    "invocations",
    "statements",
    "permissions",
    "me",
    "scim",
    "telemetry",
    "oidc",
)


def routes() -> Iterator[Route]:
    for service in SERVICES:
        yield from of(service)


def of(service: str) -> Iterator[Route]:
    yield from import_module(f"{__name__}.{service}").routes
