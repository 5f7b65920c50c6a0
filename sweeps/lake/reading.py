"""The lake as the official `databricks-sdk` reads it."""

import json
from collections.abc import Iterator
from typing import Any

from databricks.sdk import WorkspaceClient

from sweeps.reading import STARTERS, Found, Reader


class Lake(Reader):
    kinds = (
        "catalogs", "schemas", "volumes", "registered_models", "external_locations", "secret_scopes", "instance_pools",
        "clusters", "sql_warehouses", "database_instances", "vector_search_endpoints", "experiments", "dashboards",
        "pipelines", "jobs", "files",
    )  # fmt: skip
    given = ("jobs", "pipelines", "clusters", "instance_pools", "sql_warehouses", "dashboards", "experiments")

    def catalogs(self) -> Found:
        for each in self.client.catalogs.list():
            if each.name == "lake":
                yield "lake", {"comment": each.comment, "grants": self.grants("catalog", "lake")}

    def schemas(self) -> Found:
        for name in self.schemas_of("lake"):
            body = self.client.schemas.get(name).as_dict()
            properties = {key: value for key, value in body.get("properties", {}).items() if key == "team"}
            yield name, {**body, "properties": properties, "grants": self.grants("schema", name)}

    def volumes(self) -> Found:
        for schema in self.schemas_of("lake"):
            for each in self.client.volumes.list("lake", schema.split(".")[1]):
                name = str(each.full_name)
                yield name, {**self.client.volumes.read(name).as_dict(), "grants": self.grants("volume", name)}

    def registered_models(self) -> Found:
        for schema in self.schemas_of("lake"):
            for each in self.client.registered_models.list(catalog_name="lake", schema_name=schema.split(".")[1]):
                yield str(each.full_name), self.client.registered_models.get(str(each.full_name)).as_dict()

    def external_locations(self) -> Found:
        for each in self.client.external_locations.list():
            yield str(each.name), self.client.external_locations.get(str(each.name)).as_dict()

    def secret_scopes(self) -> Found:
        for each in self.client.secrets.list_scopes():
            acls = {acl.principal: acl.permission.value for acl in self.client.secrets.list_acls(str(each.name))}
            yield str(each.name), {"acls": {name: level for name, level in acls.items() if "@" not in name}}

    def instance_pools(self) -> Found:
        for each in self.client.instance_pools.list():
            self.names[str(each.instance_pool_id)] = str(each.instance_pool_name)
            body = self.client.instance_pools.get(str(each.instance_pool_id)).as_dict()
            yield str(each.instance_pool_name), {**body, "id": str(each.instance_pool_id)}

    def clusters(self) -> Found:
        for each in self.client.clusters.list():
            id, name = str(each.cluster_id), str(each.cluster_name)
            self.names[id] = name
            body = self.client.clusters.get(id).as_dict()
            pool = self.names.get(body.get("instance_pool_id", ""))
            yield name, {**body, "id": id, "pool": pool, "permissions": self.access("clusters", id)}

    def sql_warehouses(self) -> Found:
        for each in self.client.warehouses.list():
            id, name = str(each.id), str(each.name)
            self.names[id] = name
            if name not in STARTERS:
                yield name, {**self.client.warehouses.get(id).as_dict(), "permissions": self.access("warehouses", id)}

    def database_instances(self) -> Found:
        for each in self.client.database.list_database_instances():
            yield str(each.name), self.client.database.get_database_instance(str(each.name)).as_dict()

    def vector_search_endpoints(self) -> Found:
        for each in self.client.vector_search_endpoints.list_endpoints():
            yield str(each.name), self.client.vector_search_endpoints.get_endpoint(str(each.name)).as_dict()

    def experiments(self) -> Found:
        for each in self.client.experiments.search_experiments():
            id, name = str(each.experiment_id), str(each.name).rpartition("/")[2]
            if name != "Default":
                yield name, {"id": id, "permissions": self.access("experiments", id)}

    def dashboards(self) -> Found:
        for each in self.client.lakeview.list():
            body = self.client.lakeview.get(str(each.dashboard_id)).as_dict()
            pages = json.loads(body["serialized_dashboard"])["pages"]
            yield (
                str(each.display_name),
                {
                    "id": each.dashboard_id,
                    "warehouse": self.names.get(body.get("warehouse_id", "")),
                    "page_titles": [page["displayName"] for page in pages],
                },
            )

    def pipelines(self) -> Found:
        for each in self.client.pipelines.list_pipelines():
            id, name = str(each.pipeline_id), str(each.name)
            self.names[id] = name
            spec = self.client.pipelines.get(id).as_dict()["spec"]
            yield (
                name,
                {
                    "id": id,
                    "schema": spec.get("schema"),
                    "development": spec.get("development", False),
                    "permissions": self.access("pipelines", id),
                },
            )

    def jobs(self) -> Found:
        self.names |= {str(each.job_id): str(each.settings and each.settings.name) for each in self.client.jobs.list()}
        for each in self.client.jobs.list():
            settings = self.client.jobs.get(int(each.job_id or 0)).as_dict()["settings"]
            tasks = settings.get("tasks", [])
            refers = sorted(self.names[id] for task in tasks for id in _ids(task) if id in self.names)
            volumes = [value for task in tasks for value in _parameters(task)]
            yield (
                settings["name"],
                {
                    "id": str(each.job_id),
                    "timeout_seconds": settings.get("timeout_seconds"),
                    "task_keys": sorted(task["task_key"] for task in tasks),
                    "refers_to": refers,
                    "volume": volumes[0] if volumes else None,
                    "wheel": any(_is_there(self.client, path) for task in tasks for path in _wheels(task)),
                    "permissions": self.access("jobs", str(each.job_id)),
                },
            )


def _ids(task: Any) -> Iterator[str]:
    for part, field in (
        ("pipeline_task", "pipeline_id"),
        ("run_job_task", "job_id"),
        ("sql_task", "warehouse_id"),
    ):
        if part in task:
            yield str(task[part][field])
    if "existing_cluster_id" in task:
        yield str(task["existing_cluster_id"])


def _wheels(task: Any) -> Iterator[str]:
    yield from (library["whl"] for library in task.get("libraries", []) if "whl" in library)


def _is_there(client: WorkspaceClient, path: str) -> bool:
    return client.workspace.get_status(path).path is not None


def _parameters(task: Any) -> Iterator[str]:
    yield from task.get("notebook_task", {}).get("base_parameters", {}).values()
