"""Clusters: choosing a runtime and a machine by what they can do, and having one that runs."""

import re
from datetime import timedelta
from typing import Any

from dbxplan.sdk.errors.classes import InvalidState, OperationFailed
from dbxplan.sdk.mixins.semver import SemVer
from dbxplan.sdk.service import compute

__all__ = ["ClustersExt", "SemVer"]

TWENTY_MINUTES = timedelta(minutes=20)
GIB_IN_MB = 1024
OUT_OF_REACH = (
    "NotAvailableInRegion",
    "NotEnabledOnSubscription",
    "NOT_AVAILABLE_IN_REGION",  # as the documentation has them
    "NOT_ENABLED_ON_SUBSCRIPTION",
)
VARIANTS = {"ml": "-ml-", "genomics": "-hls-", "gpu": "-gpu-", "photon": "-photon-", "graviton": "-aarch64-"}


class ClustersExt(compute.ClustersAPI):
    """`w.clusters`."""

    def select_spark_version(
        self,
        long_term_support: bool = False,
        beta: bool = False,
        latest: bool = True,
        ml: bool = False,
        genomics: bool = False,
        gpu: bool = False,
        scala: str = "2.12",
        spark_version: str | None = None,
        photon: bool = False,
        graviton: bool = False,
    ) -> str:
        """The key of the newest runtime that is exactly so. ValueError for none, or for several without `latest`."""
        wanted = {"ml": ml, "genomics": genomics, "gpu": gpu, "photon": photon, "graviton": graviton}
        found = [
            one.key or ""
            for one in self.spark_versions().versions or []
            if _is_variant(one.key or "", scala, wanted)
            and ("Beta" in (one.name or "")) == beta
            and (not long_term_support or "LTS" in (one.name or "") or "-esr-" in (one.key or ""))
            and (not spark_version or f"Apache Spark {spark_version}" in (one.name or ""))
        ]
        if not found:
            raise ValueError("spark versions query returned no results")
        if len(found) > 1 and not latest:
            raise ValueError("spark versions query returned multiple results")
        return max(found, key=_version)

    def select_node_type(
        self,
        min_memory_gb: int | None = None,
        gb_per_core: int | None = None,
        min_cores: int | None = None,
        min_gpus: int | None = None,
        local_disk: bool | None = None,
        local_disk_min_size: int | None = None,
        category: str | None = None,
        photon_worker_capable: bool | None = None,
        photon_driver_capable: bool | None = None,
        graviton: bool | None = None,
        is_io_cache_enabled: bool | None = None,
        support_port_forwarding: bool | None = None,
        fleet: str | None = None,
    ) -> str:
        """The id of the smallest machine that has it all. ValueError for none."""
        abilities = {
            "photon_worker_capable": photon_worker_capable,
            "photon_driver_capable": photon_driver_capable,
            "is_graviton": graviton,
            "is_io_cache_enabled": is_io_cache_enabled,
            "support_port_forwarding": support_port_forwarding,
        }
        for node in sorted(self.list_node_types().node_types or [], key=_size):
            disks, disk_gb = _disks(node)
            gib, cores, gpus = node.memory_mb // GIB_IN_MB, node.num_cores, node.num_gpus or 0
            fits = (
                not _is_out_of_reach(node),
                fleet is None or fleet in node.node_type_id,
                min_memory_gb is None or gib >= min_memory_gb,
                gb_per_core is None or gib // cores >= gb_per_core,
                min_cores is None or cores >= min_cores,
                min_gpus is None or (gpus >= min_gpus and not (min_gpus == 0 and gpus)),
                not (local_disk or local_disk_min_size is not None) or disks > 0,
                local_disk_min_size is None or disk_gb >= local_disk_min_size,
                category is None or (node.category or "").lower() == category.lower(),
                *(bool(getattr(node, name)) for name, asked in abilities.items() if asked),
            )
            if all(fits):
                return node.node_type_id
        raise ValueError("cannot determine smallest node type")

    def ensure_cluster_is_running(self, cluster_id: str) -> None:
        """Starts it where needed, and waits. RuntimeError for a broken one, TimeoutError after twenty minutes."""
        clock = self._api.clock
        deadline = clock.monotonic() + TWENTY_MINUTES.total_seconds()
        while clock.monotonic() < deadline:
            try:
                return self._have_running(cluster_id)
            except (InvalidState, OperationFailed):  # somebody else starts or stops it
                clock.sleep(1)
        raise TimeoutError(f"timed out after {TWENTY_MINUTES}")

    def _have_running(self, cluster_id: str) -> None:
        info = self.get(cluster_id)
        match getattr(info.state, "value", None):
            case "RUNNING":
                return
            case "TERMINATED":
                self.start(cluster_id).result()
            case "TERMINATING":
                self.wait_get_cluster_terminated(cluster_id)
                self.start(cluster_id).result()
            case "PENDING" | "RESIZING" | "RESTARTING":
                self.wait_get_cluster_running(cluster_id)
            case _:
                raise RuntimeError(f"Cluster {info.cluster_name} is {info.state}: {info.state_message}")


def _is_variant(key: str, scala: str, wanted: dict[str, bool]) -> bool:
    if f"-scala{scala}" not in key or "apache-spark-" in key:
        return False
    return all((VARIANTS[name] in key) == asked for name, asked in wanted.items())


def _version(key: str) -> tuple[int, ...]:
    """`15.4.x-scala2.12` by its numbers; `x` counts as 0."""
    parts = re.split(r"[.-]", key)[:3]
    return tuple(int(part) if part.isdigit() else 0 for part in parts)


def _disks(node: Any) -> tuple[int, int]:
    """How many, and GB together; local ones and NVMe."""
    kind = node.node_instance_type
    if kind is None:
        return 0, 0
    count = (kind.local_disks or 0) + (kind.local_nvme_disks or 0)
    return count, (kind.local_disk_size_gb or 0) + (kind.local_nvme_disk_size_gb or 0)


def _size(node: Any) -> tuple[Any, ...]:
    kind = node.node_instance_type
    names = ("local_disks", "local_disk_size_gb", "local_nvme_disks", "local_nvme_disk_size_gb")
    disks = (getattr(kind, name, None) or 0 for name in names)
    first = (bool(node.is_deprecated), node.num_cores or 0, node.memory_mb or 0)
    return (*first, *disks, node.num_gpus or 0, node.instance_type_id or "")


def _is_out_of_reach(node: Any) -> bool:
    status = (node.node_info.status if node.node_info else None) or []
    return any(getattr(one, "value", one) in OUT_OF_REACH for one in status)
