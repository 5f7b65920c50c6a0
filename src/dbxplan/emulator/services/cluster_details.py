"""What happened to a cluster. API: https://docs.databricks.com/api/workspace/clusters/events"""

from collections.abc import Iterator

from dbxplan.emulator import access, cluster_states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, absent, invalid
from dbxplan.emulator.router import Routes

routes = Routes("compute")
DEFAULT, MOST = 50, 500


@routes("POST", "/api/2.1/clusters/events", "clusters.events")
def events(call: Call) -> Json:
    """Latest first, unless asked otherwise."""
    asked, limit = call.body, call.body.get("limit") or DEFAULT
    if not 0 < limit <= MOST:
        raise invalid(f"limit must be between 1 and {MOST}")
    wanted = asked.get("event_types")
    found = [
        event for event in _happened(find_cluster(call, asked["cluster_id"])) if not wanted or event["type"] in wanted
    ]
    found.sort(key=lambda event: int(event["timestamp"]), reverse=asked.get("order", "DESC") == "DESC")
    start = asked.get("offset") or 0
    shown = found[start : start + limit]
    return {"total_count": len(found), **({"events": shown} if shown else {})}


def find_cluster(call: Call, id: str, level: str = "CAN_ATTACH_TO") -> Json:
    row = call.store.find("cluster", id)
    if row is None:
        raise absent(f"Cluster {id} does not exist")
    access.require(call, "clusters", id, level, "view cluster")
    body: Json = row.body
    cluster_states.refuse_purged(call, body)
    return body


def _happened(body: Json) -> Iterator[Json]:
    """As far as the cluster itself tells."""
    times = {
        "CREATING": body.get("start_time"),
        "TERMINATING": body.get("terminated_time"),
        "PINNED" if body.get("_pinned") else "UNPINNED": body.get("_pinned_time"),
    }
    for name, timestamp in times.items():
        if timestamp is not None:
            yield {"cluster_id": body["cluster_id"], "timestamp": timestamp, "type": name}
