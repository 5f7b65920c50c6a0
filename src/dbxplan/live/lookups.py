"""Ids of what a manifest names: one listing a kind of thing, however many names are asked for. (§4.5)"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from dbxplan.errors import DbxplanError
from dbxplan.manifest.model import LookUpError
from dbxplan.sdk import RawClient

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
        return self._listed[key]


def _value(item: Json, path: str) -> Any:
    value: Any = item
    for step in path.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value
