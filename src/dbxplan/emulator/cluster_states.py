"""A cluster as it is kept, and as its state shows it."""

from dbxplan.emulator import states
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, dumps

DAY = 24 * 3600 * 1000
KEPT_DAYS = 60
MESSAGES = {
    "PENDING": "Finding instances for new nodes, acquiring more instances if necessary",
    "RESTARTING": "Restarting the cluster",
    "RESIZING": "Resizing the cluster",
    "TERMINATING": "Terminating the cluster",
    "TERMINATED": "Terminated by a user",
}
PORT = 10_000


def begin(call: Call, body: Json, *line: str) -> Json:
    return states.begin(call, body, line)


def put(call: Call, body: Json) -> None:
    """`alt` tells the list of pinned ones without a look into the body."""
    id, config = body["cluster_id"], body["_config"]
    call.store.put(
        "cluster", id, body, parent=states.MOVING if states.moving(body) else "", name=config["cluster_name"],
        alt=f"pinned/{id}" if body.get("_pinned") else "", item=dumps(public(body)),
    )  # fmt: skip


def public(body: Json) -> Json:
    state, config = body["state"], body["_config"]
    own = {key: value for key, value in body.items() if not key.startswith("_")}
    tags = {
        "Vendor": "Databricks",
        "Creator": body["creator_user_name"],
        "ClusterName": config["cluster_name"],
        "ClusterId": body["cluster_id"],
    }
    shown = {key: value for key, value in config.items() if key != "apply_policy_default_values"}
    return {**shown, **own, "default_tags": tags, "state_message": MESSAGES.get(state, ""), **of_state(body)}


def of_state(body: Json) -> Json:
    """What only some states have."""
    if body["state"] in ("TERMINATING", "TERMINATED"):
        parameters = {"username": body["_ended_by"]}
        reason = {"code": "USER_REQUEST", "type": "SUCCESS", "parameters": parameters}
        ended = {"terminated_time": body["_ended"]} if body["state"] == "TERMINATED" else {}
        return {"termination_reason": reason, **ended}
    if body["state"] == "PENDING":
        return {}
    return {"jdbc_port": PORT, "spark_context_id": body["start_time"] * 1_000}


def refusal(call: Call, body: Json, *allowed: str) -> Response | None:
    """The answer when the state of a cluster does not allow a change. It is a look at the cluster, too: who only tries
    again gets there in the end, so this is returned, and kept, where an error would be taken back."""
    shown, kept = states.poll(call, body)
    if shown is not body:
        body |= shown
    if shown["state"] in allowed:
        return None
    put(call, kept)
    id, state = body["cluster_id"], shown["state"].capitalize()
    message = f"Cluster {id} is in unexpected state {state}."
    return ApiError(400, "INVALID_STATE", message).response()


def refuse_purged(call: Call, body: Json) -> None:
    """Two months after its end a cluster that is not pinned is gone for good."""
    ended = body["_ended"] if body["state"] == "TERMINATED" else call.now()
    if not body.get("_pinned") and ended < call.now() - KEPT_DAYS * DAY:
        id = body["cluster_id"]
        message = f"Cannot access cluster {id} that was terminated or unpinned more than {KEPT_DAYS} days ago."
        raise ApiError(400, "INVALID_STATE", message)
