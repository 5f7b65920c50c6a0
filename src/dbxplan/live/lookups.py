"""What a manifest asks of the workspace: ids of what it names, a volume, who may write to a folder. (§4.5, §7.2)"""

import posixpath
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from dbxplan.errors import DbxplanError
from dbxplan.manifest.model import LookUpError
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import MALFORMED, malformed
from dbxplan.sdk.errors import NotFound, PermissionDenied

Json = dict[str, Any]


class Kind(NamedTuple):
    """How things of one kind are listed by name, and the fields with name and id (dots lead into objects)."""

    list: Callable[[RawClient, str], Iterable[Json]]
    name: str
    id: str
    by_name: bool = False  # whether the listing depends on the name


KINDS = {
    "alert": Kind(lambda api, _: api.alerts.list(), "display_name", "id"),
    "cluster": Kind(
        lambda api, _: api.clusters.list(filter_by={"cluster_sources": ["API", "UI"]}), *("cluster_name", "cluster_id")
    ),
    "cluster_policy": Kind(lambda api, _: api.cluster_policies.list(), "name", "policy_id"),
    "dashboard": Kind(lambda api, _: api.dashboards.list(), "name", "id"),
    "instance_pool": Kind(lambda api, _: api.instance_pools.list(), "instance_pool_name", "instance_pool_id"),
    "job": Kind(lambda api, name: api.jobs.list(name=name), "settings.name", "job_id", by_name=True),
    "metastore": Kind(lambda api, _: api.metastores.list(), "name", "metastore_id"),
    "notification_destination": Kind(
        lambda api, _: api.notification_destinations.list(page_size=200), "display_name", "id"
    ),
    "pipeline": Kind(lambda api, _: api.pipelines.list_pipelines(), "name", "pipeline_id"),
    "query": Kind(lambda api, _: api.queries.list(), "display_name", "id"),
    "service_principal": Kind(
        lambda api, name: api.service_principals_v2.list(filter=f"displayName eq '{name}'"),
        "displayName",
        "applicationId",
        by_name=True,
    ),
    "warehouse": Kind(lambda api, _: api.warehouses.list(), "name", "id"),
}


class Lookups:
    """Asks the workspace, and remembers what it answered."""

    def __init__(self, api: RawClient) -> None:
        self._api = api
        self._listed: dict[tuple[str, str], list[Json]] = {}

    def __call__(self, kind: str, name: str) -> str:
        """The id. LookUpError where there is not exactly one."""
        how, word = KINDS[kind], kind.replace("_", " ")
        found = [each for each in self._all(kind, name) if _value(each, how.name) == name]
        if not found:
            raise LookUpError(f"{word} named '{name}' does not exist")
        if len(found) > 1:
            raise LookUpError(f"there are {len(found)} instances of {word}s named '{name}'")
        return str(_value(found[0], how.id) or "")

    def _all(self, kind: str, name: str) -> list[Json]:
        how = KINDS[kind]
        key = (kind, name if how.by_name else "")
        if key not in self._listed:
            try:
                self._listed[key] = list(how.list(self._api, name))
            except DbxplanError as error:
                raise LookUpError(str(error)) from error
            except MALFORMED as error:
                raise LookUpError(malformed(error)) from error
        return self._listed[key]


def _value(item: Json, path: str) -> Any:
    value: Any = item
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def runtime_of(api: RawClient, cluster: str) -> str:
    """The runtime of a cluster; "" where it cannot be told."""
    try:
        return str(api.clusters.get(cluster_id=cluster).get("spark_version") or "")
    except DbxplanError:
        return ""


def volume_problem(api: RawClient, name: str) -> str:
    """What keeps a volume from being used; "" where nothing does."""
    try:
        api.volumes.read(name=name)
    except NotFound:
        return f"volume {name} does not exist"
    except PermissionDenied as error:
        return f"cannot access volume {name}: {error}"
    except DbxplanError as error:
        return f"cannot read volume {name}: {error}"
    return ""


def access_of(api: RawClient, path: str) -> list[Json]:
    """The access list of a folder, or of the nearest one above it that is there. LookUpError."""
    try:
        id = str(_nearest(api, path)["object_id"])
        found = api.permissions.get(request_object_type="directories", request_object_id=id)
        return [_entry(each) for each in found.get("access_control_list") or ()]
    except DbxplanError as error:
        raise LookUpError(str(error)) from error
    except MALFORMED as error:
        raise LookUpError(malformed(error)) from error


def _entry(found: Json) -> Json:
    return {**found, "all_permissions": [dict(each) for each in found.get("all_permissions") or ()]}


def _nearest(api: RawClient, path: str) -> Json:
    while True:
        try:
            return api.workspace.get_status(path=path)
        except NotFound:
            if path == (above := posixpath.dirname(path) or "."):
                raise
            path = above
