"""Libraries on clusters: none is fetched, each counts as installed where the cluster runs. API:
https://docs.databricks.com/api/workspace/libraries"""

from dbxplan.emulator import access
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.cluster_details import find_cluster

routes = Routes("compute")
PATH = "/api/2.0/libraries"
KIND = "cluster_libraries"
UP = ("RUNNING", "RESIZING")


@routes("POST", PATH + "/install", "libraries.install")
def install(call: Call) -> Json:
    cluster, wanted = _asked(call)
    kept = [entry for entry in _entries(call, cluster) if entry["library"] not in wanted]
    _put(call, cluster, [*kept, *({"library": library} for library in wanted)])
    return {}


@routes("POST", PATH + "/uninstall", "libraries.uninstall")
def uninstall(call: Call) -> Json:
    """From a cluster that runs they go with its next start."""
    cluster, gone = _asked(call)
    entries = _entries(call, cluster)
    if cluster["state"] in UP:
        left = [{**entry, "off": call.now()} if entry["library"] in gone else entry for entry in entries]
    else:
        left = [entry for entry in entries if entry["library"] not in gone]
    _put(call, cluster, left)
    return {}


@routes("GET", PATH + "/cluster-status", "libraries.cluster_status")
def cluster_status(call: Call) -> Json:
    return _status(call, find_cluster(call, call.query["cluster_id"]))


@routes("GET", PATH + "/all-cluster-statuses", "libraries.all_cluster_statuses")
def all_cluster_statuses(call: Call) -> Json:
    """Of the clusters that have any."""
    rows = [row for row in call.store.newest("cluster", None, -1, {}) if access.sees(call, "clusters", row.id)]
    found = [_status(call, row.body) for row in rows]
    return {"statuses": shown} if (shown := [each for each in found if "library_statuses" in each]) else {}


def _asked(call: Call) -> tuple[Json, list[Json]]:
    cluster, libraries = find_cluster(call, call.body["cluster_id"], "CAN_MANAGE"), call.body["libraries"]
    for library in libraries:
        if len(library) != 1:
            raise invalid(
                "Exactly one of jar, egg, whl, pypi, maven, cran and requirements must be given for a library"
            )
    return cluster, libraries


def _entries(call: Call, cluster: Json) -> list[Json]:
    """Without those whose removal a start has carried out."""
    row = call.store.find(KIND, cluster["cluster_id"])
    started = max(cluster.get("start_time", 0), cluster.get("last_restarted_time", 0))
    stopped = cluster["state"] in ("TERMINATING", "TERMINATED")
    entries = row.body["entries"] if row else []
    return [entry for entry in entries if "off" not in entry or not (stopped or started > entry["off"])]


def _put(call: Call, cluster: Json, entries: list[Json]) -> None:
    call.store.put(KIND, cluster["cluster_id"], {"entries": entries})


def _status(call: Call, cluster: Json) -> Json:
    there = "INSTALLED" if cluster["state"] in UP else "PENDING"
    statuses = [
        {
            "library": entry["library"],
            "status": "UNINSTALL_ON_RESTART" if "off" in entry else there,
            "is_library_for_all_clusters": False,
        }
        for entry in _entries(call, cluster)
    ]
    return {"cluster_id": cluster["cluster_id"], **({"library_statuses": statuses} if statuses else {})}
