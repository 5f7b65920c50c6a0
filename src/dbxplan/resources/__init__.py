"""The kinds of resources, each imported when it is asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from dbxplan.address import Address

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind

FOLDERS: Final = "workspace"  # no kind of resource: `workspace.root_path` names a folder of the bundle
SNAPSHOT: Final = "snapshot"  # `workspace.snapshot`: the files of a bundle that go into an immutable folder
HOMES: Final[Mapping[str, str]] = {
    "alerts": "dbxplan.resources.alerts:Alerts",
    "apps": "dbxplan.resources.apps:Apps",
    "catalogs": "dbxplan.resources.catalogs:Catalogs",
    "clusters": "dbxplan.resources.clusters:Clusters",
    "external_locations": "dbxplan.resources.external_locations:ExternalLocations",
    "genie_spaces": "dbxplan.resources.genie_spaces:GenieSpaces",
    "instance_pools": "dbxplan.resources.instance_pools:InstancePools",
    "dashboards": "dbxplan.resources.dashboards:Dashboards",
    "database_catalogs": "dbxplan.resources.database_catalogs:DatabaseCatalogs",
    "database_instances": "dbxplan.resources.database_instances:DatabaseInstances",
    "experiments": "dbxplan.resources.experiments:Experiments",
    "model_serving_endpoints": "dbxplan.resources.model_serving_endpoints:ServingEndpoints",
    "models": "dbxplan.resources.models:Models",
    "job_runs": "dbxplan.resources.job_runs:JobRuns",
    "jobs": "dbxplan.resources.jobs.kind:Jobs",
    "pipelines": "dbxplan.resources.pipelines.kind:Pipelines",
    "postgres_branches": "dbxplan.resources.postgres.branches:PostgresBranches",
    "postgres_catalogs": "dbxplan.resources.postgres.catalogs:PostgresCatalogs",
    "postgres_databases": "dbxplan.resources.postgres.databases:PostgresDatabases",
    "postgres_endpoints": "dbxplan.resources.postgres.endpoints:PostgresEndpoints",
    "postgres_projects": "dbxplan.resources.postgres.projects:PostgresProjects",
    "postgres_roles": "dbxplan.resources.postgres.roles:PostgresRoles",
    "postgres_synced_tables": "dbxplan.resources.postgres.synced_tables:PostgresSyncedTables",
    "quality_monitors": "dbxplan.resources.quality_monitors:QualityMonitors",
    "registered_models": "dbxplan.resources.registered_models:RegisteredModels",
    "schemas": "dbxplan.resources.schemas:Schemas",
    "scope_secrets": "dbxplan.resources.scope_secrets:ScopeSecrets",
    "secret_scopes": "dbxplan.resources.secret_scopes:SecretScopes",
    "secrets": "dbxplan.resources.secrets:Secrets",
    "sql_warehouses": "dbxplan.resources.sql_warehouses:SqlWarehouses",
    "synced_database_tables": "dbxplan.resources.synced_database_tables:SyncedDatabaseTables",
    "vector_search_endpoints": "dbxplan.resources.vector_search_endpoints:VectorSearchEndpoints",
    "vector_search_indexes": "dbxplan.resources.vector_search_indexes:VectorSearchIndexes",
    "volumes": "dbxplan.resources.volumes:Volumes",
}


class Registry(Mapping[str, "Kind[Any]"]):
    """Name -> kind. Names cost nothing; a kind is made once, when it is first asked for."""

    def __init__(self, homes: Mapping[str, str]) -> None:
        self._homes = homes
        self._made: dict[str, Kind[Any]] = {}

    def __getitem__(self, name: str) -> "Kind[Any]":
        if name not in self._made:
            module, _, kind = self._homes[name].partition(":")
            self._made.setdefault(name, getattr(import_module(module), kind)())
        return self._made[name]

    def get(self, name: str, default: Any = None) -> Any:  # asked for at every step of the way, and so without raising
        return self[name] if name in self._homes else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)

    def __contains__(self, name: object) -> bool:
        return name in self._homes


KINDS: Final[Mapping[str, "Kind[Any]"]] = Registry(HOMES)


def kind_of(kinds: Mapping[str, "Kind[Any]"], address: Address) -> "Kind[Any] | None":
    """The adapter of a resource, or of the permissions or grants of one; None for what dbxplan cannot manage."""
    if address.kind == FOLDERS:
        return _of_the_bundle(address)
    kind = kinds.get(address.kind)
    return kind.child(address.child) if kind is not None and address.child else kind


def _of_the_bundle(address: Address) -> "Kind[Any] | None":
    """`workspace.root_path.permissions` are of a folder, which is no resource of the manifest."""
    if address.key == SNAPSHOT and not address.child:
        from dbxplan.resources.snapshots import snapshots

        return snapshots()
    from dbxplan.resources.folders import folder_access

    return folder_access() if address.child == "permissions" else None


def known_kind(kinds: Mapping[str, "Kind[Any]"], address: Address) -> "Kind[Any]":
    """The same for what can be managed. KeyError for anything else."""
    kind = kind_of(kinds, address)
    if kind is None:
        raise KeyError(str(address))
    return kind
