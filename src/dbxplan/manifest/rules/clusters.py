"""Bodies of clusters: what a pool decides is left out, and a job cluster always says its size. (§9.2, §9.4)"""

from collections.abc import Iterator, Mapping

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Path, as_map, select

_REWRITTEN = {"jobs": (("tasks", "*", "new_cluster"), ("job_clusters", "*", "new_cluster")), "clusters": ((),)}
_CHECKED = {
    "jobs": (*_REWRITTEN["jobs"], ("tasks", "*", "for_each_task", "task", "new_cluster")),
    "pipelines": (("clusters", "*"),),
    "clusters": ((),),
}
_FROM_POOL = ("node_type_id", "driver_node_type_id", "enable_elastic_disk")
_KEPT = {"aws_attributes": "instance_profile_arn", "azure_attributes": "", "gcp_attributes": "google_service_account"}


def _clusters(document: Document, where: Mapping[str, tuple[tuple[str, ...], ...]]) -> Iterator[tuple[Map, Path]]:
    for kind, key, body in document.resources(*where):
        for steps in where[kind]:
            if not steps:
                yield body, ("resources", kind, key)
            for container, last, path in select(body, steps, ("resources", kind, key)):
                if isinstance(container[last], Map):
                    yield container[last], path


def check_single_node(document: Document) -> None:
    for cluster, path in _clusters(document, _CHECKED):
        if cluster.get("num_workers") == 0 and type(cluster.get("num_workers")) is int and not _is_single_node(cluster):
            text = "Single node cluster is not correctly configured"
            detail = "num_workers should be 0 only for single-node clusters; set is_single_node: true."
            document.warn(text, path, at=document.marks(*path), detail=detail)


def _is_single_node(cluster: Map) -> bool:
    if cluster.get("is_single_node") is True or cluster.get("policy_id"):
        return True
    if isinstance(cluster.get("spark_conf"), str) or isinstance(cluster.get("custom_tags"), str):
        return True  # references: nothing is known yet
    conf, tags = as_map(cluster.get("spark_conf")), as_map(cluster.get("custom_tags"))
    return (
        conf.get("spark.databricks.cluster.profile") == "singleNode"
        and str(conf.get("spark.master", "")).startswith("local")
        and tags.get("ResourceClass") == "SingleNode"
    )


def fix_clusters(document: Document) -> None:
    for cluster, path in _clusters(document, _REWRITTEN):
        if cluster.get("instance_pool_id"):
            _take_from_pool(cluster)
        else:
            cluster.remove("driver_instance_pool_id")
        if "job_clusters" in path and cluster.get("autoscale") is None and cluster.get("num_workers") is None:
            cluster["num_workers"] = 0


def _take_from_pool(cluster: Map) -> None:
    for field in _FROM_POOL:
        if cluster.get(field):  # what is written as off stays so
            cluster.remove(field)
    for field, kept in _KEPT.items():
        attributes = as_map(cluster.get(field))
        for name in list(attributes):
            if name != kept:
                attributes.remove(name)
