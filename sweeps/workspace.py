"""A workspace as the official `databricks-sdk` reads it, object by object, in the form of what is expected."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound

from sweeps.expected import Json, Objects

ROOT = "/Workspace/Shared/sweep/files"
STATE = "/Workspace/Shared/sweep/state/dbxplan"
BORN = ("default", "information_schema")  # schemas that a catalog comes with


class TwiceError(Exception):
    """Two objects have one name."""


def read(host: str, token: str) -> Objects:
    """All that the scenario could have made. TwiceError where a name is there twice."""
    return _Reader(WorkspaceClient(host=host, token=token)).everything()


def state(host: str, token: str) -> Json:
    """The newest state; empty where there is none."""
    client = WorkspaceClient(host=host, token=token)
    kept = _below(client, STATE)
    states = sorted((path for path in kept if "/state." in path), key=lambda path: int(path.rpartition(".")[2]))
    return dict(json.loads(client.workspace.download(states[-1]).read())) if states else {}


def ids(objects: Objects) -> dict[tuple[str, str], str]:
    return {(kind, name): body["id"] for kind, named in objects.items() for name, body in named.items() if "id" in body}


def differences(expected: Objects, found: Objects) -> Iterator[str]:
    """One line each, for whoever has to mend it."""
    for kind in sorted({*expected, *found}):
        want, have = expected.get(kind, {}), found.get(kind, {})
        yield from (f"{kind} {name!r} is missing" for name in sorted(want.keys() - have.keys()))
        yield from (f"{kind} {name!r} should not be there" for name in sorted(have.keys() - want.keys()))
        for name in sorted(want.keys() & have.keys()):
            for field, value in want[name].items():
                there = have[name].get(field)
                if not (value in str(there) if field == "content" else value == there):
                    yield f"{kind} {name!r}: {field} is {there!r}, not {value!r}"


class _Reader:
    def __init__(self, client: WorkspaceClient) -> None:
        self.client = client
        self.names: dict[str, str] = {}  # id -> name, of what others refer to

    def everything(self) -> Objects:
        found: Objects = {}
        for kind, reader in (
            ("catalogs", self.catalogs),
            ("schemas", self.schemas),
            ("volumes", self.volumes),
            ("registered_models", self.models),
            ("external_locations", self.locations),
            ("secret_scopes", self.scopes),
            ("instance_pools", self.pools),
            ("clusters", self.clusters),
            ("sql_warehouses", self.warehouses),
            ("database_instances", self.instances),
            ("vector_search_endpoints", self.endpoints),
            ("experiments", self.experiments),
            ("dashboards", self.dashboards),
            ("pipelines", self.pipelines),
            ("job_names", self.job_names),
            ("jobs", self.jobs),
            ("files", self.files),
        ):
            found[kind] = _once(kind, reader())
        del found["job_names"]
        return found

    def catalogs(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.catalogs.list():
            if each.name == "lake":
                yield "lake", {"comment": each.comment, "grants": self._grants("catalog", "lake")}

    def _schemas(self) -> Iterator[str]:
        if any(each.name == "lake" for each in self.client.catalogs.list()):
            for each in self.client.schemas.list("lake"):
                if each.name not in BORN:
                    yield str(each.full_name)

    def schemas(self) -> Iterator[tuple[str, Json]]:
        for name in self._schemas():
            body = self.client.schemas.get(name).as_dict()
            properties = {key: value for key, value in body.get("properties", {}).items() if key == "team"}
            yield name, {**body, "properties": properties, "grants": self._grants("schema", name)}

    def volumes(self) -> Iterator[tuple[str, Json]]:
        for schema in self._schemas():
            for each in self.client.volumes.list("lake", schema.split(".")[1]):
                name = str(each.full_name)
                yield name, {**self.client.volumes.read(name).as_dict(), "grants": self._grants("volume", name)}

    def models(self) -> Iterator[tuple[str, Json]]:
        for schema in self._schemas():
            for each in self.client.registered_models.list(catalog_name="lake", schema_name=schema.split(".")[1]):
                yield str(each.full_name), self.client.registered_models.get(str(each.full_name)).as_dict()

    def locations(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.external_locations.list():
            yield str(each.name), self.client.external_locations.get(str(each.name)).as_dict()

    def scopes(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.secrets.list_scopes():
            acls = {acl.principal: acl.permission.value for acl in self.client.secrets.list_acls(str(each.name))}
            yield str(each.name), {"acls": {name: level for name, level in acls.items() if "@" not in name}}

    def pools(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.instance_pools.list():
            self.names[str(each.instance_pool_id)] = str(each.instance_pool_name)
            body = self.client.instance_pools.get(str(each.instance_pool_id)).as_dict()
            yield str(each.instance_pool_name), {**body, "id": str(each.instance_pool_id)}

    def clusters(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.clusters.list():
            id, name = str(each.cluster_id), str(each.cluster_name)
            self.names[id] = name
            body = self.client.clusters.get(id).as_dict()
            pool = self.names.get(body.get("instance_pool_id", ""))
            yield name, {**body, "id": id, "pool": pool, "permissions": self._access("clusters", id)}

    def warehouses(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.warehouses.list():
            id, name = str(each.id), str(each.name)
            self.names[id] = name
            if name in ("Starter Warehouse", "Serverless Starter Warehouse"):
                continue
            yield name, {**self.client.warehouses.get(id).as_dict(), "permissions": self._access("warehouses", id)}

    def instances(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.database.list_database_instances():
            yield str(each.name), self.client.database.get_database_instance(str(each.name)).as_dict()

    def endpoints(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.vector_search_endpoints.list_endpoints():
            yield str(each.name), self.client.vector_search_endpoints.get_endpoint(str(each.name)).as_dict()

    def experiments(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.experiments.search_experiments():
            id, name = str(each.experiment_id), str(each.name).rpartition("/")[2]
            if name != "Default":
                yield name, {"id": id, "permissions": self._access("experiments", id)}

    def dashboards(self) -> Iterator[tuple[str, Json]]:
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

    def pipelines(self) -> Iterator[tuple[str, Json]]:
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
                    "permissions": self._access("pipelines", id),
                },
            )

    def job_names(self) -> Iterator[tuple[str, Json]]:
        for each in self.client.jobs.list():
            self.names[str(each.job_id)] = str(each.settings.name if each.settings else "")
        yield from ()

    def jobs(self) -> Iterator[tuple[str, Json]]:
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
                    "permissions": self._access("jobs", str(each.job_id)),
                },
            )

    def files(self) -> Iterator[tuple[str, Json]]:
        for path in _below(self.client, ROOT):
            name = path.removeprefix("/Workspace").removeprefix(ROOT.removeprefix("/Workspace")).lstrip("/")
            if name.startswith("src/"):
                yield name, {"content": self.client.workspace.download(path).read().decode()}

    def _grants(self, securable: str, name: str) -> dict[str, list[str]]:
        found = self.client.grants.get(securable, name).privilege_assignments or []
        return {
            str(each.principal): sorted(getattr(privilege, "value", privilege) for privilege in each.privileges or [])
            for each in found
            if each.privileges
        }

    def _access(self, kind: str, id: str) -> dict[str, str]:
        found = self.client.permissions.get(kind, id).access_control_list or []
        return {
            str(each.group_name): each.all_permissions[0].permission_level.value
            for each in found
            if each.group_name and each.group_name != "admins" and each.all_permissions
        }


def _below(client: WorkspaceClient, folder: str) -> Iterator[str]:
    """Paths of all that lies in a folder; none where there is no such folder."""
    try:
        for each in client.workspace.list(folder, recursive=True):
            yield str(each.path)
    except NotFound:
        return


def _once(kind: str, found: Iterable[tuple[str, Json]]) -> dict[str, Json]:
    objects: dict[str, Json] = {}
    for name, body in found:
        if name in objects:
            raise TwiceError(f"{kind} {name!r} is there twice")
        objects[name] = body
    return objects


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
